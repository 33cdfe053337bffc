import { type Decision, type Rejection, accept, reject } from '../core/decider.ts';
import type { Context, Instant, Json } from '../core/envelope.ts';
import type { Conflict } from '../core/fields.ts';
import type { Language } from '../core/local-text.ts';
import { find } from './find.ts';
import type { Intake } from './intake.ts';
import type { Cause, Change, QuestionStatus, QuestionsFact } from './messages.ts';
import type { QuestionState, QuestionsState } from './state.ts';

/** What questions must know of the session, its run-sheet and its people. */
export interface QuestionsContext extends Context {
  readonly intake: Intake;
  /** Languages of the session: those of its channels. */
  readonly languages: readonly Language[];
  /** The booth in which the sender sits. */
  readonly seat: string | null;
  /** Whether this id is somebody on the programme. */
  readonly onProgramme: (person: string) => boolean;
}

export type QuestionsRejection =
  | Rejection<'question-unknown', { readonly question: string }>
  | Rejection<'question-exists', { readonly question: string }>
  /** The state's move is not in the table. `by` brought it to the state that it is in. */
  | Rejection<
      'move-refused',
      {
        readonly question: string;
        readonly number: number;
        readonly from: QuestionStatus;
        readonly to: QuestionStatus;
        readonly by: string;
        readonly at: Instant;
      }
    >
  /** Someone was faster: what is on air, next or following is not what the sender saw. */
  | Rejection<
      'air-moved',
      {
        readonly onAir: string | null;
        readonly next: string | null;
        readonly by: string | null;
        readonly at: Instant | null;
      }
    >
  | Rejection<'intake-closed', { readonly reason: NonNullable<Intake['reason']> }>
  | Rejection<'text-too-long', { readonly most: number }>
  | Rejection<'name-required', null>
  /** The same person has asked the same before. */
  | Rejection<'question-repeated', { readonly question: string }>
  | Rejection<'question-settled', { readonly question: string; readonly status: QuestionStatus }>
  | Rejection<'question-erased', { readonly question: string }>
  | Rejection<'too-many-questions', { readonly most: number }>
  | Rejection<'speaker-unknown', { readonly speaker: string }>
  | Rejection<'language-of-question', { readonly language: Language }>
  /** The sender sits elsewhere (`seated`), or nowhere. */
  | Rejection<'not-in-booth', { readonly booth: string; readonly seated: string | null }>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>
  /** Someone else's: the audience may erase their own questions only. */
  | Rejection<'forbidden', null>
  | Rejection<'nothing-to-undo', null>
  /** The step touches what is on air or next: `questions.undo-live` takes it back. */
  | Rejection<'undo-is-live', null>
  | Rejection<'undo-conflict', { readonly item: string; readonly field: string; readonly by: string | null }>;

export type Result = Decision<QuestionsFact, QuestionsRejection>;
export type Refusal = Extract<Result, { ok: false }>;

export function changed(changes: readonly Change[], cause: Cause, of: string | null = null): Result {
  const real = changes.filter(({ from, to }) => from !== to);
  return real.length === 0 ? accept() : accept({ type: 'questions.changed', data: { changes: [...real], cause, of } });
}

/** A change of one field from what it is. */
export function set(question: QuestionState, field: keyof QuestionState, to: Json): Change {
  return { question: question.id, field, from: (question[field] ?? null) as Json, to };
}

/** The question, or why it cannot be changed. */
export function present(state: QuestionsState, id: string): QuestionState | Refusal {
  const question = find(state.list, id);
  if (!question) return reject('question-unknown', { question: id });
  return question.erased ? reject('question-erased', { question: id }) : question;
}

/** The questions, or why one of them cannot be changed. */
export function allPresent(state: QuestionsState, ids: readonly string[]): readonly QuestionState[] | Refusal {
  const found: QuestionState[] = [];
  for (const id of new Set(ids)) {
    const question = present(state, id);
    if (isRefusal(question)) return question;
    found.push(question);
  }
  return found;
}

export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'ok' in value;
}

export function moveRefused({ id, number, status, movedBy, since }: QuestionState, to: QuestionStatus): Refusal {
  return reject('move-refused', { question: id, number, from: status, to, by: movedBy, at: since });
}

/** The changes that bring a question to another status, with the times that go with it. */
export function toStatus(question: QuestionState, to: QuestionStatus, now: Instant): Change[] {
  const changes = [set(question, 'status', to)];
  if (to === 'on-air') changes.push(set(question, 'airedAt', now));
  if (to === 'answered') changes.push(set(question, 'answeredAt', now));
  return changes;
}
