import { useEffect, useState } from 'react';
import type { IntlConfig } from 'react-intl';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';

/** All texts of the interface in one language. */
export interface Texts {
  readonly language: InterfaceLanguage;
  readonly messages: NonNullable<IntlConfig['messages']>;
}

/** In the built console each language is a chunk of its own (build/texts-by-language.ts). */
const chunks: Readonly<Record<InterfaceLanguage, () => Promise<Pick<Texts, 'messages'>>>> = {
  fr: () => import('./messages/fr.ts'),
  en: () => import('./messages/en.ts'),
  es: () => import('./messages/es.ts'),
};

/** @throws when they are not kept here and the backend is away */
export async function loadTexts(language: InterfaceLanguage): Promise<Texts> {
  const { messages } = await chunks[language]();
  return { language, messages };
}

/** The texts in the language that is wanted; until they are here, those that were shown before. */
export function useTexts(wanted: InterfaceLanguage, first: Texts): Texts {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    let changed = false;
    if (texts.language !== wanted)
      loadTexts(wanted).then(
        (loaded) => changed || setTexts(loaded),
        // The backend is away and this language is not kept here: the screen follows at its next start.
        () => {},
      );
    return () => {
      changed = true;
    };
  }, [texts.language, wanted]);
  return texts;
}
