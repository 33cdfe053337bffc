import { describe, expect, it } from 'vitest';
import { publicQuestion } from '../testing/scripted.ts';
import { readingOf } from './reading.ts';

const rendered = { fr: { text: 'Pourquoi ?' }, es: { text: '¿Por qué?', machine: true as const } };
const english = publicQuestion(1, { text: 'Why?', in: rendered });

describe('a question is read', () => {
  it.each([
    ['as it was asked, in its own language', english, 'en', { text: 'Why?', lang: 'en', rendered: null }],
    ['in a rendering', english, 'fr', { text: 'Pourquoi ?', lang: 'fr', rendered: 'person' }],
    ['in one of a machine, marked', english, 'es', { text: '¿Por qué?', lang: 'es', rendered: 'machine' }],
    ['as it was asked, where there is no rendering', publicQuestion(1), 'fr', { lang: 'en', rendered: null }],
    [
      'in the regional form that there is',
      publicQuestion(1, { in: { 'fr-CA': { text: 'Pourquoi ?' } } }),
      'fr',
      { lang: 'fr-CA' },
    ],
    [
      'in its own regional form',
      publicQuestion(1, { language: 'fr-CA', in: rendered }),
      'fr',
      { lang: 'fr-CA', rendered: null },
    ],
  ] as const)('%s', (_how, question, reader, reading) => {
    expect(readingOf(question, reader)).toMatchObject(reading);
  });

  it('without a language where nobody knows it', () => {
    const { language: _language, ...unknown } = english;
    expect(readingOf({ ...unknown, in: {} }, 'en')).toEqual({ text: 'Why?', rendered: null });
  });
});
