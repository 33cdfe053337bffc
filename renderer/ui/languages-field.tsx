import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Language } from '../../shared/core/local-text.ts';
import { useFormats } from '../i18n/formats.ts';
import { readLanguage } from '../i18n/language-tag.ts';
import { useText } from '../i18n/text.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { TextField } from './text-field.tsx';
import './languages-field.css';

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
      <legend>{t('app.languages')}</legend>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <Button
              size="small"
              aria-label={t('app.languages.remove', { language: languageName(language) })}
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
          label={t('app.languages.add')}
          isLabelHidden
          placeholder={t('app.languages.add')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setUnknown(false);
          }}
          onKeyDown={addOnEnter}
          error={unknown ? t('app.languages.unknown') : null}
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
