import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { LanguageContext, locales } from './language.ts';
import type { Texts } from './texts.ts';

/** Everything below speaks the language of these texts; changing it needs no reload. Also sets `<html lang dir>`. */
export function I18nProvider({ texts, children }: { readonly texts: Texts; readonly children: ReactNode }) {
  const { language, messages } = texts;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  return (
    <LanguageContext value={language}>
      <AriaI18nProvider locale={locales[language]}>
        <IntlProvider locale={locales[language]} messages={messages}>
          {children}
        </IntlProvider>
      </AriaI18nProvider>
    </LanguageContext>
  );
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

/** Writing direction of a language, for `dir` on texts of the session. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
