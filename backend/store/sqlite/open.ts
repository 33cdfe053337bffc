import { accessSync, chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreReadOnly, StoreTooNew, StoreUnreadable } from '../errors.ts';
import { explained } from './faults.ts';
import { currentFormat, migrate } from './migrations/index.ts';

/** 'Rost' in ASCII: tells our files from other programs' (https://sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x526f7374;

/** Waiting for another process blocks this one; after 3 s of silence consoles call the backend gone (rule C8). */
const patience = 2_000;

/**
 * `quick_check` reads every page, about 0.7 ms per MB from the system's cache: cheap for a season of webinars, and it
 * finds damage before a show rather than in it. Beyond this size (bytes) a start would be felt; there, damage is
 * found when the page is read.
 */
const checkedUpTo = 64 * 1024 * 1024;

/**
 * Opens the database file for reading and writing, made where it is missing, in the current format.
 * @throws StoreUnreadable, StoreTooNew, StoreReadOnly; the file is then as it was.
 */
export function openDatabase(path: string): DatabaseSync {
  prepareFile(path);
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { timeout: patience });
    requireOurs(db, path);
    configure(db, path);
    if (statSync(path).size <= checkedUpTo) requireSound(db, path);
    migrate(db, applicationId);
    return db;
  } catch (error) {
    db?.close();
    throw explained(error, path);
  }
}

/**
 * Only the owner may read the file; the write-ahead log gets the same mode from SQLite. An existing file is never
 * opened here: closing it would drop the locks of another connection of this process
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 */
function prepareFile(path: string): void {
  try {
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    if (!existsSync(path)) createFile(path);
    accessSync(path, constants.R_OK | constants.W_OK);
    const { mode } = statSync(path);
    if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new StoreReadOnly(path, error);
    throw error;
  }
}

function createFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Looks before anything is written: a file of another program, or of a newer one, stays untouched. */
function requireOurs(db: DatabaseSync, path: string): void {
  const number = (pragma: string) => Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] as number;
  const format = number('user_version');
  const tables = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
  if (format === 0 && tables.count === 0) return;
  if (number('application_id') !== applicationId) throw new StoreUnreadable(path, 'it belongs to another program');
  if (format > currentFormat) throw new StoreTooNew(path, format, currentFormat);
}

function configure(db: DatabaseSync, path: string): void {
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string };
  // Other modes cannot keep what is promised about readers and power cuts; SQLite falls back silently.
  if (mode !== 'wal') throw new StoreUnreadable(path, 'its disk cannot hold a write-ahead log (a network drive?)');
  db.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
  `);
}

function requireSound(db: DatabaseSync, path: string): void {
  const { quick_check: finding } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (finding !== 'ok') throw new StoreUnreadable(path, `it is damaged (${finding})`);
}
