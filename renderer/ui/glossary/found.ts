import { normalised } from '../../../shared/core/text.ts';

/** A term as it is looked up and written. */
export interface ShownTerm {
  readonly id: string;
  readonly words: Readonly<Record<string, string>>;
  readonly note: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Written here, and not confirmed yet. */
  readonly isWaiting: boolean;
}

/** Terms that have what is sought in any of their languages or in the note; those that begin with it come first. */
export function found(terms: readonly ShownTerm[], sought: string): readonly ShownTerm[] {
  const wanted = normalised(sought);
  if (wanted === '') return terms;
  const texts = ({ words, note }: ShownTerm) => [...Object.values(words), note].map(normalised);
  const hits = terms.filter((term) => texts(term).some((text) => text.includes(wanted)));
  const begins = (term: ShownTerm): boolean => texts(term).some((text) => text.startsWith(wanted));
  return hits.toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
