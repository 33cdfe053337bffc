import { describe, expect, it } from 'vitest';
import { remembering } from './remembering.ts';
import { withoutNulls } from './without-nulls.ts';

describe('a derivation that is remembered', () => {
  const made: string[] = [];
  const joined = remembering((words: readonly string[], last: object, separator: string) => {
    made.push(separator);
    return { text: words.join(separator), last };
  });
  const words = ['a', 'b'];
  const last = {};

  it('gives the same object for the same arguments, and makes it anew for any other', () => {
    const first = joined(words, last, '-');
    expect(first.text).toBe('a-b');
    expect(joined(words, last, '-')).toBe(first);
    expect(joined(words, last, '+').text).toBe('a+b');
    expect(joined(words, {}, '+').text).toBe('a+b');
    expect(joined([...words], last, '-')).not.toBe(first);
    expect(made).toEqual(['-', '+', '+', '-']);
  });
});

describe('a record without nulls', () => {
  it('loses them, and nothing else that is empty or false', () => {
    expect(withoutNulls({ a: null, b: 0, c: '', d: false, e: { f: null } })).toEqual({
      ...{ b: 0, c: '', d: false, e: { f: null } },
    });
  });
});
