import { type Severity, type TableProblem, problemMaker } from '../../core/table/problem.ts';
import type { Field } from './mapping.ts';

/** Why something in a report could not be read as it stands; the console has a sentence for each. */
export const severities = {
  /** No row names the columns: they have to be assigned by hand. */
  'header-missing': 'error',
  /** No column holds the questions: nothing can be read. */
  'question-unmapped': 'error',
  /** More rows than a session may have questions; nothing is imported. */
  'too-many-rows': 'error',
  /** The tokeniser found quotes that open and never close. */
  'quotes-broken': 'error',
  /** More cells than columns: a delimiter inside a text that is not quoted has shifted the rest. */
  'row-too-long': 'error',
  /** Nothing that can be seen stands where the question should. */
  'question-missing': 'error',
  /** The row says that it is an answer or a comment. */
  'not-a-question': 'error',
  /** Cut to the longest that fits. */
  'question-too-long': 'warning',
  'name-too-long': 'warning',
  'place-too-long': 'warning',
  'answer-too-long': 'warning',
  /** Imported without the address. */
  'email-in-name': 'warning',
  /** Imported without a time. */
  'time-unreadable': 'warning',
  /** Imported with the language that the text seems to be in. */
  'language-unreadable': 'warning',
  /** Imported as its answer says. */
  'status-unknown': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof severities;

export type ReportProblem = TableProblem<ProblemCode, Field>;

export const problem = problemMaker<ProblemCode, Field>(severities);
