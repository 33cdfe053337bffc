import { accept, reject } from '../core/decider.ts';
import { equalJson } from '../core/equal.ts';
import { ranksBetween } from '../core/rank.ts';
import {
  type QuestionsContext,
  type Refusal,
  type Result,
  changed,
  isRefusal,
  present,
  set,
  toStatus,
} from './decision.ts';
import { askedBy, find, isAsked, lastRank, likenessOf, positionOf } from './find.ts';
import { flagsOf } from './flags.ts';
import { release } from './merging.ts';
import { type Flag, type QuestionsCommand, type Received, maxQuestions } from './messages.ts';
import { textChanges } from './renderings.ts';
import type { QuestionState, QuestionsState } from './state.ts';
import { cleaned, cleanedLine, isVisible, likeness } from './text.ts';

/** How questions come in, and what their askers may do with them. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function submit(state: QuestionsState, asked: Data<'questions.submit'>, context: QuestionsContext): Result {
  const { intake, actor } = context;
  const { settings } = state;
  if (!intake.open) return reject('intake-closed', { reason: intake.reason });
  const text = acceptedText(state, asked.text);
  if (typeof text !== 'string') return text;
  const own = alreadyAsked(state, actor.person, text);
  if (own) return own;
  if (settings.anonymous === 'refused' && cleanedLine(asked.name) === '') return reject('name-required', null);
  const identity = settings.anonymous === 'required' ? { name: '', place: '' } : {};
  const question = { ...asked, ...identity, text, askedAt: null, external: null, answered: false };
  return receiveAll(state, [question], { source: 'audience', author: actor.person });
}

/** What an asker wrote, as it is kept, or why it is not. */
function acceptedText({ settings }: QuestionsState, wanted: string): string | Refusal {
  const text = cleaned(wanted);
  if (!isVisible(text)) return reject('field-invalid', { field: 'text' });
  return [...text].length > settings.maxLength ? reject('text-too-long', { most: settings.maxLength }) : text;
}

/** Someone who asks the same again, be it because an answer was lost on the way, has asked it once. */
function alreadyAsked({ list }: QuestionsState, author: string, text: string, except?: string): Refusal | null {
  const like = likeness(text);
  const own = askedBy(list, author).find(
    (each) => each.id !== except && each.status !== 'withdrawn' && likenessOf(each) === like,
  );
  return own ? reject('question-repeated', { question: own.id }) : null;
}

export function receive(state: QuestionsState, { questions, source }: Data<'questions.receive'>): Result {
  const known = new Set(state.list.flatMap(({ external }) => external ?? []));
  // What came in before comes in once.
  const fresh = questions.filter(({ external }) => {
    if (external === null) return true;
    if (known.has(external)) return false;
    known.add(external);
    return true;
  });
  return fresh.length === 0 ? accept() : receiveAll(state, fresh, { source, author: null });
}

function receiveAll(
  { list, settings }: QuestionsState,
  questions: readonly Data<'questions.receive'>['questions'][number][],
  about: Pick<Received, 'source' | 'author'>,
): Result {
  if (list.length + questions.length > maxQuestions) return reject('too-many-questions', { most: maxQuestions });
  const ids = new Set<string>();
  const texts = new Set<string>();
  const ranks = ranksBetween(lastRank(list), null, questions.length);
  const received: Received[] = [];
  for (const [index, { answered, answer, ...question }] of questions.entries()) {
    if (ids.has(question.id) || positionOf(list, question.id) >= 0)
      return reject('question-exists', { question: question.id });
    const text = cleaned(question.text);
    if (!isVisible(text)) return reject('field-invalid', { field: 'text' });
    const flags: Flag[] = flagsOf(text, settings);
    if (isAsked(list, text) || texts.has(likeness(text))) flags.push('repeated');
    received.push({
      ...question,
      ...about,
      text,
      name: cleanedLine(question.name),
      place: cleanedLine(question.place),
      answered,
      // One that nobody can see is none.
      answer: answered && isVisible(cleaned(answer ?? '')) ? cleaned(answer ?? '') : null,
      status: answered ? 'answered' : settings.moderated ? 'pending' : 'approved',
      number: list.length + index + 1,
      rank: ranks[index] as string,
      flags,
    });
    ids.add(question.id);
    texts.add(likeness(text));
  }
  return accept({ type: 'questions.received', data: { questions: received } });
}

export function amend(state: QuestionsState, wanted: Data<'questions.amend'>, { actor }: QuestionsContext): Result {
  const question = own(state, wanted.question, actor.person);
  if (isRefusal(question)) return question;
  if (question.status !== 'pending')
    return reject('question-settled', { question: question.id, status: question.status });
  const text = acceptedText(state, wanted.text);
  if (typeof text !== 'string') return text;
  const twice = alreadyAsked(state, actor.person, text, question.id);
  if (twice) return twice;
  const flags: Flag[] = flagsOf(text, state.settings);
  if (isAsked(state.list, text, question.id)) flags.push('repeated');
  const looks = equalJson(flags, question.flags) ? [] : [set(question, 'flags', flags)];
  return changed([...textChanges(question, text), ...looks], 'amend');
}

export function withdraw(
  state: QuestionsState,
  wanted: Data<'questions.withdraw'>,
  { actor, now }: QuestionsContext,
): Result {
  const question = own(state, wanted.question, actor.person);
  if (isRefusal(question)) return question;
  if (question.status === 'withdrawn') return accept();
  if (question.status !== 'pending' && question.status !== 'approved')
    return reject('question-settled', { question: question.id, status: question.status });
  return changed([...toStatus(question, 'withdrawn', now), ...release(state, question.id, now)], 'withdraw');
}

/** A question of this person: whether there is another's of that id is nobody's business. */
function own(state: QuestionsState, id: string, person: string): QuestionState | Refusal {
  const question = present(state, id);
  const theirs = find(state.list, id)?.author === person;
  return theirs ? question : reject('question-unknown', { question: id });
}
