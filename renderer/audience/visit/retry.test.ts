import { describe, expect, it } from 'vitest';
import { pauseBefore } from './retry.ts';

describe('the pause before another try', () => {
  it.each([
    [1, 0, 1_000],
    [1, 1, 500],
    [3, 0, 4_000],
    [6, 0, 30_000],
    [400, 0, 30_000],
    [400, 1, 15_000],
  ])('after %i failures with chance %d is %i ms', (attempt, random, ms) => {
    expect(pauseBefore(attempt, random)).toBe(ms);
  });
});
