import type { BoothView } from '../../../shared/views/booth.ts';
import { normalised } from '../../../shared/core/text.ts';
import type { PendingEdit } from '../../sync/console.ts';

/** The glossary as a booth looks things up in it. */

export interface ShownTerm {
  readonly id: string;
  readonly words: Readonly<Record<string, string>>;
  readonly note: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Written here, and not confirmed yet. */
  readonly isWaiting: boolean;
}

/** All terms with what was added here over them, in the order of their first words. */
export function termsOf(glossary: BoothView['glossary'], pending: readonly PendingEdit[]): readonly ShownTerm[] {
  const known = Object.entries(glossary).map(([id, term]): ShownTerm => ({ id, ...term, isWaiting: false }));
  const added = pending.flatMap(({ command }): readonly ShownTerm[] => {
    if (command.type !== 'glossary.add') return [];
    const { terms } = command.data as { readonly terms: readonly Omit<ShownTerm, 'versions' | 'isWaiting'>[] };
    return terms
      .filter(({ id }) => !Object.hasOwn(glossary, id))
      .map((term) => ({ ...term, versions: {}, isWaiting: true }));
  });
  const first = ({ words }: ShownTerm): string => Object.values(words)[0] ?? '';
  return [...known, ...added].toSorted((a, b) => first(a).localeCompare(first(b)));
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
