import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { sessionFieldText } from '../../ui/session/session-field-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { DayField, TimeOfDayField } from '../../ui/when-fields.tsx';
import type { SettingField, ThresholdDraft, WallDraft } from './settings-draft.ts';
import type { Settings } from './use-settings.ts';
import { useSettingError } from './use-setting-error.ts';

/** A field of the settings, and below it a conflict with what somebody else has set since. */
export function SettingFrame({
  field,
  settings,
  children,
}: {
  readonly field: SettingField;
  readonly settings: Settings;
  readonly children: ReactNode;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const conflict = settings.conflict(field);
  return (
    <div className="setting">
      {children}
      {conflict && (
        <ConflictBox
          by={conflict.version.by}
          at={conflict.version.at}
          theirs={sessionFieldText(field, conflict.theirs, { t, formats })}
          mine={sessionFieldText(field, conflict.mine, { t, formats })}
          isDecided
          keepTheirs={() => settings.keepTheirs(field)}
          putMine={() => settings.putMine(field)}
        />
      )}
    </div>
  );
}

/** A day and a time of day in the session's zone. */
export function MomentSetting({
  field,
  settings,
}: {
  readonly field: 'start' | 'end' | 'hardEnd';
  readonly settings: Settings;
}) {
  const t = useText<'dialogs'>();
  const error = useSettingError(settings);
  const written = settings.shown(field);
  const label = t(`session.field.${field}`);
  return (
    <SettingFrame field={field} settings={settings}>
      <fieldset className="setting-group">
        <legend>{label}</legend>
        {written === null ? (
          <Button onPress={() => settings.change(field, settings.shown('end'))}>
            {t('session.settings.hardEnd.add')}
          </Button>
        ) : (
          <MomentFields
            written={written}
            error={error(field)}
            onChange={(part) => settings.change(field, { ...written, ...part })}
          >
            {field === 'hardEnd' && (
              <IconButton
                icon={X}
                label={t('session.settings.hardEnd.clear')}
                onPress={() => settings.change(field, null)}
              />
            )}
          </MomentFields>
        )}
      </fieldset>
      {field === 'hardEnd' && <p className="muted setting-hint">{t('session.settings.hardEnd.hint')}</p>}
    </SettingFrame>
  );
}

function MomentFields({
  written,
  error,
  onChange,
  children,
}: {
  readonly written: WallDraft;
  readonly error: string | null;
  readonly onChange: (part: Partial<WallDraft>) => void;
  readonly children: ReactNode;
}) {
  const t = useText<'dialogs'>();
  return (
    <div className="setting-pair moment">
      <DayField
        label={t('session.settings.date')}
        value={written.date}
        onChange={(date) => onChange({ date })}
        error={null}
      />
      <TimeOfDayField
        label={t('session.settings.time')}
        value={written.time}
        onChange={(time) => onChange({ time })}
        error={error}
      />
      {children}
    </div>
  );
}

/** What a threshold is when it changes from a share to a time or back. */
const usual = { warning: { percent: '30', left: '5:00' }, danger: { percent: '10', left: '1:00' } } as const;

/** When the timer changes colour: a share of the planned time that is left, or a time that is left. */
export function ThresholdSetting({
  field,
  settings,
}: {
  readonly field: 'warning' | 'danger';
  readonly settings: Settings;
}) {
  const t = useText<'dialogs'>();
  const error = useSettingError(settings);
  const written = settings.shown(field);
  const label = t(`session.field.${field}`);
  return (
    <SettingFrame field={field} settings={settings}>
      <fieldset className="setting-group">
        <legend>{label}</legend>
        <div className="setting-pair threshold">
          <TextField
            label={t('session.settings.value')}
            value={written.text}
            onChange={(text) => settings.change(field, { ...written, text })}
            error={error(field)}
            maxLength={20}
            autoComplete="off"
          />
          <Select<ThresholdDraft['measure']>
            label={t('session.settings.measure')}
            value={written.measure}
            onChange={(measure) => {
              if (measure !== written.measure) settings.change(field, { measure, text: usual[field][measure] });
            }}
            options={[
              { id: 'percent', label: t('session.settings.measure.percent') },
              { id: 'left', label: t('session.settings.measure.left') },
            ]}
          />
        </div>
      </fieldset>
    </SettingFrame>
  );
}
