import { describe, expect, it } from 'vitest';
import {
  type Recordable,
  type Scenario,
  asInterpreter,
  asSystem,
  boothed,
  given,
  opened,
  seated,
  speaking,
  teams,
} from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const empty = given(opened, boothed(...teams), seated('en', 'ana'), seated('en', 'bo'), seated('fr', 'chloe'));
const anaSpeaks = empty.given(speaking('en', 'ana'));
const since = anaSpeaks.at;
const desk = ({ state }: Scenario) => state.booths.desks['en']!;
const take = (saw: string | null, force = false): WebinarCommand => ({
  type: 'booths.take',
  data: { booth: 'en', saw, force },
});
const leave = (saw: string): WebinarCommand => ({ type: 'booths.leave-mic', data: { booth: 'en', saw } });
const ana = asInterpreter('ana');
const bo = asInterpreter('bo');
const gone = (person: string): WebinarCommand => ({
  type: 'booths.notice-presence',
  data: { person, online: false },
});

describe('who is at the mic', () => {
  it('is whoever takes it where it is free, from then on', () => {
    const taken = empty.when(take(null), { ...ana, command: 't1' });
    expect(taken.facts).toEqual([{ type: 'booths.mic-taken', data: { booth: 'en', interpreter: 'ana', how: 'free' } }]);
    expect(desk(taken).mic).toEqual({ id: 't1', interpreter: 'ana', since: taken.at });
  });

  it('is another at once where the one there is stale, and by a second press where not', () => {
    const stale = anaSpeaks.when(gone('p-ana'), asSystem);
    expect(stale.when(take('mic-ana'), bo).facts).toMatchObject([{ data: { interpreter: 'bo', how: 'stale' } }]);
    expect(anaSpeaks.when(take('mic-ana'), bo).rejection?.code).toBe('mic-occupied');
    const forced = anaSpeaks.when(take('mic-ana', true), bo);
    expect(forced.facts).toMatchObject([{ data: { interpreter: 'bo', how: 'forced' } }]);
    expect(desk(forced).turns).toEqual([
      { id: 'mic-ana', interpreter: 'ana', since, until: forced.at, handedOver: false },
    ]);
  });

  it('is again as heard of once the console is back', () => {
    const back = anaSpeaks
      .when(gone('p-ana'), asSystem)
      .when({ type: 'booths.notice-presence', data: { person: 'p-ana', online: true } }, asSystem);
    expect(back.when(take('mic-ana'), bo).rejection?.code).toBe('mic-occupied');
  });

  it('is nobody once they leave: nobody is put in their place', () => {
    const left = anaSpeaks.when(leave('mic-ana'), ana);
    expect(left.facts).toEqual([{ type: 'booths.mic-left', data: { booth: 'en' } }]);
    expect(desk(left).mic).toBeNull();
  });

  it('does not change when they take what is theirs, however often', () => {
    expect(anaSpeaks.when(take(null), ana).facts).toEqual([]);
    expect(anaSpeaks.when(take('mic-ana', true), ana).facts).toEqual([]);
  });

  it('speaks, whatever was said of the mic before', () => {
    const muted = anaSpeaks.when({ type: 'booths.mute', data: { booth: 'en', on: true } }, ana);
    const rested = muted.when({ type: 'booths.stand-by', data: { booth: 'en', on: true } }, bo);
    expect(desk(rested)).toMatchObject({ mutedAt: muted.at, standbyAt: rested.at });
    expect(desk(rested.when(take('mic-ana', true), bo))).toMatchObject({ mutedAt: null, standbyAt: null });
  });
});

describe('mute and standby', () => {
  const mute = (on: boolean): WebinarCommand => ({ type: 'booths.mute', data: { booth: 'en', on } });

  it('are of the booth: boothmates may say them too, and say nothing twice', () => {
    const muted = anaSpeaks.when(mute(true), bo);
    expect(muted.facts).toEqual([{ type: 'booths.muted', data: { booth: 'en', on: true } }]);
    expect(muted.when(mute(true), ana).facts).toEqual([]);
    expect(desk(muted.when(mute(false), ana)).mutedAt).toBeNull();
    const standBy: WebinarCommand = { type: 'booths.stand-by', data: { booth: 'en', on: false } };
    expect(anaSpeaks.when(standBy, ana).facts).toEqual([]);
  });
});

describe('refusals at the mic', () => {
  const nobody = { booth: 'en', interpreter: null, at: null };
  const anaIs = { booth: 'en', interpreter: 'ana', at: since };
  const left = anaSpeaks.when(leave('mic-ana'), ana);

  it.each<[string, Scenario, WebinarCommand, Recordable, unknown]>([
    ['taken meanwhile', anaSpeaks, take(null), bo, { code: 'mic-moved', data: anaIs }],
    ['left meanwhile', left, take('mic-ana'), bo, { code: 'mic-moved', data: { ...nobody, at: left.at } }],
    ['occupied', anaSpeaks, take('mic-ana'), bo, { code: 'mic-occupied', data: anaIs }],
    ['not seen even by force', anaSpeaks, take('older', true), bo, { code: 'mic-moved', data: anaIs }],
    [
      'of another booth',
      empty,
      take(null),
      asInterpreter('chloe'),
      { code: 'not-in-booth', data: { booth: 'en', seated: 'fr' } },
    ],
    [
      'without a seat',
      empty,
      take(null),
      asInterpreter('dan'),
      { code: 'not-in-booth', data: { booth: 'en', seated: null } },
    ],
    [
      'of no booth',
      empty,
      { type: 'booths.take', data: { booth: 'xx', saw: null, force: false } },
      ana,
      { code: 'record-unknown', data: { kind: 'booth', record: 'xx' } },
    ],
    ['another’s turn is not left', anaSpeaks, leave('mic-ana'), bo, { code: 'not-at-mic', data: anaIs }],
    [
      'a turn that is over is not left',
      left,
      leave('mic-ana'),
      ana,
      { code: 'mic-moved', data: { ...nobody, at: left.at } },
    ],
    [
      'nobody is muted',
      empty,
      { type: 'booths.mute', data: { booth: 'en', on: true } },
      ana,
      { code: 'not-at-mic', data: nobody },
    ],
  ])('%s', (_name, scenario, command, as, expected) => {
    const refused = scenario.when(command, as);
    expect(refused.rejection).toEqual(expected);
    expect(refused.state).toBe(scenario.state);
  });
});
