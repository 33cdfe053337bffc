import { type ReactNode, type Ref } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { nameOf } from '../../../shared/people/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { useWho } from '../../ui/session/names.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { useIsQuestionPending } from './pending.ts';
import { useQuestionConflict, useQuestionDrafts, useTextDraft } from './question-drafts.tsx';
import { textOf } from './text-of.ts';

/** What surrounds every field of a question: the mark of an unconfirmed edit, and a conflict with someone else's. */
export function QuestionField({ field, children }: { readonly field: string; readonly children: ReactNode }) {
  const t = useText<'dialogs'>();
  const { question } = useQuestionDrafts();
  const isPending = useIsQuestionPending(question.id, field);
  const conflict = useQuestionConflict(field);
  const words = useFieldWords(field);
  return (
    <div className={classNames('question-field', isPending && 'pending')}>
      {children}
      {isPending && !conflict && <span className="visually-hidden">{t('questions.pending')}</span>}
      {conflict && <ConflictBox {...conflict} theirs={words(conflict.theirs)} mine={words(conflict.mine)} />}
    </div>
  );
}

/** A field's value in words. */
function useFieldWords(field: string): (value: Json) => string {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const people = useConsole(({ state }) => state?.people ?? null);
  return (value) => {
    if (value === null || value === '') return t('run-sheet.field.empty');
    if (typeof value !== 'string') return textOf(value);
    if (field === 'language') return formats.languageName(value);
    if (field === 'speaker') return (people && nameOf(people, value)) ?? t('people.unnamed');
    return value;
  };
}

/** A text of the question, saved when it is left or on Ctrl+Enter; Escape takes back what was typed. */
export function QuestionTextField({
  field,
  label,
  maxLength,
  lang,
  isReadOnly,
  placeholder,
  areaRef,
  children,
}: {
  readonly field: string;
  readonly label: string;
  readonly maxLength: number;
  readonly lang?: string | null;
  readonly isReadOnly: boolean;
  readonly placeholder?: string;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  /** What stands below it. */
  readonly children?: ReactNode;
}) {
  const t = useText<'dialogs'>();
  const who = useWho();
  const draft = useTextDraft(field);
  return (
    <QuestionField field={field}>
      <TextArea
        label={label}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit();
          if (event.key !== 'Escape' || !draft.isChanged) return;
          // The first Escape is for what was typed; the next one leaves the question.
          event.stopPropagation();
          draft.abandon();
        }}
        maxLength={maxLength}
        isReadOnly={isReadOnly}
        autoComplete="off"
        {...(lang && { lang })}
        {...(placeholder !== undefined && { placeholder })}
        {...(areaRef && { areaRef })}
        {...(draft.overtaken && {
          description: (
            <span className="overtaken" role="status">
              {t('run-sheet.changing', { who: who(draft.overtaken.by), value: draft.overtaken.text })}
            </span>
          ),
        })}
      />
      {children}
    </QuestionField>
  );
}
