import type { Language } from '../../../shared/core/local-text.ts';
import { interfaceLanguages } from '../../../shared/i18n/text.ts';
import { folded } from '../../../shared/core/table/text.ts';

/** Words of column names that belong to one language only, folded. */
const words: Readonly<Record<(typeof interfaceLanguages)[number], readonly string[]>> = {
  fr: ['heure', 'duree', 'titre', 'intervenant', 'intervenants', 'lieu', 'langue', 'regie', 'cabines', 'animation'],
  en: ['start', 'duration', 'title', 'speaker', 'speakers', 'place', 'language', 'producer', 'booth', 'type', 'notes'],
  es: ['hora', 'duracion', 'titulo', 'ponente', 'ponentes', 'lugar', 'idioma', 'produccion', 'cabinas', 'notas'],
};

/** The language that the column names are written in, where the session has it; else the fallback. */
export function guessLanguage(
  columns: readonly string[],
  languages: readonly Language[],
  fallback: Language,
): Language {
  const used = columns.flatMap((column) => folded(column).split(' '));
  const [best] = interfaceLanguages
    .filter((language) => languages.includes(language))
    .map((language) => ({ language, count: used.filter((word) => words[language].includes(word)).length }))
    .sort((a, b) => b.count - a.count);
  return best && best.count >= 2 ? best.language : fallback;
}
