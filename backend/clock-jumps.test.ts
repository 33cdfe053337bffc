import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Socket, io } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../shared/protocol/outcome.ts';
import { AdoptedClock } from '../shared/protocol/http.ts';
import {
  type ClientToServer,
  type Notice,
  type ServerToClient,
  type Snapshot,
  socketPath,
} from '../shared/protocol/socket.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import { playable } from '../shared/run-sheet/select.ts';
import { type WebinarCommand, type WebinarEvent, type WebinarState, reduce } from '../shared/webinar.ts';
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
let token: string;
let atFirst: WebinarState;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-jumps-'));
  step = 0;
  const settings = Settings.parse({ port: 0, data: folder, demo: true, logLevel: 'silent' });
  backend = await createBackend(settings, {
    sources: { wall: () => Date.now() + step, monotonic: () => performance.now() },
  });
  token = await joined();
  const auth = { protocol: protocolVersion, token, session };
  client = io(backend.url, { path: socketPath, transports: ['websocket'], reconnection: false, forceNew: true, auth });
  [notices, events] = [[], []];
  client.on('notice', (notice) => notices.push(notice));
  client.on('frame', (frame) => events.push(...frame.events.filter((event) => event !== null)));
  const snapshot = await new Promise<Snapshot>((resolve) => client.once('snapshot', resolve));
  atFirst = snapshot.state;
});
afterEach(async () => {
  client.close();
  await backend.close();
  rmSync(folder, { recursive: true });
});

async function adopt(): Promise<AdoptedClock> {
  const response = await fetch(`${backend.url}/api/clock/adopt`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  });
  return AdoptedClock.parse(await response.json());
}

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

it('T2 T3 moves no timer when the clock is adopted, forwards or back', async () => {
  const item = playable(atFirst.runSheet)[0]!;
  expect(await give({ type: 'transport.start', data: { item } })).toMatchObject({ ok: true });
  const shown = performance.now();
  await give({ type: 'transport.show-message', data: { message: { text: 'Soon gone' }, lasts: 6_000 } });
  const told = await clockNow();
  let moved = 0;
  for (const jump of [5 * hour, -4 * hour]) {
    step = jump;
    const adopted = await adopt();
    expect(Math.abs(adopted.moved + moved - jump)).toBeLessThan(400);
    moved += adopted.moved;
    await until(() => notices.some(({ kind }) => kind === 'clock-adopted'), 'the notice');
    expect(notices.splice(0).filter(({ kind }) => kind === 'clock-adopted')).toMatchObject([{ ms: adopted.moved }]);
    // The log said so before, and the clock has run on evenly but for that.
    const shifts = events.filter(({ type }) => type === 'session.clock-moved' || type === 'transport.shifted');
    expect(shifts.slice(-2)).toMatchObject([
      { type: 'session.clock-moved', data: { ms: adopted.moved } },
      { type: 'transport.shifted', data: { ms: adopted.moved } },
    ]);
    const now = await clockNow();
    expect(now.told - told.told - moved).toBeGreaterThanOrEqual(now.asked - told.heard - 4);
    expect(now.told - told.told - moved).toBeLessThanOrEqual(now.heard - told.asked + 4);
    expect(await give({ type: 'transport.blackout', data: { on: jump > 0 } })).toMatchObject({ ok: true });
  }
  await until(() => events.some(({ type }) => type === 'transport.message-cleared'), 'the deadline');
  expect(performance.now() - shown).toBeGreaterThanOrEqual(5_998);
  const state = events.reduce(reduce, atFirst);
  const started = events.find(({ type }) => type === 'transport.started')!;
  expect(state.transport.visit?.startedAt).toBe(started.at + moved);
  // By the log, instants decrease only where it says that the clock was moved.
  const decreasing = events.filter(({ at }, index) => at < (events[index - 1]?.at ?? 0));
  expect(decreasing.map(({ type }) => type)).toEqual(['session.clock-moved']);
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
