import type { Instant } from '../../shared/core/envelope.ts';
import type { Claims } from '../../shared/protocol/socket.ts';
import type { Claim } from './console.ts';

/** Ms after which the own claim is made again; the backend ends it after `claimLasts`. */
const renewEvery = 6_000;

/** Who is editing which question (rule A7). */
export interface QuestionClaims {
  /** Those of others that have not ended; the same list until it changes. */
  readonly others: () => readonly Claim[];
  /** Makes the own claim and keeps it up until it is another or null. */
  readonly claim: (question: string | null) => void;
  readonly told: (message: Claims) => void;
  /** There is a connection, and claims end with the one that they were made over. */
  readonly connected: () => void;
  readonly close: () => void;
}

export function createClaims({
  person,
  now,
  send,
  changed,
}: {
  readonly person: string;
  /** The backend's clock. */
  readonly now: () => Instant;
  /** Sends over the present connection, if there is one. */
  readonly send: (question: string | null) => void;
  readonly changed: () => void;
}): QuestionClaims {
  let others: readonly Claim[] = [];
  let mine: string | null = null;
  let renewal: ReturnType<typeof setInterval> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function claim(question: string | null): void {
    if (question === mine) return;
    mine = question;
    clearInterval(renewal);
    send(question);
    if (question !== null) renewal = setInterval(() => send(question), renewEvery);
  }

  /** Drops what has ended, and comes back when the next one does. */
  function expire(): void {
    clearTimeout(ending);
    const left = others.filter(({ until }) => until > now());
    if (left.length < others.length) others = left;
    if (left.length > 0) {
      const next = Math.min(...left.map(({ until }) => until)) - now();
      ending = setTimeout(expire, Math.max(next, 50));
    }
    changed();
  }

  return {
    others: () => others,
    claim,
    told({ claims }) {
      others = claims.filter((other) => other.person !== person);
      expire();
    },
    connected: () => void (mine !== null && send(mine)),
    close() {
      claim(null);
      clearTimeout(ending);
    },
  };
}
