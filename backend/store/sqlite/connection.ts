import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { explained } from './faults.ts';
import { openDatabase } from './open.ts';
import { openWatermark } from './watermark.ts';

/** The one connection of a store: everything that reads or writes goes through it. */
export interface Connection {
  readonly db: DatabaseSync;
  readonly path: string;
  /** The database is a backup that was put back: every session has a new epoch. */
  readonly restored: boolean;
  readonly prepare: (sql: string) => StatementSync;
  /** Runs work outside a transaction; what SQLite throws comes out explained. */
  readonly read: <T>(work: () => T) => T;
  /** Runs work in one durable transaction: all of it is kept, or what is thrown says that nothing was. */
  readonly write: <T>(work: () => T) => T;
  close(): void;
}

/** @throws StoreUnreadable, StoreTooNew, StoreReadOnly. */
export function connect(path: string): Connection {
  const db = openDatabase(path);
  try {
    return connectionOn(db, path);
  } catch (error) {
    db.close();
    throw explained(error, path);
  }
}

function connectionOn(db: DatabaseSync, path: string): Connection {
  const watermark = openWatermark(db, path);
  // IMMEDIATE takes the writer's lock before anything is read: what a write checks stays true until it commits.
  const begin = db.prepare('BEGIN IMMEDIATE');
  const count = db.prepare('UPDATE store SET commits = commits + 1 RETURNING commits');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const requireOpen = (): void => {
    if (!db.isOpen) throw new Error('The store is closed');
  };

  return {
    db,
    path,
    restored: watermark.restored,
    prepare: (sql) => db.prepare(sql),
    read(work) {
      requireOpen();
      try {
        return work();
      } catch (error) {
        throw explained(error, path);
      }
    },
    write(work) {
      requireOpen();
      try {
        begin.run();
        const value = work();
        const { commits } = count.get() as { commits: number };
        commit.run();
        watermark.advance(commits);
        return value;
      } catch (error) {
        // SQLite has rolled back by itself after some failures (a full disk), not after others.
        if (db.isTransaction) rollback.run();
        throw explained(error, path);
      }
    },
    close() {
      if (!db.isOpen) return;
      db.close();
      watermark.close();
    },
  };
}
