import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import { withoutPerson } from '../../shared/people/erase.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { WebinarEvent } from '../../shared/webinar.ts';
import type { Access } from '../auth/access.ts';
import type { EncodedEvent, EventStore } from '../store/event-store.ts';
import { decodeEvent, encodeEvent } from './encoding.ts';
import type { Session } from './live-session.ts';
import { eventsAfter, load } from './load.ts';
import type { SnapshotKeeper } from './snapshots.ts';

export interface ErasureDependencies {
  readonly store: EventStore;
  readonly access?: Pick<Access, 'erasePerson'>;
  readonly snapshots: SnapshotKeeper;
  readonly log: Logger;
  /** All running sessions. */
  readonly sessions: () => Iterable<Session>;
  /** Drops commands that would bring the person's name back. */
  readonly withdrawJoins: (session: Session, person: string) => void;
  readonly release: (session: Session) => void;
  readonly reset: (session: Session) => void;
}

/** How often it is tried to keep an outcome behind what others append. */
const mostAttempts = 20;

/**
 * The one exception to append-only. `people.erased` is in the log first, so that whatever happens afterwards, the
 * next start knows what was meant; then the text is blanked where it is stored, the state is made anew from what is
 * left, and only then is the command answered (rules E1 to E3).
 */
export class Erasure {
  readonly #with: ErasureDependencies;

  constructor(dependencies: ErasureDependencies) {
    this.#with = dependencies;
  }

  /**
   * Completes an erasure that was accepted in a session, there and in the other sessions of its series where the
   * person is known. Until all of it is done no snapshot hides it from the next start and no outcome is kept, so that
   * a process that dies in between leaves nothing half done. Doing it again does no harm.
   * @throws when the storage fails: the command may be given again, and the next start completes it anyway.
   */
  async complete(session: Session, person: string, outcome: Outcome): Promise<Outcome> {
    const { release, snapshots } = this.#with;
    try {
      await this.#rewrite(session, person, await this.#erasedAt(session, person));
    } finally {
      // Released first: two erasures that wait for each other's session would wait for ever.
      release(session);
    }
    for (const other of this.#others(session)) {
      const known = other.state.people.byId[person];
      if (known && !known.erased) await eraseAs(other, person);
    }
    await this.#keepOutcome(session, outcome);
    session.erasing.delete(person);
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

  /** After a start: completes what an earlier process decided and did not live to finish. */
  async resume(session: Session, erased: ReadonlyMap<string, Instant>): Promise<void> {
    for (const [person, at] of erased) {
      const through = await this.#erasedAt(session, person);
      if (await this.#remains(session, person, through)) {
        await this.#rewrite(session, person, through);
        this.#with.log.warn({ session: session.id }, 'an erasure that was left half done is complete');
      } else await this.#with.access?.erasePerson(person);
      for (const other of this.#others(session)) {
        const known = other.state.people.byId[person];
        if (known && !known.erased && (await this.#lastMention(other, person)) <= at) await eraseAs(other, person);
      }
      session.erasing.delete(person);
    }
  }

  *#others(session: Session): Generator<Session> {
    if (session.series === null) return;
    for (const other of this.#with.sessions()) if (other !== session && other.series === session.series) yield other;
  }

  /**
   * Blanks the person in everything stored about one session before the position of their erasure. What they did
   * after it, with a new name, stays.
   */
  async #rewrite(session: Session, person: string, through: number): Promise<void> {
    const { store, access, snapshots, withdrawJoins, reset } = this.#with;
    session.held = true;
    session.erasing.add(person);
    await snapshots.settled(session);
    await access?.erasePerson(person);
    await store.erase(session.id, randomUUID(), {
      event: (event) => (event.seq < through ? withoutTextOf(person, session.id, event) : null),
      outcome: (outcome) => withoutValuesOf(person, outcome),
    });
    const row = await store.session(session.id);
    if (!row) throw new Error(`Session ${session.id} is gone`);
    session.replace(await load(store, row));
    session.outcomes.forget();
    withdrawJoins(session, person);
    snapshots.known(session, 0);
    reset(session);
  }

  /** Position of the person's newest erasure. */
  async #erasedAt(session: Session, person: string): Promise<number> {
    let at = 0;
    for await (const event of eventsAfter(this.#with.store, session.id, 0))
      if (event.type === 'people.erased' && event.data.person === person) at = event.seq;
    return at;
  }

  /** Whether events before a position still hold something of the person. */
  async #remains(session: Session, person: string, through: number): Promise<boolean> {
    for await (const event of eventsAfter(this.#with.store, session.id, 0)) {
      if (event.seq >= through) return false;
      if (holdsTextOf(person, event)) return true;
    }
    return false;
  }

  /**
   * Instant of the newest event that holds something of the person, or a little earlier where the clock was moved
   * since: sessions that the move did not concern do not know of it, and what may be older than an erasure goes.
   */
  async #lastMention(session: Session, person: string): Promise<Instant> {
    let at = 0;
    for await (const event of eventsAfter(this.#with.store, session.id, 0)) {
      if (event.type === 'session.clock-moved') at += Math.min(0, event.data.ms);
      if (holdsTextOf(person, event)) ({ at } = event);
    }
    return at;
  }
}

async function eraseAs(session: Session, person: string): Promise<void> {
  const outcome = await session.submit({ id: randomUUID(), type: 'people.erase', data: { person } }, system);
  if (!outcome.ok) throw new Error(`The erasure in session ${session.id} was refused: ${outcome.rejection.code}`);
}

function holdsTextOf(person: string, event: WebinarEvent): boolean {
  const without = withoutPerson(event, person);
  return without !== event && JSON.stringify(without) !== JSON.stringify(event);
}

function withoutTextOf(person: string, session: string, stored: EncodedEvent): string | null {
  if (!stored.text.includes(person)) return null;
  const event = decodeEvent(session, stored);
  const without = withoutPerson(event, person) as WebinarEvent;
  return without === event ? null : encodeEvent(without);
}

/** A conflict over the person's record quotes both sides; which fields conflict, and who changed them, stays. */
function withoutValuesOf(person: string, outcome: Outcome): Outcome | null {
  if (outcome.ok || outcome.rejection.code !== 'conflict' || outcome.rejection.data.record !== person) return null;
  const conflicts = outcome.rejection.data.conflicts.map((conflict) => ({ ...conflict, theirs: null, yours: null }));
  return { ...outcome, rejection: { code: 'conflict', data: { record: person, conflicts } } };
}
