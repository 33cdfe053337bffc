import { accept, reject } from '../core/decider.ts';
import { ranksBetween } from '../core/rank.ts';
import { type QuestionsContext, type Result, changed, isRefusal, present, toStatus } from './decision.ts';
import { textChanges } from './renderings.ts';
import { type Flag, type QuestionsCommand, type Received, maxQuestions } from './messages.ts';
import type { QuestionState, QuestionsState } from './state.ts';
import { cleaned, flagsOf, normalised } from './text.ts';

/** How questions come in, and what their askers may do with them. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function submit(state: QuestionsState, asked: Data<'questions.submit'>, context: QuestionsContext): Result {
  const { intake, actor } = context;
  const { settings } = state;
  if (!intake.open) return reject('intake-closed', { reason: intake.reason });
  const text = cleaned(asked.text);
  if (text === '') return reject('field-invalid', { field: 'text' });
  if ([...text].length > settings.maxLength) return reject('text-too-long', { most: settings.maxLength });
  if (settings.anonymous === 'refused' && asked.name === '') return reject('name-required', null);
  const identity = settings.anonymous === 'required' ? { name: '', place: '' } : {};
  const key = normalised(text);
  const own = state.list.find(
    (each) => each.author === actor.person && each.status !== 'withdrawn' && keyOf(each) === key,
  );
  if (own) return reject('question-repeated', { question: own.id });
  const question = { ...asked, ...identity, text, askedAt: null, external: null, answered: false };
  return receiveAll(state, [question], {
    source: 'audience',
    author: actor.person,
    status: settings.moderated ? 'pending' : 'approved',
  });
}

export function receive(state: QuestionsState, { questions, source }: Data<'questions.receive'>): Result {
  const known = new Set(state.list.flatMap(({ external }) => external ?? []));
  // What came in before comes in once.
  const fresh = questions.filter(({ external }, index) => {
    if (external === null) return true;
    return !known.has(external) && questions.findIndex((other) => other.external === external) === index;
  });
  if (fresh.length === 0) return accept();
  const status = state.settings.moderated ? 'pending' : 'approved';
  return receiveAll(
    state,
    fresh.map((question) => ({ ...question, text: cleaned(question.text) })),
    { source, author: null, status },
  );
}

function receiveAll(
  state: QuestionsState,
  questions: readonly Data<'questions.receive'>['questions'][number][],
  about: Pick<Received, 'source' | 'author'> & { readonly status: 'pending' | 'approved' },
): Result {
  if (state.list.length + questions.length > maxQuestions) return reject('too-many-questions', { most: maxQuestions });
  const ids = new Set(state.list.map(({ id }) => id));
  const texts = new Set(state.list.map(keyOf));
  const ranks = ranksBetween(lastRank(state), null, questions.length);
  const received: Received[] = [];
  for (const [index, question] of questions.entries()) {
    if (ids.has(question.id)) return reject('question-exists', { question: question.id });
    if (question.text === '') return reject('field-invalid', { field: 'text' });
    const key = normalised(question.text);
    const flags: Flag[] = flagsOf(question.text, state.settings);
    if (texts.has(key)) flags.push('repeated');
    received.push({
      ...question,
      ...about,
      status: question.answered ? 'answered' : about.status,
      number: state.list.length + index + 1,
      rank: ranks[index] as string,
      flags,
    });
    ids.add(question.id);
    texts.add(key);
  }
  return accept({ type: 'questions.received', data: { questions: received } });
}

function lastRank(state: QuestionsState): string | null {
  let last: string | null = null;
  for (const { rank } of state.list) if (last === null || rank > last) last = rank;
  return last;
}

/** Normalising is too dear to be done for every question at every arrival; the text of a record never changes. */
const keys = new WeakMap<QuestionState, string>();
function keyOf(question: QuestionState): string {
  let key = keys.get(question);
  if (key === undefined) keys.set(question, (key = normalised(question.text)));
  return key;
}

export function amend(
  state: QuestionsState,
  { question: id, text }: Data<'questions.amend'>,
  { actor }: QuestionsContext,
): Result {
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (question.author !== actor.person) return reject('question-unknown', { question: id });
  if (question.status !== 'pending') return reject('question-settled', { question: id, status: question.status });
  const wanted = cleaned(text);
  if (wanted === '') return reject('field-invalid', { field: 'text' });
  if ([...wanted].length > state.settings.maxLength) return reject('text-too-long', { most: state.settings.maxLength });
  return changed(textChanges(question, wanted), 'amend');
}

export function withdraw(
  state: QuestionsState,
  { question: id }: Data<'questions.withdraw'>,
  { actor, now }: QuestionsContext,
): Result {
  const question = present(state, id);
  if (isRefusal(question)) return question;
  if (question.author !== actor.person) return reject('question-unknown', { question: id });
  if (question.status === 'withdrawn') return accept();
  if (question.status !== 'pending' && question.status !== 'approved')
    return reject('question-settled', { question: id, status: question.status });
  return changed(toStatus(question, 'withdrawn', now), 'withdraw');
}
