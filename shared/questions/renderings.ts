import { accept, reject } from '../core/decider.ts';
import type { Conflict } from '../core/fields.ts';
import { type QuestionsContext, type Refusal, type Result, changed, isRefusal, present } from './decision.ts';
import type { Change, QuestionsCommand, Rendering } from './messages.ts';
import { publicStatuses } from './moves.ts';
import type { QuestionState, QuestionsState } from './state.ts';
import { cleaned, isVisible } from './text.ts';

/** A question's text in other languages. */

type Data<T extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: T }>['data'];

export function render(state: QuestionsState, wanted: Data<'questions.render'>, context: QuestionsContext): Result {
  const { language, base } = wanted;
  const question = readable(state, wanted.question, context);
  if (isRefusal(question)) return question;
  if (question.language === language) return reject('language-of-question', { language });
  if (!context.languages.includes(language)) return reject('field-invalid', { field: 'language' });
  const visible = cleaned(wanted.text);
  const text = isVisible(visible) ? visible : '';
  const current = question.renderings[language];
  if (current ? current.text === text && !current.stale : text === '') return accept();
  const conflict = conflictOf(question, language, base, text);
  if (conflict) return conflict;
  const { actor, now } = context;
  const from = actor.role === 'interpreter' ? 'interpreter' : 'moderator';
  const rendering: Rendering = { text, from, by: actor.person, at: now, reviewed: actor.person, stale: false };
  return changed([setRendering(question, language, text === '' ? null : rendering)], 'render');
}

/** Someone has read a rendering and stands by it: a machine's, or one whose source was edited since. */
export function review(
  state: QuestionsState,
  { question: id, language, base }: Data<'questions.review'>,
  context: QuestionsContext,
): Result {
  const question = readable(state, id, context);
  if (isRefusal(question)) return question;
  const current = question.renderings[language];
  if (!current) return reject('field-invalid', { field: 'language' });
  if (current.reviewed !== null && !current.stale) return accept();
  const conflict = conflictOf(question, language, base, current.text);
  if (conflict) return conflict;
  return changed(
    [setRendering(question, language, { ...current, reviewed: context.actor.person, stale: false })],
    'review',
  );
}

/** A machine's rendering never takes the place of a person's, nor of a text that has been edited since it was asked for. */
export function machineRender(
  state: QuestionsState,
  wanted: Data<'questions.machine-render'>,
  { actor, now, languages }: QuestionsContext,
): Result {
  const { language, source } = wanted;
  const question = present(state, wanted.question);
  if (isRefusal(question)) return question;
  if ((question.versions.text?.command ?? null) !== source) return accept();
  if (question.language === language || !languages.includes(language)) return accept();
  const text = cleaned(wanted.text);
  const current = question.renderings[language];
  if (isTakenAway(question, language)) return accept();
  // Also where what a person wrote is stale: it says so, and is theirs to mend.
  const stands = current && (current.from !== 'machine' || (current.reviewed !== null && !current.stale));
  if (stands || !isVisible(text) || (current?.text === text && !current.stale)) return accept();
  const rendering: Rendering = { text, from: 'machine', by: actor.person, at: now, reviewed: null, stale: false };
  return changed([setRendering(question, language, rendering)], 'machine');
}

/**
 * Whether somebody has taken the rendering away, and the text is still the one that it was of: then a machine makes no
 * other in its place.
 */
export function isTakenAway({ renderings, versions }: QuestionState, language: string): boolean {
  const removed = renderings[language] ? undefined : versions[fieldOf(language)];
  return removed !== undefined && removed.at >= (versions.text?.at ?? 0);
}

/** The question, where this person may read it: a booth knows of no other than those that everyone may read. */
function readable(state: QuestionsState, id: string, { actor }: QuestionsContext): QuestionState | Refusal {
  const question = present(state, id);
  if (isRefusal(question) || actor.role !== 'interpreter' || publicStatuses.includes(question.status)) return question;
  return reject('question-unknown', { question: id });
}

/** The changes that set a question's text: renderings made of the old one are stale. */
export function textChanges(question: QuestionState, text: string): Change[] {
  if (question.text === text) return [];
  const stale = Object.entries(question.renderings).filter(([, rendering]) => !rendering.stale);
  return [
    { question: question.id, field: 'text', from: question.text, to: text },
    ...stale.map(([language, rendering]) => setRendering(question, language, { ...rendering, stale: true })),
  ];
}

function setRendering(question: QuestionState, language: string, to: Rendering | null): Change {
  const from = question.renderings[language] ?? null;
  return { question: question.id, field: fieldOf(language), from: from, to: to };
}

function fieldOf(language: string): string {
  return `renderings.${language}`;
}

function conflictOf(question: QuestionState, language: string, base: string | null, yours: string): Refusal | null {
  const field = fieldOf(language);
  const version = question.versions[field];
  if ((version?.command ?? null) === base) return null;
  // Who saw none, where there is none: it may have been taken away before, which a booth is not told.
  if (base === null && !question.renderings[language]) return null;
  const conflict: Conflict = {
    field,
    by: version?.by ?? 'system',
    at: version?.at ?? 0,
    theirs: question.renderings[language]?.text ?? '',
    yours,
    version: version?.command ?? null,
  };
  return reject('conflict', { record: question.id, conflicts: [conflict] });
}
