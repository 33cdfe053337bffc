import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Append, AppendResult, EncodedEvent, EventStore, SessionRow, StoredSnapshot } from '../event-store.ts';
import { promiseOf } from '../promise-of.ts';
import { requireWellFormed } from '../well-formed.ts';

interface Log {
  readonly row: Omit<SessionRow, 'seq' | 'epoch'>;
  epoch: string;
  /** The event at position n stands at index n - 1. */
  events: EncodedEvent[];
  /** By command id, as JSON, so that nobody shares an object with the store. */
  outcomes: Map<string, string>;
  snapshot: StoredSnapshot | null;
}

export function createMemoryEvents(requireOpen: () => void): EventStore {
  const logs = new Map<string, Log>();
  const using = <T>(work: () => T): Promise<T> =>
    promiseOf(() => {
      requireOpen();
      return work();
    });

  return {
    sessions: () => using(() => [...logs.values()].map(rowOf).sort((a, b) => a.createdAt - b.createdAt)),
    session: (id) =>
      using(() => {
        const log = logs.get(id);
        return log ? rowOf(log) : null;
      }),
    create: ({ epoch, ...row }) =>
      using(() => {
        if (!logs.has(row.id))
          logs.set(row.id, { row: { ...row }, epoch, events: [], outcomes: new Map(), snapshot: null });
      }),
    append: (batch) =>
      using(() => {
        batch.forEach(requireWellFormed);
        return batch.map((append) => appendTo(logs.get(append.session), append));
      }),
    read: (session, after, limit) => using(() => logs.get(session)?.events.slice(after, after + limit) ?? []),
    outcome: (session, command) =>
      using(() => {
        const text = logs.get(session)?.outcomes.get(command);
        return text === undefined ? null : (JSON.parse(text) as Outcome);
      }),
    snapshot: (session) => using(() => logs.get(session)?.snapshot ?? null),
    keepSnapshot: (session, snapshot) =>
      using(() => {
        const log = logs.get(session);
        if (!log || log.epoch !== snapshot.epoch) return;
        const newer = log.snapshot?.version === snapshot.version && log.snapshot.seq > snapshot.seq;
        if (!newer) log.snapshot = { ...snapshot };
      }),
    erase: (session, epoch, rewrite) =>
      using(() => {
        const log = logs.get(session);
        if (!log) throw new Error(`No session ${session}`);
        // Everything is made before anything is kept: a rewrite that throws leaves the log as it was.
        const events = log.events.map((event) => ({ seq: event.seq, text: rewrite.event(event) ?? event.text }));
        const outcomes = [...log.outcomes].map(([command, text]): [string, string] => {
          const outcome = JSON.parse(text) as Outcome;
          const rewritten = outcome.ok ? null : rewrite.outcome(outcome);
          return [command, rewritten === null ? text : JSON.stringify(rewritten)];
        });
        Object.assign(log, { epoch, events, outcomes: new Map(outcomes), snapshot: null } satisfies Omit<Log, 'row'>);
      }),
  };
}

function rowOf({ row, epoch, events }: Log): SessionRow {
  return { ...row, epoch, seq: events.length };
}

function appendTo(log: Log | undefined, { session, expected, epoch, events, outcomes }: Append): AppendResult {
  if (!log || log.epoch !== epoch || log.events.length !== expected) return { session, result: 'moved' };
  if (outcomes.some(({ id }) => log.outcomes.has(id))) return { session, result: 'moved' };
  log.events.push(...events.map(({ seq, text }) => ({ seq, text })));
  for (const outcome of outcomes) log.outcomes.set(outcome.id, JSON.stringify(outcome));
  return { session, result: 'appended' };
}
