import { accept, reject } from '../core/decider.ts';
import { type FieldChange, resolveChanges } from '../core/fields.ts';
import { byRank, ranksBetween } from '../core/rank.ts';
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
import { type Change, type QuestionStatus, type QuestionsCommand, editable } from './messages.ts';
import { mayMove, mergeTargets, mergeable } from './moves.ts';
import { textChanges } from './renderings.ts';
import type { QuestionsState } from './state.ts';
import { cleaned } from './text.ts';

/** What moderators do to questions while they sort them. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

/** Moves all or none: whoever moves several wants to know of the one that is elsewhere by now. */
export function move(state: QuestionsState, wanted: Data<'questions.move'>, { now }: QuestionsContext): Result {
  const questions = allPresent(state, wanted.questions);
  if (isRefusal(questions)) return questions;
  const changes: Change[] = [];
  for (const question of questions) {
    if (question.status === wanted.to) continue;
    // What is on air leaves it by a live command only, never by an edit that was queued an hour ago.
    if (question.status === 'on-air' || !mayMove(question.status, wanted.to)) return moveRefused(question, wanted.to);
    changes.push(...toStatus(question, wanted.to, now));
    if (wanted.reason !== question.reason) changes.push(set(question, 'reason', wanted.reason));
  }
  return changed(changes, 'move');
}

export function edit(state: QuestionsState, wanted: Data<'questions.edit'>, context: QuestionsContext): Result {
  const question = present(state, wanted.question);
  if (isRefusal(question)) return question;
  const changes = wanted.changes.map((change): FieldChange =>
    change.field === 'text' && typeof change.value === 'string' ? { ...change, value: cleaned(change.value) } : change,
  );
  for (const { field, value } of changes) {
    const schema = Object.hasOwn(editable, field) ? editable[field as keyof typeof editable] : undefined;
    if (!schema?.safeParse(value).success) return reject('field-invalid', { field });
    if (field === 'speaker' && value !== null && !context.onProgramme(value as string))
      return reject('speaker-unknown', { speaker: value as string });
  }
  const { sets, conflicts } = resolveChanges(question, question.versions, changes);
  if (conflicts.length > 0) return reject('conflict', { record: question.id, conflicts });
  const made = sets.flatMap(({ field, from, to }): Change[] =>
    field === 'text' ? textChanges(question, to as string) : [{ question: question.id, field, from, to }],
  );
  return changed(made, 'edit');
}

export function tag(state: QuestionsState, { questions: ids, add, remove }: Data<'questions.tag'>): Result {
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const changes = questions.flatMap((question): Change[] => {
    const tags = [...new Set([...question.tags, ...add])].filter((name) => !remove.includes(name)).slice(0, 20);
    const same = tags.length === question.tags.length && tags.every((name, index) => question.tags[index] === name);
    return same ? [] : [set(question, 'tags', tags)];
  });
  return changed(changes, 'tag');
}

/** Places questions behind another in the order by hand. */
export function reorder(state: QuestionsState, { questions: ids, after }: Data<'questions.reorder'>): Result {
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const moving = new Set(ids);
  const resting = state.list.filter(({ id }) => !moving.has(id)).sort(byRank);
  const anchor = after === null ? -1 : resting.findIndex(({ id }) => id === after);
  if (after !== null && anchor < 0) return reject('question-unknown', { question: after });
  const ranks = ranksBetween(resting[anchor]?.rank ?? null, resting[anchor + 1]?.rank ?? null, questions.length);
  return changed(
    [...questions].sort(byRank).map((question, index) => set(question, 'rank', ranks[index] as string)),
    'reorder',
  );
}

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
  for (const question of questions) {
    if (question.id === into) continue;
    if (!mergeable.includes(question.status)) return moveRefused(question, 'merged');
    changes.push(...toStatus(question, 'merged', now));
    changes.push(set(question, 'former', question.status), set(question, 'into', into));
  }
  return changed(changes, 'merge');
}

export function unmerge(
  state: QuestionsState,
  { questions: ids }: Data<'questions.unmerge'>,
  { now }: QuestionsContext,
): Result {
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const changes: Change[] = [];
  for (const question of questions) {
    if (question.status !== 'merged') return moveRefused(question, question.former ?? 'approved');
    const to: QuestionStatus = question.former ?? 'approved';
    changes.push(...toStatus(question, to, now), set(question, 'former', null), set(question, 'into', null));
  }
  return changed(changes, 'unmerge');
}

export function see(
  state: QuestionsState,
  { question: id, booth }: Data<'questions.see'>,
  { languages }: QuestionsContext,
): Result {
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (!languages.includes(booth)) return reject('field-invalid', { field: 'booth' });
  // A booth sees what is next or on air, and learns of no other.
  if (question.status !== 'next' && question.status !== 'on-air') return reject('question-unknown', { question: id });
  return question.seen[booth] ? accept() : accept({ type: 'questions.seen', data: { question: id, booth } });
}
