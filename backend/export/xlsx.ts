import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { Column } from './columns.ts';
import type { CellValue, Table } from './table.ts';
import type { Sheet } from './xlsx-thread.ts';

/** Rows that are made in one turn of the event loop. */
const rowsAtOnce = 25;
/** Ms in which a file must be written. */
const timeLimit = 120_000;

/** Writing a large file takes seconds of computing, so it is done in a thread of its own. */
const thread = new URL('./xlsx-thread.ts', import.meta.url);

/**
 * An Excel workbook of one sheet. Every cell is typed as a text or a number, so that no text is taken for a formula.
 * @throws when it cannot be written in time.
 */
export async function questionsXlsx(
  sheet: string,
  columns: readonly Column[],
  questions: readonly QuestionState[],
): Promise<Buffer> {
  const rows: CellValue[][] = [columns.map(({ heading }) => heading)];
  for (let from = 0; from < questions.length; from += rowsAtOnce) {
    await nextTurn();
    for (const question of questions.slice(from, from + rowsAtOnce))
      rows.push(columns.map(({ value }) => printable(value(question))));
  }
  return written([{ name: sheet, columns: columns.map(({ width }) => ({ width })), rows }]);
}

/**
 * A workbook with a sheet for each table; cells as above.
 * @throws when it cannot be written in time.
 */
export async function tablesXlsx(tables: readonly Table[]): Promise<Buffer> {
  return written(
    tables.map(({ title, columns, rows }) => ({
      name: title,
      columns: columns.map(({ width }) => ({ width })),
      rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(printable))],
    })),
  );
}

async function written(sheets: readonly Sheet[]): Promise<Buffer> {
  const worker = new Worker(thread, { workerData: sheets });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file.buffer, file.byteOffset, file.byteLength)));
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the workbook was not written')));
  const limit = setTimeout(() => reject(new Error('the workbook took too long')), timeLimit);
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}

/** XML 1.0 has no place for most control characters, nor for halves of surrogate pairs; Excel opens no file with them. */
function printable(value: CellValue): CellValue {
  if (typeof value !== 'string') return value;
  // eslint-disable-next-line no-control-regex -- they are what is meant
  return value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}
