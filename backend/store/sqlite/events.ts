import { crc32 } from 'node:zlib';
import { StoreUnreadable } from '../errors.ts';
import type { Append, AppendResult, EncodedEvent, EventStore, SessionRow, StoredSnapshot } from '../event-store.ts';
import { promiseOf } from '../promise-of.ts';
import { requireWellFormed } from '../well-formed.ts';
import type { Connection } from './connection.ts';
import { createErasure } from './erase.ts';
import { type Row, isIntact, outcomeColumns, outcomeOf } from './rows.ts';

const newest = 'coalesce((SELECT max(seq) FROM events WHERE events.session = sessions.nr), 0) AS seq';
const sessionColumns = `id, series, created_at, epoch, ${newest}`;
const numbered = '(SELECT nr FROM sessions WHERE id = ?)';

export function createSqliteEvents(connection: Connection): EventStore {
  const { prepare, read, write, path } = connection;
  const everySession = prepare(`SELECT ${sessionColumns} FROM sessions ORDER BY created_at, nr`);
  const oneSession = prepare(`SELECT ${sessionColumns} FROM sessions WHERE id = ?`);
  const addSession = prepare(
    'INSERT INTO sessions (id, series, created_at, epoch) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const eventsAfter = prepare(
    `SELECT seq, text, crc FROM events WHERE session = ${numbered} AND seq > ? ORDER BY seq LIMIT ?`,
  );
  // Logs are read by the thousand, and arrays are read in half the time.
  eventsAfter.setReturnArrays(true);
  const oneOutcome = prepare(`SELECT seq, rejection FROM outcomes WHERE session = ${numbered} AND command = ?`);
  const oneSnapshot = prepare(`SELECT epoch, seq, version, text, crc FROM snapshots WHERE session = ${numbered}`);
  const putSnapshot = prepare(`
    INSERT INTO snapshots (session, epoch, seq, version, text, crc)
    SELECT nr, epoch, $seq, $version, $text, $crc FROM sessions WHERE id = $session AND epoch = $epoch
    ON CONFLICT (session) DO UPDATE
      SET epoch = excluded.epoch, seq = excluded.seq, version = excluded.version,
          text = excluded.text, crc = excluded.crc
      WHERE excluded.version <> snapshots.version OR excluded.seq >= snapshots.seq`);
  const appendTo = createAppend(connection);
  const erase = createErasure(connection);

  function eventOf([seq, text, crc]: readonly [seq: number, text: string, crc: number]): EncodedEvent {
    if (!isIntact(text, crc)) throw new StoreUnreadable(path, `it is damaged (event ${seq} of a session)`);
    return { seq, text };
  }

  return {
    sessions: () => promiseOf(() => read(() => everySession.all().map(sessionOf))),
    session: (id) =>
      promiseOf(() => {
        const row = read(() => oneSession.get(id));
        return row ? sessionOf(row) : null;
      }),
    create: ({ id, series, createdAt, epoch }) =>
      promiseOf(() => {
        write(() => addSession.run(id, series, createdAt, epoch));
      }),
    append: (batch) =>
      promiseOf(() => {
        batch.forEach(requireWellFormed);
        return batch.length === 0 ? [] : write(() => batch.map(appendTo));
      }),
    read: (session, after, limit) =>
      promiseOf(() => {
        const rows: unknown = read(() => eventsAfter.all(session, after, limit));
        return (rows as [number, string, number][]).map(eventOf);
      }),
    outcome: (session, command) =>
      promiseOf(() => {
        const row = read(() => oneOutcome.get(session, command));
        return row ? outcomeOf(command, row) : null;
      }),
    snapshot: (session) =>
      promiseOf(() => {
        const row = read(() => oneSnapshot.get(session));
        // A damaged one is no loss: the log says the same.
        if (!row || !isIntact(row.text as string, row.crc as number)) return null;
        const { epoch, seq, version, text } = row;
        return { epoch, seq, version, text } as unknown as StoredSnapshot;
      }),
    keepSnapshot: (session, { epoch, seq, version, text }) =>
      promiseOf(() => {
        write(() => putSnapshot.run({ session, epoch, seq, version, text, crc: crc32(text) }));
      }),
    erase: (session, epoch, rewrite) => promiseOf(() => erase(session, epoch, rewrite)),
  };
}

/** Appends for one session inside the transaction of its batch. */
function createAppend({ prepare }: Connection): (append: Append) => AppendResult {
  const position = prepare(`SELECT nr, epoch, ${newest} FROM sessions WHERE id = ?`);
  const decided = prepare('SELECT 1 FROM outcomes WHERE session = ? AND command = ?');
  const addEvent = prepare('INSERT INTO events (session, seq, text, crc) VALUES (?, ?, ?, ?)');
  const addOutcome = prepare('INSERT INTO outcomes (session, command, seq, rejection) VALUES (?, ?, ?, ?)');

  return ({ session, expected, epoch, events, outcomes }) => {
    const now = position.get(session);
    if (now?.epoch !== epoch || now.seq !== expected) return { session, result: 'moved' };
    const nr = now.nr as number;
    if (outcomes.some(({ id }) => decided.get(nr, id))) return { session, result: 'moved' };
    for (const { seq, text } of events) addEvent.run(nr, seq, text, crc32(text));
    for (const outcome of outcomes) addOutcome.run(nr, outcome.id, ...outcomeColumns(outcome));
    return { session, result: 'appended' };
  };
}

function sessionOf(row: Row): SessionRow {
  return {
    id: row.id as string,
    series: row.series as string | null,
    createdAt: row.created_at as number,
    epoch: row.epoch as string,
    seq: row.seq as number,
  };
}
