import { longestPause } from '../booths/select.ts';
import { after } from '../testing/fake-clock.ts';
import { describe, expect, it } from 'vitest';
import {
  ana,
  bo,
  chloe,
  eva,
  flaggedIn,
  live,
  mona,
  newest,
  pia,
  raising,
  rehearsed,
  second,
} from '../testing/interpreted.ts';
import { type Scenario, asInterpreter, asSystem } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { audienceView, concernsAudience } from './audience.ts';
import { boothView } from './booth.ts';
import { boothIncidents, interruptions, speakerIncidents } from './incidents.ts';
import { speakerView } from './speaker.ts';

const joined = (person: string, name: string, role: 'producer' | 'moderator') =>
  ({ type: 'people.joined', data: { person, name, role }, by: person }) as const;
const staffed = live.given(joined('pia', 'Pia', 'producer'), joined('mona', 'Mona', 'moderator'));
const id = 'no-floor-sound-es';
const about = { incident: id };
const own = (scenario: Scenario, booth = 'es') => boothIncidents(scenario.state, booth).incidents[id];

describe('what a booth sees of its own flag', () => {
  const raised = staffed.when(raising('no-floor-sound', 'es', null, id, 'Since 14:02'), eva);

  it('is its life: sent, had, seen by whom, whose, what is done, asked', () => {
    expect(own(raised)).toEqual({
      code: 'no-floor-sound',
      severity: 1,
      status: 'raised',
      raisedAt: raised.at,
      since: raised.at,
      level: 0,
      booths: ['es'],
      own: { at: raised.at, note: 'Since 14:02' },
      seen: [],
    });
    const had = raised.when({ type: 'incidents.mark', data: { ...about, what: 'delivered' } }, pia);
    expect(own(had)).toMatchObject({ deliveredAt: had.at, seen: [] });
    const seen = had.when({ type: 'incidents.mark', data: { ...about, what: 'seen' } }, pia);
    expect(own(seen)?.seen).toEqual([{ name: 'Pia', role: 'producer', at: seen.at }]);
    // Of one's own booth everybody sees it: that tells nothing. Nobody is told by an id.
    const mate = had.when({ type: 'incidents.mark', data: { ...about, what: 'seen' } }, asInterpreter('fe'));
    expect(own(mate)?.seen).toEqual([]);
    expect(JSON.stringify(own(seen))).not.toContain('"pia"');
    const acting = seen.when({ type: 'incidents.act', data: { ...about, action: 'reroute' } }, pia);
    expect(own(acting)).toMatchObject({
      status: 'acting',
      owner: { name: 'Pia', role: 'producer', at: acting.at },
      doing: { name: 'Pia', action: 'reroute', at: acting.at },
    });
    const asked = acting.when({ type: 'incidents.ask-fixed', data: about }, pia);
    expect(own(asked)).toMatchObject({ status: 'fixed-asked', asked: { at: asked.at, count: 1 } });
    const closed = asked.when({ type: 'incidents.answer-fixed', data: { ...about, booth: 'es', fixed: true } }, eva);
    expect(own(closed)).toMatchObject({ status: 'closed', ended: { how: 'confirmed', at: closed.at } });
    expect(own(closed)?.ended).not.toHaveProperty('reason');
    const override = asked.when({ type: 'incidents.close', data: { ...about, reason: 'Line is dead' } }, pia);
    expect(own(override)?.ended).toEqual({
      name: 'Pia',
      role: 'producer',
      how: 'override',
      at: override.at,
      reason: 'Line is dead',
    });
  });

  it('is nothing that others wrote, and nothing of what is not theirs', () => {
    const shared = raised.when(raising('no-floor-sound', 'fr', null, 'x', 'Secret of the French booth'), chloe);
    expect(JSON.stringify(boothIncidents(shared.state, 'es'))).not.toContain('Secret');
    expect(own(shared)?.booths).toEqual(['es', 'fr']);
    expect(own(shared, 'en')).toBeUndefined();
  });

  it('stays in sight once it is closed, with the newest of them', () => {
    let scenario = staffed;
    for (const nr of [1, 2, 3, 4, 5, 6, 7]) {
      scenario = scenario.when(raising('poor-sound', 'es', null, `p${nr}`), eva);
      scenario = scenario.when({ type: 'incidents.withdraw', data: { incident: `p${nr}`, booth: 'es' } }, eva);
    }
    expect(Object.keys(boothIncidents(scenario.state, 'es').incidents)).toEqual(['p3', 'p4', 'p5', 'p6', 'p7']);
    expect(boothIncidents(scenario.state, 'fr').incidents).toEqual({});
  });
});

describe('what booths see of others’', () => {
  it('is what is for all of them, also where one sits in none', () => {
    const shock = flaggedIn(staffed, 'acoustic-shock', 'es');
    for (const booth of ['en', 'fr', null])
      expect(Object.values(boothIncidents(shock.state, booth).incidents)).toMatchObject([{ code: 'acoustic-shock' }]);
    expect(boothIncidents(shock.state, 'en').incidents['acoustic-shock-es']).not.toHaveProperty('own');
  });

  it('is what is about them, as the pivot that others have lost', () => {
    const lost = flaggedIn(staffed, 'relay-lost', 'es');
    expect(Object.keys(boothIncidents(lost.state, 'en').incidents)).toEqual(['relay-lost-es']);
    expect(boothIncidents(lost.state, 'fr').incidents).toEqual({});
    expect(boothIncidents(lost.state, null).incidents).toEqual({});
  });

  it('is in the view of the booth', () => {
    const lost = flaggedIn(staffed, 'relay-lost', 'es');
    expect(boothView(lost.state, { booth: 'en' })).toMatchObject({
      incidents: { 'relay-lost-es': { code: 'relay-lost' } },
    });
  });
});

describe('what speakers see', () => {
  it('is what the interpreters need of them, and never who', () => {
    const flagged = ['unusable-sound', 'away-from-mic', 'unread-text', 'no-floor-sound', 'need-name'] as const;
    const all = flagged.reduce((scenario, code) => flaggedIn(scenario, code, 'es'), staffed);
    const { notices } = speakerIncidents(all.state);
    expect(Object.keys(notices ?? {}).sort()).toEqual(['away-from-mic', 'unread-text', 'unusable-sound']);
    expect(Object.keys(notices?.['unusable-sound'] ?? {})).toEqual(['since']);
    const slow = all.when({ type: 'incidents.slow-down', data: {} }, eva);
    expect(speakerView(slow.state)).toMatchObject({ slowDown: { count: 1, at: slow.at } });
    expect(JSON.stringify(speakerIncidents(slow.state))).not.toMatch(/eva|"es"|booth/);
  });

  it('is nothing where nothing is wrong', () => {
    expect(speakerIncidents(staffed.state)).toEqual({});
    expect(speakerView(staffed.state)).not.toHaveProperty('notices');
  });
});

describe('what listeners are told', () => {
  const leave: WebinarCommand = { type: 'booths.leave-mic', data: { booth: 'en', saw: 'mic-ana' } };
  const view = ({ state }: Scenario) => audienceView(state, new Map()).interrupted;

  it('is that interpretation is interrupted, and since when, by language', () => {
    expect(view(staffed)).toBeUndefined();
    const left = staffed.when(leave, ana);
    expect(view(left)).toBeUndefined();
    const away = after(left, longestPause);
    expect(view(away)).toEqual({ en: away.at, es: away.at });
    const back = away.when({ type: 'booths.take', data: { booth: 'en', saw: null, force: false } }, bo);
    expect(view(back)).toBeUndefined();
  });

  it('is so where a booth cannot work with the sound, until it can', () => {
    const one = flaggedIn(staffed, 'unusable-sound', 'es');
    const two = one.when(raising('unusable-sound', 'en', null, 'x'), { ...ana, at: one.at + 5 * second });
    expect(view(two)).toEqual({ es: one.at, en: two.at });
    const incident = newest(two).id;
    const fixed = two.when({ type: 'incidents.answer-fixed', data: { incident, booth: 'es', fixed: true } }, eva);
    expect(view(fixed)).toEqual({ en: two.at });
    expect(view(fixed.when({ type: 'incidents.close', data: { incident, reason: 'x' } }, mona))).toBeUndefined();
    // What carries the floor is not interpreted.
    expect(view(flaggedIn(staffed, 'unusable-sound', 'fr'))).toBeUndefined();
  });

  it('is nothing outside the session, and nothing of other faults', () => {
    expect(interruptions(flaggedIn(rehearsed, 'unusable-sound', 'es').state)).toEqual({});
    expect(view(flaggedIn(staffed, 'acoustic-shock', 'es'))).toBeUndefined();
  });

  it('changes only by what may change it', () => {
    const poor = flaggedIn(staffed, 'poor-sound', 'es');
    expect(concernsAudience(poor.log.at(-1)!, poor.state)).toBe(false);
    const unusable = flaggedIn(staffed, 'unusable-sound', 'es');
    expect(concernsAudience(unusable.log.at(-1)!, unusable.state)).toBe(true);
  });
});

describe('names', () => {
  it('are those of people who are known, and nobody’s for the system', () => {
    const gone = staffed.when({ type: 'booths.notice-presence', data: { person: 'p-bo', online: false } }, asSystem);
    const back = gone.when({ type: 'booths.notice-presence', data: { person: 'p-bo', online: true } }, asSystem);
    expect(boothIncidents(gone.state, 'en').incidents).toMatchObject({ [newest(gone).id]: { booths: [] } });
    // Gone by itself, it was never this booth's own flag.
    expect(boothIncidents(back.state, 'en').incidents).toEqual({});
    const raised = flaggedIn(staffed, 'acoustic-shock', 'es');
    const seen = raised.when(
      { type: 'incidents.mark', data: { incident: newest(raised).id, what: 'seen' } },
      asInterpreter('ana'),
    );
    expect(boothIncidents(seen.state, 'es').incidents[newest(raised).id]?.seen).toEqual([{ at: seen.at }]);
  });
});
