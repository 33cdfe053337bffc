import Papa from 'papaparse';
import { delimiterOf, withoutByteOrderMark } from '../../../shared/core/table/delimiter.ts';
import { asMeant } from '../../../shared/core/table/formulas.ts';
import type { Rows } from '../../../shared/core/table/lines.ts';

/** What a file holds, whatever its kind. */
export interface Cells {
  readonly rows: Rows;
  /** Indexes of rows in which quotes open and never close. */
  readonly broken: readonly number[];
}

/** The cells of a delimited text, empty rows included, so that line numbers stay those of the file. */
export function tokenise(text: string): Cells {
  const plain = withoutByteOrderMark(text);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), skipEmptyLines: false });
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
  return { rows: data.map((row) => row.map(asMeant)), broken: [...broken] };
}
