import { Languages } from 'lucide-react';
import { interfaceLanguages } from '../../shared/i18n/text.ts';
import { languageNames } from '../i18n/language.ts';
import { useText } from '../i18n/text.ts';
import { IconButton } from './button.tsx';
import { Menu } from './menu.tsx';
import { usePreferences } from './preferences.tsx';
import { themes } from './theme.ts';

/** The choice of language and appearance, on a button of its own. */
export function DisplayMenu() {
  const t = useText();
  const { preferences, prefer } = usePreferences();
  return (
    <Menu
      label={t('app.settings')}
      trigger={<IconButton icon={Languages} label={t('app.settings')} />}
      sections={[
        {
          id: 'language',
          title: t('app.language'),
          actions: interfaceLanguages.map((language) => ({
            id: language,
            label: languageNames[language],
            isChosen: preferences.language === language,
            onAction: () => prefer('language', language),
          })),
        },
        {
          id: 'theme',
          title: t('app.theme'),
          actions: themes.map((theme) => ({
            id: theme,
            label: t(`app.theme.${theme}`),
            isChosen: preferences.theme === theme,
            onAction: () => prefer('theme', theme),
          })),
        },
      ]}
    />
  );
}
