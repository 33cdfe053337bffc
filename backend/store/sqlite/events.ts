import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Append, AppendResult, EncodedEvent, EventStore, SessionRow, StoredSnapshot } from '../event-store.ts';
import { promiseOf } from '../promise-of.ts';
import { requireWellFormed } from '../well-formed.ts';
import type { Connection } from './connection.ts';
import { createErasure } from './erase.ts';

const columns = `id, series, created_at AS createdAt, epoch,
  coalesce((SELECT max(seq) FROM events WHERE events.session = sessions.id), 0) AS seq`;

export function createSqliteEvents(connection: Connection): EventStore {
  const { prepare, read, write } = connection;
  const everySession = prepare(`SELECT ${columns} FROM sessions ORDER BY created_at, nr`);
  const oneSession = prepare(`SELECT ${columns} FROM sessions WHERE id = ?`);
  const addSession = prepare(
    'INSERT INTO sessions (id, series, created_at, epoch) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const eventsAfter = prepare('SELECT seq, text FROM events WHERE session = ? AND seq > ? ORDER BY seq LIMIT ?');
  const oneOutcome = prepare('SELECT text FROM outcomes WHERE session = ? AND command = ?');
  const oneSnapshot = prepare('SELECT epoch, seq, version, text FROM snapshots WHERE session = ?');
  const putSnapshot = prepare(`
    INSERT INTO snapshots (session, epoch, seq, version, text)
    SELECT id, epoch, $seq, $version, $text FROM sessions WHERE id = $session AND epoch = $epoch
    ON CONFLICT (session) DO UPDATE
      SET epoch = excluded.epoch, seq = excluded.seq, version = excluded.version, text = excluded.text
      WHERE excluded.version <> snapshots.version OR excluded.seq >= snapshots.seq`);
  const appendTo = createAppend(connection);
  const erase = createErasure(connection);

  return {
    sessions: () => promiseOf(() => read(() => everySession.all().map((row) => ({ ...row }) as unknown as SessionRow))),
    session: (id) =>
      promiseOf(() => {
        const row = read(() => oneSession.get(id));
        return row ? ({ ...row } as unknown as SessionRow) : null;
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
      promiseOf(() =>
        read(() => eventsAfter.all(session, after, limit).map((row) => ({ ...row }) as unknown as EncodedEvent)),
      ),
    outcome: (session, command) =>
      promiseOf(() => {
        const row = read(() => oneOutcome.get(session, command));
        return row ? (JSON.parse(row.text as string) as Outcome) : null;
      }),
    snapshot: (session) =>
      promiseOf(() => {
        const row = read(() => oneSnapshot.get(session));
        return row ? ({ ...row } as unknown as StoredSnapshot) : null;
      }),
    keepSnapshot: (session, { epoch, seq, version, text }) =>
      promiseOf(() => {
        write(() => putSnapshot.run({ session, epoch, seq, version, text }));
      }),
    erase: (session, epoch, rewrite) => promiseOf(() => erase(session, epoch, rewrite)),
  };
}

/** Appends for one session inside the transaction of its batch. */
function createAppend({ prepare }: Connection): (append: Append) => AppendResult {
  const position = prepare(
    `SELECT epoch, coalesce((SELECT max(seq) FROM events WHERE session = ?1), 0) AS seq FROM sessions WHERE id = ?1`,
  );
  const decided = prepare('SELECT 1 FROM outcomes WHERE session = ? AND command = ?');
  const addEvent = prepare('INSERT INTO events (session, seq, text) VALUES (?, ?, ?)');
  const addOutcome = prepare('INSERT INTO outcomes (session, command, text) VALUES (?, ?, ?)');

  return ({ session, expected, epoch, events, outcomes }) => {
    const now = position.get(session);
    if (now?.epoch !== epoch || now.seq !== expected) return { session, result: 'moved' };
    if (outcomes.some(({ id }) => decided.get(session, id))) return { session, result: 'moved' };
    for (const { seq, text } of events) addEvent.run(session, seq, text);
    for (const outcome of outcomes) addOutcome.run(session, outcome.id, JSON.stringify(outcome));
    return { session, result: 'appended' };
  };
}
