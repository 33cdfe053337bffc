import type { Language } from '../../../shared/core/local-text.ts';
import type { ReaderQuestion } from '../../../shared/views/reader.ts';

/** A wording that is being written and was not given yet. It stays until it is given or discarded. */
export interface Draft {
  readonly question: ReaderQuestion;
  readonly language: Language;
  /** The command that had last changed the wording when this was begun. */
  readonly base: string | null;
  /** The wording as it was then. */
  readonly before: string;
  readonly text: string;
}

/** Without a difference there is nothing to keep. */
export function isWritten({ text, before }: Draft): boolean {
  return text.trim() !== '' && text.trim() !== before.trim();
}

const same = (a: Draft, b: Pick<Draft, 'question' | 'language'>): boolean =>
  a.question.id === b.question.id && a.language === b.language;

/** The drafts with this one in its place. */
export function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  const at = drafts.findIndex((other) => same(other, draft));
  return at === -1 ? [...drafts, draft] : drafts.with(at, draft);
}

export function withoutDraft(drafts: readonly Draft[], gone: Pick<Draft, 'question' | 'language'>): readonly Draft[] {
  return drafts.filter((draft) => !same(draft, gone));
}
