import { describe, expect, it } from 'vitest';
import { languagesOf } from './languages.ts';

describe('lists of languages', () => {
  it.each([
    ['FR/EN/ES', ['fr', 'en', 'es'], []],
    ['en|fr|es', ['en', 'fr', 'es'], []],
    ['fr, en', ['fr', 'en'], []],
    ['français et anglais', ['fr', 'en'], []],
    ['Inglés y español', ['en', 'es'], []],
    ['pt-br', ['pt-BR'], []],
    ['eng', ['en'], []],
    ['FR FR', ['fr'], []],
    ['variable', [], ['variable']],
    ['fr, ???', ['fr'], ['???']],
    ['', [], []],
  ])('%s', (cell, languages, unread) => {
    expect(languagesOf(cell)).toEqual({ languages, unread });
  });
});
