import { promiseOf } from './promise-of.ts';
import { createSqliteAccess } from './sqlite/access.ts';
import { type Connection, connect } from './sqlite/connection.ts';
import { scrubIfOwed } from './sqlite/erase.ts';
import { createSqliteEvents } from './sqlite/events.ts';
import { createSqliteKeys } from './sqlite/keys.ts';
import { createSqliteWebhooks } from './sqlite/webhooks.ts';
import { createSqliteVotes } from './sqlite/votes.ts';
import type { Store } from './store.ts';

export interface SqliteStore extends Store {
  /** The file is a backup that was put back (see sqlite/watermark.ts): every session has a new epoch. */
  readonly restored: boolean;
}

/**
 * Opens the store in a file, made with its folder where they are missing, readable for its owner only. Beside the
 * file stand `-wal`, `-shm` (SQLite's) and `-watermark`: a backup is made with SQLite's own tools, or of all of them
 * while the program is stopped; to bring one back, the four are removed first.
 * @throws StoreUnreadable, StoreTooNew, StoreReadOnly: nothing was changed, and no empty store takes its place.
 */
export function openSqliteStore(file: string): Promise<SqliteStore> {
  return promiseOf(() => {
    const connection = connect(file);
    try {
      return storeOn(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** The store on a connection that is open. */
export function storeOn(connection: Connection): SqliteStore {
  scrubIfOwed(connection);
  return {
    events: createSqliteEvents(connection),
    access: createSqliteAccess(connection),
    votes: createSqliteVotes(connection),
    keys: createSqliteKeys(connection),
    webhooks: createSqliteWebhooks(connection),
    restored: connection.restored,
    close: () => promiseOf(() => connection.close()),
  };
}
