import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { audience, audienceTextsIn } from '../../../shared/i18n/audience.ts';
import { type Text, interfaceLanguages } from '../../../shared/i18n/text.ts';
import { format, locales } from './format.ts';

const messages = Object.entries<Text>(audience);
/** Every value that a message takes, as a number where it is written as one. */
function valuesOf(message: string, count: number): Record<string, string | number> {
  const names = [...message.matchAll(/\{(\w+)(, (?:number|plural))?/g)].filter(([, name]) => name !== undefined);
  return Object.fromEntries(
    names.map(([, name = '', kind]): [string, string | number] => [name, kind === undefined ? `<${name}> & #` : count]),
  );
}

describe('the texts of the audience page', () => {
  it.each(interfaceLanguages)('read in %s as a whole ICU formatter has them', (language) => {
    const intl = createIntl({
      locale: locales[language],
      messages: audienceTextsIn(language),
      onError: (error) => {
        throw error;
      },
    });
    let compared = 0;
    for (const [key, text] of messages)
      for (const count of [0, 1, 2, 1234, 1_000_000]) {
        const message = text[language];
        const values = valuesOf(message, count);
        const whole = intl.formatMessage({ id: key }, values);
        expect(format(message, language, values), key).toBe(whole);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(300);
  });

  it('are those of one language', () => {
    expect(audienceTextsIn('fr')['audience.ask.send']).toBe('Envoyer');
    expect(Object.keys(audienceTextsIn('es'))).toEqual(Object.keys(audience));
  });
});
