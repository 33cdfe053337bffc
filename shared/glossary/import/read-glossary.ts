import type { Language } from '../../core/local-text.ts';
import { type Line, type Rows, cellsBeyond, columnsOf, dataLines, headerLine } from '../../core/table/lines.ts';
import { cleaned, cleanedLine } from '../../core/text.ts';
import { longestNote, longestWord, maxTerms } from '../messages.ts';
import { type Mapping, recognise } from './mapping.ts';
import { type ReadTerm, merged } from './merge.ts';
import { type GlossaryProblem, type ProblemCode, problem } from './problems.ts';

export interface GlossaryInput {
  readonly rows: Rows;
  /** Indexes of rows in which the tokeniser found quotes that never close. */
  readonly broken?: readonly number[];
  /** The columns as a person has assigned them; absent: as they are recognised. */
  readonly mapping?: Mapping;
  /** Languages of the session. */
  readonly languages: readonly Language[];
}

export interface GlossaryReading {
  /** In the order of the file, each once. */
  readonly terms: readonly ReadTerm[];
  readonly mapping: Mapping;
  /** Texts of the header row; empty texts where there is none. */
  readonly columns: readonly string[];
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads a glossary from the cells of a file. Empty rows are passed over; every row that cannot be read as it stands is
 * told as a problem. Rows that say the same become one term.
 */
export function readGlossary({ rows, broken = [], languages, mapping: given }: GlossaryInput): GlossaryReading {
  const mapping = given ?? recognise(rows, languages);
  const columns = columnsOf(rows, mapping.header);
  const refused = (code: ProblemCode, line: number, value = ''): GlossaryReading => {
    return { terms: [], mapping, columns, problems: [problem(line, code, value)] };
  };
  if (Object.keys(mapping.languages).length === 0)
    return refused(
      mapping.header === null && !given ? 'header-missing' : 'languages-unmapped',
      headerLine(rows, mapping.header),
    );
  const lines = dataLines(rows, mapping.header);
  const last = lines[maxTerms];
  if (last) return refused('too-many-rows', last.number, String(lines.length));

  const problems: GlossaryProblem[] = [];
  const terms: ReadTerm[] = [];
  for (const line of lines) {
    const row = new Row(line, mapping, columns);
    const term = row.read(broken.includes(line.index));
    problems.push(...row.problems);
    if (term) terms.push(term);
  }
  return { terms: merged(terms), mapping, columns, problems };
}

class Row {
  readonly problems: GlossaryProblem[] = [];
  readonly #line: Line;
  readonly #mapping: Mapping;
  readonly #columns: readonly string[];

  constructor(line: Line, mapping: Mapping, columns: readonly string[]) {
    this.#line = line;
    this.#mapping = mapping;
    this.#columns = columns;
  }

  read(isBroken: boolean): ReadTerm | null {
    const beyond = cellsBeyond(this.#line, this.#columns);
    if (isBroken) return this.#out('quotes-broken');
    if (beyond.length > 0) return this.#out('row-too-long', beyond.join(' '));
    const words: Record<Language, string> = {};
    for (const [language, column] of Object.entries(this.#mapping.languages)) {
      const word = this.#fitting('word', column, cleanedLine(this.#line.cells[column] ?? ''), longestWord);
      if (word !== '') words[language] = word;
    }
    if (Object.keys(words).length === 0) return this.#out('word-missing', this.#line.cells.join(' ').trim());
    const notes = this.#mapping.notes.map((column) => cleaned(this.#line.cells[column] ?? ''));
    const note = notes.filter((text) => text !== '').join('\n');
    return {
      lines: [this.#line.number],
      words,
      note: this.#fitting('note', this.#mapping.notes[0] ?? 0, note, longestNote),
    };
  }

  #out(code: ProblemCode, value = ''): null {
    this.problems.push(problem(this.#line.number, code, value));
    return null;
  }

  #fitting(field: 'word' | 'note', column: number, text: string, most: number): string {
    if (text.length <= most) return text;
    const where = { column: this.#columns[column] ?? '', field };
    this.problems.push(problem(this.#line.number, `${field}-too-long`, text, where));
    // Not through the middle of a character that takes two units.
    return text
      .slice(0, most)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim();
  }
}
