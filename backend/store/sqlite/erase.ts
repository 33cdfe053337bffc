import { crc32 } from 'node:zlib';
import type { EncodedEvent, Rewrite } from '../event-store.ts';
import { StoreUnreadable } from '../errors.ts';
import type { Connection } from './connection.ts';
import { outcomeColumns, refusalOf } from './rows.ts';

/** Rows held in memory at once while a log is rewritten. */
const chunk = 500;

/** Rewrites a session's stored texts in one transaction, then leaves no copy of the old ones in any file. */
export function createErasure(connection: Connection): (session: string, epoch: string, rewrite: Rewrite) => void {
  const { prepare, write } = connection;
  const setEpoch = prepare('UPDATE sessions SET epoch = ? WHERE id = ? RETURNING nr');
  const dropSnapshots = prepare('DELETE FROM snapshots WHERE session = ?');
  const eventsAfter = prepare('SELECT seq, text FROM events WHERE session = ? AND seq > ? ORDER BY seq LIMIT ?');
  const setEvent = prepare('UPDATE events SET text = ?, crc = ? WHERE session = ? AND seq = ?');
  // Accepted commands keep a position and no text.
  const rejectionsAfter = prepare(
    `SELECT command, rejection FROM outcomes
     WHERE session = ? AND command > ? AND rejection IS NOT NULL ORDER BY command LIMIT ?`,
  );
  const setOutcome = prepare('UPDATE outcomes SET seq = ?, rejection = ? WHERE session = ? AND command = ?');

  function rewriteEvents(nr: number, rewrite: Rewrite['event']): void {
    for (let after = 0; ;) {
      const rows = eventsAfter.all(nr, after, chunk) as unknown as EncodedEvent[];
      for (const { seq, text } of rows) {
        const rewritten = rewrite({ seq, text });
        if (rewritten !== null) setEvent.run(rewritten, crc32(rewritten), nr, seq);
        after = seq;
      }
      if (rows.length < chunk) return;
    }
  }

  function rewriteOutcomes(nr: number, rewrite: Rewrite['outcome']): void {
    for (let after = ''; ;) {
      const rows = rejectionsAfter.all(nr, after, chunk);
      for (const row of rows) {
        const command = row.command as string;
        const rewritten = rewrite(refusalOf(command, row.rejection as string));
        if (rewritten !== null) setOutcome.run(...outcomeColumns(rewritten), nr, command);
        after = command;
      }
      if (rows.length < chunk) return;
    }
  }

  return (session, epoch, rewrite) => {
    write(() => {
      const row = setEpoch.get(epoch, session);
      if (!row) throw new Error(`No session ${session}`);
      const nr = row.nr as number;
      rewriteEvents(nr, rewrite.event);
      rewriteOutcomes(nr, rewrite.outcome);
      dropSnapshots.run(nr);
      oweScrub(connection);
    });
    scrub(connection);
  };
}

/**
 * Notes, in the transaction that overwrites a text, that copies of the old one remain: a process that ends before
 * they are gone leaves the note for the next start.
 */
export function oweScrub({ db }: Connection): void {
  db.exec('UPDATE store SET scrub_due = 1');
}

/**
 * Leaves nothing in the files but what the tables hold. `secure_delete` alone does not: when a page is split, moved
 * rows stay behind in its unused part (seen in one of some hundred rewritten rows). VACUUM writes every page anew,
 * in memory first (`temp_store`), and the checkpoint empties the write-ahead log. Some 10 ms per MB.
 * @throws when another process reads or writes for longer than SQLite waits, or the disk is full; it is still owed.
 */
export function scrub({ db, read, write }: Connection): void {
  read(() => {
    db.exec('VACUUM');
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) throw new Error('Another process is reading the database: its write-ahead log cannot be emptied');
  });
  write(() => db.exec('UPDATE store SET scrub_due = 0'));
}

/** Finishes an erasure that an earlier process could not; one that still cannot be finished waits for the next start. */
export function scrubIfOwed(connection: Connection): void {
  const { due } = connection.read(() => connection.db.prepare('SELECT scrub_due AS due FROM store').get()) as {
    due: number;
  };
  if (due === 0) return;
  try {
    scrub(connection);
  } catch (error) {
    // A full disk or another process must not keep a show from starting; damage must.
    if (error instanceof StoreUnreadable) throw error;
  }
}
