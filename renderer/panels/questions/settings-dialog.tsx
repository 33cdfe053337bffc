import { type FormEvent, useId, useState } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { equalJson } from '../../../shared/core/equal.ts';
import { type Settings, longest } from '../../../shared/questions/messages.ts';
import type { QuestionsState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { ConflictBox } from '../../ui/session/conflict-box.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { MachineTranslation } from './machine-translation.tsx';
import './question-dialogs.css';

type Field = keyof Settings;

/** How questions are taken, sorted, kept and translated in this session. */
export function QuestionSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const questions = useConsole(({ state }) => state?.questions ?? null);
  return questions && <SettingsOf questions={questions} onClose={onClose} />;
}

function SettingsOf({ questions, onClose }: { readonly questions: QuestionsState; readonly onClose: () => void }) {
  const t = useText<'dialogs'>();
  const form = useId();
  const { settings, versions } = questions;
  const { edit } = useConsoleActions();
  const languages = useConsole(({ state }) => state?.session.languages ?? none);
  const { languageName } = useFormats();
  const [drafts, setDrafts] = useState<Partial<Settings>>({});
  /** Versions on which the drafts stand. */
  const [bases, setBases] = useState<Partial<Record<Field, string | null>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const wordsOf = useSettingWords();
  const shown = { ...settings, ...drafts };
  const change = <F extends Field>(field: F, value: Settings[F]) => {
    setFault(null);
    setDrafts((before) => ({ ...before, [field]: value }));
    setBases((before) => (field in before ? before : { ...before, [field]: versions[field]?.command ?? null }));
  };
  const changed = (Object.keys(drafts) as Field[]).filter(
    (field) => !equalJson(drafts[field] as Json, settings[field] as Json),
  );
  // Somebody else has set them since their editing began here.
  const overtaken = changed.filter((field) => (versions[field]?.command ?? null) !== bases[field]);
  const frames = (shown.frames as readonly string[]).filter((line) => line.trim() !== '');

  const save = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const invalid = frames.find((line) => originOf(line) === null);
    if (invalid !== undefined) return setFault(t('questions.settings.frames.invalid', { origin: invalid }));
    if (changed.length > 0)
      edit({
        type: 'questions.configure',
        data: {
          changes: changed.map((field) => ({
            field,
            value: (field === 'frames'
              ? frames.map((line) => originOf(line))
              : field === 'words'
                ? tidied(shown.words)
                : shown[field]) as Json,
            base: bases[field] ?? null,
          })),
        },
      });
    onClose();
  };

  return (
    <Dialog
      title={t('questions.settings.title')}
      isOpen
      onClose={onClose}
      isDismissable={changed.length === 0}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={changed.length === 0 || overtaken.length > 0}>
            {t('session.settings.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="question-settings" onSubmit={save} noValidate>
        {overtaken.map((field) => (
          <ConflictBox
            key={field}
            by={versions[field]?.by ?? 'system'}
            at={versions[field]?.at ?? 0}
            theirs={wordsOf(field, settings[field])}
            mine={wordsOf(field, shown[field])}
            isDecided
            keepTheirs={() => setDrafts(({ [field]: _mine, ...rest }) => rest)}
            putMine={() => setBases((before) => ({ ...before, [field]: versions[field]?.command ?? null }))}
          />
        ))}
        <TextField
          label={t('questions.settings.notice')}
          value={shown.notice}
          onChange={(value) => change('notice', value)}
          maxLength={200}
          autoComplete="off"
        />
        <div className="setting-switches">
          <SwitchField isSelected={shown.moderated} onChange={(on) => change('moderated', on)}>
            {t('questions.settings.moderated')}
          </SwitchField>
          <SwitchField isSelected={shown.voting} onChange={(on) => change('voting', on)}>
            {t('questions.settings.voting')}
          </SwitchField>
        </div>
        <div className="setting-trio">
          <Select<Settings['anonymous']>
            label={t('questions.settings.anonymous')}
            value={shown.anonymous}
            onChange={(value) => change('anonymous', value)}
            options={(['allowed', 'required', 'refused'] as const).map((id) => ({
              id,
              label: t(`questions.settings.anonymous.${id}`),
            }))}
          />
          <NumberField
            label={t('questions.settings.maxLength')}
            value={shown.maxLength}
            onCommit={(value) => change('maxLength', value)}
            minimum={100}
            maximum={longest}
          />
          <NumberField
            label={t('questions.settings.retention')}
            description={t('questions.settings.retention.hint')}
            value={shown.retention}
            onCommit={(value) => change('retention', value)}
            minimum={1}
            maximum={3_650}
          />
        </div>
        <MachineTranslation isOn={shown.machine} onChange={(on) => change('machine', on)} />
        <fieldset className="question-group">
          <legend>{t('questions.settings.words')}</legend>
          <p className="muted">{t('questions.settings.words.hint')}</p>
          <div className="setting-trio">
            {[...new Set([...languages, ...Object.keys(shown.words)])].map((tag) => (
              <TextArea
                key={tag}
                label={t('questions.settings.words.in', { language: languageName(tag) })}
                lang={tag}
                value={(shown.words[tag] ?? none).join('\n')}
                onChange={(text) => change('words', { ...shown.words, [tag]: text.split('\n') })}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          label={t('questions.settings.frames')}
          description={t('questions.settings.frames.hint')}
          error={fault}
          value={shown.frames.join('\n')}
          onChange={(text) => change('frames', text === '' ? [] : text.split('\n'))}
        />
      </form>
    </Dialog>
  );
}

const none: readonly string[] = [];

/** The origin that a line names; null where it names none. */
function originOf(line: string): string | null {
  try {
    const { origin, protocol } = new URL(line.trim());
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}

/** The lists as they are kept: no empty lines, none twice. */
function tidied(words: Settings['words']): Settings['words'] {
  return Object.fromEntries(
    Object.entries(words).flatMap(([tag, list]) => {
      const kept = [...new Set((list ?? []).map((word) => word.trim()).filter((word) => word !== ''))];
      return kept.length === 0 ? [] : [[tag, kept]];
    }),
  );
}

/** A setting in words, with its name: several may be in conflict at once. */
function useSettingWords(): (field: Field, value: Settings[Field]) => string {
  const t = useText<'dialogs'>();
  return (field, value) => {
    if (field === 'anonymous')
      return `${t('questions.settings.anonymous')}: ${t(`questions.settings.anonymous.${value as Settings['anonymous']}`)}`;
    return `${t(`questions.settings.${field}`)}: ${plain(value)}`;
  };

  function plain(value: Settings[Field]): string {
    if (typeof value === 'boolean') return t(value ? 'questions.settings.on' : 'questions.settings.off');
    return typeof value === 'object' ? Object.values(value).flat().join(', ') : String(value);
  }
}
