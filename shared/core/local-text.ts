import { z } from 'zod';

/** A BCP 47 language tag, as short as it can be: `fr`, `en`, `pt-BR`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export type Language = z.infer<typeof Language>;

/** A text in one or more languages, by language tag. */
export const LocalText = z.record(Language, z.string().max(500));
export type LocalText = z.infer<typeof LocalText>;

/**
 * The text in the reader's language, else in the first of the fallbacks, else in any language.
 * `lang` tells which it is, for the element's `lang` attribute; an empty text gives `{text: '', lang}`.
 */
export function textIn(
  text: LocalText,
  language: Language,
  fallbacks: readonly Language[] = [],
): { readonly text: string; readonly lang: Language } {
  for (const candidate of [language, ...fallbacks, ...Object.keys(text).sort()]) {
    const found = text[candidate];
    if (found !== undefined && found !== '') return { text: found, lang: candidate };
  }
  return { text: '', lang: language };
}
