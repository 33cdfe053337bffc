import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import type { CommandEnvelope, Instant } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { WebinarCommand, WebinarEvent } from '../../shared/webinar.ts';
import type { Access } from '../auth/access.ts';
import { newId } from '../auth/tokens.ts';
import type { EncodedEvent, EventStore } from '../store/event-store.ts';
import type { VoteStore } from '../store/vote-store.ts';
import { decodeEvent, encodeEvent } from './encoding.ts';
import {
  type Erased,
  type ErasingEvent,
  asksFor,
  erasedBy,
  isErasing,
  withoutErased,
  withoutValues,
} from './erased.ts';
import type { Session } from './live-session.ts';
import { eventsAfter, load } from './load.ts';
import type { SnapshotKeeper } from './snapshots.ts';

export interface ErasureDependencies {
  readonly store: EventStore;
  readonly access?: Pick<Access, 'erasePerson'>;
  readonly votes?: Pick<VoteStore, 'replaceVoter'>;
  readonly snapshots: SnapshotKeeper;
  readonly log: Logger;
  /** All running sessions. */
  readonly sessions: () => Iterable<Session>;
  /** Drops the backend's own commands that still wait and would bring back what was erased. */
  readonly withdraw: (session: Session, isVain: (envelope: CommandEnvelope) => boolean) => void;
  readonly release: (session: Session) => void;
  readonly reset: (session: Session) => void;
}

/** An accepted command that erases, with what the log says of it. */
export interface AcceptedErasure {
  readonly envelope: CommandEnvelope;
  /** None where the log says it already: the command is given again, as it could not be completed. */
  readonly events: readonly ErasingEvent[];
  readonly outcome: Outcome;
}

/** How often it is tried to keep an outcome behind what others append. */
const mostAttempts = 20;

/**
 * The one exception to append-only. What is erased is in the log first, so that whatever happens afterwards, the next
 * start knows what was meant; then the text is blanked where it is stored, the state is made anew from what is left,
 * and only then is the command answered (rules E1 to E3).
 */
export class Erasure {
  readonly #with: ErasureDependencies;

  constructor(dependencies: ErasureDependencies) {
    this.#with = dependencies;
  }

  /**
   * Completes an erasure that was accepted in a session, there and in the other sessions of its series where it
   * concerns them. Until all of it is done no snapshot hides it from the next start and no outcome is kept, so that a
   * process that dies in between leaves nothing half done. Doing it again does no harm.
   * @throws when the storage fails: the command may be given again, and the next start completes it anyway.
   */
  async complete(session: Session, { envelope, events, outcome }: AcceptedErasure): Promise<Outcome> {
    const { release, snapshots } = this.#with;
    let done: readonly Erased[];
    try {
      const said = events.length > 0 ? events : await this.#said(session, envelope);
      for (const event of said) session.erasing.set(event.seq, erasedBy(event));
      // With what an earlier one could not complete.
      done = [...session.erasing.values()];
      if (done.length > 0) await this.#rewrite(session, done);
    } finally {
      // Released first: two erasures that wait for each other's session would wait for ever.
      release(session);
    }
    for (const other of this.#others(session))
      for (const { elsewhere } of done) await giveWhere(other, elsewhere(other.state));
    await this.#keepOutcome(session, outcome);
    for (const { through } of done) session.erasing.delete(through);
    void snapshots.keep(session);
    return outcome;
  }

  /** Keeps the outcome behind whatever was appended meanwhile. */
  async #keepOutcome(session: Session, outcome: Outcome): Promise<void> {
    const { store, log } = this.#with;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const { epoch, seq } = session.position;
      const [result] = await store.append([
        { session: session.id, expected: seq, epoch, events: [], outcomes: [outcome] },
      ]);
      if (result?.result === 'appended') return;
      // What was written in between is taken over in this turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    log.warn({ session: session.id, command: outcome.id }, 'the outcome of an erasure was not kept');
  }

  /**
   * After a start: completes what an earlier process decided and did not live to finish.
   * @param said what the log says since its snapshot, and when, on the present clock.
   */
  async resume(
    session: Session,
    said: readonly { readonly event: ErasingEvent; readonly at: Instant }[],
  ): Promise<void> {
    const all = said.map(({ event, at }) => ({ erased: erasedBy(event), at }));
    const erased = all.map((each) => each.erased);
    if (await this.#remains(session, erased)) {
      await this.#rewrite(session, erased);
      this.#with.log.warn({ session: session.id }, 'an erasure that was left half done is complete');
    } else await this.#eraseBeside(session, erased);
    for (const other of this.#others(session))
      for (const each of all) {
        const command = each.erased.elsewhere(other.state);
        if (command && (await this.#lastMention(other, each.erased)) <= each.at) await giveWhere(other, command);
      }
    for (const { through } of erased) session.erasing.delete(through);
  }

  *#others(session: Session): Generator<Session> {
    if (session.series === null) return;
    for (const other of this.#with.sessions()) if (other !== session && other.series === session.series) yield other;
  }

  /**
   * Blanks what is erased in everything stored about one session before the event that says so. What came after it,
   * such as a new name of the same person, stays.
   */
  async #rewrite(session: Session, all: readonly Erased[]): Promise<void> {
    const { store, snapshots, withdraw, reset } = this.#with;
    session.held = true;
    for (const each of all) session.erasing.set(each.through, each);
    await snapshots.settled(session);
    await this.#eraseBeside(session, all);
    await store.erase(session.id, randomUUID(), {
      event: (event) => rewritten(session.id, all, event),
      outcome: (outcome) => withoutValues(all, outcome),
    });
    const row = await store.session(session.id);
    if (!row) throw new Error(`Session ${session.id} is gone`);
    session.replace(await load(store, row));
    session.outcomes.forget();
    withdraw(session, (envelope) => all.some(({ isBroughtBackBy }) => isBroughtBackBy(envelope)));
    snapshots.known(session, 0);
    reset(session);
  }

  /** Names in links and memberships, and whose votes are whose. */
  async #eraseBeside(session: Session, all: readonly Erased[]): Promise<void> {
    const { access, votes } = this.#with;
    for (const { person, voter } of all) {
      if (person !== null) await access?.erasePerson(person);
      if (voter !== null) await votes?.replaceVoter(session.id, voter, newId());
    }
  }

  /** What the log says already of what is asked for again. */
  async #said(session: Session, envelope: CommandEnvelope): Promise<readonly ErasingEvent[]> {
    const said: ErasingEvent[] = [];
    for await (const event of eventsAfter(this.#with.store, session.id, 0))
      if (isErasing(event) && asksFor(envelope, event)) said.push(event);
    return said;
  }

  /** Whether the log still holds something of it. */
  async #remains(session: Session, all: readonly Erased[]): Promise<boolean> {
    for await (const event of eventsAfter(this.#with.store, session.id, 0)) if (holds(all, event)) return true;
    return false;
  }

  /**
   * Instant of the newest event that holds something of it, or a little earlier where the clock was moved since:
   * sessions that the move did not concern do not know of it, and what may be older than an erasure goes.
   */
  async #lastMention(session: Session, erased: Erased): Promise<Instant> {
    const anywhere = [{ ...erased, through: Infinity }];
    let at = 0;
    for await (const event of eventsAfter(this.#with.store, session.id, 0)) {
      if (event.type === 'session.clock-moved') at += Math.min(0, event.data.ms);
      if (holds(anywhere, event)) ({ at } = event);
    }
    return at;
  }
}

async function giveWhere(session: Session, command: WebinarCommand | null): Promise<void> {
  if (!command) return;
  const outcome = await session.submit({ id: randomUUID(), ...command }, system);
  if (!outcome.ok) throw new Error(`The erasure in session ${session.id} was refused: ${outcome.rejection.code}`);
}

function holds(all: readonly Erased[], event: WebinarEvent): boolean {
  const without = withoutErased(all, event);
  return without !== event && JSON.stringify(without) !== JSON.stringify(event);
}

function rewritten(session: string, all: readonly Erased[], stored: EncodedEvent): string | null {
  if (!all.some(({ through, mayStandIn }) => stored.seq < through && mayStandIn(stored.text))) return null;
  const event = decodeEvent(session, stored);
  const without = withoutErased(all, event);
  return without === event ? null : encodeEvent(without);
}
