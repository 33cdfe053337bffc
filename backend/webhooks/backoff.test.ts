import { describe, expect, it } from 'vitest';
import { giveUpAfter, waitAfter } from './backoff.ts';

describe('the wait after a failure', () => {
  it('doubles up to two hours, a quarter more or less', () => {
    expect([1, 2, 3, 4].map((attempts) => waitAfter(attempts, null, 0.5))).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect([waitAfter(1, null, 0), waitAfter(1, null, 1)]).toEqual([3_750, 6_250]);
    expect(waitAfter(1_000, null, 0.5)).toBe(7_200_000);
  });

  it('is not shorter than the receiver asks, within reason', () => {
    expect(waitAfter(1, 60_000, 0.5)).toBe(60_000);
    expect(waitAfter(5, 1_000, 0.5)).toBe(80_000);
    expect(waitAfter(1, 1e12, 0.5)).toBe(7_200_000);
  });

  it('leaves some twenty attempts in the day after which a message is given up', () => {
    let [passed, attempts] = [0, 0];
    for (; passed < giveUpAfter; attempts += 1) passed += waitAfter(attempts + 1, null, 0.5);
    expect(attempts).toBeGreaterThan(15);
    expect(attempts).toBeLessThan(30);
  });
});
