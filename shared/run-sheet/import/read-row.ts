import type { Instant } from '../../core/envelope.ts';
import type { Language } from '../../core/local-text.ts';
import { languagesOf } from '../../core/table/languages.ts';
import { type Line, cellsBeyond } from '../../core/table/lines.ts';
import { onOneLine } from '../../core/table/text.ts';
import { timeOfDay } from '../../core/table/time-of-day.ts';
import { nearestWall } from '../../core/time.ts';
import type { ItemKind, NewItem } from '../messages.ts';
import { kindOf } from './kinds.ts';
import { type Field, type Mapping } from './mapping.ts';
import { mediaOf } from './media.ts';
import type { Roster } from './people.ts';
import { type ImportProblem, type ProblemCode, problem } from './problems.ts';
import { type DurationUnit, duration } from './times.ts';

export interface RowContext {
  readonly mapping: Mapping;
  /** Header texts. */
  readonly columns: readonly string[];
  readonly broken: ReadonlySet<number>;
  readonly units: Readonly<Record<'duration' | 'minDuration', DurationUnit>>;
  readonly roster: Roster;
  readonly language: Language;
  readonly start: Instant;
  readonly timeZone: string;
  readonly newId: () => string;
}

const longest = { duration: 86_400_000, title: 500, note: 4000, custom: 500, speakers: 50, languages: 20 } as const;

/** Reads rows one by one and collects what is wrong with them. */
export class RowReader {
  readonly problems: ImportProblem[] = [];
  readonly #context: RowContext;

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** The item of a row; null where an error keeps it out. */
  read(line: Line): NewItem | null {
    const row = new Row(line, this.#context);
    const item = row.item();
    this.problems.push(...row.problems);
    return row.problems.some(({ severity }) => severity === 'error') ? null : item;
  }
}

class Row {
  readonly problems: ImportProblem[] = [];
  readonly #line: Line;
  readonly #context: RowContext;

  constructor(line: Line, context: RowContext) {
    this.#line = line;
    this.#context = context;
  }

  item(): NewItem | null {
    if (this.#shifted()) return null;
    const title = this.#fitting('title', onOneLine(this.#cell('title')), longest.title);
    if (title === '') this.#tell('title-missing', 'title');
    const start = this.#start();
    const kind = this.#kind(start);
    const planned = this.#duration(kind);
    const minDuration = this.#minDuration(planned);
    const floor = this.#floor();
    const notes = this.#notes();
    const custom = this.#custom();
    const speakers = this.#speakers(kind, floor);
    return {
      id: this.#context.newId(),
      kind,
      title: { [this.#context.language]: title },
      duration: planned ?? 0,
      minDuration,
      start,
      speakers,
      floor,
      colour: null,
      notes,
      media: kind === 'video' ? mediaOf(floor, Object.values(notes)) : null,
      custom,
      skipped: false,
      locked: false,
    };
  }

  /** Cells beyond the last column mean that the ones before may stand under the wrong header. */
  #shifted(): boolean {
    const { cells, index } = this.#line;
    if (this.#context.broken.has(index)) this.#tell('quotes-broken', null, cells.join(' '));
    const beyond = cellsBeyond(this.#line, this.#context.columns);
    if (beyond.length > 0) this.#tell('row-too-long', null, beyond.join(' '));
    return this.problems.length > 0;
  }

  #start(): string | null {
    const cell = this.#cell('start');
    if (cell === '') return null;
    const time = timeOfDay(cell);
    const moment = time && nearestWall(time, this.#context.start, this.#context.timeZone);
    if (!moment) this.#tell('start-unreadable', 'start', cell);
    return moment ? moment.wall : null;
  }

  #kind(start: string | null): ItemKind {
    const cell = this.#cell('kind');
    const kind = kindOf(cell);
    if (kind) return kind;
    if (cell !== '') this.#tell('kind-unknown', 'kind', cell);
    // A row with nothing but a title is how spreadsheets write a heading.
    else if (start === null && this.#cell('duration') === '' && this.#cell('speakers') === '') return 'heading';
    else if (this.#context.mapping.fields.kind !== undefined) this.#tell('kind-missing', 'kind');
    return 'talk';
  }

  /** In ms; null where it cannot be read. */
  #duration(kind: ItemKind): number | null {
    const cell = this.#cell('duration');
    if (cell === '') {
      if (kind !== 'heading' && this.#context.mapping.fields.duration !== undefined)
        this.#tell('duration-missing', 'duration');
      return 0;
    }
    const read = duration(cell, this.#context.units.duration);
    if (read === null) this.#tell('duration-unreadable', 'duration', cell);
    else if (read > longest.duration) this.#tell('duration-too-long', 'duration', cell);
    return read;
  }

  #minDuration(planned: number | null): number | null {
    const cell = this.#cell('minDuration');
    if (cell === '') return null;
    const read = duration(cell, this.#context.units.minDuration);
    if (read === null) this.#tell('min-duration-unreadable', 'minDuration', cell);
    // Beside a duration that cannot be read there is nothing to compare it with.
    if (read === null || planned === null || read <= planned) return read;
    this.#tell('min-duration-above-duration', 'minDuration', cell);
    return planned;
  }

  #floor(): Language[] {
    const { languages, unread } = languagesOf(this.#cell('floor'));
    if (unread.length > 0) this.#tell('floor-unreadable', 'floor', unread.join(' '));
    return languages.slice(0, longest.languages);
  }

  #notes(): NewItem['notes'] {
    const notes: NewItem['notes'] = {};
    for (const role of ['moderator', 'producer', 'booths'] as const) {
      const field = `notes.${role}` as const;
      const note = this.#fitting(field, this.#cell(field), longest.note);
      if (note !== '') notes[role] = note;
    }
    return notes;
  }

  #custom(): NewItem['custom'] {
    const custom: NewItem['custom'] = {};
    for (const [key, column] of Object.entries(this.#context.mapping.custom)) {
      const text = this.#line.cells[column]?.trim() ?? '';
      if (text === '') continue;
      if (text.length > longest.custom) this.#tellOf('text-too-long', column, null, text);
      custom[key] = text.slice(0, longest.custom);
    }
    return custom;
  }

  #speakers(kind: ItemKind, floor: readonly Language[]): string[] {
    const cell = this.#cell('speakers');
    const { roster } = this.#context;
    const { people, unclear } = roster.resolve(cell);
    if (unclear.length > 0) this.#tell('speakers-unclear', 'speakers', unclear.join(', '));
    if (people.length > longest.speakers) this.#tell('too-many-speakers', 'speakers', cell);
    this.#places(people);
    const [only, ...others] = people;
    const [spoken, ...more] = floor;
    // Whoever starts a video does not speak its language.
    if (only && others.length === 0 && spoken && more.length === 0 && kind !== 'video' && kind !== 'break')
      roster.speaks(only, spoken);
    return people.slice(0, longest.speakers);
  }

  #places(people: readonly string[]): void {
    const cell = onOneLine(this.#cell('place'));
    if (cell === '' || people.length === 0) return;
    const places = people.length === 1 ? [cell] : cell.split(/\s*[;/|,]\s*/);
    if (places.length !== people.length) return this.#tell('place-unclear', 'place', cell);
    for (const [index, person] of people.entries())
      if (!this.#context.roster.place(person, places[index] as string)) this.#tell('place-differs', 'place', cell);
  }

  #cell(field: Field): string {
    const column = this.#context.mapping.fields[field];
    return column === undefined ? '' : (this.#line.cells[column]?.trim() ?? '');
  }

  #fitting(field: Field, text: string, most: number): string {
    if (text.length > most) this.#tell('text-too-long', field, text);
    return text.slice(0, most);
  }

  #tell(code: ProblemCode, field: Field | null, value = ''): void {
    this.#tellOf(code, field === null ? undefined : this.#context.mapping.fields[field], field, value);
  }

  #tellOf(code: ProblemCode, column: number | undefined, field: Field | null, value: string): void {
    const where = column === undefined ? null : { column: this.#context.columns[column] ?? '', field };
    this.problems.push(problem(this.#line.number, code, value, where));
  }
}
