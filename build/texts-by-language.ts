import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { messagesIn } from '../shared/i18n/catalogue.ts';
import { type InterfaceLanguage, isInterfaceLanguage } from '../shared/i18n/text.ts';

/**
 * The catalogue has all languages side by side, and nobody needs more than one at a time: in the build, the modules
 * of `renderer/i18n/messages` hold the texts of their language only. They are parsed already, as react-intl takes them
 * too, so the parser itself stays out.
 */
export function textsByLanguage(): Plugin {
  return {
    name: 'rostrum:texts-by-language',
    apply: 'build',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    load(id) {
      const [, language = ''] = /[\\/]renderer[\\/]i18n[\\/]messages[\\/](\w+)\.ts$/.exec(id) ?? [];
      return isInterfaceLanguage(language) ? `export const messages = ${JSON.stringify(parsedTexts(language))};` : null;
    },
  };
}

/** Messages by their names. */
export function parsedTexts(language: InterfaceLanguage): Record<string, MessageFormatElement[]> {
  const texts = Object.entries<string>(messagesIn(language));
  return Object.fromEntries(texts.map(([key, text]) => [key, parse(text)]));
}
