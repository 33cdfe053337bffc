import { Suspense, lazy } from 'react';

// Loaded when they are first asked for.
const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.tsx')).MergeDialog }));
const TypeInDialog = lazy(async () => ({ default: (await import('./type-in-dialog.tsx')).TypeInDialog }));
const QuestionSettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).QuestionSettingsDialog,
}));
const TagDialog = lazy(async () => ({ default: (await import('./tag-dialog.tsx')).TagDialog }));
const RejectDialog = lazy(async () => ({ default: (await import('./reject-dialog.tsx')).RejectDialog }));

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
    <Suspense fallback={null}>
      {dialog?.kind === 'merge' && <MergeDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'tag' && <TagDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'reject' && <RejectDialog questions={dialog.questions} onClose={onClose} />}
      {dialog?.kind === 'type-in' && <TypeInDialog page={dialog.page ?? 'one'} onClose={onClose} />}
      {dialog?.kind === 'settings' && <QuestionSettingsDialog onClose={onClose} />}
    </Suspense>
  );
}
