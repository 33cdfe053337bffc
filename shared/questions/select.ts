import type { Language } from '../core/local-text.ts';
import { byRank } from '../core/rank.ts';
import type { QuestionStatus, Source } from './messages.ts';
import type { QuestionState } from './state.ts';
import { normalised } from './text.ts';

/** Which questions a tab lists, and in which order. What is next and on air is pinned above all tabs. */

export const tabs = ['pending', 'approved', 'answered', 'rejected', 'deferred'] as const;
export type Tab = (typeof tabs)[number];

export const orders = ['votes', 'age', 'hand'] as const;
export type Order = (typeof orders)[number];

type List = readonly QuestionState[];
/** People who voted, by question id; 0 where it is not named. */
export type Votes = Readonly<Record<string, number>>;

export interface QuestionFilter {
  /** Words that all stand in a text, rendering, name, place, note or tag, or are the number; case and accents aside. */
  readonly words: string;
  /** `unknown`: questions whose language nobody has said. */
  readonly language: Language | null;
  readonly source: Source | null;
  readonly tag: string | null;
  readonly speaker: string | null;
  /** A language in which the question can be read neither in the original nor in a rendering that is not stale. */
  readonly unreadableIn: Language | null;
  /** A person who is editing it, to whom it is put, or who moved it or changed something of it. */
  readonly touchedBy: string | null;
}

export const everything: QuestionFilter = {
  words: '',
  language: null,
  source: null,
  tag: null,
  speaker: null,
  unreadableIn: null,
  touchedBy: null,
};

/** How many conditions beside the words a filter has. */
export function conditions({ words: _words, ...rest }: QuestionFilter): number {
  return Object.values(rest).filter((value) => value !== null).length;
}

const tabOfStatus: Readonly<Record<QuestionStatus, Tab | null>> = {
  pending: 'pending',
  approved: 'approved',
  next: null,
  'on-air': null,
  answered: 'answered',
  rejected: 'rejected',
  // What its asker has taken back is put aside too.
  withdrawn: 'rejected',
  deferred: 'deferred',
  // Stands with the question that it was merged into.
  merged: null,
};

/** The tab that a question is listed in; null for those that are pinned, merged or erased. */
export function tabOf({ status, erased }: Pick<QuestionState, 'status' | 'erased'>): Tab | null {
  return erased ? null : tabOfStatus[status];
}

export function countsByTab(list: List): Readonly<Record<Tab, number>> {
  const counts: Record<Tab, number> = { pending: 0, approved: 0, answered: 0, rejected: 0, deferred: 0 };
  for (const question of list) {
    const tab = tabOf(question);
    if (tab) counts[tab] += 1;
  }
  return counts;
}

const grouped = new WeakMap<List, ReadonlyMap<string, List>>();

/** The questions that were merged into each question, by its id, in the order of arrival. */
export function mergedInto(list: List): ReadonlyMap<string, List> {
  let groups = grouped.get(list);
  if (!groups) {
    const merged = list.filter(({ status, erased }) => status === 'merged' && !erased);
    groups = Map.groupBy(merged, ({ into }) => into ?? '');
    grouped.set(list, groups);
  }
  return groups;
}

/**
 * Whether a question is let through.
 * @param claimed questions that the person of `touchedBy` is editing
 */
export function matching(
  filter: QuestionFilter,
  claimed: ReadonlySet<string> = nothing,
): (question: QuestionState) => boolean {
  const { language, source, tag, speaker, unreadableIn, touchedBy } = filter;
  const words = normalised(filter.words).split(' ').filter(Boolean);
  return (question) =>
    (language === null || (question.language ?? 'unknown') === language) &&
    (source === null || question.source === source) &&
    (tag === null || question.tags.includes(tag)) &&
    (speaker === null || question.speaker === speaker) &&
    (unreadableIn === null || !isReadableIn(question, unreadableIn)) &&
    (touchedBy === null || claimed.has(question.id) || isTouchedBy(question, touchedBy)) &&
    words.every((word) => searchedText(question).includes(word) || String(question.number) === word);
}

const nothing: ReadonlySet<string> = new Set();

export function matches(question: QuestionState, filter: QuestionFilter, claimed?: ReadonlySet<string>): boolean {
  return matching(filter, claimed)(question);
}

function isReadableIn({ language, renderings }: QuestionState, tag: Language): boolean {
  return language === tag || renderings[tag]?.stale === false;
}

function isTouchedBy({ speaker, movedBy, versions }: QuestionState, person: string): boolean {
  return speaker === person || movedBy === person || Object.values(versions).some(({ by }) => by === person);
}

/** What words are looked for in. Records never change, so each is prepared once. */
const searched = new WeakMap<QuestionState, string>();

/**
 * Prepares questions for being looked for, at most so many. Returns whether all are: to look through thousands for the
 * first time takes longer than a frame.
 */
export function prepareSearch(list: List, most: number): boolean {
  let left = most;
  for (const question of list) {
    if (searched.has(question)) continue;
    if (left === 0) return false;
    left -= 1;
    searchedText(question);
  }
  return true;
}

function searchedText(question: QuestionState): string {
  let text = searched.get(question);
  if (text === undefined) {
    const { original, renderings, name, place, note, tags } = question;
    const said = [question.text, ...(original === question.text ? [] : [original])];
    const rendered = Object.values(renderings).map((rendering) => rendering.text);
    searched.set(question, (text = normalised([...said, ...rendered, name, place, note, ...tags].join(' \n '))));
  }
  return text;
}

/**
 * The questions of a tab that a filter lets through, themselves or one that was merged into them, in order. By age the
 * one that waits longest comes first; of those that are dealt with, the one dealt with last. What its asker has
 * withdrawn comes behind what was rejected.
 */
export function arranged(
  list: List,
  tab: Tab,
  filter: QuestionFilter,
  order: Order,
  votes: Votes,
  claimed?: ReadonlySet<string>,
): List {
  const lets = matching(filter, claimed);
  const groups = mergedInto(list);
  const listed = list.filter(
    (question) => tabOf(question) === tab && (lets(question) || groups.get(question.id)?.some(lets) === true),
  );
  const sorted = inOrder(listed, tab, order, votes);
  if (tab !== 'rejected') return sorted;
  const isWithdrawn = ({ status }: QuestionState): boolean => status === 'withdrawn';
  return [...sorted.filter((question) => !isWithdrawn(question)), ...sorted.filter(isWithdrawn)];
}

/** @param listed in the order of their numbers, as the state holds them; sorting is stable */
function inOrder(listed: QuestionState[], tab: Tab, order: Order, votes: Votes): List {
  switch (order) {
    case 'votes': {
      const weighed = listed.map((question) => ({ question, weight: votes[question.id] ?? 0 }));
      return weighed.sort((a, b) => b.weight - a.weight).map(({ question }) => question);
    }
    case 'hand':
      return listed.sort(byRank);
    case 'age':
      if (tab === 'pending' || tab === 'approved') return listed;
      return listed.sort((a, b) => b.since - a.since || b.number - a.number);
  }
}
