import type { LiveSession } from '../sessions/sessions.ts';
import type { Votes } from '../votes/votes.ts';
import type { Connection } from './connection.ts';
import { type Encoded, encode } from './wire.ts';

/** Tells the staff of one session how many voted for each question, never who (rule A6). */
export class VoteCounts {
  readonly #connections: ReadonlySet<Connection>;
  readonly #session: LiveSession;
  readonly #votes: Votes;
  #whole: Encoded | null = null;

  /** @param connections all connections of the session; the caller keeps it current. */
  constructor(session: LiveSession, votes: Votes, connections: ReadonlySet<Connection>) {
    this.#session = session;
    this.#votes = votes;
    this.#connections = connections;
  }

  /** All counts, to one that comes, or that comes back after its reader had stalled. */
  welcome(connection: Connection): void {
    if (connection.keepsUp()) connection.send(this.#all());
  }

  /** These have changed; null: any may have. The sender keeps the pace. */
  counted(questions: ReadonlySet<string> | null): void {
    this.#whole = null;
    const message = questions === null ? this.#all() : this.#some(questions);
    for (const connection of this.#connections)
      if (connection.view === undefined && connection.keepsUp()) connection.send(message);
  }

  #all(): Encoded {
    if (!this.#whole) {
      const counts = Object.fromEntries([...this.#votes.counts(this.#session)].filter(([, count]) => count > 0));
      this.#whole = encode('votes', JSON.stringify({ whole: true, counts }));
    }
    return this.#whole;
  }

  #some(questions: ReadonlySet<string>): Encoded {
    const counts = this.#votes.counts(this.#session);
    const changed = Object.fromEntries([...questions].map((question) => [question, counts.get(question) ?? 0]));
    return encode('votes', JSON.stringify({ whole: false, counts: changed }));
  }
}
