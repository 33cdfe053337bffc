import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { messagesIn } from '../../shared/i18n/catalogue.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../shared/i18n/text.ts';
import { LanguageContext, locales } from './language.ts';

const messages = Object.fromEntries(
  interfaceLanguages.map((language) => [language, messagesIn(language)]),
) as unknown as Readonly<Record<InterfaceLanguage, Record<string, string>>>;

/** Everything below speaks this language; changing it needs no reload. Also sets `<html lang dir>`. */
export function I18nProvider({
  language,
  children,
}: {
  readonly language: InterfaceLanguage;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  return (
    <LanguageContext value={language}>
      <AriaI18nProvider locale={locales[language]}>
        <IntlProvider locale={locales[language]} messages={messages[language]}>
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
