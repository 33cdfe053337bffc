import { type FormEvent, useId, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useQuestionMoves } from './use-question-moves.ts';

/** Rejects questions and notes why, for the staff alone. */
export function RejectDialog({
  questions,
  onClose,
}: {
  readonly questions: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const moves = useQuestionMoves();
  const form = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    moves.move(questions, 'rejected', reason.trim());
    onClose();
  };
  return (
    <Dialog
      title={t('questions.reject.title', { count: questions.length })}
      isOpen
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" form={form} variant="danger">
            {t('questions.action.reject')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={t('questions.reject.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}
