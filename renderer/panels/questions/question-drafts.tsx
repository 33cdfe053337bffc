import { type ReactNode, createContext, use, useMemo } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { fieldOf } from '../../../shared/core/fields.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { type Draft, type DraftHolder, overtakenBy, useDraft, useDraftHolder } from '../../ui/session/use-drafts.ts';
import { type FieldConflict, useFieldConflict } from '../../ui/session/use-field-conflict.ts';
import { textOf } from './text-of.ts';

interface DraftsAccess extends Pick<DraftHolder, 'drafts' | 'setDraft'> {
  readonly question: QuestionState;
}

const DraftsContext = createContext<DraftsAccess | null>(null);

/** Holds what is being written about one question: its text, note, written answer and renderings. */
export function QuestionDrafts({
  question,
  children,
}: {
  readonly question: QuestionState;
  readonly children: ReactNode;
}) {
  const { edit } = useConsoleActions();
  const holder = useDraftHolder((left) => {
    for (const [field, draft] of Object.entries(left)) {
      const command = commandOf(question, field, draft);
      if (command) edit(command);
    }
  });
  const access = useMemo(() => ({ question, ...holder }), [question, holder]);
  return <DraftsContext value={access}>{children}</DraftsContext>;
}

export function useQuestionDrafts(): DraftsAccess {
  const access = use(DraftsContext);
  if (!access) throw new Error('Not inside QuestionDrafts');
  return access;
}

export interface TextDraft {
  readonly value: string;
  readonly isChanged: boolean;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly abandon: () => void;
  /** Somebody else's text, set since writing began. */
  readonly overtaken: { readonly by: string; readonly text: string } | null;
}

export function useTextDraft(field: string): TextDraft {
  const { question, setDraft, ...holder } = useQuestionDrafts();
  const { edit } = useConsoleActions();
  const me = useConsole((state) => state.me.person);
  const shown = textOf(fieldOf(question, field));
  const draft = useDraft(holder, field);
  const version = question.versions[field];
  const other = overtakenBy(draft, version, me);
  return {
    value: draft?.text ?? shown,
    isChanged: draft !== undefined && draft.text !== shown,
    change: (text) => setDraft(field, { text, base: draft ? draft.base : (version?.command ?? null) }),
    commit() {
      if (!draft) return;
      setDraft(field, null);
      const command = commandOf(question, field, draft);
      if (command) edit(command);
    },
    abandon: () => setDraft(field, null),
    overtaken: other === null ? null : { by: other, text: shown },
  };
}

/** A value that is chosen rather than written: it is saved at once, against the version that is on the screen. */
export function useChoice(field: 'language' | 'speaker'): {
  readonly value: string | null;
  readonly set: (value: string | null) => void;
} {
  const { question } = useQuestionDrafts();
  const { edit } = useConsoleActions();
  return {
    value: question[field],
    set: (value) => void edit(fieldEdit(question.id, field, value, question.versions[field]?.command ?? null)),
  };
}

export function fieldEdit(question: string, field: string, value: Json, base: string | null): WebinarCommand {
  return { type: 'questions.edit', data: { question, changes: [{ field, value, base }] } };
}

/** The command that a draft comes to; null where it says what stands there already, or would leave no question. */
function commandOf(question: QuestionState, field: string, { text: written, base }: Draft): WebinarCommand | null {
  const text = written.trim();
  if (text === textOf(fieldOf(question, field))) return null;
  if (field.startsWith('renderings.'))
    return { type: 'questions.render', data: { question: question.id, language: languageOf(field), text, base } };
  if (field === 'answer') {
    const to = question.answer?.to ?? 'public';
    return fieldEdit(question.id, field, text === '' ? null : { text, to }, base);
  }
  return text === '' && field === 'text' ? null : fieldEdit(question.id, field, text, base);
}

export function languageOf(field: string): string {
  return field.slice('renderings.'.length);
}

export function useQuestionConflict(field: string): FieldConflict | null {
  const { question } = useQuestionDrafts();
  const { edit } = useConsoleActions();
  return useFieldConflict(question.id, field, {
    theirs: fieldOf(question, field),
    mineOf: (_command, { yours }) => yours,
    putMine: (mine) => void edit(again(question, field, mine)),
  });
}

/** The refused change, as its author gives it having seen what stands now. */
function again(question: QuestionState, field: string, value: Json): WebinarCommand {
  const base = question.versions[field]?.command ?? null;
  return field.startsWith('renderings.')
    ? {
        type: 'questions.render',
        data: { question: question.id, language: languageOf(field), text: textOf(value), base },
      }
    : fieldEdit(question.id, field, value, base);
}
