import type { Language } from '../../../shared/core/local-text.ts';
import { normalised } from '../../../shared/core/text.ts';
import { readGlossary } from '../../../shared/glossary/import/read-glossary.ts';
import type { Term } from '../../../shared/glossary/messages.ts';
import { newId } from '../../sync/ids.ts';
import { loadTable } from '../table-import/use-table-file.ts';
import { inCommands } from './in-commands.ts';

/** Bytes at most of a file of terms. */
const maxBytes = 5_000_000;

/** What there is already, by id. */
export type KnownTerms = Readonly<Record<string, { readonly words: Readonly<Record<Language, string>> }>>;

export interface ReadTerms {
  /** Those that the glossary has not. */
  readonly terms: Term[];
  /** The same, by the command that adds them. */
  readonly commands: readonly Term[][];
  /** How many of the file the glossary has already. */
  readonly known: number;
  /** Rows that could not be read. */
  readonly leftOut: number;
}

/** The new terms of a delimited file; null where it cannot be read, or names no language of the session. */
export async function readTerms(
  file: File,
  { languages, glossary }: { readonly languages: readonly Language[]; readonly glossary: KnownTerms },
): Promise<ReadTerms | null> {
  const loaded = await loadTable(file, { maxBytes, workbooks: false });
  if (typeof loaded === 'string') return null;
  const { rows, broken } = loaded.cells;
  const { terms, problems } = readGlossary({ rows, broken, languages });
  if (terms.length === 0) return null;
  const known = new Map<string, Words[]>();
  for (const { words } of Object.values(glossary)) {
    const has = likened(words);
    for (const entry of Object.entries(has)) {
      const key = entry.join(' ');
      const others = known.get(key);
      if (others) others.push(has);
      else known.set(key, [has]);
    }
  }
  const fresh = terms.filter(({ words }) => {
    const wanted = Object.entries(likened(words));
    // Only those that have one of the words can have them all.
    const candidates = known.get(wanted[0]?.join(' ') ?? '') ?? [];
    return !candidates.some((has) => wanted.every(([language, word]) => has[language] === word));
  });
  const added = fresh.map(({ words, note }): Term => ({ id: newId(), words, note }));
  return {
    terms: added,
    commands: inCommands(added),
    known: terms.length - fresh.length,
    leftOut: problems.filter(({ severity }) => severity === 'error').length,
  };
}

type Words = Readonly<Record<Language, string>>;

/** Words as they are compared: accents and case aside; one of signs alone is itself. */
function likened(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([language, word]) => [language, normalised(word) || word]));
}
