import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Language } from '../../../shared/core/local-text.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readLanguage } from './new-session.ts';

/** The languages in which a session is followed, in order; at least one stays. */
export function LanguagesField({
  languages,
  onChange,
}: {
  readonly languages: readonly Language[];
  readonly onChange: (languages: readonly Language[]) => void;
}) {
  const t = useText();
  const { languageName } = useFormats();
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);

  const add = () => {
    const language = readLanguage(typed);
    if (!language) return setUnknown(true);
    if (!languages.includes(language)) onChange([...languages, language]);
    setTyped('');
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    event.preventDefault();
    add();
  };

  return (
    <fieldset className="languages-field">
      <legend>{t('sessions.create.languages')}</legend>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <Button
              size="small"
              aria-label={t('sessions.create.language.remove', { language: languageName(language) })}
              isDisabled={languages.length === 1}
              onPress={() => onChange(languages.filter((other) => other !== language))}
            >
              {languageName(language)}
              <Icon of={X} size={13} />
            </Button>
          </li>
        ))}
      </ul>
      <div className="languages-add">
        <TextField
          label={t('sessions.create.language.add')}
          isLabelHidden
          placeholder={t('sessions.create.language.add')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setUnknown(false);
          }}
          onKeyDown={addOnEnter}
          error={unknown ? t('sessions.create.language-unknown') : null}
          maxLength={35}
          autoComplete="off"
        />
        <Button isDisabled={typed.trim() === ''} onPress={add}>
          {t('app.add')}
        </Button>
      </div>
    </fieldset>
  );
}
