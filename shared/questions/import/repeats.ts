import { folded } from '../../core/table/text.ts';
import { isAsked, likenessOf } from '../find.ts';
import type { Incoming } from '../messages.ts';
import type { QuestionState } from '../state.ts';
import { likeness } from '../text.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReportedQuestion } from './read-row.ts';

/** A question of a report as it would be received, and where it has been before. */
export interface Candidate extends ReportedQuestion {
  readonly incoming: Incoming;
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
export function candidates(
  questions: readonly ReportedQuestion[],
  session: string,
  list: readonly QuestionState[],
): readonly Candidate[] {
  const references = usableReferences(questions);
  const known = knownFrom(list);
  const firstLines = new Map<string, number>();
  const used = new Map<string, number>();
  return questions.map((question) => {
    const who = said(likeness(question.text), question.name);
    const base = references ? `import:id:${question.reference}` : `import:${fingerprint(who)}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    const external = times === 1 ? base : `${base}-${times}`;
    const id = `import-${fingerprint(JSON.stringify([session, external]))}`;
    const first = firstLines.get(who);
    if (first === undefined) firstLines.set(who, question.line);
    const { text, name, place, language, askedAt, answered } = question;
    return {
      ...question,
      incoming: { id, text, name, place, language, askedAt, answered, external },
      repeat: repeatOf({ id, external, text: question.text, who, first }, list, known),
    };
  });
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
        list.toReversed().map((question) => [said(likenessOf(question), question.name), question.number]),
      )),
  };
}

function repeatOf(
  {
    id,
    external,
    text,
    who,
    first,
  }: {
    readonly id: string;
    readonly external: string;
    readonly text: string;
    readonly who: string;
    readonly first: number | undefined;
  },
  list: readonly QuestionState[],
  { externals, imported, said: bySaid }: Known,
): Repeat | null {
  const number = externals.get(external);
  if (number !== undefined) return { kind: 'imported', number };
  if (imported.has(id)) return { kind: 'erased' };
  if (first !== undefined) return { kind: 'in-file', line: first };
  const same = isAsked(list, text) ? bySaid().get(who) : undefined;
  return same === undefined ? null : { kind: 'in-session', number: same };
}

/** What equals for the same text of the same person. */
function said(like: string, name: string): string {
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
