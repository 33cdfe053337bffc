import { inOrder } from '../core/collection.ts';
import type { Language } from '../core/local-text.ts';
import type { GlossaryState } from './state.ts';

/**
 * The glossary as the rows of a table, as its import reads them: the codes of the languages, then the notes. The
 * session's languages come first, then the others that terms have words in.
 */
export function glossaryTable(state: GlossaryState, spoken: readonly Language[]): readonly (readonly string[])[] {
  const terms = inOrder(state);
  const others = new Set(terms.flatMap(({ words }) => Object.keys(words)));
  const languages = [...spoken, ...[...others].filter((language) => !spoken.includes(language)).sort()];
  return [
    [...languages, 'note'],
    ...terms.map(({ words, note }) => [...languages.map((language) => words[language] ?? ''), note]),
  ];
}
