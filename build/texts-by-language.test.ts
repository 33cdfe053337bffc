import { type IntlConfig, createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { messagesIn } from '../shared/i18n/catalogue.ts';
import { parsed } from './texts-by-language.ts';

it.each(['fr', 'en', 'es'] as const)('reads in %s as the catalogue does', (language) => {
  const texts = messagesIn(language);
  const intl = (messages: NonNullable<IntlConfig['messages']>) =>
    createIntl({
      locale: language,
      messages,
      onError(error) {
        throw error;
      },
    });
  const [plain, built] = [intl(texts), intl(parsed(texts))];
  for (const [id, text] of Object.entries<string>(texts)) {
    const values = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [String(name), 2]));
    expect(built.formatMessage({ id }, values)).toBe(plain.formatMessage({ id }, values));
  }
});
