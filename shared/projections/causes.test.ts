import { describe, expect, it } from 'vitest';
import { longestPause } from '../booths/select.ts';
import { after } from '../testing/fake-clock.ts';
import { ana, bo, eva, flaggedIn, live, mona, pia } from '../testing/interpreted.ts';
import { type Scenario, asSystem } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { consequences } from './causes.ts';

/** By what stands for all: what follows, each with what it is about. */
const told = ({ state }: Scenario): Readonly<Record<string, readonly string[]>> => {
  const name = (id: string): string => {
    const { code, about } = state.incidents.list.find((incident) => incident.id === id)!;
    return [code, ...Object.values(about ?? {})].join(' ');
  };
  const groups = [...consequences(state)].map(([id, rest]) => [name(id), rest.map((each) => name(each.id))]);
  return Object.fromEntries(groups) as Record<string, readonly string[]>;
};
const present = (person: string, online: boolean): WebinarCommand => ({
  type: 'booths.notice-presence',
  data: { person, online },
});
const gone = live.when(present('p-ana', false), asSystem);
const idOf = ({ state }: Scenario, code: string): string => state.incidents.list.find((each) => each.code === code)!.id;

describe('what has one cause', () => {
  it('is what a pivot takes with it, under the lost relay', () => {
    expect(told(live)).toEqual({});
    expect(told(gone)).toEqual({
      'relay-lost en': ['uncovered-language en', 'uncovered-language es', 'boothmate-gone en'],
    });
    const left = live.when({ type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } }, ana);
    expect(told(after(left, longestPause))).toEqual({
      'relay-lost en': ['uncovered-language en', 'uncovered-language es'],
    });
  });

  it('is not what has a cause of its own', () => {
    // Nobody relays from the pivot any more, so that no relay is lost.
    const both = gone.when(present('p-eva', false), asSystem);
    expect(told(both)).toEqual({
      'boothmate-gone en': ['uncovered-language en'],
      'boothmate-gone es': ['uncovered-language es'],
    });
    // Somebody is at the mic: the boothmate who is gone takes nothing with them.
    expect(told(live.when(present('p-bo', false), asSystem))).toEqual({});
  });

  it('is a microphone that is measured open where nobody is declared to interpret', () => {
    const open = (channel: string): WebinarCommand => ({
      type: 'incidents.measure',
      data: { code: 'open-mic', channel, present: true },
    });
    // Somebody speaks in the booth and has not said so: one card, and it says both.
    const muted = after(live.when({ type: 'booths.mute', data: { booth: 'es', on: true } }, eva), longestPause);
    expect(told(muted)).toEqual({});
    const one = muted.when(open('es'), asSystem);
    expect(told(one)).toEqual({ 'uncovered-language es': ['open-mic es'] });
    // Of a pivot, under the lost relay with all else.
    const pivot = after(live.when({ type: 'booths.mute', data: { booth: 'en', on: true } }, ana), longestPause);
    expect(told(pivot.when(open('en'), asSystem))).toEqual({
      'relay-lost en': ['uncovered-language en', 'uncovered-language es', 'open-mic en'],
    });
    // Another channel's has another cause, and so has one that nobody misses.
    expect(told(muted.when(open('en'), asSystem))).toEqual({});
    expect(told(live.when(open('es'), asSystem))).toEqual({});
    // It joins whichever way round they come.
    const before = live.when({ type: 'booths.mute', data: { booth: 'es', on: true } }, eva).when(open('es'), asSystem);
    expect(told(after(before, longestPause))).toEqual({ 'uncovered-language es': ['open-mic es'] });
    // Where a booth has flagged it, its word is waited for.
    expect(told(flaggedIn(one, 'open-mic', 'en', { channel: 'es' }))).toEqual({});
  });

  it('is not what a booth has flagged, which waits for its word', () => {
    const flagged = flaggedIn(gone, 'unusable-sound', 'es');
    expect(told(flagged)).toEqual(told(gone));
    // The lost relay stands for all, also where a booth has flagged it.
    expect(told(flaggedIn(gone, 'relay-lost', 'es', { booth: 'en' }))).toEqual(told(gone));
  });

  it('is taken together, and what comes later waits by itself', () => {
    const taken = gone.when({ type: 'incidents.acknowledge', data: { incident: idOf(gone, 'relay-lost') } }, pia);
    expect(told(taken)).toEqual({ 'boothmate-gone en': ['uncovered-language en', 'uncovered-language es'] });
    const all = gone.state.incidents.list.reduce(
      (scenario, { id }) => scenario.when({ type: 'incidents.acknowledge', data: { incident: id } }, mona),
      gone,
    );
    expect(told(all)).toEqual(told(gone));
  });

  it('is over when the booth is back', () => {
    const take: WebinarCommand = { type: 'booths.take', data: { booth: 'en', saw: 'mic-ana', force: false } };
    expect(told(gone.when(take, bo))).toEqual({});
  });
});
