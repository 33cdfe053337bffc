import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Socket, io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../shared/protocol/outcome.ts';
import { type ClientToServer, type Notice, type ServerToClient, socketPath } from '../shared/protocol/socket.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import type { WebinarCommand, WebinarEvent } from '../shared/webinar.ts';
import { type Backend, createBackend } from './create-backend.ts';
import { Settings } from './settings.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** The whole backend while somebody, or a time service, moves the clock of its machine. */

type Client = Socket<ServerToClient, ClientToServer>;

const hour = 3_600_000;
const session = 'museums-2020-3';
let folder: string;
let step: number;
let backend: Backend;
let client: Client;
let notices: Notice[];
let events: WebinarEvent[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-jumps-'));
  step = 0;
  const settings = Settings.parse({ port: 0, data: folder, demo: true, logLevel: 'silent' });
  backend = await createBackend(settings, {
    sources: { wall: () => Date.now() + step, monotonic: () => performance.now() },
  });
  const token = await joined();
  const auth = { protocol: protocolVersion, token, session };
  client = io(backend.url, { path: socketPath, transports: ['websocket'], reconnection: false, forceNew: true, auth });
  [notices, events] = [[], []];
  client.on('notice', (notice) => notices.push(notice));
  client.on('frame', (frame) => events.push(...frame.events.filter((event) => event !== null)));
  await new Promise((resolve) => client.once('snapshot', resolve));
});
afterEach(async () => {
  client.close();
  await backend.close();
  rmSync(folder, { recursive: true });
});

async function joined(): Promise<string> {
  const response = await fetch(`${backend.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite: backend.links?.moderator.split('/').at(-1), name: 'Mona' }),
  });
  return ((await response.json()) as { token: string }).token;
}

const clock = (): Promise<number> => client.timeout(5_000).emitWithAck('clock');

/** What the backend's clock says, and between which instants of the monotonic clock it was asked. */
async function clockNow() {
  const asked = performance.now();
  const told = await clock();
  return { asked, told, heard: performance.now() };
}

let numbered = 0;
async function give(command: WebinarCommand): Promise<Outcome> {
  numbered += 1;
  const until = (await clock()) + 5_000;
  const envelope = { id: `jump-${numbered}`, ...command, until };
  return (await client.timeout(10_000).emitWithAck('command', envelope)) as Outcome;
}

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await wait(20);
  }
}

it('T2 T3 goes on as if nothing had happened: instants, timers and limits stay, and everyone is told', async () => {
  const given = performance.now();
  const began = await clockNow();
  const shown = await give({ type: 'transport.show-message', data: { message: { text: 'Soon gone' }, lasts: 5_000 } });
  expect(shown.ok).toBe(true);
  for (const jump of [-2 * hour, 5 * hour, -9 * hour, 0]) {
    step = jump;
    expect(await give({ type: 'transport.blackout', data: { on: jump !== 0 } })).toMatchObject({ ok: true });
    await until(
      () => notices.some((notice) => notice.kind === 'clock-stepped' && Math.abs(notice.ms - jump) < 400) || jump === 0,
      'the notice',
    );
    // The clock that everyone follows has run on evenly.
    const now = await clockNow();
    expect(now.told - began.told).toBeGreaterThanOrEqual(now.asked - began.heard - 2);
    expect(now.told - began.told).toBeLessThanOrEqual(now.heard - began.asked + 2);
  }
  await until(() => events.some(({ type }) => type === 'transport.message-cleared'), 'the deadline');
  // Not at once, when the clock went five hours ahead, and not hours later either.
  expect(performance.now() - given).toBeGreaterThanOrEqual(4_998);
  const cleared = events.find(({ type }) => type === 'transport.message-cleared')!;
  const message = events.find(({ type }) => type === 'transport.message-shown')!;
  expect(cleared.at - message.at).toBeGreaterThanOrEqual(5_000);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
}, 40_000);

it('K4 T3 takes live commands and goes on after the newest event where the clock was set back between two runs', async () => {
  await give({ type: 'transport.blackout', data: { on: true } });
  await give({ type: 'transport.blackout', data: { on: false } });
  client.close();
  await backend.close();
  const settings = Settings.parse({ port: 0, data: folder, demo: true, logLevel: 'silent' });
  backend = await createBackend(settings, {
    sources: { wall: () => Date.now() - 2 * hour, monotonic: () => performance.now() },
  });
  const auth = { protocol: protocolVersion, token: await joined(), session };
  client = io(backend.url, { path: socketPath, transports: ['websocket'], reconnection: false, forceNew: true, auth });
  await new Promise((resolve) => client.once('snapshot', resolve));
  expect(await give({ type: 'transport.blackout', data: { on: true } })).toMatchObject({ ok: true });
  await backend.close();

  const store = await openSqliteStore(join(folder, 'rostrum.sqlite'));
  const log = (await store.events.read(session, 0, 10_000)).map(({ text }) => (JSON.parse(text) as WebinarEvent).at);
  await store.close();
  expect(log).toEqual(log.toSorted((a, b) => a - b));
  expect(log.at(-1)).toBeGreaterThan(0);
});
