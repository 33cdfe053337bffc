import type { Rows } from './lines.ts';
import { folded } from './text.ts';
import { timeOfDay } from './time-of-day.ts';

/** Words that name a column, folded. */
export interface HeaderWords {
  /** The whole header. */
  readonly exact: readonly string[];
  /** A part of it: the longer, the surer. */
  readonly within: readonly string[];
  /** A part of it that says little: any other word counts more. */
  readonly weak?: readonly string[];
}

/**
 * Words for each field. More specific fields stand first: they win a tie. `ignored` columns follow from others or only
 * count rows.
 */
export type Vocabulary<F extends string> = Readonly<Record<F | 'ignored', HeaderWords>>;

/** Which column holds what, numbered from 0. */
export type Columns<F extends string> = Readonly<Partial<Record<F, number>>>;

export interface Header<F extends string> {
  /** Index of the row that names the columns; null where there is none. */
  readonly row: number | null;
  readonly columns: Columns<F>;
}

const exactMatch = 1000;
const weakMatch = 1;

/** How well a header names a field: 0 not at all, longer matches count more, the whole header most. */
export function score(header: string, { exact, within, weak = [] }: HeaderWords): number {
  const words = headerWords(header);
  if (exact.includes(words) || within.includes(words)) return exactMatch;
  const padded = ` ${words} `;
  const has = (phrase: string): boolean => padded.includes(` ${phrase} `);
  return Math.max(weak.some(has) ? weakMatch : 0, ...within.filter(has).map((phrase) => phrase.length));
}

/** The text of a header without what stands in brackets, which is a unit, a plural or an explanation. */
function headerWords(cell: string): string {
  return folded(cell.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
}

/** Which columns the cells of a header row name. Each field is given to the column that names it best. */
export function namedBy<F extends string>(row: readonly string[], vocabulary: Vocabulary<F>): Columns<F> {
  const order = Object.keys(vocabulary) as (F | 'ignored')[];
  const claims = row.flatMap((cell, column) =>
    order.flatMap((field) => {
      const points = score(cell, vocabulary[field]);
      return points > 0 ? [{ field, column, points }] : [];
    }),
  );
  claims.sort((a, b) => b.points - a.points || order.indexOf(a.field) - order.indexOf(b.field) || a.column - b.column);
  const taken = new Set<number>();
  const named: Partial<Record<F | 'ignored', number>> = {};
  for (const { field, column } of claims) {
    if (taken.has(column)) continue;
    if (field === 'ignored') taken.add(column);
    else if (named[field] === undefined) {
      named[field] = column;
      taken.add(column);
    }
  }
  return named;
}

/**
 * The row that names most of the columns, among the first `within` rows, and what each of them holds. It must name at
 * least two; what else it must be is up to `accepts`.
 */
export function findHeader<F extends string>(
  rows: Rows,
  vocabulary: Vocabulary<F>,
  within: number,
  accepts: (columns: Columns<F>) => boolean = () => true,
): Header<F> {
  let best: Header<F> = { row: null, columns: {} as Columns<F> };
  for (const [row, cells] of rows.slice(0, within).entries()) {
    if (looksLikeData(cells)) continue;
    const columns = namedBy(cells, vocabulary);
    const count = Object.keys(columns).length;
    if (count >= 2 && count > Object.keys(best.columns).length && accepts(columns)) best = { row, columns };
  }
  return best;
}

/** A row of data holds numbers or times, a header does not. */
function looksLikeData(row: readonly string[]): boolean {
  return row.some((cell) => timeOfDay(cell) !== null || /^\s*\d/.test(cell));
}
