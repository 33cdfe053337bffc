import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../i18n/guess-language.ts';
import { isTooLong, parseChat } from './parse-chat.ts';

describe('a pasted chat', () => {
  it.each([
    ['What is a salvage list?', [['', 'What is a salvage list?']]],
    [
      'Ana Ruiz: ¿Dónde está la lista?\nIs it online?',
      [
        ['Ana Ruiz', '¿Dónde está la lista?'],
        ['', 'Is it online?'],
      ],
    ],
    [
      '15:04 Kofi: Who pays?\n[15:05:10] Ana: And when?',
      [
        ['Kofi', 'Who pays?'],
        ['Ana', 'And when?'],
      ],
    ],
    ['15:04:32 From Ana Ruiz to Everyone: Who pays?', [['Ana Ruiz', 'Who pays?']]],
    ['De Ana Ruiz à Tout le monde : Qui paie ?', [['Ana Ruiz', 'Qui paie ?']]],
    ['Ana : Qui paie ?', [['Ana', 'Qui paie ?']]],
    [
      '- Who pays?\r\n2) And when?',
      [
        ['', 'Who pays?'],
        ['', 'And when?'],
      ],
    ],
    [
      'Ana: Two lines\nof one question?\n\nKofi: Another?',
      [
        ['Ana', 'Two lines\nof one question?'],
        ['Kofi', 'Another?'],
      ],
    ],
  ])('%j', (pasted, expected) => {
    expect(parseChat(pasted)).toEqual(expected.map(([name, text]) => ({ name, text })));
  });

  it.each([
    'We see this often, dear colleagues: what would you do first?',
    'Is the rule 3:1?',
    'A question of mine with more words before a colon: is it kept?',
    'https://example.org/list – is this the list?',
  ])('takes no sentence for a name: %s', (text) => {
    expect(parseChat(text)).toEqual([{ name: '', text }]);
  });

  it('holds nothing where nothing was pasted', () => expect(parseChat(' \n \n')).toEqual([]));
  it('says what no question can hold', () => expect(isTooLong({ name: '', text: 'a'.repeat(2_001) })).toBe(true));
});

describe('the language that a question seems to be in', () => {
  const languages = ['en', 'fr', 'es'];
  it.each([
    ['Which suppliers did you ring first, and would you sign contracts with them?', 'en'],
    ['Comment avez-vous fait pour les réserves ?', 'fr'],
    ['¿Cómo priorizaron las colecciones?', 'es'],
    ['Budget?', null],
  ])('%s', (text, language) => expect(guessLanguage(text, languages)).toBe(language));

  it('is none that the session does not have', () =>
    expect(guessLanguage('¿Cómo priorizaron las colecciones?', ['en', 'fr'])).toBeNull());
});
