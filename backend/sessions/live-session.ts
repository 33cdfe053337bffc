import type { Actor } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { EncodedEvent, EventStore } from '../store/event-store.ts';
import { inNewestVersion } from './encoding.ts';
import type { Erased } from './erased.ts';
import type { Loaded } from './load.ts';
import { OutcomeMemory } from './outcomes.ts';
import type { LiveSession } from './sessions.ts';

/** Where commands go to be decided. */
export type Submit = (session: Session, envelope: CommandEnvelope, actor: Actor) => Promise<Outcome>;

/** One running session: its durable state in memory, and the way to its log. */
export class Session implements LiveSession {
  readonly id: string;
  readonly series: string | null;
  readonly outcomes = new OutcomeMemory();
  /** While an erasure rewrites the log, commands wait. */
  held = false;
  clockStep = 0;
  /** What the log says is erased, by position, and is not yet everywhere: until then no snapshot is kept. */
  readonly erasing = new Map<number, Erased>();
  #state: WebinarState;
  #position: Position;
  #lastAt: Instant;
  readonly #store: EventStore;
  readonly #submit: Submit;

  constructor(
    row: { readonly id: string; readonly series: string | null },
    { state, epoch, seq, lastAt }: Loaded,
    store: EventStore,
    submit: Submit,
  ) {
    this.id = row.id;
    this.series = row.series;
    this.#state = state;
    this.#position = { epoch, seq };
    this.#lastAt = lastAt;
    this.#store = store;
    this.#submit = submit;
  }

  get state(): WebinarState {
    return this.#state;
  }

  get position(): Position {
    return this.#position;
  }

  /** Instant of the newest event: the next one is never earlier, unless it says that the clock was moved (rule T3). */
  get lastAt(): Instant {
    return this.#lastAt;
  }

  submit(envelope: CommandEnvelope, actor: Actor): Promise<Outcome> {
    const known = this.outcomes.get(envelope.id);
    if (known) return Promise.resolve(known);
    const outcome = this.#submit(this, envelope, actor);
    this.outcomes.begin(envelope.id, outcome);
    return outcome;
  }

  async tail(after: number, limit: number): Promise<readonly EncodedEvent[]> {
    const stored = await this.#store.read(this.id, after, limit);
    return stored.map((event) => inNewestVersion(this.id, event));
  }

  /** Takes over what has become durable. */
  advance(state: WebinarState, seq: number, lastAt: Instant): void {
    this.#state = state;
    this.#position = { epoch: this.#position.epoch, seq };
    this.#lastAt = lastAt;
  }

  /** Takes over what was read from the log again. */
  replace({ state, epoch, seq, lastAt }: Loaded): void {
    this.#state = state;
    this.#position = { epoch, seq };
    this.#lastAt = lastAt;
  }
}
