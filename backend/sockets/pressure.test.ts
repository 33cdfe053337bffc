import type { Socket as NodeSocket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { heartbeat } from '../../shared/protocol/socket.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { envelope, item, message, moderator, until } from '../sessions/testing/world.ts';
import type { Connection } from './connection.ts';
import { Pressure } from './pressure.ts';
import { type Client, type Live, openLive } from './testing/live.ts';

/** The operating system's end of a client's connection. */
function wireOf(client: Client): NodeSocket {
  const { transport } = client.socket.io.engine as unknown as { transport: { ws: { _socket: NodeSocket } } };
  return transport.ws._socket;
}

describe('S6 a reader that stalls', () => {
  let live: Live;
  beforeEach(async () => {
    live = await openLive({ limits: { bufferedBytes: 200_000 } });
  });
  afterEach(() => live.close());

  const large = (id: string): WebinarCommand => ({
    type: 'run-sheet.add',
    data: {
      items: Array.from({ length: 50 }, (_, index) => ({
        ...item(`${id}-${index}`),
        notes: { moderator: 'n'.repeat(4_000), producer: 'n'.repeat(4_000) },
      })),
      after: null,
    },
  });

  it('is sent nothing beyond the limit, and a snapshot when it reads again', async () => {
    const [slow, other] = [await live.staff('producer'), await live.staff()];
    await until(() => slow.of('snapshot').length === 1 && other.of('snapshot').length === 1);
    await until(() => slow.seq() === live.session.position.seq);
    const wire = wireOf(slow);
    const readBefore = wire.bytesRead;
    wire.pause();
    // 40 times 400 kB, of which 39 are gone again: the state stays small.
    for (let round = 0; round < 40; round += 1) {
      expect(await live.session.submit(envelope(large(`r${round}`)), moderator)).toMatchObject({ ok: true });
      const items = Array.from({ length: 50 }, (_, index) => `r${round}-${index}`);
      if (round < 39) await live.session.submit(envelope({ type: 'run-sheet.remove', data: { items } }), moderator);
    }
    await until(() => other.seq() === live.session.position.seq);
    expect(other.of('frame').length).toBeGreaterThan(40);
    wire.resume();
    await until(() => slow.seq() === live.session.position.seq, 10_000);
    await until(() => slow.of('snapshot').length >= 2, 10_000);
    const missed = other.of('frame').length - slow.of('frame').length;
    expect(missed).toBeGreaterThan(10);
    expect(wire.bytesRead - readBefore).toBeLessThan(wireOf(other).bytesRead);
    expect(slow.of('snapshot').at(-1)?.state).toEqual(JSON.parse(JSON.stringify(live.session.state)));
    await live.session.submit(envelope(message('And on')), moderator);
    await until(() => slow.of('frame').at(-1)?.events.at(-1)?.type === 'transport.message-shown');
    expect(slow.ended()).toBeNull();
  });
});

describe('the watch over readers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const stalled = (backlog: number) => {
    const connection = {
      backlog,
      stalledSince: performance.now() as number | null,
      patience: heartbeat.giveUpAfter,
      feed: { resume: vi.fn(), sync: vi.fn(), leave: vi.fn() },
      cut: vi.fn(),
    };
    return { connection, as: connection as unknown as Connection };
  };

  it('makes good what a reader missed once it has read what waited', () => {
    const pressure = new Pressure();
    const { connection, as } = stalled(1_000);
    pressure.add(as);
    vi.advanceTimersByTime(1_000);
    expect(connection.feed.resume).not.toHaveBeenCalled();
    connection.backlog = 0;
    vi.advanceTimersByTime(100);
    expect(connection.feed.resume).toHaveBeenCalledTimes(1);
    expect(connection.stalledSince).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('C8 ends one that takes nothing for as long as a silent connection may live', () => {
    const pressure = new Pressure();
    const [gone, slow] = [stalled(1_000), stalled(1_000)];
    pressure.add(gone.as);
    pressure.add(slow.as);
    pressure.remove(slow.as);
    vi.advanceTimersByTime(heartbeat.giveUpAfter - 100);
    expect(gone.connection.cut).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(gone.connection.cut).toHaveBeenCalledTimes(1);
    expect(slow.connection.cut).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
