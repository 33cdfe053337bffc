import {
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Console, ConsoleState } from '../../renderer/sync/console.ts';
import type { KeptMembership } from '../../renderer/sync/memberships.ts';
import { openConsole } from '../../renderer/sync/open-console.ts';
import { memoryStorage } from '../../renderer/sync/testing/memory-storage.ts';
import { newItem, retitle } from '../../renderer/sync/testing/session-log.ts';
import { type BackendProcess, startBackend } from '../fixtures/backend-process.ts';
import { type Network, network } from '../fixtures/network.ts';
import { follow, joinAs, newSession, until } from './testing/session.ts';

/** A log that is not the one that the consoles have followed: put back from a backup, or without its end. */

let root: string;
let folder: string;
let backend: BackendProcess;
let olga: KeptMembership;
let session: string;
let way: Network;
let consoles: Console[];
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-restored-'));
  folder = join(root, 'data');
  backend = await startBackend({ ROSTRUM_DATA: folder });
  olga = await joinAs(backend, 'organiser', 'Olga');
  session = await newSession(backend, olga);
  way = await network(backend.port);
  consoles = [];
}, 60_000);
afterEach(async () => {
  for (const console of consoles) console.close();
  await way.close();
  await backend.remove();
  rmSync(root, { recursive: true, force: true });
});

const file = (): string => join(folder, 'rostrum.sqlite');

async function open(membership: KeptMembership, url = backend.url): Promise<Console> {
  const console = openConsole({ backend: url, membership, session, storage: memoryStorage() });
  consoles.push(console);
  await sees(console, 'the session', ({ state }) => state !== null);
  return console;
}

const sees = (console: Console, what: string, holds: (state: ConsoleState) => boolean): Promise<void> =>
  until(() => holds(console.store.getState()), what, 40_000);
const calm = (console: Console): Promise<void> =>
  sees(console, 'nothing waits', ({ pending, status }) => pending.length === 0 && status.kind === 'live');
const titleAt = (console: Console, item: string): string | undefined =>
  console.store.getState().confirmed?.runSheet.items[item]?.title.en;

/** What a newcomer is told. */
async function truth() {
  const follower = await follow(backend.url, olga.token, session);
  follower.close();
  return follower.snapshot;
}

describe('a backup that is put back while consoles hold what came after it', () => {
  it('E1 S3 gives everyone the restored log, replays what waited, and says what no longer applies', async () => {
    const ana = await open(await joinAs(backend, 'moderator', 'Ana'));
    const ben = await open(await joinAs(backend, 'producer', 'Ben'), way.url);
    ana.edit({ type: 'run-sheet.add', data: { items: [newItem('a'), newItem('b')], after: null } });
    await calm(ana);
    await sees(ben, 'the items', ({ state }) => state?.runSheet.order.length === 2);

    const other = new DatabaseSync(file());
    other.exec(`VACUUM INTO '${join(root, 'backup.sqlite')}'`);
    other.close();

    // After the backup: seen and confirmed by both, and gone with it.
    const renamed = ana.edit(retitle('a', 'Renamed'));
    ana.edit({ type: 'run-sheet.add', data: { items: [newItem('late')], after: null } });
    await calm(ana);
    await sees(ben, 'the later item', ({ state }) => state?.runSheet.items['late'] !== undefined);
    const before = ben.store.getState().position;

    // While Ben is away: one edit that applies anyway, two that lean on what is about to be lost.
    way.cut();
    await sees(ben, 'the loss', ({ status }) => status.kind === 'offline');
    ben.edit(retitle('b', 'By Ben'));
    const lost = [ben.edit(retitle('late', 'Not there any more')), ben.edit(retitle('a', 'On top', renamed))];

    await backend.kill();
    for (const name of readdirSync(folder)) if (name.startsWith('rostrum.sqlite')) rmSync(join(folder, name));
    copyFileSync(join(root, 'backup.sqlite'), file());
    await backend.start();
    // The log grows again, beyond where Ben stood: the same positions mean something else now.
    await sees(
      ana,
      'the restored log',
      ({ state, status }) => status.kind === 'live' && !state?.runSheet.items['late'],
    );
    for (let n = 0; (ana.store.getState().position?.seq ?? 0) <= (before?.seq ?? 0) + 2; n += 1) {
      ana.edit({ type: 'run-sheet.add', data: { items: [newItem(`new-${n}`)], after: null } });
      await calm(ana);
    }
    way.mend();
    await calm(ben);
    await calm(ana);

    const { epoch, seq, state } = await truth();
    expect(epoch).not.toBe(before?.epoch);
    for (const console of [ana, ben]) {
      await sees(console, 'the newest position', ({ position }) => position?.seq === seq);
      expect(console.store.getState()).toMatchObject({ position: { epoch, seq }, pending: [] });
      expect(console.store.getState().confirmed).toEqual(state);
      expect(console.store.getState().state).toEqual(state);
    }
    expect([titleAt(ana, 'a'), titleAt(ana, 'b'), titleAt(ana, 'late')]).toEqual(['a', 'By Ben', undefined]);
    expect(ana.store.getState().refused).toEqual([]);
    expect(
      ben.store
        .getState()
        .refused.map(({ command }) => command.id)
        .toSorted(),
    ).toEqual(lost.toSorted());
  }, 90_000);
});

describe('damage', () => {
  /** Writes over some bytes of a file, from a place that is counted from its end. */
  function damage(path: string, fromEnd: number): void {
    const handle = openSync(path, 'r+');
    writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, statSync(path).size - fromEnd);
    closeSync(handle);
  }

  it('E1 of the end of the write-ahead log takes what stood there, and everyone is told the log is another', async () => {
    const ana = await open(await joinAs(backend, 'moderator', 'Ana'));
    for (const id of ['a', 'b', 'c']) {
      ana.edit({ type: 'run-sheet.add', data: { items: [newItem(id)], after: null } });
      await calm(ana);
    }
    const before = ana.store.getState().position;
    await backend.kill();
    damage(`${file()}-wal`, 2_000);
    await backend.start();
    await sees(
      ana,
      'another log',
      ({ position, status }) => status.kind === 'live' && position?.epoch !== before?.epoch,
    );
    const { epoch, state } = await truth();
    expect(epoch).not.toBe(before?.epoch);
    expect(ana.store.getState().confirmed).toEqual(state);
    expect(Object.keys(state.runSheet.items).toSorted()).toEqual(['a', 'b']);
  }, 60_000);

  it('of the last page is told at the start, and nothing empty takes the place of the database', async () => {
    await backend.kill();
    // Everything into the one file, as after an orderly end.
    const settled = new DatabaseSync(file());
    settled.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    settled.close();
    for (let page = 1; page <= 12; page += 1) damage(file(), 4_096 * page - 8);
    const damaged = readFileSync(file());
    await expect(backend.start()).rejects.toThrow(/without listening/);
    expect(readFileSync(file()).equals(damaged)).toBe(true);
  }, 60_000);
});
