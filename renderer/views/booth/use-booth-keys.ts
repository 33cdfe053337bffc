import { Keyboard, Search } from 'lucide-react';
import { useCallback, useState } from 'react';
import { interfaceLanguages } from '../../../shared/i18n/text.ts';
import { languageNames } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useBoothQuestionActions } from '../../panels/booth-questions/booth-question-actions.ts';
import type { Desk } from '../../panels/booth-questions/use-desk.ts';
import { paletteKeys } from '../../panels/session/palette-keys.ts';
import { type Action, useActionKeys } from '../../ui/action.ts';
import { usePreferences } from '../../ui/preferences.tsx';
import { themes } from '../../ui/theme.ts';

type Opened = 'palette' | 'keys' | null;

/** Every action of the screen, with its keys at work, and what of palette and key map is open. */
export function useBoothKeys(desk: Desk) {
  const t = useText<'booth'>();
  const { preferences, prefer } = usePreferences();
  const [opened, open] = useState<Opened>(null);
  const questionActions = useBoothQuestionActions(desk);
  const group = t('booth.group.screen');
  const actions: readonly Action[] = [
    ...questionActions,
    {
      id: 'session.search',
      label: t('session.search'),
      group,
      icon: Search,
      keys: paletteKeys,
      run: () => open('palette'),
    },
    { id: 'session.keys', label: t('session.keys'), group, icon: Keyboard, keys: '[Shift]+?', run: () => open('keys') },
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
  useActionKeys(actions, preferences.keys);
  return { actions, questionActions, opened, open, close: useCallback(() => open(null), []) };
}
