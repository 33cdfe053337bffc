import { describe, expect, it } from 'vitest';
import { delimiterOf, withoutByteOrderMark } from './delimiter.ts';

describe('delimiters', () => {
  it.each([
    ['a;b;c\n1,5;2,5;3,5\n', ';'],
    ['a,b\n"x;y;z",2\n', ','],
    ['a\tb\n1, 2\t3\n', '\t'],
    ['title\none, two\n', ','],
    ['', ','],
  ])('of %j', (text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });

  it('stand behind a byte order mark', () => {
    expect(withoutByteOrderMark('\uFEFFa;b')).toBe('a;b');
    expect(withoutByteOrderMark('a;b')).toBe('a;b');
  });
});
