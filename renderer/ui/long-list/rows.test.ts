import { describe, expect, it } from 'vitest';
import { type RowNode, createRows } from './rows.ts';

const render = (): never => {
  throw new Error('Nothing is drawn here');
};
const calledBy = (names: Record<string, string>) => createRows({ nameOf: (id) => names[id] ?? '', render });
const keysOf = (rows: Iterable<RowNode>) => [...rows].map(({ key }) => key);

describe('the rows of a list', () => {
  it('stand in their order, each beside its neighbours', () => {
    const rows = calledBy({})(['a', 'b', 'c']);
    expect(rows.size).toBe(3);
    expect(keysOf(rows)).toEqual(['a', 'b', 'c']);
    expect([...rows.getKeys()]).toEqual(['a', 'b', 'c']);
    expect([...rows].map(({ index }) => index)).toEqual([0, 1, 2]);
    expect([rows.getFirstKey(), rows.getLastKey()]).toEqual(['a', 'c']);
    expect(['a', 'b', 'c'].map((key) => rows.getKeyBefore(key))).toEqual([null, 'a', 'b']);
    expect(['a', 'b', 'c'].map((key) => rows.getKeyAfter(key))).toEqual(['b', 'c', null]);
    expect(rows.at(1)).toBe(rows.getItem('b'));
  });

  it('know nothing of others, and may be none', () => {
    const rows = calledBy({})(['a']);
    expect([rows.getItem('x'), rows.getKeyBefore('x'), rows.getKeyAfter('x'), rows.at(1)]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    const none = calledBy({})([]);
    expect([none.size, none.getFirstKey(), none.getLastKey(), keysOf(none)]).toEqual([0, null, null, []]);
  });

  it('are called what they are called when they are asked', () => {
    const names: Record<string, string> = { a: 'Opening' };
    const rows = calledBy(names)(['a']);
    expect(rows.getTextValue('a')).toBe('Opening');
    names['a'] = 'Welcome';
    expect([rows.getTextValue('a'), rows.getItem('a')?.textValue]).toEqual(['Welcome', 'Welcome']);
  });

  it('are the same as before where place and neighbours are', () => {
    const rowsOf = calledBy({});
    const before = rowsOf(['a', 'b', 'c', 'd']);
    const after = rowsOf(['a', 'b', 'c', 'x']);
    expect(keysOf(after)).toEqual(['a', 'b', 'c', 'x']);
    expect(['a', 'b'].map((key) => after.getItem(key) === before.getItem(key))).toEqual([true, true]);
    expect(after.getItem('c')).toMatchObject({ prevKey: 'b', nextKey: 'x' });
    expect(after.getItem('d')).toBeNull();
    expect(keysOf(before)).toEqual(['a', 'b', 'c', 'd']);
  });
});
