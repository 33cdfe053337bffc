import { type Severity, type TableProblem, problemMaker } from '../../core/table/problem.ts';
import type { Field } from './mapping.ts';

/**
 * Why something in the file could not be read as it stands; the console has a sentence for each.
 * An error keeps its row out (or, for the file itself, everything); a warning lets it in with a default.
 */
export const severities = {
  /** No row names the columns: they have to be assigned by hand. */
  'header-missing': 'error',
  /** No column holds the titles: nothing can be read. */
  'title-unmapped': 'error',
  /** No column holds the durations: every item takes no time. */
  'duration-unmapped': 'warning',
  /** More rows than a run-sheet may have; nothing is imported. */
  'too-many-rows': 'error',
  /** More names than one import may bring; nothing is imported. */
  'too-many-people': 'error',
  /** The tokeniser found quotes that open and never close. */
  'quotes-broken': 'error',
  /** More cells than columns: a delimiter inside a text that is not quoted has shifted the rest. */
  'row-too-long': 'error',
  'title-missing': 'error',
  'start-unreadable': 'error',
  'duration-unreadable': 'error',
  /** Longer than a day. */
  'duration-too-long': 'error',
  /** Imported as taking no time. */
  'duration-missing': 'warning',
  /** Imported as not to be squeezed. */
  'min-duration-unreadable': 'warning',
  /** Imported as equal to the duration. */
  'min-duration-above-duration': 'warning',
  /** Imported as a talk. */
  'kind-unknown': 'warning',
  'kind-missing': 'warning',
  /** The languages that were understood are imported. */
  'floor-unreadable': 'warning',
  /** A group of speakers that the file does not name one by one: imported as one person. */
  'speakers-unclear': 'warning',
  /** Only the first fifty are imported. */
  'too-many-speakers': 'warning',
  /** As many places as speakers were expected: none is imported. */
  'place-unclear': 'warning',
  /** The same person with another place above: the first is kept. */
  'place-differs': 'warning',
  /** Cut to the longest that fits. */
  'text-too-long': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof severities;

export type ImportProblem = TableProblem<ProblemCode, Field>;

export const problem = problemMaker<ProblemCode, Field>(severities);
