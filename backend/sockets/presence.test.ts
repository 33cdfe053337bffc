import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heartbeat } from '../../shared/protocol/socket.ts';
import { makeSession, until } from '../sessions/testing/world.ts';
import { type Client, type Live, openLive } from './testing/live.ts';
import { mute } from './testing/mute.ts';

let live: Live;
beforeEach(async () => {
  live = await openLive();
});
afterEach(() => live.close());

const people = (console: Client) => console.of('presence').at(-1)?.people ?? [];

describe('presence', () => {
  it('tells staff who is connected, counted by person and role', async () => {
    const console = await live.staff();
    const { person, token } = await live.invite('viewer');
    const views = [
      await live.connect({ token }, { view: 'stage' }),
      await live.connect({ token }, { view: 'stage' }),
    ] as const;
    await until(() => people(console).some((each) => each.person === person && each.live === 2));
    expect(people(console)).toContainEqual({ person, role: 'viewer', live: 2, stale: 0 });
    expect(people(console)).toHaveLength(2);
    views[0].socket.close();
    await until(() => people(console).some((each) => each.person === person && each.live === 1));
    views[1].socket.close();
    await until(() => people(console).length === 1);
  });

  it('tells a console that comes later, and nobody of another session', async () => {
    await makeSession(live.world, 's2');
    const first = await live.staff();
    await until(() => people(first).length === 1);
    const second = await live.staff('producer');
    await until(() => second.of('presence').length > 0);
    const other = await live.connect(await live.invite('producer', { scope: { session: 's2' } }), { session: 's2' });
    await until(() => people(other).length === 1 && people(first).length === 2);
  });

  it('is told at most twice a second, and not at all where nothing has changed', async () => {
    const console = await live.staff();
    await until(() => people(console).length === 1);
    const before = console.of('presence').length;
    const began = performance.now();
    for (let round = 0; round < 12; round += 1) {
      const { socket } = await live.viewer();
      socket.close();
    }
    await until(() => live.sockets.connections() === 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const told = console.of('presence').length - before;
    expect(told).toBeLessThanOrEqual(2 + (performance.now() - began) / 500);
    expect(people(console)).toHaveLength(1);
  });

  it('C8 says who has not been heard for three seconds, and who is heard again', async () => {
    const console = await live.staff();
    const silent = await live.staff('producer');
    await until(() => people(console).length === 2);
    const stop = mute(silent);
    const isStale = () => people(console).some(({ role, stale }) => role === 'producer' && stale === 1);
    await until(isStale, heartbeat.staleAfter + 3_000);
    stop();
    await until(() => !isStale(), 5_000);
    expect(silent.ended()).toBeNull();
  });
});
