import type { Language } from '../../../shared/core/local-text.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { BoothView } from '../../../shared/views/booth.ts';
import type { ReaderQuestion, ReaderRendering } from '../../../shared/views/reader.ts';
import type { BoothState, PendingEdit } from '../../sync/console.ts';
import type { Draft } from './drafts.ts';

/** The text in the booth's language, with what was written here over it. */
export interface ShownRendering extends ReaderRendering {
  /** `waiting`: it lies here, since there is no connection. */
  readonly state: 'confirmed' | 'sending' | 'waiting';
}

/** Whether the others know that this booth has the question before it. */
export type Sight =
  | { readonly kind: 'unseen' }
  | { readonly kind: 'sending' }
  /** Nobody knows whether it arrived, or it was refused: it can be pressed again. */
  | { readonly kind: 'failed'; readonly live: string }
  | { readonly kind: 'seen'; readonly at: Instant };

export interface QuestionCard {
  /** `gone`: no longer next or on air, but somebody here has not finished writing it. */
  readonly place: 'on-air' | 'next' | 'gone';
  readonly question: ReaderQuestion;
  /** It was asked in the booth's language. */
  readonly isOwn: boolean;
  readonly rendering: ShownRendering | null;
  readonly sight: Sight;
  readonly draft: Draft | null;
}

/** The questions that a booth must know of, the one on air first. */
export function cardsOf(
  questions: BoothView['questions'],
  { booth, language: own }: { readonly booth: string | null; readonly language: Language },
  { pending, live, status }: Pick<BoothState, 'pending' | 'live' | 'status'>,
  drafts: readonly Draft[],
): readonly QuestionCard[] {
  const card = (place: QuestionCard['place'], question: ReaderQuestion): QuestionCard => ({
    place,
    question,
    isOwn: question.language === own,
    rendering: renderingOf(question, own, pending, status.kind === 'live' ? 'sending' : 'waiting'),
    sight: sightOf(question, booth, live),
    draft: drafts.find((draft) => draft.question.id === question.id && draft.language === own) ?? null,
  });
  const { onAir, next } = questions;
  const present = [...(onAir ? [card('on-air', onAir)] : []), ...(next ? [card('next', next)] : [])];
  const left = drafts.filter(
    ({ question, language }) => language === own && !present.some((each) => each.question.id === question.id),
  );
  return [...present, ...left.map(({ question }) => card('gone', question))];
}

export function needsReview({ rendering }: QuestionCard): boolean {
  return rendering?.state === 'confirmed' && (!rendering.reviewed || rendering.stale);
}

function renderingOf(
  { id, in: renderings }: ReaderQuestion,
  own: Language,
  pending: readonly PendingEdit[],
  state: 'sending' | 'waiting',
): ShownRendering | null {
  const confirmed = renderings?.[own];
  let shown: ShownRendering | null = confirmed ? { ...confirmed, state: 'confirmed' } : null;
  for (const { command } of pending) {
    if (command.type !== 'questions.render' && command.type !== 'questions.review') continue;
    const data = command.data as { readonly question: string; readonly language: Language; readonly text?: string };
    if (data.question !== id || data.language !== own) continue;
    // A later edit names the one before as what it is based on.
    const mine = { reviewed: true, stale: false, version: command.id, state };
    if (data.text !== undefined) shown = { text: data.text, from: 'interpreter', ...mine };
    else if (shown) shown = { ...shown, ...mine };
  }
  return shown;
}

function sightOf({ id, seen }: ReaderQuestion, booth: string | null, live: BoothState['live']): Sight {
  const at = booth === null ? undefined : seen?.[booth];
  if (at !== undefined) return { kind: 'seen', at };
  const given = live.findLast(
    ({ command }) => command.type === 'questions.see' && command.data.question === id && command.data.booth === booth,
  );
  switch (given?.status) {
    case undefined:
    case 'done-late':
      return { kind: 'unseen' };
    case 'sent':
      return { kind: 'sending' };
    case 'refused':
    case 'expired':
      return { kind: 'failed', live: given.id };
  }
}
