import { describe, expect, it } from 'vitest';
import { added, editing, given, opened } from '../../../shared/testing/scenario.ts';
import { createRowKeys } from './row-keys.ts';

describe('the keys of the rows', () => {
  const three = given(opened, added('a', 'b', 'c'));
  const ids = (keys: readonly { readonly id: string }[]) => keys.map(({ id }) => id).join('');

  it('are the same list while nothing moves and nothing is called otherwise', () => {
    const keep = createRowKeys();
    const before = keep(three.state.runSheet);
    expect(ids(before)).toBe('abc');
    expect(keep(three.when(editing('b', 'duration', 1)).state.runSheet)).toBe(before);
  });

  it('are new for what is called otherwise, and keep the others', () => {
    const keep = createRowKeys();
    const [a, b, c] = keep(three.state.runSheet);
    const [first, second, third] = keep(three.when(editing('b', 'title.en', 'Another title')).state.runSheet);
    expect([first, third]).toEqual([a, c]);
    expect(first).toBe(a);
    expect(second).not.toBe(b);
    expect(second?.title).toMatchObject({ en: 'Another title' });
  });

  it('keep what was called otherwise a moment ago, and follow the order and what is new', () => {
    const keep = createRowKeys();
    const named = keep(three.state.runSheet);
    const late = createRowKeys();
    const before = late(three.state.runSheet, named);
    const renamed = three.when(editing('b', 'title.en', 'Another title'));
    expect(late(renamed.state.runSheet, named)).toBe(before);
    const moved = renamed.when({ type: 'run-sheet.move', data: { items: ['c'], after: null } });
    expect(late(moved.state.runSheet, named)).toEqual([named[2], named[0], named[1]]);
    const [, , b] = late(moved.state.runSheet, keep(moved.state.runSheet));
    expect(b?.title).toMatchObject({ en: 'Another title' });
  });

  it('follow the order, and what is gone', () => {
    const keep = createRowKeys();
    const [a, b, c] = keep(three.state.runSheet);
    const moved = three.when({ type: 'run-sheet.move', data: { items: ['c'], after: null } });
    expect(keep(moved.state.runSheet)).toEqual([c, a, b]);
    const left = keep(moved.when({ type: 'run-sheet.remove', data: { items: ['a'] } }).state.runSheet);
    expect(ids(left)).toBe('cb');
    expect(keep(null)).toEqual([]);
  });
});
