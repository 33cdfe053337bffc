import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { type TextPart, firstIn, partIn } from '../shared/i18n/catalogue.ts';
import { isInterfaceLanguage } from '../shared/i18n/text.ts';

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
      const [, part, language = ''] =
        /[\\/]renderer[\\/]i18n[\\/]messages[\\/](?:(\w+)[\\/])?(\w+)\.ts$/.exec(id) ?? [];
      if (!isInterfaceLanguage(language)) return null;
      const texts = part === undefined ? firstIn(language) : partIn(part as TextPart, language);
      return `export const messages = ${JSON.stringify(parsed(texts))};`;
    },
  };
}

/** Messages by their names. */
export function parsed(texts: Readonly<Record<string, string>>): Record<string, MessageFormatElement[]> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parse(text)]));
}
