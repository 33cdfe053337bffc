import { z } from 'zod';
import type { Language } from '../../shared/core/local-text.ts';
import { ask, failed } from './ask.ts';
import type { Translation, Translator } from './translator.ts';

/** LibreTranslate's API (docs.libretranslate.com): `/languages` and `/translate`. */

const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).default([]) }));
type Languages = z.infer<typeof Languages>;

const Answer = z.object({
  translatedText: z.string(),
  detectedLanguage: z.object({ language: z.string() }).optional(),
});

export function createLibreTranslate({ url, key }: { readonly url: string; readonly key: string | null }): Translator {
  let languages: Languages | null = null;

  /** What this service has installed; asked once, and again after it could not be. */
  async function installed(signal: AbortSignal): Promise<Languages | Extract<Translation, { ok: false }>> {
    if (languages) return languages;
    const answer = await ask(`${url}/languages`, {}, Languages, signal);
    if (!answer.ok) return answer.fault === 'unsupported' ? failed('unreachable') : answer;
    return (languages = answer.value);
  }

  return {
    provider: 'libretranslate',
    host: new URL(url).host,
    async translate(text, from, to, signal) {
      const known = await installed(signal);
      if ('ok' in known) return known;
      const codes = known.map(({ code }) => code);
      const source = from === null ? 'auto' : codeOf(from, codes);
      const target = codeOf(to, codes);
      if (source === null || target === null) return failed('unsupported');
      const targets = known.find(({ code }) => code === source)?.targets;
      if (targets && targets.length > 0 && !targets.includes(target)) return failed('unsupported');
      const body = { q: text, source, target, format: 'text', ...(key !== null && { api_key: key }) };
      const answer = await ask(`${url}/translate`, { body }, Answer, signal);
      if (!answer.ok) return answer;
      return { ok: true, text: answer.value.translatedText, from: answer.value.detectedLanguage?.language ?? null };
    },
  };
}

/** Names that versions of the service have given to variants. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'pt-br': ['pt-BR', 'pb'],
  'zh-hant': ['zh-Hant', 'zt'],
  'zh-tw': ['zh-Hant', 'zt'],
  'zh-hk': ['zh-Hant', 'zt'],
  zh: ['zh-Hans', 'zh'],
  no: ['nb', 'no'],
};

/** The service's code of a language: the same tag, a name of its own for it, or the language without its variant. */
export function codeOf(language: Language, codes: readonly string[]): string | null {
  const tag = language.toLowerCase();
  const [primary = ''] = tag.split('-');
  const wanted = [tag, ...(variants[tag] ?? []), primary, ...(variants[primary] ?? [])];
  for (const each of wanted) {
    const found = codes.find((code) => code.toLowerCase() === each.toLowerCase());
    if (found !== undefined) return found;
  }
  return null;
}
