import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Select } from '../../ui/select.tsx';
import { QuestionTextField } from './question-field.tsx';
import { fieldEdit, useQuestionDrafts } from './question-drafts.tsx';

/** An answer in writing: for everyone, or for the asker alone. */
export function AnswerField({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText<'dialogs'>();
  const { edit } = useConsoleActions();
  const { question } = useQuestionDrafts();
  const { answer, id, versions, author } = question;
  return (
    <div className="answer-field" data-part="answer">
      <QuestionTextField
        field="answer"
        label={t('questions.field.answer')}
        maxLength={4_000}
        lang={question.language}
        isReadOnly={isReadOnly}
      />
      {answer && (
        <Select<'public' | 'asker'>
          label={t('questions.field.answer.to')}
          value={answer.to}
          onChange={(to) => void edit(fieldEdit(id, 'answer', { ...answer, to }, versions.answer?.command ?? null))}
          isDisabled={isReadOnly}
          options={[
            { id: 'public', label: t('questions.field.answer.public') },
            // Whoever asked elsewhere has no page here on which to read it.
            { id: 'asker', label: t('questions.field.answer.asker'), isDisabled: author === null },
          ]}
        />
      )}
    </div>
  );
}
