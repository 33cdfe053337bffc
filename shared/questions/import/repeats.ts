import { folded } from '../../core/table/text.ts';
import { isAsked, likenessOf } from '../find.ts';
import type { Incoming } from '../messages.ts';
import type { QuestionState } from '../state.ts';
import { likeness } from '../text.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReportedQuestion } from './read-row.ts';

/** A question of a report as it would be received. */
export interface Identified extends ReportedQuestion {
  readonly incoming: Incoming;
  /** What equals for the same text of the same person. */
  readonly said: string;
  /** Line of the first in the file that says the same. */
  readonly firstLine: number;
}

/** One that may have been somewhere before. */
export interface Candidate extends Identified {
  readonly repeat: Repeat | null;
}

export type Repeat =
  /** This very row was imported before, as the question of this number: it cannot come in again. */
  | { readonly kind: 'imported'; readonly number: number }
  /** It was imported and has been erased since: it does not come back. */
  | { readonly kind: 'erased' }
  /** The session has the same text of the same person. */
  | { readonly kind: 'in-session'; readonly number: number }
  /** The same text of the same person stands above in the file, on this line. */
  | { readonly kind: 'in-file'; readonly line: number };

/** Whether a question can be imported at all: what came from this report once does not come again. */
export function mayTake({ repeat }: Candidate): boolean {
  return repeat?.kind !== 'imported' && repeat?.kind !== 'erased';
}

/** Whether a question is imported unless somebody says otherwise: it is new, and was not set aside elsewhere. */
export function isTakenAsIs({ repeat, dismissed }: Candidate): boolean {
  return repeat === null && !dismissed;
}

/**
 * The questions of a report as they would be received. Each has an external id and an id that are the same whenever the
 * same row is read for the same session, so that importing a report twice, or a longer one later, brings in nothing
 * twice: the report's own id where it has one, else its text and name.
 */
export function identify(questions: readonly ReportedQuestion[], session: string): readonly Identified[] {
  const references = usableReferences(questions);
  const firstLines = new Map<string, number>();
  const used = new Map<string, number>();
  return questions.map((question) => {
    const { line, text, name, place, language, askedAt, answered, answer, reference } = question;
    const said = saying(likeness(text), name);
    const base = references ? `import:id:${reference}` : `import:${fingerprint(said)}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const external = times === 1 ? base : `${base}-${times}`;
    const id = `import-${fingerprint(JSON.stringify([session, external]))}`;
    const firstLine = firstLines.get(said) ?? line;
    firstLines.set(said, firstLine);
    return {
      ...question,
      incoming: {
        ...{ id, text, name, place, language, askedAt, answered, external },
        ...(answered && answer !== '' && { answer }),
      },
      said,
      firstLine,
    };
  });
}

/** The questions of a report beside those that the session has now. */
export function candidates(identified: readonly Identified[], list: readonly QuestionState[]): readonly Candidate[] {
  const known = knownFrom(list);
  return identified.map((question) => ({ ...question, repeat: repeatOf(question, list, known) }));
}

interface Known {
  readonly externals: ReadonlyMap<string, number>;
  /** Numbers of what was imported, by id, also where it was erased. */
  readonly imported: ReadonlyMap<string, number>;
  /** Numbers by text and name; made when a text is found to be in the session. */
  readonly said: () => ReadonlyMap<string, number>;
}

function knownFrom(list: readonly QuestionState[]): Known {
  const externals = new Map<string, number>();
  const imported = new Map<string, number>();
  for (const { id, external, number, source } of list) {
    if (external !== null) externals.set(external, number);
    if (source === 'import') imported.set(id, number);
  }
  let bySaid: Map<string, number> | null = null;
  return {
    externals,
    imported,
    said: () =>
      (bySaid ??= new Map(
        list.toReversed().map((question) => [saying(likenessOf(question), question.name), question.number]),
      )),
  };
}

function repeatOf(
  { incoming, said, line, firstLine }: Identified,
  list: readonly QuestionState[],
  { externals, imported, said: bySaid }: Known,
): Repeat | null {
  const number = incoming.external === null ? undefined : externals.get(incoming.external);
  if (number !== undefined) return { kind: 'imported', number };
  if (imported.has(incoming.id)) return { kind: 'erased' };
  if (firstLine !== line) return { kind: 'in-file', line: firstLine };
  const same = isAsked(list, incoming.text) ? bySaid().get(said) : undefined;
  return same === undefined ? null : { kind: 'in-session', number: same };
}

function saying(like: string, name: string): string {
  return JSON.stringify([like, folded(name)]);
}

/** Longest id of a report that fits where it is kept, with room for what is put before it and after it. */
const longestReference = 150;

/** Whether the report gives each question an id of its own: numbers that only count the rows are none. */
function usableReferences(questions: readonly ReportedQuestion[]): boolean {
  const references = questions.map(({ reference }) => reference);
  return (
    references.length > 0 &&
    references.every((reference) => reference.length <= longestReference && !/^\d{0,5}$/.test(reference)) &&
    new Set(references).size === references.length
  );
}
