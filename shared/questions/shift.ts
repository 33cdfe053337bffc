import type { Instant } from '../core/envelope.ts';
import { mapTrail } from '../core/trail.ts';
import { handOn } from './find.ts';
import type { Change } from './messages.ts';
import type { QuestionState, QuestionsState } from './state.ts';

/** Whether anything of it is compared with the present: how long each question has waited, or been dealt with. */
export function isMeasuredFromNow({ list }: QuestionsState): boolean {
  return list.length > 0;
}

/**
 * Every instant of this backend's clock, moved by `ms`, so that waiting times and leads read what they read, and what
 * they come to in the end is right too. What was said elsewhere (`askedAt`) is of another clock and stays.
 */
export function shifted(state: QuestionsState, ms: number): QuestionsState {
  const list = state.list.map((question) => moved(question, ms));
  // Nothing of it that is looked up has changed.
  handOn(state.list, list, []);
  const trail = mapTrail(state, (entry) => ({ ...entry, changes: entry.changes.map((change) => taken(change, ms)) }));
  return { ...state, list, ...trail };
}

function moved(question: QuestionState, ms: number): QuestionState {
  const { receivedAt, since, airedAt, answeredAt, seen, versions } = question;
  return {
    ...question,
    receivedAt: receivedAt + ms,
    since: since + ms,
    airedAt: later(airedAt, ms),
    answeredAt: later(answeredAt, ms),
    seen: each(seen, ms),
    // Which of two fields was changed last is told by them.
    versions: each(versions, ms),
  };
}

function each<T extends { readonly at: Instant }>(
  facts: Readonly<Record<string, T>>,
  ms: number,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, { ...fact, at: fact.at + ms }]));
}

/** A step that can be taken back finds the instants that it left, and brings back those of the clock of now. */
function taken(change: Change, ms: number): Change {
  if (change.field !== 'airedAt' && change.field !== 'answeredAt') return change;
  const [from, to] = [change.from as Instant | null, change.to as Instant | null];
  return { ...change, from: later(from, ms), to: later(to, ms) };
}

function later(at: Instant | null, ms: number): Instant | null {
  return at === null ? null : at + ms;
}
