import { ChevronDown, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { useSelection } from './selection-context.tsx';

const RefusedHere = latePart('dialogs', async () => (await import('./seldom.ts')).RefusedHere);

const RefusedBooths = latePart(
  'dialogs',
  async () => (await import('../../ui/session/refused-booths.tsx')).RefusedBooths,
);

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
            <li key={edit.command.id}>
              {edit.command.type.startsWith('booths.') ? <RefusedBooths edit={edit} /> : <RefusedHere edit={edit} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
