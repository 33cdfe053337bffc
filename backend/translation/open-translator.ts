import { createDeepl } from './deepl.ts';
import { createLibreTranslate } from './libretranslate.ts';
import type { TranslationSettings } from './settings.ts';
import type { Translator } from './translator.ts';

/** The translator of the settings; null where there is none. */
export function openTranslator(settings: TranslationSettings): Translator | null {
  switch (settings.provider) {
    case 'none':
      return null;
    case 'libretranslate':
      return createLibreTranslate(settings);
    case 'deepl':
      return createDeepl(settings);
  }
}
