import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { useQuestionsSelection } from './questions-context.tsx';

const RefusedQuestion = latePart('dialogs', async () => (await import('./seldom.ts')).RefusedQuestion);

/** Edits of questions that the backend refused: why, and what was written, until their author lets them go. */
export function RefusedQuestions({ onSettings }: { readonly onSettings: () => void }) {
  const t = useText();
  const { opened } = useQuestionsSelection();
  const refused = useConsole((state) =>
    state.refused.filter(
      ({ command, rejection }) =>
        command.type.startsWith('questions.') &&
        // Conflicts stand beside their fields where the question is open.
        !(rejection.code === 'conflict' && rejection.data.record === opened?.id),
    ),
  );
  if (refused.length === 0) return null;
  return (
    <section className="refused-questions" aria-label={t('questions.refused', { count: refused.length })}>
      {refused.map((edit) => (
        <RefusedQuestion key={edit.command.id} edit={edit} onSettings={onSettings} />
      ))}
    </section>
  );
}
