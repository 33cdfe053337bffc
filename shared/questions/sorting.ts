import { accept, reject } from '../core/decider.ts';
import type { Json } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import { type FieldChange, resolveChanges } from '../core/fields.ts';
import { type Rank, byRank, ranksBetween } from '../core/rank.ts';
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
import { find } from './find.ts';
import { type Answer, type Change, type QuestionsCommand, editable } from './messages.ts';
import { mayMove } from './moves.ts';
import { textChanges } from './renderings.ts';
import type { QuestionsState } from './state.ts';
import { cleaned, cleanedLine, isVisible } from './text.ts';

/** What moderators do to questions while they sort them. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

/** Moves all or none: whoever moves several wants to know of the one that is elsewhere by now. */
export function move(state: QuestionsState, wanted: Data<'questions.move'>, { now }: QuestionsContext): Result {
  const questions = allPresent(state, wanted.questions);
  if (isRefusal(questions)) return questions;
  const reason = cleaned(wanted.reason);
  const changes: Change[] = [];
  for (const question of questions) {
    if (question.status === wanted.to) continue;
    // What is on air leaves it by a live command only, never by an edit that was queued an hour ago.
    if (question.status === 'on-air' || !mayMove(question.status, wanted.to)) return moveRefused(question, wanted.to);
    changes.push(...toStatus(question, wanted.to, now));
    changes.push(set(question, 'reason', reason));
  }
  return changed(changes, 'move');
}

export function edit(state: QuestionsState, wanted: Data<'questions.edit'>, context: QuestionsContext): Result {
  const question = present(state, wanted.question);
  if (isRefusal(question)) return question;
  const changes: FieldChange[] = [];
  for (const { field, value, base } of wanted.changes) {
    const kept = accepted(field, value);
    if (kept === undefined) return reject('field-invalid', { field });
    if (field === 'speaker' && kept !== null && !context.onProgramme(kept as string))
      return reject('speaker-unknown', { speaker: kept as string });
    changes.push({ field, value: kept, base });
  }
  const { sets, conflicts } = resolveChanges(question, question.versions, changes);
  if (conflicts.length > 0) return reject('conflict', { record: question.id, conflicts });
  const made = sets.flatMap(({ field, from, to }): Change[] =>
    field === 'text' ? textChanges(question, to as string) : [{ question: question.id, field, from, to }],
  );
  return changed(made, 'edit');
}

/** The value as it is kept; undefined where the field does not take it. */
function accepted(field: string, value: Json): Json | undefined {
  const schema = Object.hasOwn(editable, field) ? editable[field as keyof typeof editable] : undefined;
  const parsed = schema?.safeParse(value);
  if (!parsed?.success) return undefined;
  switch (field as keyof typeof editable) {
    case 'text': {
      const text = cleaned(parsed.data as string);
      return isVisible(text) ? text : undefined;
    }
    case 'note':
      return cleaned(parsed.data as string);
    case 'tags':
      return tagsOf(parsed.data as string[]);
    case 'answer': {
      const answer = parsed.data as Answer | null;
      if (answer === null) return null;
      const text = cleaned(answer.text);
      return isVisible(text) ? { text, to: answer.to } : undefined;
    }
    case 'language':
    case 'speaker':
      return parsed.data;
  }
}

/** Each once, in the order in which they were given. */
function tagsOf(names: readonly string[]): string[] {
  return [...new Set(names.map(cleanedLine).filter((name) => name !== ''))];
}

export function tag(state: QuestionsState, { questions: ids, add, remove }: Data<'questions.tag'>): Result {
  const questions = allPresent(state, ids);
  if (isRefusal(questions)) return questions;
  const changes: Change[] = [];
  for (const question of questions) {
    const tags = tagsOf([...question.tags, ...add]).filter((name) => !remove.includes(name));
    if (!editable.tags.safeParse(tags).success) return reject('field-invalid', { field: 'tags' });
    if (!equalJson(tags, question.tags)) changes.push(set(question, 'tags', tags));
  }
  return changed(changes, 'tag');
}

/** Places questions behind another in the order by hand, in the order that they have among themselves. */
export function reorder(state: QuestionsState, { questions: ids, after }: Data<'questions.reorder'>): Result {
  const found = allPresent(state, ids);
  if (isRefusal(found)) return found;
  const anchor = after === null ? null : find(state.list, after);
  if (anchor === undefined) return reject('question-unknown', { question: after ?? '' });
  const questions = [...found].sort(byRank);
  const moving = new Set(ids);
  const before = anchor && moving.has(anchor.id) ? staying(state, moving, anchor.rank) : (anchor?.rank ?? null);
  let behind: Rank | null = null;
  for (const { id, rank } of state.list)
    if ((before === null || rank > before) && (behind === null || rank < behind) && !moving.has(id)) behind = rank;
  const [first, last] = [questions[0]?.rank ?? '', questions.at(-1)?.rank ?? ''];
  if ((before === null || first > before) && (behind === null || last < behind)) return accept();
  const ranks = ranksBetween(before, behind, questions.length);
  return changed(
    questions.map((question, index) => set(question, 'rank', ranks[index] as Rank)),
    'reorder',
  );
}

/** The place of what stands before a rank and does not move: behind one that moves means behind that. */
function staying({ list }: QuestionsState, moving: ReadonlySet<string>, rank: Rank): Rank | null {
  let before: Rank | null = null;
  for (const each of list)
    if (each.rank < rank && (before === null || each.rank > before) && !moving.has(each.id)) before = each.rank;
  return before;
}

export function see(
  state: QuestionsState,
  { question: id, booth }: Data<'questions.see'>,
  { seat }: QuestionsContext,
): Result {
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (seat !== booth) return reject('not-in-booth', { booth, seated: seat });
  // A booth sees what is next or on air, and learns of no other.
  if (question.status !== 'next' && question.status !== 'on-air') return reject('question-unknown', { question: id });
  return question.seen[booth] ? accept() : accept({ type: 'questions.seen', data: { question: id, booth } });
}
