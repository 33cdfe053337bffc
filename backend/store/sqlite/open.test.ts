import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { append, eventsFrom, logOf, session } from '../contract/samples.ts';
import { StoreReadOnly, StoreTooNew, StoreUnreadable } from '../errors.ts';
import { openSqliteStore } from '../sqlite.ts';
import { connect } from './connection.ts';
import { currentFormat } from './migrations/index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-open-'));
  file = join(folder, 'rostrum.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A store with a log of some pages, closed. */
async function filled(events = 400): Promise<void> {
  const store = await openSqliteStore(file);
  await store.events.create(session('s1'));
  await store.events.append([append('s1', 0, events)]);
  await store.close();
}

function raw(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

describe('a new file', () => {
  it('is made with its folders, for its owner only', async () => {
    file = join(folder, 'a', 'b', 'rostrum.db');
    const store = await openSqliteStore(file);
    await store.events.create(session('s1'));
    const modes = readdirSync(join(folder, 'a', 'b')).map((name) => [
      name,
      (statSync(join(folder, 'a', 'b', name)).mode & 0o777).toString(8),
    ]);
    expect(modes.sort()).toEqual([
      ['rostrum.db', '600'],
      ['rostrum.db-shm', '600'],
      ['rostrum.db-wal', '600'],
      ['rostrum.db-watermark', '600'],
    ]);
    expect((statSync(join(folder, 'a')).mode & 0o777).toString(8)).toBe('700');
    await store.close();
  });

  it('is written as the promises of the store need it', () => {
    const { db, close } = connect(file);
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0];
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      secureDelete: pragma('secure_delete'),
      foreignKeys: pragma('foreign_keys'),
      temporaries: pragma('temp_store'),
      format: pragma('user_version'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      secureDelete: 1,
      foreignKeys: 1,
      temporaries: 2,
      format: currentFormat,
    });
    close();
  });
});

it('takes the right to read from everyone but the owner', async () => {
  await filled();
  chmodSync(file, 0o644);
  await (await openSqliteStore(file)).close();
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
});

describe('a file that cannot be used', () => {
  /** Opening fails, tells what to do about which file without its folder, and leaves the file byte for byte. */
  async function refused(kind: new (...args: never[]) => Error, message: RegExp): Promise<void> {
    const before = readFileSync(file);
    const error = await openSqliteStore(file).then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error).toBeInstanceOf(kind);
    expect(error?.message).toMatch(message);
    expect(error?.message).toMatch(/^rostrum\.db /);
    expect(error?.message).not.toContain(folder);
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  it('is no database', async () => {
    writeFileSync(file, 'Dear diary, '.repeat(1_000));
    await refused(StoreUnreadable, /not a database.*backup/);
  });

  it('is the database of another program', async () => {
    raw('CREATE TABLE recipes (name TEXT)');
    await refused(StoreUnreadable, /another program/);
  });

  it('was written by a newer program', async () => {
    await filled();
    raw(`PRAGMA user_version = ${currentFormat + 1}`);
    await refused(StoreTooNew, new RegExp(`format is ${currentFormat + 1}.*knows ${currentFormat}.*newer version`));
  });

  it.each(['first', 'middle', 'last'] as const)('has a damaged %s page', async (which) => {
    await filled();
    const pages = statSync(file).size / 4096;
    const page = { first: 0, middle: Math.floor(pages / 2), last: pages - 1 }[which];
    damage(page, page);
    await refused(StoreUnreadable, which === 'first' ? /not a database/ : /damaged/);
  });

  it('was cut short', async () => {
    await filled();
    writeFileSync(file, readFileSync(file).subarray(0, 3 * 4096));
    await refused(StoreUnreadable, /damaged/);
  });

  it('is a folder', async () => {
    file = folder;
    await expect(openSqliteStore(file)).rejects.toThrow(StoreUnreadable);
  });
});

describe('damage that is met while reading', () => {
  /** Lines that no cache of a connection (2 MB) holds as a whole, in a file that was sound when it was opened. */
  async function longLog() {
    const before = await openSqliteStore(file);
    await before.events.create(session('s1'));
    const events = Array.from({ length: 2_000 }, (_, index) => ({ seq: 1 + index, text: `${index} `.repeat(600) }));
    await before.events.append([{ ...append('s1', 0, 0), events }]);
    await before.events.keepSnapshot('s1', { epoch: 'e1', seq: 2_000, version: 1, text: 'snap'.repeat(5_000) });
    await before.close();
    return await openSqliteStore(file);
  }

  it('is told, and the rest can be read', async () => {
    const store = await longLog();
    const pages = statSync(file).size / 4096;
    expect(pages).toBeGreaterThan(1_000);
    damage(Math.floor(pages * 0.3), Math.floor(pages * 0.7));
    const error = await logOf(store.events, 's1').then(
      () => null,
      (reason: unknown) => reason as Error,
    );
    expect(error).toBeInstanceOf(StoreUnreadable);
    expect(error?.message).toMatch(/^rostrum\.db .*damaged.*backup/);
    expect((await store.events.read('s1', 0, 3)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await store.close();
  });

  it('is told where only letters changed, which SQLite does not notice', async () => {
    await (await longLog()).close();
    replaceInFile(`${1_000} `.repeat(20), `${1_001} `.repeat(20));
    const store = await openSqliteStore(file);
    await expect(store.events.read('s1', 1_000, 1)).rejects.toThrow(/^rostrum\.db .*event 1001/);
    expect(await store.events.read('s1', 999, 1)).toHaveLength(1);
    await store.close();
  });

  it('is no loss in a snapshot: there is none then', async () => {
    const intact = await longLog();
    expect(await intact.events.snapshot('s1')).not.toBeNull();
    await intact.close();
    replaceInFile('snapsnap', 'snapnaps');
    const store = await openSqliteStore(file);
    expect(await store.events.snapshot('s1')).toBeNull();
    await store.close();
  });
});

function replaceInFile(text: string, by: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes.write(by, at);
  writeFileSync(file, bytes);
}

function damage(first: number, last: number): void {
  const descriptor = openSync(file, 'r+');
  for (let page = first; page <= last; page++) writeSync(descriptor, Buffer.alloc(4096, 0xa7), 0, 4096, page * 4096);
  closeSync(descriptor);
}

describe.skipIf(process.platform === 'win32')('without the right to write (not on Windows: it has no modes)', () => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL('../contract/opening-process.ts', import.meta.url));
  // Nothing is read-only for root, so the process becomes nobody (65534) after it was loaded.
  const nobody = 65_534;
  const root = process.getuid?.() === 0;
  const open = async () =>
    (await run(process.execPath, [script, file, ...(root ? [String(nobody)] : [])], { timeout: 15_000 })).stdout;
  const give = () => {
    if (root)
      for (const name of [folder, ...readdirSync(folder).map((entry) => join(folder, entry))])
        chownSync(name, nobody, nobody);
  };
  afterEach(() => chmodSync(folder, 0o700));

  it('opens for the control: the same user with the right', async () => {
    await filled();
    give();
    expect(await open()).toBe('opened');
  });

  it('says so for the file', async () => {
    await filled();
    chmodSync(file, 0o400);
    give();
    expect(await open()).toMatch(new RegExp(`^${StoreReadOnly.name} rostrum\\.db cannot be written.*right to write`));
  });

  it('says so for the folder', async () => {
    await filled();
    chmodSync(folder, 0o500);
    give();
    expect(await open()).toMatch(new RegExp(`^${StoreReadOnly.name} `));
  });
});

it('opens a copy of the file that SQLite made while it was in use', async () => {
  const store = await openSqliteStore(file);
  await store.events.create(session('s1'));
  await store.events.append([append('s1', 0, 5)]);
  raw(`VACUUM INTO '${join(folder, 'copy.db')}'`);
  await store.close();
  copyFileSync(join(folder, 'copy.db'), join(folder, 'elsewhere.db'));
  const copy = await openSqliteStore(join(folder, 'elsewhere.db'));
  expect(await logOf(copy.events, 's1')).toEqual(eventsFrom(1, 5));
  await copy.close();
});
