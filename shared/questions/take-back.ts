import { reject } from '../core/decider.ts';
import { equalJson } from '../core/equal.ts';
import { fieldOf } from '../core/fields.ts';
import { airMoved } from './air.ts';
import { type Result, changed, isRefusal, present } from './decision.ts';
import type { Change } from './messages.ts';
import type { QuestionsState, QuestionsUndo } from './state.ts';

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
    const question = present(state, change.question);
    if (isRefusal(question)) return question;
    const value = fieldOf(question, change.field);
    if (!equalJson(value, change.from)) {
      const by = question.versions[change.field]?.by ?? null;
      return reject('undo-conflict', { item: question.id, field: change.field, by });
    }
    changes.push({ ...change, from: value });
  }
  return leavesOneEach(state, changes) ? changed(changes, cause, of) : airMoved(state);
}

/** At most one is on air and one next, also when someone else's has taken the place. */
function leavesOneEach(state: QuestionsState, changes: readonly Change[]): boolean {
  const status = new Map(changes.flatMap((c) => (c.field === 'status' ? [[c.question, c.to] as const] : [])));
  return (['on-air', 'next'] as const).every((place) => {
    const holders = state.list.filter((question) => (status.get(question.id) ?? question.status) === place);
    return holders.length <= 1;
  });
}
