import Papa from 'papaparse';

/**
 * Spreadsheets take a cell that begins so for a formula, also after a line break within it; an apostrophe makes it a
 * text.
 */
const formula = /^[=+\-@\t\r]/;

/** Rows as a CSV that spreadsheets open as they are: UTF-8 with a byte order mark, no cell a formula. */
export function glossaryCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(rows as string[][], { newline: '\r\n', header: false, escapeFormulae: formula });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
