import { parentPort, workerData } from 'node:worker_threads';
import write from 'write-excel-file/node';
import type { CellValue } from './table.ts';

/**
 * The thread that writes one workbook (xlsx.ts): given with what it writes, answers with the file's bytes and is
 * over. In the build it is an entry of its own (build/threads.ts).
 */

export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly width: number }[];
  /** The first is the heading. */
  readonly rows: readonly (readonly CellValue[])[];
}

const sheets = workerData as readonly Sheet[];
const file = await write(
  sheets.map(({ name, columns, rows: [heading = [], ...others] }) => ({
    data: [
      heading.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
      ...others.map((row) => row.map(cellOf)),
    ],
    sheet: name,
    columns: [...columns],
    stickyRowsCount: 1,
  })),
).toBuffer();
parentPort?.postMessage(new Uint8Array(file));

function cellOf(value: CellValue) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
