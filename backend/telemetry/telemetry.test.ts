import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../shared/core/actor.ts';
import { longestPause } from '../../shared/booths/select.ts';
import type { IncidentState } from '../../shared/incidents/incident.ts';
import { consequences } from '../../shared/projections/causes.ts';
import { TelemetryReport } from '../../shared/protocol/telemetry.ts';
import { type WebinarCommand, deadlines } from '../../shared/webinar.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import {
  type HandClock,
  type World,
  addItems,
  envelope,
  handClock,
  makeSession,
  moderator,
  openWorld,
  turns,
} from '../sessions/testing/world.ts';
import { createTelemetry, persistsFor } from './create-telemetry.ts';
import type { Telemetry } from './telemetry.ts';

let clock: HandClock;
let world: World;
let session: LiveSession;
let telemetry: Telemetry;
/** Ms of the monotonic clock. */
let elapsed: number;
let told: string[];

const chloe = { person: 'chloe', role: 'interpreter' } as const;
const give = async (command: WebinarCommand, by: typeof moderator | typeof chloe = moderator) =>
  expect(await session.submit(envelope(command), by)).toMatchObject({ ok: true });
const report = (values: object, channel = 'fr') => telemetry.report(session, channel, TelemetryReport.parse(values));
/** Time passes, and it is looked at. */
async function pass(ms: number): Promise<void> {
  elapsed += ms;
  telemetry.look();
  await turns(5);
}
const incidents = () =>
  session.state.incidents.list.map(({ code, about, status, observed, severity }) => ({
    code,
    about,
    status,
    observed,
    severity,
  }));
const silent = (more: object = {}) => ({ code: 'channel-silent', about: { channel: 'fr' }, severity: 1, ...more });

beforeEach(async () => {
  clock = handClock();
  world = await openWorld({ clock });
  session = await makeSession(world);
  elapsed = 1_000;
  telemetry = createTelemetry({ clock, log: world.log, monotonic: () => elapsed });
  told = [];
  telemetry.onChanged((id) => told.push(id));
});
afterEach(async () => {
  telemetry.close();
  await world.sessions.close();
});

/** English is spoken, and Chloé is at the mic of the French booth. */
async function interpreted(): Promise<void> {
  if (!session.state.booths.byId['fr']) {
    const booth = { id: 'fr', name: '', serves: ['fr'], backupPivot: null, bookedEnd: null, interpreters: {} };
    await give({ type: 'booths.add', data: { booths: [booth] } });
  }
  const interpreter = { name: 'Chloé', a: ['fr'], b: [], c: ['en'] };
  await give({ type: 'booths.enrol', data: { booth: 'fr', id: 'chloe', interpreter } }, chloe);
  await give({ type: 'booths.take', data: { booth: 'fr', saw: null, force: false } }, chloe);
  await give(addItems('a'));
  await give({ type: 'transport.start', data: { item: 'a' } });
}

describe('the last values of a channel', () => {
  it('are told with when they came and until when they count, by the backend’s clock', () => {
    expect(report({ listeners: 214, audio: true, level: -18.5, latencyMs: 380, language: 'fr' })).toBe(true);
    const now = clock.now();
    expect(telemetry.of(session)).toEqual({
      fr: {
        ...{ listeners: 214, audio: true, level: -18.5, latency: 380, language: 'fr' },
        ...{ at: now, since: now, expiresAt: now + 15_000 },
      },
    });
    expect(told).toEqual(['s1']);
  });

  it('replace what was told before as a whole', () => {
    report({ listeners: 214, audio: true });
    report({ latencyMs: 100 });
    expect(telemetry.of(session)['fr']).toMatchObject({ listeners: null, audio: null, latency: 100 });
  });

  it('say since when it has been heard or not, as long as it is measured', () => {
    const began = clock.now();
    const at = () => {
      const { since, at: last } = telemetry.of(session)['fr']!;
      return [since - began, last - began];
    };
    const later = (ms: number) => {
      elapsed += ms;
      clock.pass(ms);
    };
    report({ audio: true });
    later(10_000);
    report({ audio: true });
    expect(at()).toEqual([0, 10_000]);
    later(1_000);
    report({ audio: false });
    expect(at()).toEqual([11_000, 11_000]);
    later(16_000);
    report({ audio: false });
    expect(at()).toEqual([27_000, 27_000]);
  });

  it('M3 count no more once they are too old, which is told', async () => {
    report({ audio: true, lasts: 2_000 });
    report({ audio: true }, 'en');
    told = [];
    await pass(1_999);
    expect([Object.keys(telemetry.of(session)), told]).toEqual([['en', 'fr'], []]);
    await pass(1);
    expect([Object.keys(telemetry.of(session)), told]).toEqual([['en'], ['s1']]);
    await pass(15_000);
    expect([telemetry.of(session), told]).toEqual([{}, ['s1', 's1']]);
    expect(report({ audio: true })).toBe(true);
  });

  it('are those of a channel of the session, however its language is spoken', () => {
    expect(report({ audio: true }, 'fr-CA')).toBe(true);
    expect(report({ audio: true }, 'de')).toBe(false);
    expect(Object.keys(telemetry.of(session))).toEqual(['fr']);
  });

  it('move with the clock', () => {
    report({ audio: true });
    clock.pass(7_000);
    const { at, since, expiresAt } = telemetry.of(session)['fr']!;
    expect([at, since, expiresAt - at]).toEqual([clock.now(), clock.now(), 15_000]);
  });
});

describe('M4: what is measured for some time', () => {
  it('is an incident after five seconds, and is over as soon as it is heard', async () => {
    await interpreted();
    report({ audio: false });
    await pass(persistsFor - 1);
    expect(incidents()).toEqual([]);
    await pass(1);
    expect(incidents()).toEqual([silent({ status: 'raised', observed: true })]);
    await pass(500);
    report({ audio: true });
    await turns(5);
    expect(incidents()).toEqual([silent({ status: 'closed', observed: false })]);
  });

  it('begins anew after every sound', async () => {
    await interpreted();
    for (const audio of [false, true, false]) {
      report({ audio });
      await pass(3_000);
    }
    expect(incidents()).toEqual([]);
    await pass(2_000);
    expect(incidents()).toHaveLength(1);
  });

  it('follows what the booth says: muted is no silence, and a sound then is an open microphone', async () => {
    await interpreted();
    report({ audio: false });
    await pass(4_000);
    await give({ type: 'booths.mute', data: { booth: 'fr', on: true } }, chloe);
    await pass(2_000);
    report({ audio: true });
    await pass(persistsFor);
    const codes = incidents().map(({ code, about }) => [code, about]);
    expect(codes.filter(([code]) => code === 'channel-silent')).toEqual([]);
    expect(codes).toContainEqual(['open-mic', { channel: 'fr' }]);
  });

  it('is one alert with the language that is declared uncovered', async () => {
    await interpreted();
    report({ audio: true });
    await give({ type: 'booths.mute', data: { booth: 'fr', on: true } }, chloe);
    await pass(0);
    await pass(persistsFor);
    clock.pass(longestPause);
    const due = deadlines(session.state).find(({ command }) => command.type === 'booths.notice-silence')!;
    expect(due.at).toBeLessThanOrEqual(clock.now());
    expect(await session.submit(envelope(due.command), system)).toMatchObject({ ok: true });
    const codes = (list: readonly IncidentState[]) => list.map(({ code }) => code);
    expect(codes(session.state.incidents.list)).toEqual(['open-mic', 'uncovered-language']);
    expect([...consequences(session.state)].map(([id, rest]) => [id, codes(rest)])).toEqual([
      [session.state.incidents.list[1]!.id, ['open-mic']],
    ]);
  });

  it('may be that another language is heard', async () => {
    await interpreted();
    report({ audio: true, language: 'en' });
    await pass(persistsFor);
    expect(incidents()).toEqual([{ ...silent({ status: 'raised', observed: true }), code: 'wrong-channel' }]);
    report({ audio: true, language: 'fr' });
    await turns(5);
    expect(incidents()).toMatchObject([{ status: 'closed' }]);
  });

  it('neither goes on nor ends when nothing is measured any more', async () => {
    await interpreted();
    report({ audio: false, lasts: 4_000 });
    await pass(6_000);
    expect(incidents()).toEqual([]);
    report({ audio: false });
    await pass(persistsFor);
    expect(incidents()).toHaveLength(1);
    await pass(60_000);
    expect(incidents()).toEqual([silent({ status: 'raised', observed: true })]);
    // The adapter is back.
    report({ audio: true });
    await turns(5);
    expect(incidents()).toMatchObject([{ status: 'closed' }]);
  });

  it('is not raised again where somebody closed it in spite of what is measured, until it was gone', async () => {
    await interpreted();
    report({ audio: false });
    await pass(persistsFor);
    const { id } = session.state.incidents.list[0]!;
    await give({ type: 'incidents.close', data: { incident: id, reason: 'A minute of silence' } });
    await pass(1_000);
    await pass(1_000);
    expect(incidents()).toMatchObject([{ status: 'closed', observed: true }]);
    report({ audio: true });
    await turns(5);
    report({ audio: false });
    await pass(persistsFor);
    expect(incidents()).toMatchObject([{ status: 'closed', observed: false }, { status: 'raised' }]);
  });

  it('is noted again by itself where it could not be stored', async () => {
    await interpreted();
    const { submit } = session;
    let fails = 2;
    Object.defineProperty(session, 'submit', {
      value: (...given: Parameters<typeof submit>) =>
        given[1] === system && (fails -= 1) >= 0
          ? Promise.resolve({ id: given[0].id, ok: false, rejection: { code: 'storage-failed', data: null } })
          : submit.apply(session, given),
    });
    report({ audio: false });
    await pass(persistsFor);
    expect(incidents()).toEqual([]);
    await pass(500);
    expect(incidents()).toEqual([]);
    await pass(500);
    expect(incidents()).toHaveLength(1);
  });
});
