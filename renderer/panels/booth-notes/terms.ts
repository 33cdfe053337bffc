import type { BoothView } from '../../../shared/views/booth.ts';
import type { PendingEdit } from '../../sync/console.ts';
import type { ShownTerm } from '../../ui/glossary/found.ts';

/** The glossary as a booth looks things up in it. */

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
