/** A cell: a text, a number, or nothing. */
export type CellValue = string | number | null;

/** One table of an exported file that has several: a sheet of a workbook, a block of lines in a CSV. */
export interface Table {
  /** At most 31 characters, and none of `[]:*?/\`: spreadsheets name a sheet by it. */
  readonly title: string;
  readonly columns: readonly {
    readonly heading: string;
    /** In characters. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
}
