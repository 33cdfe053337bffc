import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './envelope.ts';
import { applyPatch, diff } from './merge-patch.ts';

type View = { readonly [key: string]: Json };

describe('the patch between two views', () => {
  it.each<[View, View, View | undefined]>([
    [{}, {}, undefined],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: 1 }, { a: 2 }, { a: 2 }],
    [{ a: 1, b: 2 }, { b: 2 }, { a: null }],
    [{}, { a: { b: {} } }, { a: { b: {} } }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { c: 3 } }],
    [{ a: { b: 1 } }, { a: {} }, { a: { b: null } }],
    [{ a: { b: 1 } }, { a: [1] }, { a: [1] }],
    [{ a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    [{ a: [{ b: 1, c: 1 }] }, { a: [{ b: 1 }] }, { a: [{ b: 1 }] }],
  ])('%j → %j is %j', (before, after, patch) => {
    expect(diff(before, after)).toEqual(patch);
    expect(applyPatch(before, patch ?? {})).toEqual(after);
  });

  it('drops what became undefined', () => {
    const patch = diff({ a: 1 }, { a: undefined } as unknown as View);
    expect(JSON.stringify(patch)).toBe('{"a":null}');
  });

  it('does not look into what is the same in both', () => {
    const looked = (): never => {
      throw new Error('Looked into');
    };
    const same = new Proxy({ b: 1 }, { ownKeys: looked, get: looked });
    expect(diff({ same, a: 1 }, { same, a: 2 })).toEqual({ a: 2 });
    expect(diff({ inner: { same } }, { inner: { same } })).toBeUndefined();
  });

  it('never reaches a prototype', () => {
    const patch = JSON.parse('{"__proto__": {"polluted": true}}') as View;
    const patched = applyPatch({}, patch);
    expect((patched as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.hasOwn(patched, '__proto__')).toBe(true);
  });

  it('applied to the first gives the second, also over the wire', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const key = fc.oneof(fc.constantFrom('a', 'b', 'c', 'toString', '__proto__'), fc.string());
    const { view } = fc.letrec<{ view: View; value: Json }>((tie) => ({
      view: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      value: fc.oneof({ maxDepth: 3 }, leaf, tie('view'), fc.array(leaf, { maxLength: 3 })),
    }));
    fc.assert(
      fc.property(view, view, (before, after) => {
        const plain = JSON.parse(JSON.stringify(after)) as View;
        const patch = diff(before, after);
        const carried = JSON.parse(JSON.stringify(patch ?? {})) as View;
        const patched = applyPatch(JSON.parse(JSON.stringify(before)) as View, carried);
        expect(JSON.parse(JSON.stringify(patched))).toEqual(plain);
        expect(diff(patched, after)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
