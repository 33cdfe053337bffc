import { describe, expect, it } from 'vitest';
import { readLanguage } from './language-tag.ts';

describe('a language tag', () => {
  it.each([
    ['PT-br', 'pt-BR'],
    [' ar ', 'ar'],
    ['zh-hant', 'zh-Hant'],
    ['klingonish', null],
    ['', null],
    ['xx', null],
  ])('that is written %j is read as %j', (text, tag) => {
    expect(readLanguage(text)).toBe(tag);
  });
});
