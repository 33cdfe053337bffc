/**
 * The text in the reader's language, else in the first of the fallbacks, else in any language.
 * `lang` tells which it is, for the element's `lang` attribute; an empty text gives `{text: '', lang}`.
 */
export function textIn(
  text: Readonly<Record<string, string>>,
  language: string,
  fallbacks: readonly string[] = [],
): { readonly text: string; readonly lang: string } {
  for (const candidate of [language, ...fallbacks, ...Object.keys(text).sort()]) {
    const found = text[candidate];
    if (found !== undefined && found !== '') return { text: found, lang: candidate };
  }
  return { text: '', lang: language };
}
