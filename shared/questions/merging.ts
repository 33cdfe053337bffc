import type { Instant } from '../core/envelope.ts';
import {
  type QuestionsContext,
  type Result,
  allPresent,
  changed,
  isRefusal,
  moveRefused,
  present,
  set,
  toStatus,
} from './decision.ts';
import type { Change, QuestionsCommand } from './messages.ts';
import { mergeTargets, mergeable } from './moves.ts';
import type { QuestionState, QuestionsState } from './state.ts';

/**
 * Questions that ask the same stand under one of them. They always stand under it directly: what was merged into a
 * question that is merged in its turn goes along, so that no question is ever merged into a merged one.
 */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function merge(
  state: QuestionsState,
  { questions: ids, into }: Data<'questions.merge'>,
  { now }: QuestionsContext,
): Result {
  const target = present(state, into);
  if (isRefusal(target)) return target;
  if (!mergeTargets.includes(target.status)) return moveRefused(target, 'merged');
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const changes: Change[] = [];
  const merging = new Set<string>();
  for (const question of questions) {
    if (question.id === into || question.into === into) continue;
    if (!mergeable.includes(question.status)) return moveRefused(question, 'merged');
    changes.push(...toStatus(question, 'merged', now));
    changes.push(set(question, 'former', question.status), set(question, 'into', into));
    merging.add(question.id);
  }
  const along = merging.size === 0 ? [] : under(state, merging).map((question) => set(question, 'into', into));
  return changed([...changes, ...along], 'merge');
}

export function unmerge(
  state: QuestionsState,
  { questions: ids }: Data<'questions.unmerge'>,
  { now }: QuestionsContext,
): Result {
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const single = questions.find(({ status }) => status !== 'merged');
  if (single) return moveRefused(single, single.status);
  return changed(
    questions.flatMap((question) => freed(question, now)),
    'unmerge',
  );
}

/** The changes by which what was merged into a question stands by itself again: it must not go with its target. */
export function release(state: QuestionsState, target: string, now: Instant): Change[] {
  const held = under(state, new Set([target])).filter(({ erased }) => !erased);
  return held.flatMap((question) => freed(question, now));
}

function under(state: QuestionsState, targets: ReadonlySet<string>): readonly QuestionState[] {
  return state.list.filter(({ into }) => into !== null && targets.has(into));
}

function freed(question: QuestionState, now: Instant): Change[] {
  const to = question.former ?? 'approved';
  return [...toStatus(question, to, now), set(question, 'former', null), set(question, 'into', null)];
}
