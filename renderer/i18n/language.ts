import { createContext, useContext } from 'react';
import type { InterfaceLanguage } from '../../shared/i18n/text.ts';

/** The regional forms of dates and numbers; session times are always on 24 hours. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { fr: 'fr-FR', en: 'en-GB', es: 'es-ES' };

/** Each language in its own words, for the people who look for theirs. */
export const languageNames: Readonly<Record<InterfaceLanguage, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
};

export const LanguageContext = createContext<InterfaceLanguage>('en');

/** The language of the interface, which is also the one in which texts of the session are preferred. */
export function useLanguage(): InterfaceLanguage {
  return useContext(LanguageContext);
}
