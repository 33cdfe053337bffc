import { describe, expect, it } from 'vitest';
import { longestPause } from '../booths/select.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { IncidentCode } from '../incidents/messages.ts';
import { openIncidents } from '../incidents/select.ts';
import { faults } from '../projections/faults.ts';
import { after, passing } from '../testing/fake-clock.ts';
import { ana, bo, eva, flaggedIn, live, mona, pia, rehearsed, second } from '../testing/interpreted.ts';
import { type Scenario, added, asInterpreter, asSystem, boothed, given, opened, booth } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';

const open = ({ state }: Scenario): readonly string[] =>
  openIncidents(state.incidents).map(({ code, about }) => [code, ...Object.values(about ?? {})].join(' '));
const find = ({ state }: Scenario, code: IncidentCode): IncidentState =>
  state.incidents.list.findLast((incident) => incident.code === code)!;
const leave = (at: string, who: string): WebinarCommand => ({
  type: 'booths.leave-mic',
  data: { booth: at, saw: `mic-${who}` },
});
const take = (at: string): WebinarCommand => ({ type: 'booths.take', data: { booth: at, saw: null, force: false } });
const mute = (at: string, on: boolean): WebinarCommand => ({ type: 'booths.mute', data: { booth: at, on } });
const present = (person: string, online: boolean): WebinarCommand => ({
  type: 'booths.notice-presence',
  data: { person, online },
});
const noticed = (scenario: Scenario): Scenario => after(scenario, longestPause);
const left = noticed(live.when(leave('en', 'ana'), ana));
const close = (incident: string): WebinarCommand => ({ type: 'incidents.close', data: { incident, reason: 'Known' } });

describe('what the system notices', () => {
  it('is nothing while all works', () => expect(open(live)).toEqual([]));

  it('is nothing before the session, in a break, after the end, or where nobody interprets', () => {
    expect(open(noticed(rehearsed.when(leave('en', 'ana'), ana)))).toEqual([]);
    const away = left;
    expect(open(away)).not.toEqual([]);
    expect(open(away.when({ type: 'transport.jump', data: { visit: 'v1', item: 'p' } }, mona))).toEqual([]);
    expect(open(away.when({ type: 'transport.end', data: { visit: 'v1' } }, mona))).toEqual([]);
    const empty = given(opened, added({ id: 'a', floor: ['fr'] }), boothed(booth('fr'), booth('en'), booth('es')));
    expect(open(empty.when({ type: 'transport.start', data: { item: 'a' } }))).toEqual([]);
  });

  it('is a language that nobody covers, and the relay that others lose with it', () => {
    const away = left;
    expect(open(away)).toEqual(['relay-lost en', 'uncovered-language en', 'uncovered-language es']);
    expect(find(away, 'relay-lost')).toMatchObject({ severity: 1, booths: {}, observed: true, raisedAt: away.at });
    const back = away.when(take('en'), bo);
    expect(open(back)).toEqual([]);
    expect(find(back, 'uncovered-language').ended).toMatchObject({ how: 'cleared', by: 'system', at: back.at });
  });

  it('is a booth that is muted while it should speak', () => {
    const muted = noticed(live.when(mute('es', true), eva));
    expect(open(muted)).toEqual(['uncovered-language es']);
    expect(open(muted.when(mute('es', false), eva))).toEqual([]);
  });

  it('is no cough, and no change of seats', () => {
    const cough = live.when(mute('es', true), eva);
    expect(open(after(cough, longestPause - 1))).toEqual([]);
    expect(open(noticed(cough.when(mute('es', false), { ...eva, at: cough.at + second })))).toEqual([]);
    const change = live.when(leave('en', 'ana'), ana);
    expect(open(change)).toEqual([]);
    expect(open(noticed(change.when(take('en'), { ...bo, at: change.at + second })))).toEqual([]);
    const early: WebinarCommand = { type: 'booths.notice-silence', data: { booth: 'es', since: cough.at } };
    expect(cough.when(early, { ...asSystem, at: cough.at + longestPause - 1 }).facts).toEqual([]);
    const other = cough.when(mute('es', false), eva).when(mute('es', true), { ...eva, at: cough.at + second });
    expect(other.when(early, { ...asSystem, at: cough.at + longestPause }).facts).toEqual([]);
  });

  it('is somebody who sits in a booth and is not heard of', () => {
    const gone = live.when(present('p-bo', false), asSystem);
    expect(open(gone)).toEqual(['boothmate-gone en']);
    expect(find(gone, 'boothmate-gone').severity).toBe(2);
    expect(open(gone.when(present('p-bo', true), asSystem))).toEqual([]);
    expect(open(live.when({ type: 'booths.stand', data: {} }, bo))).toEqual([]);
  });

  it('is graver, and more, where it is the one at the mic', () => {
    const gone = live.when(present('p-ana', false), asSystem);
    expect(open(gone)).toEqual([
      'relay-lost en',
      'uncovered-language en',
      'uncovered-language es',
      'boothmate-gone en',
    ]);
    expect(find(gone, 'boothmate-gone').severity).toBe(1);
    const taken = gone.when({ type: 'booths.take', data: { booth: 'en', saw: 'mic-ana', force: false } }, bo);
    expect(open(taken)).toEqual(['boothmate-gone en']);
    expect(find(taken, 'boothmate-gone').severity).toBe(2);
  });

  it('is not graver where the booth rests: its channel carries the floor', () => {
    const rests = live.when(leave('fr', 'chloe'), asInterpreter('chloe')).when(present('p-dan', false), asSystem);
    expect(find(rests, 'boothmate-gone')).toMatchObject({ about: { booth: 'fr' }, severity: 2 });
  });

  it('is a floor language that the item was not planned in', () => {
    const set = (language: string, saw: string | null): WebinarCommand => ({
      type: 'booths.set-floor',
      data: { language, visit: 'v1', saw },
    });
    const spanish = live.when(set('es', null), { ...mona, command: 'f1' });
    expect(open(spanish)).toContain('unplanned-language');
    const back = spanish.when(set('fr-CA', 'f1'), mona);
    expect(open(back)).not.toContain('unplanned-language');
    const next = spanish.when({ type: 'transport.next', data: { visit: 'v1', next: 'b' } }, mona);
    expect(open(next)).not.toContain('unplanned-language');
  });

  it('is a handover that nobody has answered, until somebody does', () => {
    const ask: WebinarCommand = { type: 'booths.hand-over', data: { booth: 'en', saw: 'mic-ana', to: 'bo' } };
    const expired = after(live.when(ask, { ...ana, command: 'h1' }), 60 * second);
    expect(open(expired)).toEqual(['handover-unanswered en']);
    expect(find(expired, 'handover-unanswered')).toMatchObject({ severity: 2, observed: true });
    const twice = after(expired.when(ask, { ...ana, command: 'h2' }), 60 * second);
    expect(twice.state.incidents.list).toHaveLength(1);
    const again = twice.when(ask, { ...ana, command: 'h3' });
    expect(open(again)).toEqual(['handover-unanswered en']);
    const answered = again.when({ type: 'booths.accept', data: { booth: 'en', handover: 'h3' } }, bo);
    expect(open(answered)).toEqual([]);
    expect(open(twice.when(leave('en', 'ana'), ana))).not.toContain('handover-unanswered en');
  });

  it('is said by nobody: its events are the system’s, and ids are made from their place', () => {
    const away = left;
    const raised = away.log.filter(({ type }) => type === 'incidents.raised');
    expect(raised.map(({ by }) => by)).toEqual(['system', 'system', 'system']);
    const [first] = away.log.filter(({ type }) => type === 'booths.silence-noticed');
    expect(away.state.incidents.list.map(({ id }) => id)).toEqual([1, 2, 3].map((nr) => `s${first!.seq}-${nr}`));
  });

  it('comes about once, however much one command leads to', () => {
    const gone = live.when({ type: 'booths.stand', data: {} }, ana);
    expect(gone.facts.filter(({ type }) => type === 'incidents.raised')).toHaveLength(3);
    expect(faults(gone.state)).toHaveLength(3);
  });
});

describe('what both say', () => {
  it('is one incident: the system joins the booth, and the booth the system', () => {
    const said = flaggedIn(live, 'relay-lost', 'es');
    const both = noticed(said.when(leave('en', 'ana'), ana));
    expect(find(both, 'relay-lost')).toMatchObject({ id: 'relay-lost-es', observed: true, booths: { es: {} } });
    const other = flaggedIn(left, 'relay-lost', 'es');
    expect(Object.keys(find(other, 'relay-lost').booths)).toEqual(['es']);
    expect(other.state.incidents.list.filter(({ code }) => code === 'relay-lost')).toHaveLength(1);
  });

  it('is not over when the system sees it gone: the booth is asked', () => {
    const both = flaggedIn(left, 'relay-lost', 'es');
    const back = both.when(take('en'), bo);
    expect(find(back, 'relay-lost')).toMatchObject({ status: 'fixed-asked', observed: false, asks: 1 });
    const incident = find(back, 'relay-lost').id;
    expect(find(after(back, 30 * second), 'relay-lost').asks).toBe(2);
    const confirmed = back.when({ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: true } }, eva);
    expect(find(confirmed, 'relay-lost').ended).toMatchObject({ how: 'confirmed', by: 'p-eva' });
    const notYet = back.when({ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: false } }, eva);
    expect(find(notYet, 'relay-lost')).toMatchObject({ status: 'raised', level: 0, waitingSince: notYet.at });
  });

  it('is not over when the booth says so and the system still sees it', () => {
    const both = flaggedIn(left, 'relay-lost', 'es');
    const incident = find(both, 'relay-lost').id;
    const said = both.when({ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: true } }, eva);
    expect(find(said, 'relay-lost').status).not.toBe('closed');
    expect(find(said.when(take('en'), bo), 'relay-lost').ended).toMatchObject({ how: 'confirmed' });
    const withdrawn = both.when({ type: 'incidents.withdraw', data: { incident, booth: 'es' } }, eva);
    expect(find(withdrawn, 'relay-lost').status).not.toBe('closed');
    expect(find(withdrawn.when(take('en'), bo), 'relay-lost').ended).toMatchObject({ how: 'cleared' });
  });
});

describe('a fault that somebody has closed in spite of it', () => {
  const away = noticed(live.when(mute('es', true), eva));
  const closed = away.when(close(find(away, 'uncovered-language').id), pia);

  it('joins a booth at once that flags what was closed while it went on', () => {
    const closed = left.when(close(find(left, 'relay-lost').id), pia);
    expect(open(closed)).not.toContain('relay-lost en');
    const flagged = flaggedIn(closed, 'relay-lost', 'es', { booth: 'en' });
    expect(find(flagged, 'relay-lost')).toMatchObject({ status: 'raised', observed: true, booths: { es: {} } });
  });

  it('stays closed while it lasts', () => {
    const later = closed.when(present('p-bo', false), asSystem);
    expect(open(later)).toEqual(['boothmate-gone en']);
    expect(find(closed, 'uncovered-language')).toMatchObject({ observed: true, ended: { how: 'override' } });
  });

  it('is raised anew once it has been gone', () => {
    const back = closed.when(mute('es', false), eva);
    expect(find(back, 'uncovered-language')).toMatchObject({
      observed: false,
      clearedAt: back.at,
      ended: { by: 'pia' },
    });
    const again = noticed(back.when(mute('es', true), eva));
    expect(open(again)).toEqual(['uncovered-language es']);
    expect(again.state.incidents.list).toHaveLength(2);
  });
});

describe('measurements', () => {
  const measure = (present: boolean, channel = 'en', code = 'channel-silent' as const): WebinarCommand => ({
    type: 'incidents.measure',
    data: { code, channel, present },
  });
  const silent = live.when(measure(true, 'en-GB'), asSystem);

  it('raise what was measured, once, and clear it', () => {
    expect(open(silent)).toEqual(['channel-silent en']);
    expect(find(silent, 'channel-silent').id).toMatch(/^s\d+-0$/);
    expect(silent.when(measure(true), asSystem).facts).toEqual([]);
    expect(open(silent.when(measure(false), asSystem))).toEqual([]);
    expect(live.when(measure(false), asSystem).facts).toEqual([]);
  });

  it('are not taken for what booths and the session say', () => {
    expect(open(silent.when(present('p-bo', false), asSystem))).toContain('channel-silent en');
  });

  it('are of channels of the session', () => {
    expect(live.when(measure(true, 'de'), asSystem).rejection).toMatchObject({ code: 'subject-unknown' });
  });
});

describe('after the end', () => {
  it('nobody is called any more', () => {
    const flagged = flaggedIn(live, 'no-floor-sound', 'es').when(
      { type: 'transport.end', data: { visit: 'v1' } },
      mona,
    );
    expect(passing(flagged, flagged.at + 300 * second, 'incidents.escalate')).toHaveLength(1);
  });
});
