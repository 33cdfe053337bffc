import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './envelope.ts';
import { equalJson } from './equal.ts';

describe('equality of JSON', () => {
  it.each<[Json | undefined, Json | undefined, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, undefined, false],
    [null, {}, false],
    [[], {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{ a: 1, b: { c: null } }, { b: { c: null }, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{}, { toString: 'x' }, false],
    [{ toString: 'x' }, {}, false],
    [JSON.parse('{"__proto__": {}}') as Json, {}, false],
    [{}, JSON.parse('{"__proto__": {}}') as Json, false],
  ])('of %j and %j is %s', (a, b, equal) => expect(equalJson(a, b)).toBe(equal));

  it('takes an undefined value as absent', () => {
    expect(equalJson({ a: undefined } as unknown as Json, {})).toBe(true);
    expect(equalJson({}, { a: undefined } as unknown as Json)).toBe(true);
  });

  it('holds between a value and its copy, and is symmetric', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(equalJson(a as Json, JSON.parse(JSON.stringify(a)) as Json)).toBe(true);
        expect(equalJson(a as Json, b as Json)).toBe(equalJson(b as Json, a as Json));
      }),
    );
  });
});
