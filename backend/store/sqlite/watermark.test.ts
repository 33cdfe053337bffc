import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { append, eventsFrom, logOf, session } from '../contract/samples.ts';
import type { Append } from '../event-store.ts';
import { StoreUnreadable } from '../errors.ts';
import { type SqliteStore, openSqliteStore } from '../sqlite.ts';
import { connect } from './connection.ts';
import { watermarkPath } from './watermark.ts';

let root: string;
let folder: string;
let file: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-watermark-'));
  folder = join(root, 'data');
  file = join(folder, 'rostrum.db');
  await using(async ({ events }) => {
    await events.create(session('s1', 1));
    await events.create(session('s2', 2));
    await events.append([append('s1', 0, 2), append('s2', 0, 1)]);
    await events.keepSnapshot('s1', { epoch: 'e1', seq: 2, version: 1, text: '{}' });
  });
});
afterEach(() => rmSync(root, { recursive: true }));

async function using<T>(work: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(file);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const epochs = () => using(async ({ events }) => (await events.sessions()).map(({ epoch }) => epoch));
const restored = () => using((store) => Promise.resolve(store.restored));
/** Appends to s1 in whatever epoch it has. */
const grow = (count: number) =>
  using(async ({ events }) => {
    const at = (await events.session('s1'))!;
    const part: Append = { ...append('s1', at.seq, count), epoch: at.epoch };
    expect(await events.append([part])).toEqual([{ session: 's1', result: 'appended' }]);
  });
const backup = (name: string) => copyFileSync(file, join(root, name));
/** Writes over the file, which stays the same file for the system. */
const bringBack = (name: string) => copyFileSync(join(root, name), file);

/** Both sessions have a new epoch, each its own, once; what the file held is there. */
async function expectNoticed(seq: number): Promise<void> {
  await using(async (store) => {
    expect(store.restored).toBe(true);
    const [s1, s2] = await store.events.sessions();
    expect(s1?.epoch).not.toBe('e1');
    expect(s2?.epoch).not.toBe('e1');
    expect(s1?.epoch).not.toBe(s2?.epoch);
    expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, seq));
    expect(await store.events.snapshot('s1')).toBeNull();
    expect(await store.events.append([append('s1', seq, 1)])).toEqual([{ session: 's1', result: 'moved' }]);
  });
  const after = await epochs();
  expect(await restored()).toBe(false);
  expect(await epochs()).toEqual(after);
}

describe('a database that continues', () => {
  it('keeps its epochs and snapshots however often it is opened', async () => {
    expect(await restored()).toBe(false);
    await grow(1);
    expect(await restored()).toBe(false);
    expect(await epochs()).toEqual(['e1', 'e1']);
    expect(await using(({ events }) => events.snapshot('s1'))).not.toBeNull();
  });

  it('keeps them when a second process opens it, and when either has written', async () => {
    await using(async (one) => {
      await one.events.append([append('s1', 2, 1)]);
      await using(async (other) => {
        expect(other.restored).toBe(false);
        await other.events.append([append('s1', 3, 1)]);
        await one.events.append([append('s1', 4, 1)]);
      });
    });
    expect(await restored()).toBe(false);
    expect(await epochs()).toEqual(['e1', 'e1']);
  });

  it('keeps them across an erasure, which writes the whole file anew', async () => {
    await using(({ events }) => events.erase('s1', 'e2', { event: () => 'blank', outcome: () => null }));
    expect(await restored()).toBe(false);
    expect(await epochs()).toEqual(['e2', 'e1']);
  });
});

describe('a backup that was put back', () => {
  it('is noticed when the file was written over', async () => {
    backup('old.db');
    await grow(3);
    bringBack('old.db');
    await expectNoticed(2);
  });

  it('is noticed when it was made and put back within one run', async () => {
    await using(async ({ events }) => {
      const other = new DatabaseSync(file);
      other.exec(`VACUUM INTO '${join(root, 'old.db')}'`);
      other.close();
      await events.append([append('s1', 2, 1)]);
    });
    bringBack('old.db');
    await expectNoticed(2);
  });

  it('is noticed when it has everything that the lost file had', async () => {
    backup('old.db');
    rmSync(file);
    bringBack('old.db');
    await expectNoticed(2);
  });

  it('is noticed when the whole folder was put back', async () => {
    cpSync(folder, join(root, 'copy'), { recursive: true });
    await grow(3);
    rmSync(folder, { recursive: true });
    cpSync(join(root, 'copy'), folder, { recursive: true });
    await expectNoticed(2);
  });

  it('is noticed when it is from before another that was put back, though it has more commits', async () => {
    backup('old.db');
    for (let n = 0; n < 10; n++) await grow(1);
    backup('newer.db');
    bringBack('old.db');
    expect(await restored()).toBe(true);
    await grow(1);
    bringBack('newer.db');
    await expectNoticed(12);
  });

  it.each([
    ['missing', () => rmSync(watermarkPath(file))],
    ['empty', () => truncateSync(watermarkPath(file))],
    ['unreadable', () => writeFileSync(watermarkPath(file), '\0'.repeat(80))],
  ])('is assumed when the watermark is %s', async (_what, break_) => {
    break_();
    await expectNoticed(2);
  });
});

describe('a database that is gone', () => {
  it.each([
    ['removed', () => rmSync(file)],
    ['empty', () => truncateSync(file)],
  ])('is not replaced by an empty one when it is %s, also at the second try', async (_what, lose) => {
    lose();
    await expect(openSqliteStore(file)).rejects.toThrow(StoreUnreadable);
    await expect(openSqliteStore(file)).rejects.toThrow(/^rostrum\.db .*lost.*backup/);
  });

  it('begins empty once its other files are removed too', async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    expect(await using(async (store) => [store.restored, await store.events.sessions()])).toEqual([false, []]);
  });

  it('begins empty where a first start was interrupted', async () => {
    file = join(folder, 'new.db');
    connect(file).close();
    rmSync(file);
    expect(await using(async (store) => [store.restored, await store.events.sessions()])).toEqual([false, []]);
  });
});

it('is never ahead of the database, and catches up with every commit', async () => {
  const noted = () => Number(readFileSync(watermarkPath(file), 'utf8').split(' ')[1]);
  const connection = connect(file);
  const before = noted();
  connection.write(() => expect(noted()).toBe(before));
  expect(noted()).toBe(before + 1);
  connection.close();
});
