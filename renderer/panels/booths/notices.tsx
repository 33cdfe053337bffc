import type { BoothsState } from '../../../shared/booths/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { fieldLabel, fieldWords } from './field-words.ts';

/** Edits of booths that were refused, with why and what they said; conflicts over a field stand beside it instead. */
export function RefusedEdits({ booths }: { readonly booths: BoothsState }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const why = useRejectionText();
  const { dismissRefused } = useConsoleActions();
  const refused = useConsole((state) => state.refused).filter((edit) => isShownHere(edit, booths));
  return refused.map(({ command, rejection }) => (
    <Banner
      key={command.id}
      tone="warn"
      isBoxed
      title={t('booths.refused')}
      actions={
        <Button size="small" onPress={() => dismissRefused(command.id)}>
          {t('booths.refused.dismiss')}
        </Button>
      }
    >
      {why(rejection)}
      {changesOf(command as unknown as WebinarCommand).map(({ field, value }) => (
        <span key={field} className="refused-value">
          {t('run-sheet.line', {
            field: fieldLabel(field, { t }),
            value: fieldWords(field, value, { t, formats, booths }),
          })}
        </span>
      ))}
    </Banner>
  ));
}

function isShownHere({ command, rejection }: RefusedEdit, booths: BoothsState): boolean {
  if (!command.type.startsWith('booths.')) return false;
  if (rejection.code !== 'conflict') return true;
  const { record } = rejection.data;
  return record !== 'booths' && !booths.byId[record];
}

function changesOf(command: WebinarCommand) {
  return command.type === 'booths.edit' || command.type === 'booths.configure' ? command.data.changes : [];
}
