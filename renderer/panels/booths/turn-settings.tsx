import { useRef } from 'react';
import { type Settings, settings as schemas } from '../../../shared/booths/messages.ts';
import type { BoothsState } from '../../../shared/booths/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { DurationField } from '../../ui/number-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { FieldConflictBox } from './booth-field.tsx';
import type { BoothEdits } from './use-booth-edits.ts';

type Field = keyof Settings;

/** How long a turn at the mic lasts until the advice, and until the warning. */
export function TurnSettings({
  booths,
  mayEdit,
  edits,
}: {
  readonly booths: BoothsState;
  readonly mayEdit: boolean;
  readonly edits: BoothEdits;
}) {
  const t = useText<'dialogs'>();
  const toast = useToast();
  /** The versions that stood when their fields were entered: what others set since is not overwritten unseen. */
  const seen = useRef<Partial<Record<Field, string | null>>>({});
  const versionOf = (field: Field) => booths.versions[field]?.command ?? null;
  const set = (field: Field, value: number, base: string | null) => {
    const fault = faultOf({ ...booths.settings, [field]: value }, field);
    if (fault) return void toast({ tone: 'warn', text: t(fault) });
    const before = booths.settings[field];
    const to = (next: number, on: string | null): WebinarCommand => ({
      type: 'booths.configure',
      data: { changes: [{ field, value: next, base: on }] },
    });
    seen.current[field] = edits.give(t('booths.settings.saved'), to(value, base), (id) => to(before, id));
  };
  return (
    <section className="turn-settings" aria-label={t('booths.turns')}>
      <h3>{t('booths.turns')}</h3>
      <div>
        {(Object.keys(schemas) as Field[]).map((field) => (
          <div key={field} className="booth-field">
            <DurationField
              label={t(`booths.setting.${field}`)}
              value={booths.settings[field]}
              onFocus={() => (seen.current[field] = versionOf(field))}
              onCommit={(value) => {
                const base = seen.current[field];
                if (value !== null) set(field, value, base === undefined ? versionOf(field) : base);
              }}
              isDisabled={!mayEdit}
            />
            <FieldConflictBox
              record="booths"
              field={field}
              theirs={booths.settings[field]}
              wanted={(command) => (command.type === 'booths.configure' ? command.data.changes : [])}
              onPut={(value) => set(field, Number(value), versionOf(field))}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why settings with this field so would be refused. */
function faultOf(after: Settings, field: Field) {
  if (!schemas[field].safeParse(after[field]).success)
    return field === 'countdown' ? 'booths.setting.too-long' : 'booths.setting.too-short';
  return after.warning < after.advice || after.aloneWarning < after.aloneAdvice ? 'booths.setting.order' : null;
}
