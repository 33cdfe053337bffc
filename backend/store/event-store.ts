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

export interface EventStore {
  /** Every session, oldest first. */
  sessions(): Promise<readonly SessionRow[]>;
  session(id: string): Promise<SessionRow | null>;
  /** Makes an empty session. Does nothing when it exists. */
  create(session: Omit<SessionRow, 'seq'>): Promise<void>;
  /**
   * Appends for several sessions in one durable transaction: when it resolves, a power cut loses nothing of it.
   * @throws when nothing was written (disk full, read-only, I/O error, closed).
   */
  append(batch: readonly Append[]): Promise<readonly AppendResult[]>;
  /** Events after a position, in order, at most `limit`. */
  read(session: string, after: number, limit: number): Promise<readonly EncodedEvent[]>;
  /** The outcome of a command, for ever. */
  outcome(session: string, command: string): Promise<Outcome | null>;
  /** The newest snapshot; a cache that may be missing. */
  snapshot(session: string): Promise<StoredSnapshot | null>;
  /** Keeps a snapshot in place of older ones. Need not be durable. */
  keepSnapshot(session: string, snapshot: StoredSnapshot): Promise<void>;
  /**
   * Rewrites stored events in place (`rewrite` returns the new text, or null to leave it), drops the session's
   * snapshots, gives it a new epoch, and leaves no copy of the old text in any file of the store: free pages,
   * write-ahead log. Durable when it resolves.
   */
  erase(session: string, epoch: string, rewrite: (event: EncodedEvent) => string | null): Promise<void>;
  close(): Promise<void>;
}
