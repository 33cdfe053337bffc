import { describe, expect, it } from 'vitest';
import { staffRoles } from '../core/actor.ts';
import { visibleTo } from '../roles/visibility.ts';
import { after } from '../testing/fake-clock.ts';
import { chloe, eva, live, mona, newest, pia, second } from '../testing/interpreted.ts';
import type { Scenario } from '../testing/scenario.ts';
import { boothIncidents, speakerIncidents } from '../views/incidents.ts';
import type { WebinarCommand } from '../webinar.ts';
import { sentenceNeeded } from './select.ts';

const slowDown: WebinarCommand = { type: 'incidents.slow-down', data: {} };
const once = live.when(slowDown, { ...eva, command: 'asked-1' });
const asked = (scenario: Scenario, ms: number, by = chloe): Scenario =>
  scenario.when(slowDown, { ...by, at: scenario.at + ms });
const incident = (scenario: Scenario) => newest(scenario);

describe('a slow-down', () => {
  it('names neither person nor booth, in the log or to anyone of the staff', () => {
    const [event] = once.log.slice(-1);
    expect(event).toEqual({
      type: 'incidents.slowed-down',
      data: { incident: `s${once.seq}-0` },
      seq: once.seq,
      at: once.at,
      by: 'system',
      command: 'asked-1',
      v: 1,
    });
    for (const role of staffRoles) {
      const text = JSON.stringify(visibleTo(role, event!));
      for (const trace of ['eva', '"es"', 'booth']) expect(text).not.toContain(trace);
    }
  });

  it('is the same to whoever did not ask, whoever did', () => {
    const other = live.when(slowDown, { ...chloe, command: 'asked-1' });
    expect(other.log).toEqual(once.log);
    expect(other.state).toEqual(once.state);
    for (const booth of ['en', 'fr', 'es', null])
      expect(boothIncidents(once.state, booth)).toEqual({ incidents: {}, slowDown: { count: 1, at: once.at } });
    expect(speakerIncidents(once.state)).toEqual({ slowDown: { count: 1, at: once.at } });
  });

  it('is counted, whichever booth it comes from', () => {
    const thrice = asked(asked(once, 90 * second), 20 * second, eva);
    expect(thrice.state.incidents.list).toHaveLength(1);
    expect(incident(thrice).times).toHaveLength(3);
    expect(speakerIncidents(thrice.state).slowDown).toEqual({ count: 3, at: thrice.at });
  });

  it('calls for the sentence when it comes again within a minute, until the moderator has said it', () => {
    expect(sentenceNeeded(incident(once))).toBe(false);
    expect(sentenceNeeded(incident(asked(once, 60 * second + 1)))).toBe(false);
    const again = asked(once, 60 * second);
    expect(sentenceNeeded(incident(again))).toBe(true);
    const said = again.when(
      { type: 'incidents.act', data: { incident: incident(again).id, action: 'say-aloud' } },
      mona,
    );
    expect(sentenceNeeded(incident(said))).toBe(false);
    expect(sentenceNeeded(incident(asked(said, 30 * second)))).toBe(true);
  });

  it('fades three minutes after the last one, and not before', () => {
    const again = asked(once, 100 * second);
    expect(incident(after(again, 180 * second - 1)).status).not.toBe('closed');
    expect(incident(after(again, 180 * second)).ended).toMatchObject({ how: 'faded', by: 'system' });
    const anew = asked(after(again, 180 * second), second);
    expect(anew.state.incidents.list).toHaveLength(2);
    expect(speakerIncidents(anew.state).slowDown?.count).toBe(1);
  });

  it('fades when the item changes, and not at a pause', () => {
    const paused = once.when({ type: 'transport.pause', data: { visit: 'v1' } }, mona);
    expect(incident(paused).status).toBe('raised');
    const next = paused.when({ type: 'transport.next', data: { visit: 'v1', next: 'b' } }, mona);
    expect(next.state.incidents.list.find(({ code }) => code === 'too-fast')?.ended).toMatchObject({ how: 'faded' });
    const ended = once.when({ type: 'transport.end', data: { visit: 'v1' } }, mona);
    expect(incident(ended).ended).toMatchObject({ how: 'faded' });
  });

  it('has nobody to ask whether it is fixed, and is dismissed with a reason only', () => {
    const data = { incident: incident(once).id };
    expect(once.when({ type: 'incidents.ask-fixed', data }, mona).rejection).toMatchObject({ code: 'nobody-to-ask' });
    expect(once.when({ type: 'incidents.close', data: { ...data, reason: '' } }, pia).rejection).toMatchObject({
      code: 'reason-needed',
    });
    const closed = once.when({ type: 'incidents.close', data: { ...data, reason: 'Said so' } }, pia);
    expect(closed.when({ type: 'incidents.reopen', data: { ...data, booth: null } }, mona).rejection).toMatchObject({
      code: 'nobody-to-ask',
    });
  });
});
