import { reject } from '../core/decider.ts';
import { equalJson } from '../core/equal.ts';
import { fieldOf } from '../core/fields.ts';
import { type Rank, rankBetween } from '../core/rank.ts';
import { airMoved } from './air.ts';
import { type Refusal, type Result, changed, isRefusal, present } from './decision.ts';
import { find } from './find.ts';
import type { Change, QuestionStatus } from './messages.ts';
import type { QuestionState, QuestionsState, QuestionsUndo } from './state.ts';

/**
 * Applies the newest entry of an undo or redo list, unless someone changed the same since.
 * @param live whether the command that asks for it is a live one: a step that touches what is on air needs that.
 */
export function takeBack(
  state: QuestionsState,
  entries: readonly QuestionsUndo[] | undefined,
  of: string,
  cause: 'undo' | 'redo',
  live: boolean,
): Result {
  const entry = entries?.at(-1);
  if (!entry || entry.command !== of) return reject('nothing-to-undo', null);
  if (entry.live && !live) return reject('undo-is-live', null);
  const changes: Change[] = [];
  for (const change of entry.changes) {
    // Which question it stands under is all that still changes of an erased one.
    const question = change.field === 'into' ? find(state.list, change.question) : present(state, change.question);
    if (!question) return reject('question-unknown', { question: change.question });
    if (isRefusal(question)) return question;
    const value = fieldOf(question, change.field);
    if (!equalJson(value, change.from)) return conflict(question, change.field);
    changes.push({ ...change, from: value });
  }
  if (!leavesOneEach(state, changes)) return airMoved(state);
  return brokenMerge(state, changes) ?? changed(withFreeRanks(state, changes), cause, of);
}

function conflict(question: QuestionState, field: string): Refusal {
  return reject('undo-conflict', { item: question.id, field, by: question.versions[field]?.by ?? null });
}

/** The status that questions would have. */
function statuses(changes: readonly Change[]): ReadonlyMap<string, QuestionStatus> {
  return new Map(
    changes.flatMap(({ question, field, to }) => (field === 'status' ? [[question, to as QuestionStatus]] : [])),
  );
}

/** At most one is on air and one next, also when someone else's has taken the place. */
function leavesOneEach(state: QuestionsState, changes: readonly Change[]): boolean {
  const status = statuses(changes);
  return ([state.onAir, state.next] as const).every((holder, index) => {
    const place = index === 0 ? 'on-air' : 'next';
    const coming = [...status].filter(([id, to]) => to === place && id !== holder).length;
    const stays = holder !== null && (status.get(holder) ?? place) === place;
    return coming + (stays ? 1 : 0) <= 1;
  });
}

/** Why the changes would leave a question under one that is merged, withdrawn or erased, if they would. */
function brokenMerge(state: QuestionsState, changes: readonly Change[]): Refusal | null {
  const status = statuses(changes);
  const into = new Map(
    changes.flatMap(({ question, field, to }) => (field === 'into' ? [[question, to] as const] : [])),
  );
  for (const id of into.values()) {
    const target = find(state.list, id as string | null);
    if (!target) continue;
    const will = status.get(target.id) ?? target.status;
    if (target.erased || will === 'merged' || will === 'withdrawn') return conflict(target, 'status');
  }
  const merging = new Set([...status].filter(([, to]) => to === 'merged').map(([id]) => id));
  if (merging.size === 0) return null;
  const left = state.list.find(({ id, into: target }) => target !== null && merging.has(target) && !into.has(id));
  return left ? conflict(left, 'into') : null;
}

/**
 * The place that a question had may have been given to another since: it then comes right behind that one, as two of
 * one rank would leave no room between them.
 */
function withFreeRanks(state: QuestionsState, changes: readonly Change[]): readonly Change[] {
  const placed = changes.filter(({ field }) => field === 'rank');
  if (placed.length === 0) return changes;
  const leaving = new Set(placed.map(({ question }) => question));
  const taken = new Set(state.list.flatMap(({ id, rank }) => (leaving.has(id) ? [] : [rank])));
  if (!placed.some(({ to }) => taken.has(to as Rank))) return changes;
  const all = [...new Set([...taken, ...placed.map(({ to }) => to as Rank)])].sort();
  const free = (rank: Rank): Rank => (taken.has(rank) ? rankBetween(rank, all[all.indexOf(rank) + 1] ?? null) : rank);
  return changes.map((change) => (change.field === 'rank' ? { ...change, to: free(change.to as Rank) } : change));
}
