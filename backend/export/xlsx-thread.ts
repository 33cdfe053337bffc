import { parentPort, workerData } from 'node:worker_threads';
import write from 'write-excel-file/node';
import type { CellValue } from './columns.ts';

/**
 * The thread that writes one workbook (xlsx.ts): given with what it writes, answers with the file's bytes and is
 * over. In the build it is an entry of its own (build/threads.ts).
 */

export interface Workbook {
  readonly sheet: string;
  readonly columns: readonly { readonly width: number }[];
  /** The first is the heading. */
  readonly rows: readonly (readonly CellValue[])[];
}

const { sheet, columns, rows } = workerData as Workbook;
const [heading = [], ...others] = rows;
const cells = [
  heading.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
  ...others.map((row) => row.map(cellOf)),
];
const file = await write(cells, { sheet, columns: [...columns], stickyRowsCount: 1 }).toBuffer();
parentPort?.postMessage(new Uint8Array(file));

function cellOf(value: CellValue) {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
