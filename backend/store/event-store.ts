import type { Instant } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';

/**
 * The log of every session, and what must be durable in the same breath. Events are kept as the JSON text in which
 * they travel; the store never looks inside, except to blank it in an erasure.
 */

export interface SessionRow {
  readonly id: string;
  readonly series: string | null;
  readonly createdAt: Instant;
  /** Changes when positions may mean something else than before. */
  readonly epoch: string;
  /** Newest position, 0 for an empty log. */
  readonly seq: number;
}

export interface EncodedEvent {
  readonly seq: number;
  /** A `WebinarEvent` as JSON. */
  readonly text: string;
}

/** What one session appends: its events and the outcomes of the commands that were decided, accepted or refused. */
export interface Append {
  readonly session: string;
  /** The newest position on which the events were decided. */
  readonly expected: number;
  readonly epoch: string;
  readonly events: readonly EncodedEvent[];
  readonly outcomes: readonly Outcome[];
}

/**
 * `moved`: the log is no longer where the writer thought (another process wrote, or erased): nothing of that session
 * was appended; read the log again and decide again.
 */
export type AppendResult = { readonly session: string; readonly result: 'appended' | 'moved' };

export interface StoredSnapshot {
  readonly epoch: string;
  readonly seq: number;
  /** `reducerVersion` under which it was made. */
  readonly version: number;
  readonly text: string;
}

/** What an erasure makes of one stored text; null leaves it as it is. */
export interface Rewrite {
  readonly event: (event: EncodedEvent) => string | null;
  /** Kept refusals too: a `conflict` quotes the values of both sides. Returns the same command's outcome. */
  readonly outcome: (outcome: Outcome & { readonly ok: false }) => Outcome | null;
}

/** Every promise rejects when the store cannot be read or written, or was closed; then nothing was changed. */
export interface EventStore {
  /** Every session, oldest first. */
  sessions(): Promise<readonly SessionRow[]>;
  session(id: string): Promise<SessionRow | null>;
  /** Makes an empty session. Does nothing when it exists. */
  create(session: Omit<SessionRow, 'seq'>): Promise<void>;
  /**
   * Appends for several sessions in one durable transaction: when it resolves, a power cut loses nothing of it.
   * The results stand in the order of the batch. A session that is unknown, that has another epoch or position than
   * expected, or that keeps an outcome for one of the commands already, has `moved`; the others are appended.
   * @throws when nothing was written (disk full, read-only, I/O error, closed); and when positions do not continue
   * at `expected` or a command is named twice in one append, which are mistakes of the caller.
   */
  append(batch: readonly Append[]): Promise<readonly AppendResult[]>;
  /** Events after a position, in order, at most `limit`. */
  read(session: string, after: number, limit: number): Promise<readonly EncodedEvent[]>;
  /** The outcome of a command, for ever. */
  outcome(session: string, command: string): Promise<Outcome | null>;
  /** The newest snapshot; a cache that may be missing. */
  snapshot(session: string): Promise<StoredSnapshot | null>;
  /**
   * Keeps a snapshot in place of older ones. Need not be durable. Does nothing when the session has another epoch by
   * now (the snapshot may hold what was erased since), or when a newer one of the same version is kept.
   */
  keepSnapshot(session: string, snapshot: StoredSnapshot): Promise<void>;
  /**
   * Rewrites stored events and outcomes in place, drops the session's snapshots, gives it a new epoch, and leaves no
   * copy of the old text in any file of the store: free pages, write-ahead log. Durable when it resolves. When it
   * rejects after the texts were rewritten, asking again (or opening the store again) finishes the rest.
   * @throws when the session is unknown.
   */
  erase(session: string, epoch: string, rewrite: Rewrite): Promise<void>;
}
