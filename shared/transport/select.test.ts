import { describe, expect, it } from 'vitest';
import { minute, noon } from '../testing/scenario.ts';
import { elapsed, pastByItem, pausedFor, ran, remaining } from './select.ts';
import { type PastVisit, type Visit, initial } from './state.ts';

const visit: Visit = { id: 'v', item: 'a', startedAt: noon, added: 0, paused: 0, pausedAt: null };

describe('the timer of a visit', () => {
  it.each<[string, Partial<Visit>, number, number, number, number]>([
    ['at its start', {}, 0, 0, 0, 10],
    ['running', {}, 4, 4, 0, 6],
    ['in overtime', {}, 12, 12, 0, -2],
    ['with time added', { added: 3 * minute }, 4, 4, 0, 9],
    ['with time taken away', { added: -7 * minute }, 4, 4, 0, -1],
    ['after a pause', { paused: 2 * minute }, 6, 4, 2, 6],
    ['paused: it stands still', { pausedAt: noon + 3 * minute }, 8, 3, 5, 7],
    ['paused again', { paused: minute, pausedAt: noon + 4 * minute }, 9, 3, 6, 7],
    ['seen by a clock that is behind', {}, -1, 0, 0, 10],
    ['paused, seen by a clock that is behind', { pausedAt: noon + minute }, 0, 1, 0, 9],
  ])('%s', (_when, about, after, ranFor, paused, left) => {
    const now = noon + after * minute;
    const held = { ...visit, ...about };
    expect(elapsed(held, now) / minute).toBe(ranFor);
    expect(pausedFor(held, now) / minute).toBe(paused);
    expect(remaining(held, 10 * minute, now) / minute).toBe(left);
  });
});

describe('past visits', () => {
  const past = (item: string, endedAt: number): PastVisit => ({ ...visit, item, paused: minute, endedAt });
  it('ran without their pauses', () => {
    expect(ran(past('a', noon + 5 * minute))).toBe(4 * minute);
    expect(ran(past('a', noon))).toBe(0);
  });
  it('are grouped by item, oldest first', () => {
    const state = { ...initial, past: [past('a', noon + 1), past('b', noon + 2), past('a', noon + 3)] };
    expect(
      pastByItem(state)
        .get('a')
        ?.map(({ endedAt }) => endedAt - noon),
    ).toEqual([1, 3]);
  });
});
