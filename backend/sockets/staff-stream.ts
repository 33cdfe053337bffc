import type { Logger } from 'pino';
import type { StaffRole } from '../../shared/core/actor.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import { streams } from '../../shared/roles/visibility.ts';
import type { LiveSession, Published } from '../sessions/sessions.ts';
import type { EncodedEvent } from '../store/event-store.ts';
import type { Connection, Feed } from './connection.ts';
import { Sight } from './sight.ts';
import { type Encoded, encode } from './wire.ts';

const pageSize = 500;
/** Bytes of events that are passed on whatever the state weighs: to know that, all of it has to be encoded. */
const fewBytes = 32_000;
/** Roles that share a stream. */
const groups = streams();

/** A console in a stream. */
interface Console {
  readonly connection: Connection;
  /** Newest position that it was sent. */
  seq: number;
  /** Receives frames; otherwise it is being brought up to date, or its reader has stalled. */
  live: boolean;
  /** Numbers the attempts to bring it up to date: only the newest one counts. */
  turn: number;
}

/** The staff streams of one session: one for each group of roles that see the same. */
export class StaffStream {
  readonly #groups = new Map<readonly StaffRole[], StreamGroup>();
  readonly #session: LiveSession;
  readonly #allowance: number;
  readonly #log: Logger;

  constructor(session: LiveSession, allowance: number, log: Logger) {
    this.#session = session;
    this.#allowance = allowance;
    this.#log = log;
  }

  join(connection: Connection, role: StaffRole, have: Position | null): Feed {
    const roles = groups.find((group) => group.includes(role)) ?? [role];
    let group = this.#groups.get(roles);
    if (!group) {
      group = new StreamGroup(this.#session, new Sight(this.#session, role), this.#allowance, this.#log);
      this.#groups.set(roles, group);
    }
    const joined = group;
    const feed = joined.join(connection, have);
    const leave = (): void => {
      feed.leave();
      if (joined.size === 0) this.#groups.delete(roles);
    };
    return { ...feed, leave };
  }

  publish(published: Published): void {
    for (const group of this.#groups.values()) group.publish(published);
  }

  reset(): void {
    for (const group of this.#groups.values()) group.reset();
  }
}

/** Consoles that see the same: what they are sent is encoded once. */
class StreamGroup {
  readonly #consoles = new Set<Console>();
  readonly #session: LiveSession;
  readonly #sight: Sight;
  readonly #allowance: number;
  readonly #log: Logger;
  #snapshot: { readonly position: Position; readonly message: Encoded } | null = null;

  constructor(session: LiveSession, sight: Sight, allowance: number, log: Logger) {
    this.#session = session;
    this.#sight = sight;
    this.#allowance = allowance;
    this.#log = log;
  }

  get size(): number {
    return this.#consoles.size;
  }

  join(connection: Connection, have: Position | null): Feed {
    const console: Console = { connection, seq: 0, live: false, turn: 0 };
    this.#consoles.add(console);
    this.#place(console, have);
    return {
      sync: (position) => this.#place(console, position),
      resume: () => this.#place(console, null),
      leave: () => {
        console.turn += 1;
        this.#consoles.delete(console);
      },
    };
  }

  publish(published: Published): void {
    const { events, epoch } = published;
    const last = events.at(-1)?.seq ?? 0;
    let message: Encoded | null = null;
    for (const console of this.#consoles) {
      if (!console.live || console.seq >= last) continue;
      if (!console.connection.keepsUp()) {
        console.live = false;
        continue;
      }
      message ??= this.#frame(epoch, events);
      console.connection.send(message);
      console.seq = last;
    }
  }

  reset(): void {
    this.#snapshot = null;
    for (const console of this.#consoles) this.#place(console, null);
  }

  /** Brings a console up to date from where it stands (rules S1, S2, S3), and from then on with frames. */
  #place(console: Console, have: Position | null): void {
    console.live = false;
    console.turn += 1;
    const { turn } = console;
    this.#bring(console, have, () => console.turn === turn).catch((error: unknown) => {
      // It reconnects, and what cannot be read now may be by then.
      this.#log.error({ err: error, session: this.#session.id }, 'a console could not be brought up to date');
      console.connection.cut();
    });
  }

  async #bring(console: Console, have: Position | null, isCurrent: () => boolean): Promise<void> {
    const { epoch, seq } = this.#sight.position;
    if (!have || have.epoch !== epoch || have.seq > seq) return this.#sendSnapshot(console);

    const events: EncodedEvent[] = [];
    let bytes = 0;
    let after = have.seq;
    while (after < this.#sight.position.seq) {
      const page = await this.#session.tail(after, pageSize);
      if (!isCurrent()) return;
      for (const event of page) bytes += Buffer.byteLength(event.text);
      if (page.length === 0 || epoch !== this.#sight.position.epoch || this.#isMoreThanState(bytes))
        return this.#sendSnapshot(console);
      events.push(...page);
      after = page.at(-1)?.seq ?? after;
    }
    // Also without events: then the console knows that it misses none.
    const message = this.#frame(epoch, events, have.seq + 1);
    this.#deliver(console, message, after);
  }

  #sendSnapshot(console: Console): void {
    const message = this.#encoded();
    this.#deliver(console, message, this.#sight.position.seq);
  }

  #deliver(console: Console, message: Encoded, seq: number): void {
    // What brings a console up to date may itself be larger than what else may wait.
    console.connection.allowance = this.#allowance + message.bytes;
    if (!console.connection.keepsUp()) return;
    console.connection.send(message);
    console.seq = seq;
    console.live = true;
  }

  /** Asked for each console that comes back: the newest snapshot says it where it can, and is not made anew for it. */
  #isMoreThanState(bytes: number): boolean {
    if (bytes <= Math.max(fewBytes, this.#snapshot?.message.bytes ?? 0)) return false;
    return bytes > this.#encoded().bytes;
  }

  #encoded(): Encoded {
    const { position, state } = this.#sight;
    if (this.#snapshot?.position.seq !== position.seq || this.#snapshot.position.epoch !== position.epoch) {
      const head = `{"epoch":${JSON.stringify(position.epoch)},"seq":${position.seq}`;
      this.#snapshot = { position, message: encode('snapshot', `${head},"state":${JSON.stringify(state)}}`) };
    }
    return this.#snapshot.message;
  }

  #frame(epoch: string, events: readonly EncodedEvent[], from = events[0]?.seq ?? 0): Encoded {
    let texts = '';
    for (const event of events) texts += (texts === '' ? '' : ',') + this.#sight.textOf(event);
    return encode('frame', `{"epoch":${JSON.stringify(epoch)},"from":${from},"events":[${texts}]}`);
  }
}
