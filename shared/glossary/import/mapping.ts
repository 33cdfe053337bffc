import type { Language } from '../../core/local-text.ts';
import { languagesOf } from '../../core/table/languages.ts';
import type { Rows } from '../../core/table/lines.ts';
import { folded } from '../../core/table/text.ts';

/** Which columns hold what; they are numbered from 0. */
export interface Mapping {
  /** Index of the row that names the columns; null where there is none and the first row is data. */
  readonly header: number | null;
  /** The column of each language's words. */
  readonly languages: Readonly<Record<Language, number>>;
  /** Columns of notes: what stands in several of them becomes one. */
  readonly notes: readonly number[];
}

/** Names of columns that hold notes in French, English and Spanish, folded; also as the beginning of a longer name. */
const noteNames = [
  ...['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'context', 'definition', 'description'],
  ...['explanation', 'pronunciation', 'acronym', 'usage', 'commentaire', 'commentaires', 'remarque', 'remarques'],
  ...['contexte', 'explication', 'prononciation', 'sigle', 'acronyme', 'nota', 'notas', 'comentario', 'comentarios'],
  ...['observacion', 'observaciones', 'contexto', 'definicion', 'descripcion', 'explicacion', 'pronunciacion', 'sigla'],
];

/** Words that stand beside the name of a language and say nothing more, folded. */
const beside = new Set([
  ...['term', 'terms', 'word', 'words', 'language', 'translation', 'equivalent', 'source', 'target', 'lang', 'in'],
  ...['terme', 'termes', 'mot', 'mots', 'langue', 'traduction', 'cible', 'expression', 'le', 'la', 'l'],
  ...['termino', 'terminos', 'palabra', 'palabras', 'idioma', 'lengua', 'traduccion', 'equivalente', 'el', ''],
]);

/** Codes of languages that name columns of numbers far more often. */
const numbering = new Set(['no', 'id', 'nr']);

/** A glossary may have a title and an explanation above it. */
const headerSearch = 20;
/** A header is a few words: a longer cell is a text. */
const longestHeader = 60;

/**
 * Finds the row that names the columns by languages (codes, or names in French, English, Spanish or their own) and
 * notes. Where no row does, nothing is mapped and the first row counts as data.
 * @param spoken languages of the session: their codes are believed also where they could be something else.
 */
export function recognise(rows: Rows, spoken: readonly Language[]): Mapping {
  let best: Mapping = { header: null, languages: {}, notes: [] };
  for (const [header, row] of rows.slice(0, headerSearch).entries()) {
    const found = mapped(row, spoken);
    const size = Object.keys(found.languages).length;
    const only = size === 1 && found.notes.length === 0;
    // A single cell that happens to be a word like “es” is a header only where it stands alone and on top.
    if (only && (header > 0 || row.filter((cell) => cell.trim() !== '').length > 1)) continue;
    if (size > Object.keys(best.languages).length) best = { header, ...found };
  }
  return best;
}

function mapped(row: readonly string[], spoken: readonly Language[]): Omit<Mapping, 'header'> {
  const languages: Record<Language, number> = {};
  const notes: number[] = [];
  for (const [column, cell] of row.entries()) {
    if (cell.length > longestHeader) continue;
    const language = languageNamed(cell, spoken);
    if (language !== null) languages[language] ??= column;
    else if (namesNote(cell)) notes.push(column);
  }
  return { languages, notes };
}

function namesNote(cell: string): boolean {
  const name = ` ${folded(cell)} `;
  return noteNames.some((word) => name.startsWith(` ${word} `));
}

/** The one language that a header names: `fr`, `FR (France)`, `Français`, `English term`, `Terme en anglais`. */
export function languageNamed(header: string, spoken: readonly Language[]): Language | null {
  const name = header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const found = new Map<Language, boolean>();
  for (const word of name.split(/[\s,;:/|+&·–—_]+/u)) {
    const like = folded(word);
    if (like === '' || (numbering.has(like) && !spoken.includes(like))) continue;
    const [language] = languagesOf(word).languages;
    const isName = like.length > 3;
    if (language !== undefined) found.set(language, isName || found.get(language) === true);
    else if (!beside.has(like)) return null;
  }
  // “en”, “de”, “es” and “el” are words too: beside the name of a language they are no codes.
  const named = [...found].filter(([, isName]) => isName);
  const [only, ...more] = named.length > 0 ? named : [...found];
  return only && more.length === 0 ? only[0] : null;
}
