import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Order keys: strings that sort by code unit, with room for another between any two. */
export type Rank = string;

/** A key between two others; null stands for the start and the end. */
export function rankBetween(before: Rank | null, after: Rank | null): Rank {
  return generateKeyBetween(before, after);
}

/** `count` keys between two others, in order. */
export function ranksBetween(before: Rank | null, after: Rank | null, count: number): readonly Rank[] {
  return generateNKeysBetween(before, after, count);
}

export function byRank(a: { readonly rank: Rank }, b: { readonly rank: Rank }): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
}
