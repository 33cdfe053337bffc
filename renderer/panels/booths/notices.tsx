import type { BoothsState } from '../../../shared/booths/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { RefusedEdit } from '../../sync/console.ts';
import { editAsSeenNow } from '../../sync/edit-as-seen-now.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { boothEditWords } from '../../ui/session/booth-edit-words.ts';

/** Edits of booths that were refused, with why and what they said; conflicts over a field stand beside it instead. */
export function RefusedEdits({ booths }: { readonly booths: BoothsState }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const why = useRejectionText();
  const { edit, dismissRefused } = useConsoleActions();
  const refused = useConsole((state) => state.refused).filter((each) => isShownHere(each, booths));
  const now = useConsole(({ state }) => state);
  return refused.map(({ command, rejection }) => {
    const { booth, lines } = boothEditWords(command, { t, formats, booths });
    const again = now && editAsSeenNow(command, now);
    return (
      <Banner
        key={command.id}
        tone="warn"
        isBoxed
        title={booth === null ? t('booths.refused') : t('booths.refused.of', { booth })}
        actions={
          <>
            {again && (
              <Button
                size="small"
                onPress={() => {
                  edit(again);
                  dismissRefused(command.id);
                }}
              >
                {t('run-sheet.refused.redo')}
              </Button>
            )}
            <Button size="small" onPress={() => dismissRefused(command.id)}>
              {t('booths.refused.dismiss')}
            </Button>
          </>
        }
      >
        {why(rejection)}
        {lines.map((line) => (
          <span key={line} className="refused-value">
            {line}
          </span>
        ))}
      </Banner>
    );
  });
}

function isShownHere({ command, rejection }: RefusedEdit, booths: BoothsState): boolean {
  if (!command.type.startsWith('booths.')) return false;
  if (rejection.code !== 'conflict') return true;
  const { record } = rejection.data;
  return record !== 'booths' && !booths.byId[record];
}
