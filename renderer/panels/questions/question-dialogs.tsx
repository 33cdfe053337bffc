import { latePart } from '../../ui/late-part.tsx';

// Loaded when they are first asked for.
const MergeDialog = latePart('dialogs', async () => (await import('./merge-dialog.tsx')).MergeDialog);
const TypeInDialog = latePart('dialogs', async () => (await import('./type-in-dialog.tsx')).TypeInDialog);
const QuestionSettingsDialog = latePart(
  'dialogs',
  async () => (await import('./settings-dialog.tsx')).QuestionSettingsDialog,
);
const TagDialog = latePart('dialogs', async () => (await import('./tag-dialog.tsx')).TagDialog);
const RejectDialog = latePart('dialogs', async () => (await import('./reject-dialog.tsx')).RejectDialog);

/** What stands over the questions. */
export type OpenQuestionDialog =
  | { readonly kind: 'merge' | 'tag' | 'reject'; readonly questions: readonly string[] }
  | { readonly kind: 'type-in'; readonly page?: 'one' | 'several' }
  | { readonly kind: 'settings' };

export function QuestionDialogs({
  dialog,
  onClose,
}: {
  readonly dialog: OpenQuestionDialog | null;
  readonly onClose: () => void;
}) {
  return (
    <>
      {dialog?.kind === 'merge' && <MergeDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'tag' && <TagDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'reject' && <RejectDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'type-in' && <TypeInDialog page={dialog.page ?? 'one'} onClose={onClose} />}
      {dialog?.kind === 'settings' && <QuestionSettingsDialog onClose={onClose} />}
    </>
  );
}
