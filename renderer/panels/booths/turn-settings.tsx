import { type Settings, settings as schemas } from '../../../shared/booths/messages.ts';
import type { BoothsState } from '../../../shared/booths/state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { DurationField } from '../../ui/number-field.tsx';

/** How long a turn at the mic lasts until the advice, and until the warning. */
export function TurnSettings({ booths, mayEdit }: { readonly booths: BoothsState; readonly mayEdit: boolean }) {
  const t = useText<'dialogs'>();
  const { edit } = useConsoleActions();
  const set = (field: keyof Settings, value: number) =>
    edit({
      type: 'booths.configure',
      data: { changes: [{ field, value, base: booths.versions[field]?.command ?? null }] },
    });
  return (
    <section className="turn-settings" aria-label={t('booths.turns')}>
      <h3>{t('booths.turns')}</h3>
      <div>
        {(Object.keys(schemas) as (keyof Settings)[]).map((field) => (
          <DurationField
            key={field}
            label={t(`booths.setting.${field}`)}
            value={booths.settings[field]}
            onCommit={(value) => {
              if (value !== null) set(field, value);
            }}
            isDisabled={!mayEdit}
          />
        ))}
      </div>
    </section>
  );
}
