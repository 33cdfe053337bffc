import type { PresentPerson } from '../../shared/protocol/socket.ts';
import type { Connection } from './connection.ts';
import { type Encoded, encode } from './wire.ts';

/** Least ms between two messages, and what each person in the list adds: a full hall is told about less often. */
const pace = { least: 500, perPerson: 2 };

/** Who is connected to one session, told to its staff when it changes. Kept in memory only. */
export class Presence {
  readonly #connections: ReadonlySet<Connection>;
  #message: Encoded | null = null;
  #told = '';
  #toldAt = -Infinity;
  #due: NodeJS.Timeout | null = null;

  /** @param connections all connections of the session; the caller keeps it current. */
  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections;
  }

  /** Somebody came, went, fell silent or was heard again. */
  changed(): void {
    if (this.#due) return;
    const least = pace.least + pace.perPerson * this.#connections.size;
    const wait = Math.max(0, this.#toldAt + least - performance.now());
    this.#due = setTimeout(() => this.#tell(), wait).unref();
  }

  /** What a console that comes now is told first: those who come in the same moment follow with the next change. */
  welcome(connection: Connection): void {
    if (this.#message) connection.send(this.#message);
  }

  close(): void {
    if (this.#due) clearTimeout(this.#due);
  }

  #tell(): void {
    this.#due = null;
    const people = JSON.stringify(this.#people());
    if (people === this.#told) return;
    this.#told = people;
    this.#toldAt = performance.now();
    this.#message = encode('presence', `{"people":${people}}`);
    for (const connection of this.#connections)
      if (connection.view === undefined && connection.keepsUp()) connection.send(this.#message);
  }

  #people(): readonly PresentPerson[] {
    const people = new Map<string, { -readonly [K in keyof PresentPerson]: PresentPerson[K] }>();
    for (const { actor, stale } of this.#connections) {
      const key = `${actor.role} ${actor.person}`;
      const present = people.get(key) ?? { ...actor, live: 0, stale: 0 };
      present[stale ? 'stale' : 'live'] += 1;
      people.set(key, present);
    }
    return [...people.values()];
  }
}
