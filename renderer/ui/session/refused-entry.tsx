import { Copy } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { editAsSeenNow } from '../../sync/edit-as-seen-now.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../button.tsx';
import { useCopy } from '../use-copy.ts';
import { useRejectionText } from './rejection-text.ts';

/** An edit that was refused: what it was, why, what it said; to be given again, copied, or let go. */
export function RefusedEntry({
  edit,
  name,
  text,
}: {
  readonly edit: RefusedEdit;
  /** What kind of edit it was. */
  readonly name: string;
  /** Everything that its author wrote in it; empty where that is nothing. */
  readonly text: string;
}) {
  const t = useText();
  const why = useRejectionText();
  const copy = useCopy();
  const state = useConsole((all) => all.state);
  const { edit: give, dismissRefused } = useConsoleActions();
  const again = state && editAsSeenNow(edit.command, state);
  const dismiss = () => dismissRefused(edit.command.id);
  return (
    <>
      <p className="refused-why">
        <strong>{name}</strong> · {why(edit.rejection)}
      </p>
      {text !== '' && <pre className="refused-text">{text}</pre>}
      <div className="refused-actions">
        {again && (
          <Button
            size="small"
            onPress={() => {
              give(again);
              dismiss();
            }}
          >
            {t('run-sheet.refused.redo')}
          </Button>
        )}
        {text !== '' && (
          <Button size="small" variant="ghost" icon={Copy} onPress={() => copy(text)}>
            {t('app.copy')}
          </Button>
        )}
        <Button size="small" variant="ghost" onPress={dismiss}>
          {t('run-sheet.refused.dismiss')}
        </Button>
      </div>
    </>
  );
}
