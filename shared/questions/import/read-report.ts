import type { Instant } from '../../core/envelope.ts';
import type { Language } from '../../core/local-text.ts';
import { type Line, type Rows, columnsOf, dataLines, headerLine } from '../../core/table/lines.ts';
import { folded } from '../../core/table/text.ts';
import { longestAnswer, maxQuestions } from '../messages.ts';
import { type Mapping, recognise } from './mapping.ts';
import { type ReportProblem, problem } from './problems.ts';
import { type ReportedQuestion, type RowContext, cutTo, readRow, whenCell } from './read-row.ts';
import { type ReportZone, dayOrderOf, zoneIn } from './when.ts';

export interface ReportInput {
  readonly rows: Rows;
  /** Indexes of rows in which the tokeniser found quotes that never close. */
  readonly broken?: readonly number[];
  /** The columns as a person has assigned them; absent: as they are recognised. */
  readonly mapping?: Mapping;
  /** When the session begins. */
  readonly start: Instant;
  /** The session's zone: that of the times where the report names none. */
  readonly timeZone: string;
  /** As a person has chosen it; absent: as the report says. */
  readonly zone?: ReportZone;
  /** The language that a text seems to be in, where the report does not say it. */
  readonly guessLanguage: (text: string) => Language | null;
}

export interface ReportReading {
  /** In the order of the file. */
  readonly questions: readonly ReportedQuestion[];
  readonly mapping: Mapping;
  /** Texts of the header row; empty texts where there is none. */
  readonly columns: readonly string[];
  readonly problems: readonly ReportProblem[];
  /** The zone in which times are read that do not name their own, and the one that the report names. */
  readonly zone: ReportZone;
  readonly namedZone: ReportZone | null;
}

/**
 * Reads a webinar platform's question report from the cells of a file. Rows without any text and repeated headers are
 * passed over; every row that cannot be read as it stands is told as a problem. E-mail addresses are never read.
 */
export function readReport(input: ReportInput): ReportReading {
  const { rows } = input;
  const mapping = input.mapping ?? recognise(rows);
  const columns = columnsOf(rows, mapping.header);
  const namedZone = zoneNamed(rows, mapping, columns);
  const zone = input.zone ?? namedZone ?? input.timeZone;
  const lines = dataLines(rows, mapping.header).filter(({ cells }) => !isHeader(cells, columns));
  const refused = (...problems: ReportProblem[]): ReportReading => ({
    questions: [],
    mapping,
    columns,
    problems,
    zone,
    namedZone,
  });
  if (mapping.fields.question === undefined)
    return refused(
      problem(headerLine(rows, mapping.header), mapping.header === null ? 'header-missing' : 'question-unmapped'),
    );
  const last = lines[maxQuestions];
  if (last) return refused(problem(last.number, 'too-many-rows', String(lines.length)));

  const order = dayOrderOf(
    lines.map(({ cells }) => whenCell(cells, mapping)),
    input.start,
  );
  const context: RowContext = {
    mapping,
    columns,
    broken: new Set(input.broken),
    zone,
    order,
    session: input.start,
    guessLanguage: input.guessLanguage,
  };
  return { ...readLines(lines, context), mapping, columns, zone, namedZone };
}

function readLines(lines: readonly Line[], context: RowContext): Pick<ReportReading, 'questions' | 'problems'> {
  const questions: ReportedQuestion[] = [];
  const problems: ReportProblem[] = [];
  let isBelowQuestion = false;
  for (const line of lines) {
    const { question, continues, problems: found } = readRow(line, context);
    const above = questions.at(-1);
    if (continues !== null) {
      if (!isBelowQuestion || !above) continue;
      const answer = [above.answer, continues].filter((text) => text !== '').join('\n');
      if (answer.length > longestAnswer) problems.push(problem(line.number, 'answer-too-long', continues));
      questions[questions.length - 1] = {
        ...above,
        answered: !above.dismissed,
        answer: cutTo(answer, longestAnswer),
      };
      continue;
    }
    problems.push(...found);
    isBelowQuestion = question !== null;
    if (question) questions.push(question);
  }
  return { questions, problems };
}

/** Reports in sections have the header above each of them. */
function isHeader(cells: readonly string[], columns: readonly string[]): boolean {
  const names = columns.map(folded);
  return names.some((name) => name !== '') && names.every((name, column) => name === folded(cells[column] ?? ''));
}

/** The zone that stands in the name of the column of times, else somewhere above the header. */
function zoneNamed(rows: Rows, { header, fields }: Mapping, columns: readonly string[]): ReportZone | null {
  for (const column of [fields.time, fields.date]) {
    const zone = column === undefined ? null : zoneIn(columns[column] ?? '', true);
    if (zone !== null) return zone;
  }
  for (const row of rows.slice(0, header ?? 0))
    for (const cell of row) {
      const zone = zoneIn(cell, false);
      if (zone !== null) return zone;
    }
  return null;
}
