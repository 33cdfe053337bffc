import type { Rank } from '../core/rank.ts';
import type { QuestionState } from './state.ts';
import { likeness } from './text.ts';

/**
 * Finding one among thousands of questions. An index is made for a list and handed on to the lists that come of it.
 * As branches may share one (a console's own edits over what is confirmed), what it says is checked against the list
 * at hand: it may hold too much, and never too little.
 */
type List = readonly QuestionState[];

interface Index {
  readonly positions: Map<string, number>;
  /** Made when it is first asked for: only those who take questions in need it. */
  said: Said | null;
}

interface Said {
  /** Positions of the questions that have, or had, a text of this likeness. */
  readonly texts: Map<string, number[]>;
  readonly authors: Map<string, number[]>;
}

const indexes = new WeakMap<List, Index>();
const lastRanks = new WeakMap<List, Rank | null>();

/** Position in the list, −1 where there is none of this id. */
export function positionOf(list: List, id: string): number {
  const at = indexOf(list).positions.get(id);
  if (at === undefined) return -1;
  return list[at]?.id === id ? at : list.findIndex((question) => question.id === id);
}

export function find(list: List, id: string | null): QuestionState | undefined {
  return id === null ? undefined : list[positionOf(list, id)];
}

/** Whether a question has this text, or one that says the same. @param except the id of one that does not count */
export function isAsked(list: List, text: string, except: string | null = null): boolean {
  const like = likeness(text);
  for (const position of saidOf(list).texts.get(like) ?? []) {
    const question = list[position];
    if (question && question.id !== except && likenessOf(question) === like) return true;
  }
  return false;
}

/** What one person asked here. */
export function askedBy(list: List, author: string): readonly QuestionState[] {
  const positions = new Set(saidOf(list).authors.get(author));
  return [...positions].flatMap((position) => list[position] ?? []).filter((question) => question.author === author);
}

/** The rank behind which there is none. */
export function lastRank(list: List): Rank | null {
  let last = lastRanks.get(list);
  if (last === undefined) {
    last = null;
    for (const { rank } of list) if (last === null || rank > last) last = rank;
    lastRanks.set(list, last);
  }
  return last;
}

/** Hands on what is known of a list to the one that came of it, in which only these positions are new or changed. */
export function handOn(before: List, after: List, changed: readonly number[]): void {
  const index = indexes.get(before);
  if (index) {
    for (const position of changed) note(index, after[position] as QuestionState, position, before[position]);
    indexes.set(after, index);
  }
  let last = lastRanks.get(before);
  if (last === undefined) return;
  for (const position of changed) {
    const [old, now] = [before[position]?.rank, after[position]?.rank ?? null];
    if (old !== undefined && old === last && old !== now) return;
    if (now !== null && (last === null || now > last)) last = now;
  }
  lastRanks.set(after, last);
}

function indexOf(list: List): Index {
  let index = indexes.get(list);
  if (!index) {
    index = { positions: new Map(list.map(({ id }, position) => [id, position])), said: null };
    indexes.set(list, index);
  }
  return index;
}

function saidOf(list: List): Said {
  const index = indexOf(list);
  if (!index.said) {
    index.said = { texts: new Map(), authors: new Map() };
    for (const [position, question] of list.entries()) noteSaid(index.said, question, position);
  }
  return index.said;
}

function note(index: Index, question: QuestionState, position: number, before: QuestionState | undefined): void {
  if (before?.id === question.id && before.text === question.text) {
    const like = likenesses.get(before);
    if (like !== undefined) likenesses.set(question, like);
    return;
  }
  index.positions.set(question.id, position);
  if (index.said) noteSaid(index.said, question, position);
}

function noteSaid({ texts, authors }: Said, question: QuestionState, position: number): void {
  add(texts, likenessOf(question), position);
  if (question.author !== null) add(authors, question.author, position);
}

function add(map: Map<string, number[]>, key: string, position: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [position]);
  else if (known.at(-1) !== position) known.push(position);
}

/** The text of a record never changes. */
const likenesses = new WeakMap<QuestionState, string>();

export function likenessOf(question: QuestionState): string {
  let like = likenesses.get(question);
  if (like === undefined) likenesses.set(question, (like = likeness(question.text)));
  return like;
}
