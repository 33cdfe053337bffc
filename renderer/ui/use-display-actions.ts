import { interfaceLanguages } from '../../shared/i18n/text.ts';
import { languageNames } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import type { Action } from './action.ts';
import { usePreferences } from './preferences.tsx';
import { themes } from './theme.ts';

/** The interface in each language and each theme, for every palette. */
export function useDisplayActions(group: string): readonly Action[] {
  const t = useText();
  const { prefer } = usePreferences();
  return [
    ...interfaceLanguages.map((language) => ({
      id: `display.language.${language}`,
      label: `${t('app.language')}: ${languageNames[language]}`,
      group,
      run: () => prefer('language', language),
    })),
    ...themes.map((theme) => ({
      id: `display.theme.${theme}`,
      label: `${t('app.theme')}: ${t(`app.theme.${theme}`)}`,
      group,
      run: () => prefer('theme', theme),
    })),
  ];
}
