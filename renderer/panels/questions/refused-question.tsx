import { Copy } from 'lucide-react';
import type { Json } from '../../../shared/core/envelope.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useQuestionsSelection } from './questions-context.tsx';
import { textOf } from './text-of.ts';

/** An edit of a question that the backend refused: why, and what was written. */
export function RefusedQuestion({ edit, onSettings }: { readonly edit: RefusedEdit; readonly onSettings: () => void }) {
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
            <Button
              size="small"
              onPress={() => {
                // The settings are a record of their own, which is no question.
                if (edit.command.type === 'questions.configure') onSettings();
                else open(conflicting);
              }}
            >
              {t(edit.command.type === 'questions.configure' ? 'questions.action.settings' : 'questions.action.edit')}
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
    case 'questions.configure':
      return command.data.changes.flatMap(({ value }) => linesOf(value)).join('\n');
    default:
      return '';
  }
}

/** The texts in a setting: a notice, lists of words by language, origins. */
function linesOf(value: Json): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => linesOf(each)) : [];
}
