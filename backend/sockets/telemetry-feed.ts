import { isStaff } from '../../shared/core/actor.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Connection } from './connection.ts';
import { encode } from './wire.ts';

/** Least ms between two messages. */
const pace = 500;

/** Tells the staff and the booths of one session what is measured of its channels (rule M2). */
export class TelemetryFeed {
  readonly #connections: ReadonlySet<Connection>;
  readonly #session: LiveSession;
  readonly #telemetry: Pick<Telemetry, 'of'>;
  #toldAt = -Infinity;
  #due: NodeJS.Timeout | null = null;

  /** @param connections all connections of the session; the caller keeps it current. */
  constructor(session: LiveSession, telemetry: Pick<Telemetry, 'of'>, connections: ReadonlySet<Connection>) {
    this.#session = session;
    this.#telemetry = telemetry;
    this.#connections = connections;
  }

  /** What is measured, to one that comes, or that comes back after its reader had stalled. */
  welcome(connection: Connection): void {
    if (!isConcerned(connection) || !connection.keepsUp()) return;
    const channels = this.#telemetry.of(this.#session);
    if (Object.keys(channels).length > 0) connection.send(encode('telemetry', JSON.stringify({ channels })));
  }

  /** Something was measured: the first change is told at once. */
  changed(): void {
    if (this.#due) return;
    const wait = Math.max(0, this.#toldAt + pace - performance.now());
    this.#due = setTimeout(() => {
      this.#due = null;
      this.#toldAt = performance.now();
      const message = encode('telemetry', JSON.stringify({ channels: this.#telemetry.of(this.#session) }));
      for (const connection of this.#connections)
        if (isConcerned(connection) && connection.keepsUp()) connection.send(message);
    }, wait).unref();
  }

  close(): void {
    if (this.#due) clearTimeout(this.#due);
    this.#due = null;
  }
}

/** Staff in their stream, and whoever looks at what a booth does. */
function isConcerned({ view, actor }: Connection): boolean {
  return view === undefined ? isStaff(actor.role) : view === 'booth';
}
