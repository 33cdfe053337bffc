import { useEffect, useState } from 'react';
import type { IntlConfig } from 'react-intl';
import type { TextPart } from '../../shared/i18n/catalogue.ts';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';

/** Texts in one language: those of the first screen, or of a part that is loaded later. */
export interface Texts {
  readonly language: InterfaceLanguage;
  readonly messages: NonNullable<IntlConfig['messages']>;
}

type Chunks = Readonly<Record<InterfaceLanguage, () => Promise<Pick<Texts, 'messages'>>>>;

/** In the built console each language is a chunk of its own (build/texts-by-language.ts). */
const first: Chunks = {
  fr: () => import('./messages/fr.ts'),
  en: () => import('./messages/en.ts'),
  es: () => import('./messages/es.ts'),
};

const parts: Readonly<Record<TextPart, Chunks>> = {
  entry: {
    fr: () => import('./messages/entry/fr.ts'),
    en: () => import('./messages/entry/en.ts'),
    es: () => import('./messages/entry/es.ts'),
  },
  booth: {
    fr: () => import('./messages/booth/fr.ts'),
    en: () => import('./messages/booth/en.ts'),
    es: () => import('./messages/booth/es.ts'),
  },
  interpretation: {
    fr: () => import('./messages/interpretation/fr.ts'),
    en: () => import('./messages/interpretation/en.ts'),
    es: () => import('./messages/interpretation/es.ts'),
  },
  dialogs: {
    fr: () => import('./messages/dialogs/fr.ts'),
    en: () => import('./messages/dialogs/en.ts'),
    es: () => import('./messages/dialogs/es.ts'),
  },
};

/** @throws when they are not kept here and the backend is away */
export async function loadTexts(language: InterfaceLanguage): Promise<Texts> {
  const { messages } = await first[language]();
  return { language, messages };
}

const loaded = new Map<string, Texts>();

/** The texts of a part, where they were loaded before. */
export function loadedPart(part: TextPart, language: InterfaceLanguage): Texts | null {
  return loaded.get(`${part}.${language}`) ?? null;
}

/** @throws when they are not kept here and the backend is away */
export async function loadPart(part: TextPart, language: InterfaceLanguage): Promise<Texts> {
  const { messages } = await parts[part][language]();
  const texts = { language, messages };
  loaded.set(`${part}.${language}`, texts);
  return texts;
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
