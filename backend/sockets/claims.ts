import { isStaff } from '../../shared/core/actor.ts';
import { nameOf } from '../../shared/people/select.ts';
import { type Claims as Told, claimLasts } from '../../shared/protocol/socket.ts';
import { find } from '../../shared/questions/find.ts';
import type { Clock } from '../clock.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Connection } from './connection.ts';
import { encode } from './wire.ts';

/** Least ms between two messages. */
const pace = 100;

interface Claim {
  readonly question: string;
  readonly until: number;
}

/** Who is editing which question of one session (rule A7). Kept in memory only. */
export class Claims {
  readonly #claims = new Map<Connection, Claim>();
  readonly #connections: ReadonlySet<Connection>;
  readonly #session: LiveSession;
  readonly #clock: Pick<Clock, 'now'>;
  #due: NodeJS.Timeout | null = null;
  #end: NodeJS.Timeout | null = null;
  /** What each was told last. */
  readonly #told = new WeakMap<Connection, string>();

  /** @param connections all connections of the session; the caller keeps it current. */
  constructor(session: LiveSession, connections: ReadonlySet<Connection>, clock: Pick<Clock, 'now'>) {
    this.#session = session;
    this.#connections = connections;
    this.#clock = clock;
  }

  /** A connection claims one question, or none any more. One that it cannot see is no claim. */
  claim(connection: Connection, question: string | null): void {
    if (question === null || !this.#isSeenBy(connection, question)) this.#claims.delete(connection);
    else this.#claims.set(connection, { question, until: this.#clock.now() + claimLasts });
    this.#changed();
  }

  leave(connection: Connection): void {
    if (this.#claims.delete(connection)) this.#changed();
    if (this.#connections.size === 0) this.close();
  }

  /** Other questions may be next or on air: booths see other claims then. */
  moved(): void {
    if (this.#claims.size > 0) this.#changed();
  }

  /** What is claimed, to one that comes or comes back. */
  welcome(connection: Connection): void {
    if (this.#claims.size > 0) this.#tellTo(connection);
  }

  close(): void {
    if (this.#due) clearTimeout(this.#due);
    if (this.#end) clearTimeout(this.#end);
    this.#due = this.#end = null;
  }

  /** Drops what has ended, and comes back for the next. */
  #changed(): void {
    const now = this.#clock.now();
    let next = Infinity;
    for (const [connection, { until }] of this.#claims) {
      if (until <= now) this.#claims.delete(connection);
      else next = Math.min(next, until);
    }
    if (this.#end) clearTimeout(this.#end);
    this.#end = next === Infinity ? null : setTimeout(() => this.#changed(), next - now).unref();
    this.#tellSoon();
  }

  #tellSoon(): void {
    this.#due ??= setTimeout(() => {
      this.#due = null;
      for (const connection of this.#connections) if (isConcerned(connection)) this.#tellTo(connection);
    }, pace).unref();
  }

  #tellTo(connection: Connection): void {
    const text = JSON.stringify({ claims: this.#seenBy(connection) } satisfies Told);
    if (text === (this.#told.get(connection) ?? '{"claims":[]}') || !connection.keepsUp()) return;
    this.#told.set(connection, text);
    connection.send(encode('claims', text));
  }

  #seenBy(connection: Connection): Told['claims'] {
    const { people } = this.#session.state;
    const claims = new Map<string, Told['claims'][number]>();
    for (const [{ actor }, { question, until }] of this.#claims) {
      if (!this.#isSeenBy(connection, question)) continue;
      const key = `${question} ${actor.person}`;
      if (until <= (claims.get(key)?.until ?? 0)) continue;
      claims.set(key, { question, person: actor.person, name: nameOf(people, actor.person) ?? '', until });
    }
    return [...claims.values()];
  }

  /** Staff see every question; booths what is next and on air, and learn of no other. */
  #isSeenBy({ actor, view }: Connection, id: string): boolean {
    const { list, next, onAir } = this.#session.state.questions;
    if (view === undefined && isStaff(actor.role)) return find(list, id) !== undefined;
    return id === next || id === onAir;
  }
}

/** Staff and booths are told; a view that staff look at is a booth's. */
function isConcerned({ view }: Connection): boolean {
  return view === undefined || view === 'booth';
}
