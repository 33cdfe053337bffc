import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance, takeAll } from './allowances.ts';

describe('an allowance', () => {
  it('is whole for whoever has taken nothing yet, at any instant', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 600 }), (now, perMinute) => {
        const allowance = new Allowance(perMinute, 1);
        expect(takeAll([[allowance, 'ana']], now)).toBe(0);
        expect(takeAll([[allowance, 'ana']], now)).toBeGreaterThan(0);
        expect(takeAll([[allowance, 'bo']], now)).toBe(0);
      }),
    );
  });

  it('comes back with time, as many as at once and no more', () => {
    const allowance = new Allowance(60, 3);
    const taken = (now: number): number => takeAll([[allowance, 'ana']], now);
    expect([taken(0), taken(0), taken(0), taken(0)]).toEqual([0, 0, 0, 1_000]);
    expect([taken(1_000), taken(1_000)]).toEqual([0, 1_000]);
    expect([taken(60_000), taken(60_000), taken(60_000), taken(60_000)]).toEqual([0, 0, 0, 1_000]);
  });

  it('is taken with all others that are asked for, or not at all', () => {
    const [each, all] = [new Allowance(60, 5), new Allowance(60, 1)];
    const ask = (key: string): number =>
      takeAll(
        [
          [each, key],
          [all, 'room'],
        ],
        0,
      );
    expect([ask('ana'), ask('bo')]).toEqual([0, 1_000]);
    expect(each.wait('bo', 0)).toBe(0);
  });
});
