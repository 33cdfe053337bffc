import { inOrder } from '../core/collection.ts';
import type { Language } from '../core/local-text.ts';
import { normalised } from '../core/text.ts';
import type { Term } from './messages.ts';
import type { GlossaryState, TermState } from './state.ts';

/** The terms by their word in a language, those that have none in it last. */
export function termsSorted(state: GlossaryState, language: Language): readonly TermState[] {
  const order = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  return inOrder(state).toSorted((a, b) => {
    const [left, right] = [a.words[language], b.words[language]];
    if ((left === undefined) !== (right === undefined)) return left === undefined ? 1 : -1;
    return order.compare(left ?? firstWord(a), right ?? firstWord(b));
  });
}

/**
 * The terms that hold every word of the query, or a part of a word, in any language or in the note; case and accents
 * aside. All of them where nothing is asked.
 */
export function search<T extends Term>(terms: readonly T[], query: string): readonly T[] {
  const wanted = normalised(query)
    .split(' ')
    .filter((part) => part !== '');
  if (wanted.length === 0) return terms;
  return terms.filter((term) => {
    const text = searchable(term);
    return wanted.every((part) => text.includes(part));
  });
}

/** What is searched of a term: computed once, as a record never changes. */
const searched = new WeakMap<Term, string>();

function searchable(term: Term): string {
  let text = searched.get(term);
  if (text === undefined) {
    text = normalised([...Object.values(term.words), term.note].join(' '));
    searched.set(term, text);
  }
  return text;
}

function firstWord({ words }: Term): string {
  return Object.values(words)[0] ?? '';
}
