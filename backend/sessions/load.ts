import type { Instant } from '../../shared/core/envelope.ts';
import { type WebinarEvent, type WebinarState, initial, reduce, reducerVersion } from '../../shared/webinar.ts';
import type { EventStore, SessionRow, StoredSnapshot } from '../store/event-store.ts';
import { decodeEvent } from './encoding.ts';
import { type ErasingEvent, isErasing } from './erased.ts';

const pageSize = 1_000;

/** A session as its log tells it. */
export interface Loaded {
  readonly epoch: string;
  readonly seq: number;
  readonly state: WebinarState;
  /** Instant of the newest event; 0 for an empty log. Only `session.clock-moved` makes it smaller (rule T3). */
  readonly lastAt: Instant;
  /** Position of the snapshot that the reading began with; 0 without one. */
  readonly snapshotSeq: number;
  /**
   * Erasures that were read, and when they were, or a little later where the clock was moved since; a snapshot is only
   * kept once an erasure is complete.
   */
  readonly erased: readonly { readonly event: ErasingEvent; readonly at: Instant }[];
}

/**
 * Reads a session: its snapshot where it has a usable one, and the events after it.
 * @throws UnreadableEvent when an event cannot be read, LogBroken when positions are missing.
 */
export async function load(store: EventStore, row: SessionRow): Promise<Loaded> {
  const snapshot = usable(await store.snapshot(row.id), row);
  let { state, seq } = snapshot ?? { state: initial, seq: 0 };
  let lastAt = await instantAt(store, row.id, seq);
  let erased: Loaded['erased'] = [];
  for await (const event of eventsAfter(store, row.id, seq)) {
    state = applied(row.id, state, event);
    seq = event.seq;
    lastAt = event.type === 'session.clock-moved' ? event.at : Math.max(lastAt, event.at);
    if (isErasing(event)) erased = [...erased, { event, at: event.at }];
    if (event.type === 'session.clock-moved') {
      const later = Math.max(0, event.data.ms);
      erased = erased.map((each) => ({ ...each, at: each.at + later }));
    }
  }
  if (seq < row.seq) throw new LogBroken(`Session ${row.id}: the log ends at ${seq}, not at ${row.seq}`);
  return { epoch: row.epoch, seq, state, lastAt, snapshotSeq: snapshot?.seq ?? 0, erased };
}

/** Stored events after a position, in order, in the newest version of their types. */
export async function* eventsAfter(store: EventStore, session: string, after: number): AsyncGenerator<WebinarEvent> {
  let last = after;
  for (;;) {
    const page = await store.read(session, last, pageSize);
    for (const stored of page) {
      if (stored.seq !== last + 1) throw new LogBroken(`Session ${session}: event ${stored.seq} follows ${last}`);
      last = stored.seq;
      yield decodeEvent(session, stored);
    }
    if (page.length < pageSize) return;
  }
}

export class LogBroken extends Error {
  override name = 'LogBroken';
}

function applied(session: string, state: WebinarState, event: WebinarEvent): WebinarState {
  try {
    return reduce(state, event);
  } catch (error) {
    throw new LogBroken(`Session ${session}: event ${event.seq} of type ${event.type} does not apply`, {
      cause: error,
    });
  }
}

async function instantAt(store: EventStore, session: string, seq: number): Promise<Instant> {
  if (seq === 0) return 0;
  const [event] = await store.read(session, seq - 1, 1);
  return event ? decodeEvent(session, event).at : 0;
}

/** A snapshot is only a cache: one that is damaged, or not of this log or these reducers, is as good as none. */
function usable(stored: StoredSnapshot | null, row: SessionRow): { state: WebinarState; seq: number } | null {
  if (!stored || stored.version !== reducerVersion || stored.epoch !== row.epoch || stored.seq > row.seq) return null;
  try {
    const state: unknown = JSON.parse(stored.text);
    return isState(state) ? { state, seq: stored.seq } : null;
  } catch {
    return null;
  }
}

function isState(value: unknown): value is WebinarState {
  return typeof value === 'object' && value !== null && Object.keys(initial).every((slice) => hasSlice(value, slice));
}

function hasSlice(state: object, slice: string): boolean {
  const held = (state as Readonly<Record<string, unknown>>)[slice];
  const wanted = Object.keys(initial[slice as keyof WebinarState]);
  return typeof held === 'object' && held !== null && wanted.every((key) => Object.hasOwn(held, key));
}
