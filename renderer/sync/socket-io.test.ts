import { once } from 'node:events';
import { type Server as HttpServer, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { socketPath } from '../../shared/protocol/socket.ts';
import type { LiveSocket } from './live-socket.ts';
import { connectSocketIo } from './socket-io.ts';

let http: HttpServer;
let server: Server;
let socket: LiveSocket | undefined;
/** What the next handshake is refused with; null admits it. */
let refusal: string | null;
const handshakes: unknown[] = [];

beforeEach(async () => {
  refusal = null;
  handshakes.length = 0;
  http = createServer();
  server = new Server(http, { path: socketPath, pingInterval: 50 });
  server.use((joining, next) => {
    handshakes.push(joining.handshake.auth);
    next(refusal === null ? undefined : new Error(refusal));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterEach(async () => {
  socket?.close();
  await server.close();
});

function connected() {
  const told: string[] = [];
  const note =
    (name: string) =>
    (detail?: unknown): void =>
      void told.push(typeof detail === 'string' ? `${name} ${detail}` : name);
  const heard = vi.fn();
  let attempts = 0;
  const handshake = () => Promise.resolve({ protocol: 1, token: `attempt ${++attempts}`, session: 's1' });
  socket = connectSocketIo(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, handshake, {
    opened: note('opened'),
    lost: note('lost'),
    refused: note('refused'),
    heard,
    welcome: note('welcome'),
    snapshot: note('snapshot'),
    frame: note('frame'),
    view: note('view'),
    votes: note('votes'),
    claims: note('claims'),
    telemetry: note('telemetry'),
    presence: note('presence'),
    notice: note('notice'),
    closed: note('closed'),
  });
  const count = (name: string) => told.filter((line) => line.startsWith(name)).length;
  return {
    told,
    heard,
    socket,
    opened: (times: number) => vi.waitFor(() => expect(count('opened')).toBe(times), 5_000),
  };
}

describe('the live protocol over Socket.IO', () => {
  it('opens with a handshake made for each attempt, and hears every heartbeat', async () => {
    const { opened, heard } = connected();
    await opened(1);
    const before = heard.mock.calls.length;
    await vi.waitFor(() => expect(heard.mock.calls.length).toBeGreaterThan(before + 2), 5_000);
    server.disconnectSockets(true);
    await opened(2);
    expect(handshakes).toEqual([1, 2].map((n) => ({ protocol: 1, token: `attempt ${n}`, session: 's1' })));
  });

  it('C2: does not try again after a refusal with a close reason, unless it is told to', async () => {
    refusal = 'token-revoked';
    const { told, opened, socket: refused } = connected();
    await vi.waitFor(() => expect(told).toEqual(['refused token-revoked']), 5_000);
    refusal = null;
    refused.renew();
    await opened(1);
    expect(handshakes).toHaveLength(2);
  });

  it('tries again after a refusal without a close reason', async () => {
    refusal = 'unavailable';
    const { told, opened } = connected();
    await vi.waitFor(() => expect(told).toContain('lost'), 5_000);
    refusal = null;
    await opened(1);
    expect(told.filter((line) => line.startsWith('refused'))).toEqual([]);
  });

  it('gives answers, and drops what is sent while there is no connection', async () => {
    const received: unknown[] = [];
    server.on('connection', (joined) => {
      joined.on('clock', (answer: (now: number) => void) => answer(42));
      joined.on('sync', (have) => received.push(have));
    });
    const { socket: live, opened } = connected();
    live.sync({ epoch: 'too early', seq: 1 });
    await opened(1);
    live.sync({ epoch: 'in time', seq: 2 });
    expect(await new Promise((resolve) => live.clock(resolve))).toBe(42);
    expect(received).toEqual([{ epoch: 'in time', seq: 2 }]);
  });

  it('makes a connection anew on demand, and says nothing once it is closed', async () => {
    const { socket: live, told, opened } = connected();
    await opened(1);
    live.renew();
    expect(told).toEqual(['opened', 'lost']);
    await opened(2);
    live.close();
    server.disconnectSockets(true);
    await vi.waitFor(() => expect(server.sockets.sockets.size).toBe(0), 5_000);
    expect(told).toEqual(['opened', 'lost', 'opened']);
  });
});
