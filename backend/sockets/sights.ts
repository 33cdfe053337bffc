import type { StaffRole } from '../../shared/core/actor.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import { type VisibilityTable, visibleTo } from '../../shared/roles/visibility.ts';
import { type WebinarEvent, type WebinarState, initial, reduce } from '../../shared/webinar.ts';
import { decodeEvent, headOf } from '../sessions/encoding.ts';
import type { LiveSession, Published } from '../sessions/sessions.ts';
import type { EncodedEvent } from '../store/event-store.ts';

/** A session as one group of staff roles sees it. */
export interface Sight {
  readonly state: WebinarState;
  readonly position: Position;
  /** Resolves when `state` is that of `position`. */
  ready(): Promise<void>;
  /** The event's text as the group may see it, `null` (as JSON) where it may not (rule S5). */
  textOf(event: EncodedEvent): string;
  publish(published: Published): void;
  /** The log is another one now. */
  reset(): void;
}

/** The sight of a role; roles of one group have the same. */
export function sightOf(session: LiveSession, role: StaffRole, table: VisibilityTable): Sight {
  const seesAll = Object.values(table).every((columns) => columns[role] === 'all');
  return seesAll ? wholeSight(session) : new PartialSight(session, role, table);
}

/** Everything: the session's own state, and its stored text as it is. */
function wholeSight(session: LiveSession): Sight {
  return {
    get state() {
      return session.state;
    },
    get position() {
      return session.position;
    },
    ready: () => Promise.resolve(),
    textOf: ({ text }) => text,
    publish: () => undefined,
    reset: () => undefined,
  };
}

const pageSize = 1_000;

/** Part of the events, and the state that this part leads to (rule S8). */
class PartialSight implements Sight {
  #state = initial;
  #position: Position;
  #reading: Promise<void> | null = null;
  readonly #session: LiveSession;
  readonly #role: StaffRole;
  readonly #table: VisibilityTable;

  constructor(session: LiveSession, role: StaffRole, table: VisibilityTable) {
    this.#session = session;
    this.#role = role;
    this.#table = table;
    this.#position = { epoch: session.position.epoch, seq: 0 };
    this.#start();
  }

  get state(): WebinarState {
    return this.#state;
  }

  get position(): Position {
    return this.#position;
  }

  async ready(): Promise<void> {
    while (this.#reading) await this.#reading;
  }

  textOf(stored: EncodedEvent): string {
    const { id } = this.#session;
    const rule = this.#table[headOf(id, stored).type][this.#role];
    if (rule === 'all') return stored.text;
    if (rule === 'nothing') return 'null';
    return JSON.stringify(visibleTo(this.#role, decodeEvent(id, stored), this.#table));
  }

  publish({ events }: Published): void {
    if (this.#reading) return;
    for (const { text: _text, ...event } of events) if (event.seq === this.#position.seq + 1) this.#take(event);
    // Events that were not published here, or whose reading failed before.
    if (this.#position.seq < (events.at(-1)?.seq ?? 0)) this.#start();
  }

  reset(): void {
    this.#state = initial;
    this.#position = { epoch: this.#session.position.epoch, seq: 0 };
    if (!this.#reading) this.#start();
  }

  #start(): void {
    const reading = this.#read().finally(() => {
      this.#reading = null;
    });
    this.#reading = reading;
    // Whoever needs the state waits for `ready` and is told.
    reading.catch(() => undefined);
  }

  async #read(): Promise<void> {
    while (this.#position.seq < this.#session.position.seq) {
      const { epoch, seq } = this.#position;
      const page = await this.#session.tail(seq, pageSize);
      if (epoch !== this.#position.epoch) continue;
      if (page.length === 0) throw new Error(`Session ${this.#session.id}: no events after ${seq}`);
      for (const stored of page) this.#take(decodeEvent(this.#session.id, stored));
    }
  }

  #take(event: WebinarEvent): void {
    const seen = visibleTo(this.#role, event, this.#table);
    if (seen) this.#state = reduce(this.#state, seen);
    this.#position = { epoch: this.#position.epoch, seq: event.seq };
  }
}
