import type { z } from 'zod';
import type { Instant } from '../../core/envelope.ts';
import type { Language } from '../../core/local-text.ts';
import { type Rows, columnsOf, dataLines, headerLine as lineOfHeader } from '../../core/table/lines.ts';
import { type NewItem, type commands, maxItems } from '../messages.ts';
import { durationUnit } from './times.ts';
import { type Mapping, recognise } from './mapping.ts';
import { type KnownPerson, Roster } from './people.ts';
import { type ImportProblem, problem } from './problems.ts';
import { RowReader } from './read-row.ts';

/** What the command `run-sheet.import` carries, but for its mode, which the person chooses. */
export type ImportPayload = Omit<z.infer<(typeof commands)['run-sheet.import']>, 'mode'>;

export interface ImportInput {
  readonly rows: Rows;
  /** Indexes of rows in which the tokeniser found quotes that never close. */
  readonly broken?: readonly number[];
  /** The columns as a person has assigned them; absent: as they are recognised. */
  readonly mapping?: Mapping;
  /** The language in which the titles are written. */
  readonly language: Language;
  /** Times of day are put on the date that brings them nearest to the session's start. */
  readonly start: Instant;
  readonly timeZone: string;
  /** The session's people, found again by their names. */
  readonly people: readonly KnownPerson[];
  /** Gives a new id at each call. */
  readonly newId: () => string;
}

export interface ImportReading extends ImportPayload {
  readonly items: NewItem[];
  /** Line of the file at which each item stands, from 1, in the order of `items`. */
  readonly lines: readonly number[];
  readonly mapping: Mapping;
  /** Texts of the header row; empty texts where there is none. As many as the widest row has cells. */
  readonly columns: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** At most this many new people in one import. */
const maxPeople = 500;

/**
 * Reads a run-sheet from the cells of a file. Rows without any text are passed over; every row that cannot be read as
 * it stands is told as a problem. A file that is too large as a whole gives problems and no items.
 */
export function readRunSheet(input: ImportInput): ImportReading {
  const { rows } = input;
  const mapping = input.mapping ?? recognise(rows);
  const columns = columnsOf(rows, mapping.header);
  const refused = (problems: readonly ImportProblem[]): ImportReading => ({
    items: [],
    people: [],
    lines: [],
    mapping,
    columns,
    problems,
  });

  const lines = dataLines(rows, mapping.header);
  const headerLine = lineOfHeader(rows, mapping.header);
  if (mapping.header === null && mapping.fields.title === undefined) return refused([problem(1, 'header-missing')]);
  if (mapping.fields.title === undefined) return refused([problem(headerLine, 'title-unmapped')]);
  const last = lines[maxItems];
  if (last) return refused([problem(last.number, 'too-many-rows', String(lines.length))]);

  const roster = new Roster(input.people, input.newId);
  const cellsOf = (column: number | undefined): readonly string[] =>
    column === undefined ? [] : lines.map(({ cells }) => cells[column] ?? '');
  for (const cell of cellsOf(mapping.fields.speakers)) roster.meet(cell);
  const unitOf = (column: number | undefined) => durationUnit(columns[column ?? -1] ?? '', cellsOf(column));
  const reader = new RowReader({
    ...input,
    mapping,
    columns,
    roster,
    broken: new Set(input.broken),
    units: { duration: unitOf(mapping.fields.duration), minDuration: unitOf(mapping.fields.minDuration) },
  });
  if (mapping.fields.duration === undefined) reader.problems.push(problem(headerLine, 'duration-unmapped'));

  const items: NewItem[] = [];
  const itemLines: number[] = [];
  for (const line of lines) {
    const item = reader.read(line);
    if (!item) continue;
    items.push(item);
    itemLines.push(line.number);
  }
  const named = new Set(items.flatMap(({ speakers }) => speakers));
  const people = roster.newcomers().filter(({ id }) => named.has(id));
  if (people.length > maxPeople) return refused([problem(headerLine, 'too-many-people', String(people.length))]);
  return { items, people, lines: itemLines, mapping, columns, problems: reader.problems };
}
