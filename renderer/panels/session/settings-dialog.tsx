import { type FormEvent, useCallback, useId } from 'react';
import type { SessionState } from '../../../shared/session/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LanguagesField } from '../../ui/languages-field.tsx';
import { useRejectionText } from '../../ui/session/rejection-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ZoneField } from '../../ui/zone-field.tsx';
import { MomentSetting, SettingFrame, ThresholdSetting } from './setting-fields.tsx';
import { refusedField, useSettingError } from './use-setting-error.ts';
import { type Settings, useSettings } from './use-settings.ts';
import './settings.css';

/** What the session is called, when and in which languages it is held, and when its timer warns. */
export function SessionSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useConsole(({ state }) => state?.session ?? null);
  return session && <SettingsOf session={session} onClose={onClose} />;
}

function SettingsOf({ session, onClose }: { readonly session: SessionState; readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const why = useRejectionText();
  const form = useId();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const onSaved = useCallback(
    (of: string | null) => {
      if (of !== null)
        toast({
          text: t('undo.settings-saved'),
          tone: 'ok',
          action: { label: t('app.undo'), onPress: () => void edit({ type: 'session.undo', data: { of } }) },
        });
      onClose();
    },
    [toast, t, edit, onClose],
  );
  const settings = useSettings(session, onSaved);
  const { rejection } = settings;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands in the page's tree: a form around it must not hear of this.
    event.stopPropagation();
    if (!settings.isSaving) settings.save();
  };
  return (
    <Dialog
      title={t('session.settings.title')}
      isOpen
      onClose={onClose}
      isDismissable={!settings.isChanged}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={!settings.isChanged || settings.isSaving}>
            {t(settings.isSaving ? 'session.settings.saving' : 'session.settings.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="session-settings" onSubmit={submit} noValidate inert={settings.isSaving}>
        {rejection && (
          <Banner tone="over" title={t('session.settings.refused')} isBoxed>
            {refusedField(rejection) === null && why(rejection)}
          </Banner>
        )}
        <Names settings={settings} />
        <Times settings={settings} />
        <div className="setting-columns">
          <ThresholdSetting field="warning" settings={settings} />
          <ThresholdSetting field="danger" settings={settings} />
        </div>
      </form>
    </Dialog>
  );
}

function Names({ settings }: { readonly settings: Settings }) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const error = useSettingError(settings);
  const languages = settings.shown('languages');
  return (
    <>
      {languages.map((language) => (
        <SettingFrame key={language} field={`title.${language}`} settings={settings}>
          <TextField
            label={t('run-sheet.field.title-in', { language: languageName(language) })}
            lang={language}
            value={settings.shown(`title.${language}`)}
            onChange={(text) => settings.change(`title.${language}`, text)}
            error={error(`title.${language}`)}
            maxLength={500}
            autoComplete="off"
          />
        </SettingFrame>
      ))}
      <SettingFrame field="languages" settings={settings}>
        <LanguagesField languages={languages} onChange={(next) => settings.change('languages', next)} />
        {error('languages') !== null && <p className="setting-error">{error('languages')}</p>}
      </SettingFrame>
    </>
  );
}

function Times({ settings }: { readonly settings: Settings }) {
  const t = useText<'dialogs'>();
  const error = useSettingError(settings);
  return (
    <>
      <SettingFrame field="timeZone" settings={settings}>
        <ZoneField
          label={t('session.field.timeZone')}
          value={settings.shown('timeZone')}
          onChange={(zone) => settings.change('timeZone', zone)}
          error={error('timeZone')}
        />
      </SettingFrame>
      <div className="setting-columns">
        <MomentSetting field="start" settings={settings} />
        <MomentSetting field="end" settings={settings} />
        <MomentSetting field="hardEnd" settings={settings} />
      </div>
    </>
  );
}
