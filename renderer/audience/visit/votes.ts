import type { Keeping } from './keeping.ts';
import type { Line } from './line.ts';
import { pauseBefore } from './retry.ts';

/** Votes as the visitor wants them, until the backend has them. */
export interface Votes {
  /** By question: wanted, and not acknowledged yet. */
  readonly wanted: () => ReadonlyMap<string, boolean>;
  readonly want: (question: string, on: boolean) => void;
  /** Sends what was not acknowledged. */
  readonly send: () => void;
  readonly lost: () => void;
  /** Drops all wishes. */
  readonly forget: () => void;
}

const beginning = 'vote.';

/** Casting the same vote again changes nothing (rule A4), so a wish is sent until it is acknowledged. */
export function createVotes({
  keeping,
  line,
  taken,
  refused,
  changed,
}: {
  readonly keeping: Keeping;
  readonly line: () => Line | null;
  readonly taken: (question: string, on: boolean) => void;
  readonly refused: (question: string) => void;
  readonly changed: () => void;
}): Votes {
  const kept = keeping
    .keys(beginning)
    .map((key): [string, boolean] => [key.slice(beginning.length), keeping.get(key) === '1']);
  const wanted = new Map(kept);
  const under = new Map<string, object>();
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  function drop(question: string): void {
    wanted.delete(question);
    keeping.set(beginning + question, null);
  }

  function send(): void {
    for (const question of wanted.keys()) sendOne(question);
  }

  function sendOne(question: string): void {
    const to = line();
    const on = wanted.get(question);
    if (!to || on === undefined || under.has(question)) return;
    const mine = {};
    under.set(question, mine);
    void to.vote({ question, on }).then((outcome) => {
      if (under.get(question) !== mine) return;
      under.delete(question);
      if (outcome?.ok === true) {
        failures = 0;
        taken(question, on);
        if (wanted.get(question) === on) drop(question);
        else sendOne(question);
      } else if (outcome && outcome.rejection.code !== 'rate-limited' && outcome.rejection.code !== 'storage-failed') {
        drop(question);
        refused(question);
      } else {
        const { rejection } = outcome ?? {};
        failures += 1;
        clearTimeout(again);
        const least = rejection?.code === 'rate-limited' ? rejection.data.retryAfter : 0;
        again = setTimeout(send, least + pauseBefore(failures, Math.random()));
      }
      changed();
    });
  }

  return {
    wanted: () => wanted,
    want(question, on) {
      wanted.set(question, on);
      keeping.set(beginning + question, on ? '1' : '0');
      changed();
      sendOne(question);
    },
    send,
    lost() {
      under.clear();
      clearTimeout(again);
    },
    forget() {
      for (const question of [...wanted.keys()]) drop(question);
    },
  };
}
