import type { Instant } from '../../core/envelope.ts';
import type { Language } from '../../core/local-text.ts';
import { languagesOf } from '../../core/table/languages.ts';
import { type Line, cellsBeyond } from '../../core/table/lines.ts';
import { longest, longestAnswer, longestName } from '../messages.ts';
import { cleaned, cleanedLine, isVisible } from '../text.ts';
import { askerOf } from './asker.ts';
import { type Field, type Mapping, namesAnswerer } from './mapping.ts';
import { type ProblemCode, type ReportProblem, problem } from './problems.ts';
import { type DayOrder, type ReportZone, instantOf } from './when.ts';
import { answerIn, isAnswer, isReply, stateOf } from './words-of-state.ts';

/** What a row of a report says. */
export interface ReportedQuestion {
  /** Line of the file at which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** Empty where the asker stayed anonymous. */
  readonly name: string;
  readonly place: string;
  readonly language: Language | null;
  readonly askedAt: Instant | null;
  readonly answered: boolean;
  /** What was answered in writing, all answers below one another; empty where none is given. */
  readonly answer: string;
  /** The report says that it was set aside there. */
  readonly dismissed: boolean;
  /** The report's own id of it; empty where there is none. */
  readonly reference: string;
}

export interface RowContext {
  readonly mapping: Mapping;
  /** Header texts. */
  readonly columns: readonly string[];
  readonly broken: ReadonlySet<number>;
  readonly zone: ReportZone;
  readonly order: DayOrder;
  /** When the session begins: times without a date are near it. */
  readonly session: Instant;
  readonly guessLanguage: (text: string) => Language | null;
}

/** What a row comes to: a question, more of the answer to the one above, or neither, with the reasons. */
export interface RowReading {
  readonly question: ReportedQuestion | null;
  /** What more it says of the answer to the question above; null where it is no more of that. */
  readonly continues: string | null;
  readonly problems: readonly ReportProblem[];
}

export function readRow(line: Line, context: RowContext): RowReading {
  const row = new Row(line, context);
  if (row.isContinuation()) return { question: null, continues: row.answer(), problems: [] };
  const question = row.question();
  const isOut = row.problems.some(({ severity }) => severity === 'error');
  return { question: isOut ? null : question, continues: null, problems: row.problems };
}

/** Date and time in one text, where a report has them in two columns. */
export function whenCell(cells: readonly string[], { fields }: Mapping): string {
  const [date, time] = [fields.date, fields.time].map((column) => (column === undefined ? '' : (cells[column] ?? '')));
  return [date, time]
    .map((cell) => cell?.trim())
    .filter(Boolean)
    .join(' ');
}

class Row {
  readonly problems: ReportProblem[] = [];
  readonly #line: Line;
  readonly #context: RowContext;

  constructor(line: Line, context: RowContext) {
    this.#line = line;
    this.#context = context;
  }

  /** A further answer to the question above: nothing stands where the question should, and an answer where it should. */
  isContinuation(): boolean {
    return this.#cell('question') === '' && isAnswer(this.#cell('answer'));
  }

  question(): ReportedQuestion | null {
    if (this.#shifted()) return null;
    const text = cleaned(this.#cell('question'));
    if (!isVisible(text)) this.#tell('question-missing', 'question');
    if (isReply(this.#cell('kind'))) this.#tell('not-a-question', 'kind', this.#cell('kind'));
    const asker = askerOf(this.#cell('name'), this.#cell('surname'));
    if (asker.hadEmail) this.#tell('email-in-name', 'name');
    const state = this.#state();
    return {
      line: this.#line.number,
      text: this.#fitting('question-too-long', 'question', text, longest),
      name: this.#fitting('name-too-long', 'name', cleanedLine(asker.name), longestName),
      place: this.#fitting('place-too-long', 'place', cleanedLine(this.#cell('place')), longestName),
      language: this.#language(text),
      askedAt: this.#askedAt(),
      answered: state === 'answered',
      answer: this.#fitting('answer-too-long', 'answer', this.answer(), longestAnswer),
      dismissed: state === 'dismissed',
      reference: this.#cell('reference'),
    };
  }

  /** The texts of the answers, also of those beyond the last column; none where the column says who answered. */
  answer(): string {
    const { columns, mapping } = this.#context;
    const column = mapping.fields.answer;
    if (column === undefined || namesAnswerer(columns[column] ?? '')) return '';
    const more = column === columns.length - 1 ? cellsBeyond(this.#line, columns) : [];
    return [this.#cell('answer'), ...more]
      .map((cell) => cleaned(answerIn(cell)))
      .filter((text) => text !== '')
      .join('\n');
  }

  /** Cells beyond the last column mean that the ones before may stand under the wrong header; answers may be several. */
  #shifted(): boolean {
    const { cells, index } = this.#line;
    const { columns, mapping, broken } = this.#context;
    if (broken.has(index)) this.#tell('quotes-broken', null, cells.join(' '));
    const beyond = cellsBeyond(this.#line, columns);
    if (beyond.length > 0 && mapping.fields.answer !== columns.length - 1)
      this.#tell('row-too-long', null, beyond.join(' '));
    return this.problems.length > 0;
  }

  /** What the report says outright counts before what can be concluded from there being an answer. */
  #state(): 'answered' | 'open' | 'dismissed' {
    const status = this.#cell('status');
    const said = stateOf(status);
    if (said) return said;
    if (status !== '') this.#tell('status-unknown', 'status', status);
    const answer = this.#cell('answer');
    if (stateOf(answer) === 'dismissed') return 'dismissed';
    return isAnswer(answer) ? 'answered' : 'open';
  }

  #language(text: string): Language | null {
    const cell = this.#cell('language');
    const { languages, unread } = languagesOf(cell);
    const [said] = languages;
    if (said === undefined && unread.length > 0) this.#tell('language-unreadable', 'language', cell);
    return said ?? this.#context.guessLanguage(text);
  }

  #askedAt(): Instant | null {
    const cell = whenCell(this.#line.cells, this.#context.mapping);
    if (cell === '') return null;
    const at = instantOf(cell, this.#context);
    if (at === null)
      this.#tell('time-unreadable', this.#context.mapping.fields.time === undefined ? 'date' : 'time', cell);
    return typeof at === 'number' ? at : null;
  }

  #cell(field: Field): string {
    const column = this.#context.mapping.fields[field];
    return column === undefined ? '' : (this.#line.cells[column]?.trim() ?? '');
  }

  #fitting(code: ProblemCode, field: Field, text: string, most: number): string {
    if (text.length > most) this.#tell(code, field, text);
    return cutTo(text, most);
  }

  #tell(code: ProblemCode, field: Field | null, value = ''): void {
    const column = field === null ? undefined : this.#context.mapping.fields[field];
    const where = column === undefined ? null : { column: this.#context.columns[column] ?? '', field };
    this.problems.push(problem(this.#line.number, code, value, where));
  }
}

/** As much of a text as fits, and not through the middle of a character that takes two units. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
