import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TelemetryReport } from '../../shared/protocol/telemetry.ts';
import { until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

let live: Live;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const report = (values: object, channel = 'fr') =>
  live.telemetry.report(live.session, channel, TelemetryReport.parse(values));
const newest = (client: Client) => client.of('telemetry').at(-1)?.channels;

describe('what is measured of channels', () => {
  it('M2 reaches staff and booths, whole, and nobody else', async () => {
    const told = {
      moderator: await live.staff('moderator'),
      producer: await live.staff('producer'),
      booth: await live.connect(await live.invite('interpreter'), { view: 'booth' }),
      looking: await live.connect(await live.invite('moderator'), { view: 'booth' }),
    };
    const others = {
      stage: await live.viewer(),
      speaker: await live.connect(await live.invite('speaker'), { view: 'speaker' }),
      audience: await live.audience(),
      staffAtStage: await live.connect(await live.invite('producer'), { view: 'stage' }),
    };
    report({ listeners: 7, audio: true });
    report({ audio: false }, 'en');
    for (const client of Object.values(told)) await until(() => Object.keys(newest(client) ?? {}).length === 2);
    expect(newest(told.moderator)).toMatchObject({ fr: { listeners: 7, audio: true }, en: { audio: false } });
    for (const client of Object.values(others)) expect(client.of('telemetry')).toEqual([]);
  });

  it('M2 is told to one that comes later, and nothing where nothing is measured', async () => {
    const early = await live.staff('moderator');
    report({ audio: true });
    await until(() => early.of('telemetry').length === 1);
    const late = await live.staff('producer');
    await until(() => late.of('telemetry').length === 1);
    expect(newest(late)).toMatchObject({ fr: { audio: true } });
  });

  it('M2 is told at most twice a second, the first change at once and the last not lost', async () => {
    const client = await live.staff('moderator');
    const began = performance.now();
    let listeners = 0;
    while (performance.now() - began < 1_200) {
      report({ listeners: (listeners += 1) });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until(() => newest(client)?.['fr']?.listeners === listeners);
    const within = performance.now() - began;
    expect(client.of('telemetry').length).toBeLessThanOrEqual(1 + Math.ceil(within / 500));
    expect(client.of('telemetry')[0]?.channels['fr']?.listeners).toBeLessThan(listeners);
  });

  it('M3 goes when it counts no more', async () => {
    const client = await live.staff('moderator');
    report({ audio: true, lasts: 1_000 });
    await until(() => newest(client)?.['fr'] !== undefined);
    await until(() => newest(client) !== undefined && Object.keys(newest(client)!).length === 0);
  });
});
