import type { Language } from '../../core/local-text.ts';
import { folded, onOneLine } from '../../core/table/text.ts';

/** Someone whom the file may mean. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly language: Language | null;
}

/** What a cell of speakers names: people one by one, or a group of them. */
type Mention =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'range'; readonly name: string; readonly stem: string; readonly from: number; readonly to: number }
  | { readonly kind: 'all'; readonly name: string; readonly stem: string };

const range = /^(.+?)\s+(\d{1,2})\s*(?:à|a|al|to|-|–|—)\s*(\d{1,2})$/iu;
const all = /^(?:(?:all|toute?s|tous|tod[oa]s)(?:\s+(?:the|of the|les|las|los))?)\s+(.+)$/iu;
const longestName = 200;

/** A newcomer while the file is read. */
interface Draft {
  readonly id: string;
  readonly name: string;
  place: string;
  /** What they speak in items of their own. */
  readonly languages: Set<Language>;
}

/** The names in a cell: `A; B`, `A, B et C`, `A / B`, one a line. */
export function namesIn(cell: string): readonly string[] {
  return cell
    .split(/[,;/|&\n\r]+|\s+(?:et|and)\s+/iu)
    .flatMap(splitAtSpanishAnd)
    .map((name) => onOneLine(name))
    .filter((name) => name !== '');
}

/** `Ana y Luis` are two people, `Santiago Ramón y Cajal` is one. */
function splitAtSpanishAnd(name: string): readonly string[] {
  const [left = '', right, ...more] = name.trim().split(/\s+y\s+/iu);
  if (right === undefined || more.length > 0) return [name];
  const [before, after] = [left, right].map((side) => side.split(/\s+/).length) as [number, number];
  return before === after || (before > 1 && after > 1) ? [left, right] : [name];
}

function mentionOf(name: string): Mention {
  const numbered = range.exec(name);
  if (numbered) {
    const [, stem = '', from, to] = numbered;
    if (Number(from) < Number(to)) return { kind: 'range', name, stem, from: Number(from), to: Number(to) };
  }
  const everyone = all.exec(name);
  return everyone ? { kind: 'all', name, stem: everyone[1] ?? '' } : { kind: 'one', name };
}

/** A plural and what may be its singular, folded: `Panélistes`, `Moderadores`. */
function stems(plural: string): readonly string[] {
  const word = folded(plural);
  return [word, word.replace(/s$/, ''), word.replace(/es$/, '')];
}

/**
 * The people of a file. A name stands for one person, however often it appears; people of the session are found by
 * their name. Groups (`Panellists 1 to 4`, `All panellists`) are resolved when the whole file is known.
 */
export class Roster {
  readonly #newId: () => string;
  readonly #known = new Map<string, string>();
  readonly #newcomers = new Map<string, Draft>();
  readonly #byId = new Map<string, Draft>();

  constructor(known: readonly KnownPerson[], newId: () => string) {
    this.#newId = newId;
    for (const { id, name } of known) if (name !== '') this.#known.set(folded(name), id);
  }

  /** Takes note of the people whom a cell names one by one, so that groups can be resolved afterwards. */
  meet(cell: string): void {
    if (this.#known.has(folded(cell))) return;
    for (const name of namesIn(cell)) if (mentionOf(name).kind === 'one') this.#person(name);
  }

  /** Ids of the people whom a cell names, and the groups in it that the file does not name one by one. */
  resolve(cell: string): { readonly people: readonly string[]; readonly unclear: readonly string[] } {
    const whole = this.#known.get(folded(cell));
    if (whole !== undefined) return { people: [whole], unclear: [] };
    const people = new Set<string>();
    const unclear: string[] = [];
    for (const name of namesIn(cell)) {
      const mention = mentionOf(name);
      const members = mention.kind === 'one' ? [] : this.#members(mention);
      if (mention.kind !== 'one' && members.length === 0) unclear.push(name);
      for (const id of members.length > 0 ? members : [this.#person(name)]) people.add(id);
    }
    return { people: [...people], unclear };
  }

  /** Gives a newcomer a place. False when they have another already, which stays. */
  place(id: string, place: string): boolean {
    const person = this.#byId.get(id);
    if (!person) return true;
    if (person.place === '') person.place = place.slice(0, longestName);
    return folded(person.place) === folded(place);
  }

  /** Takes note that someone speaks this language in an item of their own. */
  speaks(id: string, language: Language): void {
    this.#byId.get(id)?.languages.add(language);
  }

  /** People whom the session does not have yet. Their language is the one that they speak in all items of their own. */
  newcomers(): readonly Newcomer[] {
    return [...this.#newcomers.values()].map(({ id, name, place, languages }) => {
      const [language = null, ...others] = languages;
      return { id, name, place, language: others.length === 0 ? language : null };
    });
  }

  #find(name: string): string | undefined {
    return this.#known.get(name) ?? this.#newcomers.get(name)?.id;
  }

  #person(name: string): string {
    const key = folded(name) || name;
    const known = this.#find(key);
    if (known !== undefined) return known;
    const person: Draft = { id: this.#newId(), name: name.slice(0, longestName), place: '', languages: new Set() };
    this.#newcomers.set(key, person);
    this.#byId.set(person.id, person);
    return person.id;
  }

  /** The people whom a group means; none when the file does not name every one of them. */
  #members(group: Exclude<Mention, { kind: 'one' }>): readonly string[] {
    for (const stem of stems(group.stem)) {
      if (group.kind === 'range') {
        const numbers = Array.from({ length: group.to - group.from + 1 }, (_, index) => group.from + index);
        const ids = numbers.flatMap((number) => this.#find(`${stem} ${number}`) ?? []);
        if (ids.length === numbers.length) return ids;
      } else {
        const named = new RegExp(`^${stem} \\d+$`, 'u');
        const ids = [...this.#known, ...[...this.#newcomers].map(([name, { id }]): [string, string] => [name, id])]
          .filter(([name]) => named.test(name))
          .map(([, id]) => id);
        if (ids.length > 0) return ids;
      }
    }
    return [];
  }
}
