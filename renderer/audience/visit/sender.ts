import type { Json } from '../../../shared/core/envelope.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Line } from './line.ts';
import { pauseBefore } from './retry.ts';
import { type Waiting, type WaitingRoom, envelopeOf } from './waiting.ts';

/** Codes after which the backend keeps no outcome: the same command is sent again (rule K6). */
const passing: ReadonlySet<string> = new Set(['storage-failed', 'rate-limited']);

export interface Sender {
  /** Sends what waits, one after another, while there is a line. */
  readonly send: () => void;
  /** The line was lost: what was on its way goes out again with the next one. */
  readonly lost: () => void;
  /** The backend has asked to wait, or could not store: the first of the queue is sent again by itself. */
  readonly isHeldBack: () => boolean;
}

export function createSender({
  waiting,
  line,
  accepted,
  changed,
}: {
  readonly waiting: WaitingRoom;
  /** Null while there is none. */
  readonly line: () => Line | null;
  readonly accepted: (entry: Waiting) => void;
  readonly changed: () => void;
}): Sender {
  /** What is on its way. A newer line makes a new one: an answer to the older then changes nothing twice. */
  let under: { readonly id: string } | null = null;
  let held: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function send(): void {
    const to = line();
    if (under || held !== undefined || !to) return;
    const first = waiting.all().find(({ refusal }) => refusal === null);
    if (!first) return;
    const mine = { id: first.id };
    under = mine;
    const entry = { ...first, tried: true };
    if (!first.tried) waiting.put(entry);
    changed();
    void to.command(envelopeOf(entry)).then((outcome) => {
      if (under !== mine) return;
      under = null;
      settle(entry, outcome);
      send();
    });
  }

  function settle(entry: Waiting, outcome: Outcome | null): void {
    if (outcome === null) {
      holdBack(0);
    } else if (outcome.ok || outcome.rejection.code === 'question-exists') {
      // The id was made here, so a question that exists already is this one.
      failures = 0;
      waiting.drop(entry.id);
      accepted(entry);
    } else if (passing.has(outcome.rejection.code)) {
      const { rejection } = outcome;
      holdBack(rejection.code === 'rate-limited' ? rejection.data.retryAfter : 0);
    } else {
      failures = 0;
      const { code, data } = outcome.rejection;
      waiting.put({ ...entry, refusal: { code, data: data as Json } });
    }
    changed();
  }

  /** @param least ms that the backend asked to wait */
  function holdBack(least: number): void {
    failures += 1;
    held = setTimeout(
      () => {
        held = undefined;
        send();
        changed();
      },
      least + pauseBefore(failures, Math.random()),
    );
  }

  return {
    send,
    lost() {
      under = null;
      clearTimeout(held);
      held = undefined;
    },
    isHeldBack: () => held !== undefined,
  };
}
