import { inOrder } from '../../core/collection.ts';
import type { FieldChange } from '../../core/fields.ts';
import type { Language } from '../../core/local-text.ts';
import { normalised } from '../../core/text.ts';
import { type Term, longestNote } from '../messages.ts';
import type { GlossaryState, TermState } from '../state.ts';

/** A term as a file has it. */
export interface ReadTerm {
  /** Lines of the file at which its rows begin, from 1. */
  readonly lines: readonly number[];
  readonly words: Readonly<Record<Language, string>>;
  readonly note: string;
}

/** What becomes of a term of the file. */
export type Planned =
  | { readonly kind: 'new'; readonly read: ReadTerm; readonly term: Term }
  /** The glossary has it with fewer words: these are added. */
  | { readonly kind: 'completes'; readonly read: ReadTerm; readonly known: TermState; readonly changes: FieldChange[] }
  | { readonly kind: 'known'; readonly read: ReadTerm; readonly known: TermState };

/** The terms of a file in which what says the same stands once. */
export function merged(terms: readonly ReadTerm[]): readonly ReadTerm[] {
  const index = new WordIndex<number>();
  const result: ReadTerm[] = [];
  for (const term of terms) {
    const place = index.find(term.words, (at) => saysSame((result[at] as ReadTerm).words, term.words));
    const before = place === null ? undefined : result[place];
    if (place === null || !before) {
      index.note(term.words, result.length);
      result.push(term);
      continue;
    }
    result[place] = {
      lines: [...before.lines, ...term.lines],
      words: { ...term.words, ...before.words },
      note: joined(before.note, term.note),
    };
    index.note(term.words, place);
  }
  return result;
}

/**
 * What the terms of a file come to beside those that a session has now.
 * @param newId makes an id for a term.
 */
export function planned(terms: readonly ReadTerm[], state: GlossaryState, newId: () => string): readonly Planned[] {
  const index = new WordIndex<TermState>();
  for (const known of inOrder(state)) index.note(known.words, known);
  const completed = new Set<string>();
  return terms.map((read): Planned => {
    const known = index.find(read.words, ({ id, words }) => !completed.has(id) && saysSame(words, read.words));
    if (!known) return { kind: 'new', read, term: { id: newId(), words: read.words, note: read.note } };
    const base = (field: string): string | null => known.fieldVersions[field]?.command ?? null;
    const changes = Object.entries(read.words).flatMap(([language, value]): FieldChange[] => {
      const field = `words.${language}`;
      return known.words[language] === undefined ? [{ field, value, base: base(field) }] : [];
    });
    if (known.note === '' && read.note !== '') changes.push({ field: 'note', value: read.note, base: base('note') });
    if (changes.length === 0) return { kind: 'known', read, known };
    completed.add(known.id);
    return { kind: 'completes', read, known, changes };
  });
}

type Words = ReadTerm['words'];

/** Whether two terms have a word in common, and none in which they differ. */
function saysSame(a: Words, b: Words): boolean {
  let common = false;
  const others = likenesses(b);
  for (const [language, like] of Object.entries(likenesses(a))) {
    const other = others[language];
    if (other === undefined) continue;
    if (like !== other) return false;
    common = true;
  }
  return common;
}

/** How words are compared, made once for each term; a word of signs alone is itself. */
const compared = new WeakMap<Words, Words>();

function likenesses(words: Words): Words {
  let likes = compared.get(words);
  if (!likes) {
    likes = Object.fromEntries(
      Object.entries(words).map(([language, word]) => [language, normalised(word) || word] as const),
    );
    compared.set(words, likes);
  }
  return likes;
}

function joined(before: string, more: string): string {
  if (more === '' || before.includes(more)) return before;
  const both = before === '' ? more : `${before}\n${more}`;
  return both.length > longestNote ? before : both;
}

/** Finds what has a word in common, without comparing each with each. */
class WordIndex<T> {
  readonly #byWord = new Map<string, Set<T>>();

  note(words: Words, entry: T): void {
    for (const key of keysOf(words)) {
      const known = this.#byWord.get(key);
      if (known) known.add(entry);
      else this.#byWord.set(key, new Set([entry]));
    }
  }

  find(words: Words, accepts: (entry: T) => boolean): T | null {
    for (const key of keysOf(words)) {
      for (const entry of this.#byWord.get(key) ?? []) if (accepts(entry)) return entry;
    }
    return null;
  }
}

function keysOf(words: Words): readonly string[] {
  return Object.entries(likenesses(words)).map(([language, like]) => `${language} ${like}`);
}
