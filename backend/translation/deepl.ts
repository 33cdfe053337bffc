import { z } from 'zod';
import type { Language } from '../../shared/core/local-text.ts';
import { ask, failed } from './ask.ts';
import type { Translator } from './translator.ts';

/** DeepL's API, version 2 (developers.deepl.com/docs/api-reference/translate). */

const Answer = z.object({
  translations: z.array(z.object({ text: z.string(), detected_source_language: z.string().optional() })).min(1),
});

/** Keys of the free plan end so, and have a host of their own. */
const freeKey = /:fx$/;

export function createDeepl({ url, key }: { readonly url: string | null; readonly key: string }): Translator {
  const base = url ?? (freeKey.test(key) ? 'https://api-free.deepl.com' : 'https://api.deepl.com');
  return {
    provider: 'deepl',
    host: new URL(base).host,
    async translate(text, from, to, signal) {
      const body = {
        text: [text],
        ...(from !== null && { source_lang: sourceOf(from) }),
        target_lang: targetOf(to),
        // Texts are no markup: no `tag_handling`. What is said in one breath stays one text.
        preserve_formatting: true,
      };
      const headers = { authorization: `DeepL-Auth-Key ${key}` };
      const answer = await ask(`${base}/v2/translate`, { headers, body }, Answer, signal);
      if (!answer.ok) return answer;
      const [translation] = answer.value.translations;
      if (!translation) return failed('unreachable');
      return { ok: true, text: translation.text, from: translation.detected_source_language?.toLowerCase() ?? null };
    },
  };
}

/** Sources have no variants. */
export function sourceOf(language: Language): string {
  const [primary = ''] = language.toLowerCase().split('-');
  return primary === 'no' || primary === 'nn' ? 'NB' : primary.toUpperCase();
}

/** Targets have variants for some languages, and for English and Portuguese must. */
export function targetOf(language: Language): string {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const has = (...wanted: string[]): boolean => subtags.some((subtag) => wanted.includes(subtag));
  switch (primary) {
    case 'en':
      return has('us', 'ca', 'ph') ? 'EN-US' : 'EN-GB';
    case 'pt':
      return has('br') ? 'PT-BR' : 'PT-PT';
    case 'zh':
      return has('hant', 'tw', 'hk', 'mo') ? 'ZH-HANT' : 'ZH-HANS';
    case 'es':
      return subtags.length === 0 || has('es') ? 'ES' : 'ES-419';
    default:
      return sourceOf(language);
  }
}
