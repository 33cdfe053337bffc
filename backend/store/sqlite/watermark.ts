import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnreadable } from '../errors.ts';

/**
 * How a restored backup is noticed. Positions repeat after one: a console at 120 of the lost log would take the new
 * 121 for what follows. The database counts its commits and carries a random incarnation; a small file beside it
 * repeats both, and says which file it was:
 *
 *     <incarnation> <commits, 16 digits> <file number>-<time of birth, ns>
 *
 * It is written after each commit and never before, without a sync: however the process ends, it is at most behind.
 * So a database that has another incarnation, fewer commits, or is another file than noted was copied here (or lost
 * what it had promised to keep); one that has no readable note may have been. Then it becomes a new incarnation and
 * every session gets a new epoch, which costs each console one snapshot and nothing else.
 *
 * Not noticed: a disk image brought back as a whole. Removing the watermark says the same by hand.
 */
export interface Watermark {
  /** The database is a copy that was put back: every session has a new epoch. */
  readonly restored: boolean;
  /** Notes the newest commit. */
  advance(commits: number): void;
  close(): void;
}

export function watermarkPath(database: string): string {
  return `${database}-watermark`;
}

/** What the database and its watermark both say. */
interface Mark {
  readonly incarnation: string;
  readonly commits: number;
}

/**
 * Compares the database with its watermark, under the writer's lock, and makes them agree.
 * @throws StoreUnreadable when the database is empty and its watermark says that it was not.
 */
export function openWatermark(db: DatabaseSync, database: string): Watermark {
  db.exec('BEGIN IMMEDIATE');
  try {
    const found = db.prepare('SELECT incarnation, commits FROM store').get() as Mark | undefined;
    const noted = read(watermarkPath(database));
    // A first start that was interrupted leaves a note of its first commit, and nothing was lost.
    if (!found && noted && noted.commits > first) throw new StoreUnreadable(database, 'it lost everything it held');
    const continued = found !== undefined && noted !== null && continues(found, noted, database);
    const mark = continued ? found : reincarnate(db, found);
    const file = openSync(watermarkPath(database), continued ? 'r+' : 'w', 0o600);
    try {
      if (!continued) note(file, mark, database);
      db.exec('COMMIT');
    } catch (error) {
      closeSync(file);
      throw error;
    }
    return { restored: found !== undefined && !continued, ...writer(file, mark) };
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

const first = 1;

function continues(found: Mark, noted: Note, database: string): boolean {
  return (
    noted.incarnation === found.incarnation && noted.commits <= found.commits && noted.identity === identityOf(database)
  );
}

interface Note extends Mark {
  readonly identity: string;
}

/** Null where there is no note, or none that can be read. */
function read(path: string): Note | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const [, incarnation, commits, identity] = /^(\S+) (\d{16}) (\S+)\n$/.exec(text) ?? [];
  return incarnation && identity ? { incarnation, commits: Number(commits), identity } : null;
}

/** Tells a file from its copy, also where the copy got the number of the file that it replaces. */
function identityOf(database: string): string {
  const { ino, birthtimeNs } = statSync(database, { bigint: true });
  return `${ino}-${birthtimeNs}`;
}

function reincarnate(db: DatabaseSync, found: Mark | undefined): Mark {
  const mark = { incarnation: randomUUID(), commits: found ? found.commits + 1 : first };
  db.prepare(
    `INSERT INTO store (id, incarnation, commits, scrub_due) VALUES (1, ?, ?, 0)
     ON CONFLICT DO UPDATE SET incarnation = excluded.incarnation, commits = excluded.commits`,
  ).run(mark.incarnation, mark.commits);
  db.exec('DELETE FROM snapshots');
  const setEpoch = db.prepare('UPDATE sessions SET epoch = ? WHERE nr = ?');
  for (const { nr } of db.prepare('SELECT nr FROM sessions').all()) setEpoch.run(randomUUID(), nr as number);
  return mark;
}

const digits = (commits: number): string => String(commits).padStart(16, '0');

function note(file: number, { incarnation, commits }: Mark, database: string): void {
  writeSync(file, `${incarnation} ${digits(commits)} ${identityOf(database)}\n`, 0);
  fsyncSync(file);
}

function writer(file: number, { incarnation }: Mark): Omit<Watermark, 'restored'> {
  const at = incarnation.length + 1;
  return {
    advance(commits) {
      try {
        writeSync(file, digits(commits), at);
      } catch {
        // The commit stands and must not be reported as failed; a watermark that stays behind is still true.
      }
    },
    close: () => closeSync(file),
  };
}
