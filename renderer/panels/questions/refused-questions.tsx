import { Copy } from 'lucide-react';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useQuestionsSelection } from './questions-context.tsx';
import { textOf } from './text-of.ts';

/** Edits of questions that the backend refused: why, and what was written, until their author lets them go. */
export function RefusedQuestions() {
  const t = useText();
  const { opened } = useQuestionsSelection();
  const refused = useConsole((state) =>
    state.refused.filter(
      ({ command, rejection }) =>
        command.type.startsWith('questions.') &&
        // Conflicts stand beside their fields: of the question that is open, and of the settings.
        !(
          rejection.code === 'conflict' &&
          (rejection.data.record === opened?.id || rejection.data.record === 'questions')
        ),
    ),
  );
  if (refused.length === 0) return null;
  return (
    <section className="refused-questions" aria-label={t('questions.refused', { count: refused.length })}>
      {refused.map((edit) => (
        <RefusedQuestion key={edit.command.id} edit={edit} />
      ))}
    </section>
  );
}

function RefusedQuestion({ edit }: { readonly edit: RefusedEdit }) {
  const t = useText();
  const why = useRejectionText();
  const copy = useCopy();
  const { dismissRefused } = useConsoleActions();
  const { open } = useQuestionsSelection();
  const text = writtenIn(edit.command as unknown as WebinarCommand);
  const conflicting = edit.rejection.code === 'conflict' ? edit.rejection.data.record : null;
  return (
    <Banner
      isBoxed
      tone="warn"
      title={t('questions.refused', { count: 1 })}
      actions={
        <>
          {conflicting !== null && (
            <Button size="small" onPress={() => open(conflicting)}>
              {t('questions.action.edit')}
            </Button>
          )}
          {text !== '' && (
            <Button size="small" variant="ghost" icon={Copy} onPress={() => copy(text)}>
              {t('app.copy')}
            </Button>
          )}
          <Button size="small" variant="ghost" onPress={() => dismissRefused(edit.command.id)}>
            {t('run-sheet.refused.dismiss')}
          </Button>
        </>
      }
    >
      {why(edit.rejection)}
      {text !== '' && <span className="refused-written">{text}</span>}
    </Banner>
  );
}

/** Everything that somebody wrote in an edit of questions. */
export function writtenIn(command: WebinarCommand): string {
  switch (command.type) {
    case 'questions.edit':
      return command.data.changes
        .map(({ value }) => textOf(value))
        .filter((text) => text !== '')
        .join('\n');
    case 'questions.render':
      return command.data.text;
    case 'questions.receive':
      return command.data.questions.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)).join('\n\n');
    case 'questions.move':
      return command.data.reason;
    default:
      return '';
  }
}
