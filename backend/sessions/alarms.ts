import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import type { Deadline } from '../../shared/core/deadlines.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { type WebinarCommand, deadlines } from '../../shared/webinar.ts';
import type { Clock } from '../clock.ts';
import { isKept } from './outcomes.ts';
import type { LiveSession } from './sessions.ts';

/** Runs a task after some ms; returns the function that calls it off. */
export type Schedule = (ms: number, task: () => void) => () => void;

export const timers: Schedule = (ms, task) => {
  const timer = setTimeout(task, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

const longestTimer = 2 ** 31 - 1;
/** Ms until a deadline is tried again whose command could not be stored. */
const retryAfter = 1_000;

/**
 * Gives the commands of the slices' deadlines when their instants have come: one timer for the earliest of all
 * sessions. A deadline that passed while no backend ran is given at once.
 */
export class Alarms {
  readonly #clock: Clock;
  readonly #schedule: Schedule;
  readonly #log: Logger;
  readonly #standing = new Map<LiveSession, readonly Deadline<WebinarCommand>[]>();
  /** Given already, and still standing in the state. */
  readonly #given = new Map<LiveSession, Set<string>>();
  #callOff: (() => void) | null = null;
  #closed = false;

  constructor(clock: Clock, log: Logger, schedule: Schedule = timers) {
    this.#clock = clock;
    this.#log = log;
    this.#schedule = schedule;
  }

  /** Looks at a session's deadlines again: after every publication. */
  consider(session: LiveSession): void {
    const found = deadlines(session.state);
    if (found.length === 0 && !this.#standing.has(session)) return;
    const keys = new Set(found.map(({ key }) => key));
    const given = this.#given.get(session);
    if (given) for (const key of given) if (!keys.has(key)) given.delete(key);
    if (found.length === 0) {
      this.#standing.delete(session);
      this.#given.delete(session);
    } else this.#standing.set(session, found);
    this.arrange();
  }

  /** Sets the timer anew: also when the backend's clock was moved. */
  arrange(): void {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#closed) return;
    let earliest = Infinity;
    for (const [session, standing] of this.#standing)
      for (const deadline of standing)
        if (!this.#isGiven(session, deadline)) earliest = Math.min(earliest, deadline.at + session.clockStep);
    if (earliest === Infinity) return;
    const wait = Math.min(Math.max(0, earliest - this.#clock.now()), longestTimer);
    this.#callOff = this.#schedule(wait, () => this.#ring());
  }

  close(): void {
    this.#closed = true;
    this.arrange();
  }

  #ring(): void {
    this.#callOff = null;
    const now = this.#clock.now();
    for (const [session, standing] of this.#standing)
      for (const deadline of standing)
        if (deadline.at + session.clockStep <= now && !this.#isGiven(session, deadline)) this.#give(session, deadline);
    this.arrange();
  }

  #give(session: LiveSession, { key, command }: Deadline<WebinarCommand>): void {
    const given = this.#given.get(session) ?? new Set();
    this.#given.set(session, given.add(key));
    void session.submit({ id: commandId(session, key), ...command }, system).then((outcome: Outcome) => {
      if (outcome.ok) return;
      this.#log.info({ session: session.id, deadline: key, code: outcome.rejection.code }, 'a deadline was refused');
      if (isKept(outcome) || this.#closed) return;
      this.#schedule(retryAfter, () => {
        given.delete(key);
        this.arrange();
      });
    });
  }

  #isGiven(session: LiveSession, { key }: Deadline): boolean {
    return this.#given.get(session)?.has(key) ?? false;
  }
}

/** The same deadline has the same command id in every process and after every restart: it is carried out once. */
function commandId({ id }: LiveSession, key: string): string {
  return `alarm-${createHash('sha256').update(`${id} ${key}`).digest('base64url')}`;
}
