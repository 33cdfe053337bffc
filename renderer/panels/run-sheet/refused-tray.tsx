import { ChevronDown, Copy, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useFormats } from '../../i18n/formats.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { editAsSeenNow } from '../../sync/edit-as-seen-now.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { editName, editText } from './edit-text.ts';
import { useSelection } from './selection-context.tsx';

/** Edits that the backend refused, with why and with their text, until their author lets them go. */
export function RefusedTray() {
  const t = useText();
  const { shown } = useSelection();
  // A conflict of the item that is open stands beside its field; what was refused of questions, in their pane.
  const refused = useConsole((state) =>
    state.refused.filter(
      ({ command, rejection }) =>
        !command.type.startsWith('questions.') && (rejection.code !== 'conflict' || rejection.data.record !== shown),
    ),
  );
  const [isOpen, setOpen] = useState(true);
  if (refused.length === 0) return null;
  return (
    <section className="refused" aria-label={t('run-sheet.refused', { count: refused.length })}>
      <Button variant="ghost" wide className="refused-head" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <Icon of={CircleAlert} size={16} />
        <span role="status">{t('run-sheet.refused', { count: refused.length })}</span>
        <span className="grow" />
        <span className={isOpen ? 'chevron open' : 'chevron'}>
          <Icon of={ChevronDown} size={16} />
        </span>
      </Button>
      {isOpen && (
        <ul>
          {refused.map((edit) => (
            <RefusedEntry key={edit.command.id} edit={edit} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RefusedEntry({ edit }: { readonly edit: RefusedEdit }) {
  const t = useText();
  const formats = useFormats();
  const why = useRejectionText();
  const copy = useCopy();
  const state = useConsole((all) => all.state);
  const { edit: give, dismissRefused } = useConsoleActions();
  const again = state && editAsSeenNow(edit.command, state);
  const text = editText(edit.command, { t, formats, state });
  const dismiss = () => dismissRefused(edit.command.id);
  return (
    <li>
      <p className="refused-why">
        <strong>{editName(edit.command, t)}</strong> · {why(edit.rejection)}
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
    </li>
  );
}
