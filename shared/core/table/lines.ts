/** All cells of a file as its reader gives them, header and empty rows included. */
export type Rows = readonly (readonly string[])[];

/** A row that holds something. */
export interface Line {
  /** Index among all rows, from 0. */
  readonly index: number;
  /** Line of the file at which it begins, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows below the header (null: all of them) that hold any text. */
export function dataLines(rows: Rows, header: number | null): readonly Line[] {
  const numbers = lineNumbers(rows);
  return rows.flatMap((cells, index): readonly Line[] => {
    if (index <= (header ?? -1) || cells.every((cell) => cell.trim() === '')) return [];
    return [{ index, number: numbers[index] ?? index + 1, cells }];
  });
}

/** Line of the file at which each row begins: quoted line breaks make a row take several. */
export function lineNumbers(rows: Rows): readonly number[] {
  let line = 1;
  return rows.map((row) => {
    const start = line;
    line += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return start;
  });
}

/** Line of the file at which the header stands, from 1; the first where there is none. */
export function headerLine(rows: Rows, header: number | null): number {
  return header === null ? 1 : (lineNumbers(rows)[header] ?? 1);
}

/** Texts of the header row, empty ones where there is none; then as many as the widest row has cells. */
export function columnsOf(rows: Rows, header: number | null): readonly string[] {
  const names = header === null ? [] : (rows[header] ?? []);
  const width = header === null ? rows.reduce((most, row) => Math.max(most, row.length), 0) : names.length;
  return Array.from({ length: width }, (_, column) => names[column]?.trim() ?? '');
}

/** The cells that stand beyond the last column and hold something. */
export function cellsBeyond(line: Line, columns: readonly string[]): readonly string[] {
  return line.cells.slice(columns.length).filter((cell) => cell.trim() !== '');
}
