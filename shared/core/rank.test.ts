import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, rankBetween, ranksBetween } from './rank.ts';

describe('ranks', () => {
  it('sort by code unit, whatever the reader’s language', () => {
    const ranks = ['a1', 'Zz', 'a0V', 'a0', 'b00'].map((rank) => ({ rank }));
    expect(ranks.toSorted(byRank).map(({ rank }) => rank)).toEqual(['Zz', 'a0', 'a0V', 'a1', 'b00']);
    expect(byRank({ rank: 'a0' }, { rank: 'a0' })).toBe(0);
  });

  it('come between two, in order, as many as are wanted', () => {
    const some = ranksBetween('a0', 'a1', 50);
    expect(['a0', ...some, 'a1']).toEqual([...new Set(['a0', ...some, 'a1'])].sort());
    expect(ranksBetween(null, null, 0)).toEqual([]);
  });

  it('always leave room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
        }
        expect(ranks).toEqual([...new Set(ranks)].sort());
      }),
    );
  });
});
