import Papa from 'papaparse';
import { formula } from '../../../shared/core/table/formulas.ts';

/** Rows as a CSV that spreadsheets open as they are: UTF-8 with a byte order mark, no cell a formula. */
export function glossaryCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(rows as string[][], { newline: '\r\n', header: false, escapeFormulae: formula });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
