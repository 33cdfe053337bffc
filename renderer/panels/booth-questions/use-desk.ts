import { useCallback, useMemo, useState } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { useBooth, useBoothActions } from '../../sync/react.tsx';
import { type QuestionCard, cardsOf, needsReview } from './cards.ts';
import { type Draft, isWritten, withDraft, withoutDraft } from './drafts.ts';

/** The questions on an interpreter's desk, and what one key does to which of them. */
export interface Desk {
  /** The booth that speaks for itself here; null for staff, who only look. */
  readonly booth: string | null;
  /** In which it writes. */
  readonly language: Language;
  readonly cards: readonly QuestionCard[];
  /** The question that the key marks as seen; null where there is none. */
  readonly toSee: string | null;
  readonly toWrite: string | null;
  readonly toReview: string | null;
  /** The question whose wording is being written. */
  readonly open: string | null;
  readonly see: (question: string) => void;
  readonly review: (question: string) => void;
  readonly write: (question: string) => void;
  readonly change: (draft: Draft, text: string) => void;
  readonly save: (draft: Draft) => void;
  /** Closes the field; what was written stays. */
  readonly close: () => void;
  readonly discard: (draft: Draft) => void;
}

const nothing = {};

export function useDesk(booth: string | null, language: Language): Desk {
  const { see: giveSeen, redoLive, edit, claim } = useBoothActions();
  const questions = useBooth(({ view }) => view?.questions ?? nothing);
  const pending = useBooth((state) => state.pending);
  const live = useBooth((state) => state.live);
  const status = useBooth((state) => state.status);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const cards = useMemo(
    () => cardsOf(questions, { booth, language }, { pending, live, status }, drafts),
    [questions, booth, language, pending, live, status, drafts],
  );
  const find = (id: string): QuestionCard | undefined => cards.find(({ question }) => question.id === id);
  const present = booth === null ? [] : cards.filter(({ place }) => place !== 'gone');

  const shut = useCallback(() => {
    setOpen(null);
    claim(null);
  }, [claim]);
  const forget = (draft: Draft) => setDrafts((all) => withoutDraft(all, draft));

  return {
    booth,
    language,
    cards,
    toSee: present.find(({ sight }) => sight.kind === 'unseen' || sight.kind === 'failed')?.question.id ?? null,
    // What comes next can still be prepared.
    toWrite: present.findLast(({ isOwn }) => !isOwn)?.question.id ?? null,
    toReview: present.find(needsReview)?.question.id ?? null,
    open,
    see(id) {
      const sight = find(id)?.sight;
      if (sight?.kind === 'unseen') giveSeen(id);
      if (sight?.kind === 'failed') redoLive(sight.live);
    },
    review(id) {
      const rendering = find(id)?.rendering;
      if (!rendering) return;
      edit({ type: 'questions.review', data: { question: id, language, base: rendering.version || null } });
    },
    write(id) {
      const card = find(id);
      if (!card) return;
      const { question, rendering } = card;
      const before = rendering?.text ?? '';
      const fresh = { question, language, base: rendering?.version || null, before, text: before };
      // One that was opened and left as it was would hide what others have written since.
      setDrafts((all) => withDraft(all.filter(isWritten), card.draft && isWritten(card.draft) ? card.draft : fresh));
      setOpen(id);
      claim(id);
    },
    change: (draft, text) => setDrafts((all) => withDraft(all, { ...draft, text })),
    save(draft) {
      const { question, language, base, text } = draft;
      if (isWritten(draft))
        edit({ type: 'questions.render', data: { question: question.id, language, text: text.trim(), base } });
      forget(draft);
      shut();
    },
    close() {
      setDrafts((all) => all.filter(isWritten));
      shut();
    },
    discard(draft) {
      forget(draft);
      shut();
    },
  };
}
