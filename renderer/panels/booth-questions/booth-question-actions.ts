import { Eye, PenLine, SpellCheck } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import type { Action } from '../../ui/action.ts';
import type { Desk } from './use-desk.ts';

/** Ids under which remapped keys are kept. */
export const deskActions = { see: 'booth.see', write: 'booth.write', review: 'booth.review' } as const;

/** What an interpreter does with one key. */
export function useBoothQuestionActions({ toSee, toWrite, toReview, see, write, review }: Desk): readonly Action[] {
  const t = useText<'booth'>();
  const group = t('booth.group.questions');
  const on = (question: string | null, act: (question: string) => void) => ({
    isDisabled: question === null,
    run: () => question !== null && act(question),
  });
  return [
    { id: deskActions.see, label: t('booth.see.action'), group, icon: Eye, keys: 's', ...on(toSee, see) },
    { id: deskActions.write, label: t('booth.write.action'), group, icon: PenLine, keys: 'e', ...on(toWrite, write) },
    {
      id: deskActions.review,
      label: t('booth.review.action'),
      group,
      icon: SpellCheck,
      keys: 'r',
      ...on(toReview, review),
    },
  ];
}
