import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { system } from '../../shared/core/actor.ts';
import { deskAt } from '../../shared/booths/select.ts';
import { heartbeat } from '../../shared/protocol/socket.ts';
import type { LiveSession } from '../sessions/sessions.ts';

/** Ms on the monotonic clock. */
export interface SeatTimes {
  /** Silence after which somebody is offline. */
  readonly offlineAfter: number;
  /** After a start nobody is called offline for so long: consoles are on their way back. */
  readonly grace: number;
  /** Until a transition that could not be stored is given again. */
  readonly retryAfter: number;
}

export const seatTimes: SeatTimes = { offlineAfter: 10_000, grace: 15_000, retryAfter: 1_000 };

/** More than this between two looks: the process itself stood still, and has heard nobody meanwhile. */
const stoodStill = 5_000;

/** A console of somebody who may sit in a booth. */
export interface HeardConsole {
  readonly session: LiveSession;
  readonly actor: { readonly person: string };
  /** When anything was last heard of it. */
  readonly heardAt: number;
}

/** What is known of one person: the consoles that are open, and when one that has gone was last heard. */
interface Heard {
  readonly consoles: Set<HeardConsole>;
  last: number;
  /** Nothing more is told of them until then; infinite while a command is on its way. */
  quietUntil: number;
}

/**
 * Says for each booth which of its people are heard: as commands of the system, only where that has changed. It goes
 * by person, so that a page that is loaded again is no absence (rules P1 to P4).
 */
export class SeatWatch {
  readonly #sessions: () => readonly LiveSession[];
  readonly #log: Logger;
  readonly #times: SeatTimes;
  readonly #heard = new Map<LiveSession, Map<string, Heard>>();
  /** Until then nobody is called offline. */
  #graceUntil: number;
  #lookedAt: number;

  /** @param now when it starts. */
  constructor(sessions: () => readonly LiveSession[], log: Logger, now: number, times: SeatTimes = seatTimes) {
    this.#sessions = sessions;
    this.#log = log;
    this.#times = times;
    this.#lookedAt = now;
    this.#graceUntil = now + times.grace;
  }

  came(console: HeardConsole, now: number): void {
    const { session, actor } = console;
    this.#of(session, actor.person).consoles.add(console);
    this.#consider(session, actor.person, now);
  }

  went(console: HeardConsole): void {
    const heard = this.#of(console.session, console.actor.person);
    heard.consoles.delete(console);
    heard.last = Math.max(heard.last, console.heardAt);
  }

  /** To be called twice a second or so. */
  look(now: number): void {
    if (now - this.#lookedAt > stoodStill) this.#graceUntil = now + this.#times.grace;
    this.#lookedAt = now;
    for (const session of this.#sessions())
      for (const person of Object.keys(session.state.booths.seats)) this.#consider(session, person, now);
  }

  #consider(session: LiveSession, person: string, now: number): void {
    const { booths } = session.state;
    const seat = booths.seats[person];
    if (!seat) return;
    const known = deskAt(booths, seat.booth).presence[seat.interpreter]?.online === true;
    const heard = this.#of(session, person);
    const online = this.#isOnline(heard, known, now);
    if (online !== known && heard.quietUntil <= now) this.#tell(session, person, heard, online);
  }

  /** Whoever is online stays it for a while of silence; whoever is not comes back with the first live console. */
  #isOnline({ consoles, last }: Heard, known: boolean, now: number): boolean {
    const newest = Math.max(-Infinity, ...[...consoles].map(({ heardAt }) => heardAt));
    if (now - newest <= heartbeat.staleAfter) return true;
    if (!known) return false;
    return now < this.#graceUntil || now - Math.max(newest, last) < this.#times.offlineAfter;
  }

  #tell(session: LiveSession, person: string, heard: Heard, online: boolean): void {
    heard.quietUntil = Infinity;
    const command = { id: randomUUID(), type: 'booths.notice-presence', data: { person, online } };
    void session.submit(command, system).then((outcome) => {
      heard.quietUntil = outcome.ok ? -Infinity : this.#lookedAt + this.#times.retryAfter;
      if (!outcome.ok)
        this.#log.warn({ session: session.id, code: outcome.rejection.code }, 'a presence could not be stored');
    });
  }

  #of(session: LiveSession, person: string): Heard {
    const people = this.#heard.get(session) ?? new Map<string, Heard>();
    this.#heard.set(session, people);
    const heard = people.get(person) ?? { consoles: new Set(), last: -Infinity, quietUntil: -Infinity };
    people.set(person, heard);
    return heard;
  }
}
