import type { Language } from '../../shared/core/local-text.ts';
import { interfaceLanguages } from '../../shared/i18n/text.ts';

/** Small words that are frequent in one language and rare in the others. */
const words: Readonly<Record<(typeof interfaceLanguages)[number], ReadonlySet<string>>> = {
  fr: new Set(
    'le les des du un une en et est sans avec dans pour que qui pas vous nous avez sur comment pourquoi quel quelle quels quelles ce cette au aux votre vos a-t-il etes sont leur ont peut'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to is in for you that with how what which when why do does did are was were have has can could would should your our this there from any be it we'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las del una y es en para que como cuando por con se su sus un al lo hay cual cuales ustedes tienen puede pueden fueron son sobre mas esta este desde'.split(
      ' ',
    ),
  ),
};
/** Signs that only one of them has. */
const signs: readonly (readonly [RegExp, (typeof interfaceLanguages)[number]])[] = [
  [/[¿¡ñ]/i, 'es'],
  [/[œçêâûîëï]|\b[ldjnsmcqt]’|\b(?:l|d|qu)'/i, 'fr'],
];

/**
 * The language that a question seems to be in, of those of the session; null where the words do not tell. Only
 * proposed: whoever takes the question in sees it and can choose another.
 */
export function guessLanguage(text: string, languages: readonly Language[]): Language | null {
  const used = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}-]+/u);
  const scores = interfaceLanguages
    .filter((language) => languages.includes(language))
    .map((language) => ({
      language,
      score:
        used.filter((word) => words[language].has(word)).length +
        signs.filter(([sign, of]) => of === language && sign.test(text)).length * 2,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score >= 2 && best.score > (second?.score ?? 0) ? best.language : null;
}
