import type { DatabaseSync } from 'node:sqlite';
import { sql as logAndAccess } from './0001-log-and-access.ts';
import { sql as keysAndWebhooks } from './0002-keys-and-webhooks.ts';
import { sql as votesAndSecrets } from './0003-votes-and-secrets.ts';
import { sql as lastUseOfKeys } from './0004-last-use-of-keys.ts';

/** Each entry brings the database from the format of its index to the next one. Entries are added, never changed. */
const migrations: readonly string[] = [logAndAccess, keysAndWebhooks, votesAndSecrets, lastUseOfKeys];

/** The format that this program reads and writes, kept in the file as `user_version`. */
export const currentFormat = migrations.length;

/**
 * Brings the database to the current format, all steps in one transaction. Another process may be doing the same:
 * the format is read inside the lock.
 * @param applicationId marks the file as this program's.
 */
export function migrate(db: DatabaseSync, applicationId: number, steps = migrations): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    for (const sql of steps.slice(found)) db.exec(sql);
    if (found < steps.length)
      db.exec(`PRAGMA user_version = ${steps.length}; PRAGMA application_id = ${applicationId};`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
