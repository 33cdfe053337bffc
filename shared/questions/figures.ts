import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import type { QuestionState } from './state.ts';

/** Numbers about the questions, and how ready the booths are for one of them. */

const minute = 60_000;

export interface Figures {
  readonly received: number;
  /** Received in each of the last minutes, oldest first; the last one is not over yet. */
  readonly perMinute: readonly number[];
  /** Received, by language; `unknown` where nobody has said it. */
  readonly byLanguage: Readonly<Record<Language, number>>;
  /** How long those have waited that are neither on air nor dealt with, in ms; null where none waits. */
  readonly waiting: { readonly count: number; readonly median: number | null; readonly longest: number | null };
  readonly answered: number;
}

/** @param minutes how many of the last minutes `perMinute` holds, 1 or more */
export function figures(list: readonly QuestionState[], now: Instant, minutes = 10): Figures {
  const perMinute = Array.from({ length: minutes }, () => 0);
  const byLanguage: Record<string, number> = {};
  const waits: number[] = [];
  let answered = 0;
  for (const { status, language, receivedAt, erased } of list) {
    const wait = Math.max(0, now - receivedAt);
    const minutesAgo = Math.floor(wait / minute);
    if (minutesAgo < minutes) perMinute[minutes - 1 - minutesAgo] = (perMinute[minutes - 1 - minutesAgo] ?? 0) + 1;
    byLanguage[language ?? 'unknown'] = (byLanguage[language ?? 'unknown'] ?? 0) + 1;
    if (status === 'answered') answered += 1;
    if (!erased && (status === 'pending' || status === 'approved' || status === 'next')) waits.push(wait);
  }
  return { received: list.length, perMinute, byLanguage, waiting: waiting(waits), answered };
}

function waiting(waits: readonly number[]): Figures['waiting'] {
  const sorted = waits.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[(sorted.length - 1) >> 1];
  const median = upper === undefined || lower === undefined ? null : (lower + upper) / 2;
  return { count: sorted.length, median, longest: sorted.at(-1) ?? null };
}

export interface Readiness {
  /** So many booths have its present text before them, of so many. */
  readonly have: number;
  readonly of: number;
  /** Since when as many have it: what has passed since is the lead of the last of them. Null while none has it. */
  readonly since: Instant | null;
  /** Ids of booths that do not have it. */
  readonly unseen: readonly string[];
}

/** @param booths ids of the booths that there are */
export function readiness({ seen }: Pick<QuestionState, 'seen'>, booths: readonly string[]): Readiness {
  const unseen = booths.filter((booth) => !seen[booth]);
  const times = booths.flatMap((booth) => seen[booth]?.at ?? []);
  const since = times.length === 0 ? null : Math.max(...times);
  return { have: times.length, of: booths.length, since, unseen };
}
