/**
 * Spreadsheets take a cell that begins with one of these for a formula, also after a line break within it; an apostrophe
 * ahead makes it a text. A cell that has apostrophes there of its own gets one more, so that reading takes away what
 * writing added and nothing else. For the `escapeFormulae` of what writes CSV. (The library's own pattern misses texts
 * of several lines.)
 */
export const formula = /^'*[=+\-@\t\r]/;

/** A cell of a text file as whoever wrote it meant it: without the apostrophe that kept it from being a formula. */
export function asMeant(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
