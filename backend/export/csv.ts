import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Papa from 'papaparse';
import { formula } from '../../shared/core/table/formulas.ts';
import type { QuestionState } from '../../shared/questions/state.ts';
import type { Column } from './columns.ts';
import type { CellValue, Table } from './table.ts';

/** Rows that are made in one turn of the event loop. */
const rowsAtOnce = 25;
const byteOrderMark = '\uFEFF';

/** CSV as RFC 4180 says, in UTF-8 with a byte order mark, made while it is read. */
export function questionsCsv(columns: readonly Column[], questions: readonly QuestionState[]): Readable {
  return Readable.from(chunks(columns, questions), { objectMode: false, encoding: 'utf8' });
}

/** Several tables in one file, as CSV alike: each under a line with its title, with an empty line between them. */
export function tablesCsv(tables: readonly Table[]): string {
  const blocks = tables.map(({ title, columns, rows }) =>
    lines([[title], columns.map(({ heading }) => heading), ...rows]),
  );
  return byteOrderMark + blocks.join('\r\n');
}

async function* chunks(columns: readonly Column[], questions: readonly QuestionState[]): AsyncGenerator<string> {
  yield byteOrderMark + lines([columns.map(({ heading }) => heading)]);
  for (let from = 0; from < questions.length; from += rowsAtOnce) {
    await nextTurn();
    yield lines(
      questions.slice(from, from + rowsAtOnce).map((question) => columns.map(({ value }) => value(question))),
    );
  }
}

function lines(rows: readonly (readonly CellValue[])[]): string {
  const text = Papa.unparse(rows as CellValue[][], { newline: '\r\n', header: false, escapeFormulae: formula });
  return `${text}\r\n`;
}
