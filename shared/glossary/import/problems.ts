import { type Severity, type TableProblem, problemMaker } from '../../core/table/problem.ts';

/** What a column of a glossary can hold. */
export type Field = 'word' | 'note';

/** Why something in a glossary could not be read as it stands; the console has a sentence for each. */
export const severities = {
  /** No row names the columns: they have to be assigned by hand. */
  'header-missing': 'error',
  /** No column holds words of a language: nothing can be read. */
  'languages-unmapped': 'error',
  /** More rows than a glossary may have terms; nothing is imported. */
  'too-many-rows': 'error',
  /** The tokeniser found quotes that open and never close. */
  'quotes-broken': 'error',
  /** More cells than columns: a delimiter inside a text that is not quoted has shifted the rest. */
  'row-too-long': 'error',
  /** The row has no word in any of the languages. */
  'word-missing': 'error',
  /** Cut to the longest that fits. */
  'word-too-long': 'warning',
  'note-too-long': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof severities;
export type GlossaryProblem = TableProblem<ProblemCode, Field>;

export const problem = problemMaker<ProblemCode, Field>(severities);
