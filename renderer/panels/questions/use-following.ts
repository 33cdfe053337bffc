import { useState } from 'react';
import { type Order, type Votes, arranged, everything } from '../../../shared/questions/select.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';

type List = readonly QuestionState[];

/** Whether advancing can still make it the next one. */
export function isQueued(question: QuestionState | undefined): question is QuestionState {
  return question !== undefined && !question.erased && question.status === 'approved';
}

/**
 * The number of the question that advancing makes the next one: the first of the queue as it is seen, and behind
 * another tab or a filter the one that was said last, until it has left the queue. It is written beside Next, and votes
 * that come in change nothing of it under the pointer.
 * @param shown the rows of the queue, while they are to be seen whole
 */
export function useFollowing(
  list: List,
  {
    shown,
    isEmpty,
    order,
    votes,
  }: {
    readonly shown: readonly { readonly number: number }[] | null;
    readonly isEmpty: boolean;
    readonly order: Order;
    readonly votes: Votes;
  },
): number | null {
  const [held, hold] = useState<number | null>(null);
  const following = isEmpty ? null : (firstSeen(shown, list) ?? still(held, list) ?? first(list, order, votes));
  if (following !== held) hold(following);
  return following;
}

function firstSeen(shown: readonly { readonly number: number }[] | null, list: List): number | null {
  return shown?.find(({ number }) => isQueued(list[number - 1]))?.number ?? null;
}

function still(held: number | null, list: List): number | null {
  return held !== null && isQueued(list[held - 1]) ? held : null;
}

function first(list: List, order: Order, votes: Votes): number | null {
  return arranged(list, 'approved', everything, order, votes)[0]?.number ?? null;
}
