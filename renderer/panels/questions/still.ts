import type { QuestionState } from '../../../shared/questions/state.ts';
import { type Tab, tabOf } from '../../../shared/questions/select.ts';

/**
 * A list that holds still: what others send, move or vote for changes nothing in it until it is asked for. What its
 * reader does shows at once.
 */
export interface Still {
  /** Numbers of the questions, in the order in which they were last laid out. */
  readonly numbers: readonly number[];
  /** Those that came in with the newest layout. */
  readonly fresh: ReadonlySet<number>;
}

/** @param before numbers of the questions that were seen until now; none where the list is another one. */
export function layOut(all: readonly QuestionState[], before: readonly number[] = []): Still {
  const old = new Set(before);
  const numbers = all.map(({ number }) => number);
  return { numbers, fresh: new Set(before.length === 0 ? [] : numbers.filter((number) => !old.has(number))) };
}

/**
 * The questions that are to be seen: those that were laid out, without those that this person has moved elsewhere, and
 * with those that this person has brought here.
 * @param all what would be listed now, in order
 */
export function seenNow(
  still: Still,
  all: readonly QuestionState[],
  list: readonly QuestionState[],
  { tab, me }: { readonly tab: Tab; readonly me: string },
): readonly QuestionState[] {
  const kept = still.numbers.flatMap((number) => {
    const question = list[number - 1];
    if (!question || question.erased) return [];
    return tabOf(question) !== tab && question.movedBy === me ? [] : [question];
  });
  const there = new Set(still.numbers);
  const brought = new Set(
    all.filter(({ number, movedBy }) => movedBy === me && !there.has(number)).map(({ number }) => number),
  );
  if (brought.size === 0) return kept;
  // Each behind the nearest one before it that is to be seen.
  const present = new Set(kept.map(({ number }) => number));
  const behind = new Map<number | null, QuestionState[]>();
  let anchor: number | null = null;
  for (const question of all) {
    if (present.has(question.number)) anchor = question.number;
    else if (brought.has(question.number)) behind.set(anchor, [...(behind.get(anchor) ?? []), question]);
  }
  return [
    ...(behind.get(null) ?? []),
    ...kept.flatMap((question) => [question, ...(behind.get(question.number) ?? [])]),
  ];
}

/** The command by which a person put something in order by hand the last time; null where they never did. */
export function rankedLastBy(person: string, all: readonly QuestionState[]): string | null {
  let newest: QuestionState['versions'][string] | null = null;
  for (const { versions } of all) {
    const { rank } = versions;
    if (rank?.by === person && rank.at >= (newest?.at ?? -Infinity)) newest = rank;
  }
  return newest?.command ?? null;
}

/** What was laid out, in the order of now: what waits goes on waiting. */
export function inOrderOf(all: readonly QuestionState[], { numbers, fresh }: Still): Still {
  const there = new Set(numbers);
  return { numbers: all.flatMap(({ number }) => (there.has(number) ? [number] : [])), fresh };
}

/** How what is seen stands to what would be seen if it were laid out now. */
export interface Standing {
  /** How many questions wait to be shown. */
  readonly waiting: number;
  /** What is seen would be in another order, or partly elsewhere. */
  readonly isOvertaken: boolean;
}

export function standingOf(all: readonly QuestionState[], seen: readonly QuestionState[]): Standing {
  const there = new Set<number>();
  for (const { number } of seen) there.add(number);
  let waiting = 0;
  let place = 0;
  let isInOrder = true;
  for (const { number } of all) {
    if (!there.has(number)) waiting += 1;
    else isInOrder &&= seen[place++]?.number === number;
  }
  return { waiting, isOvertaken: !isInOrder || place !== seen.length };
}
