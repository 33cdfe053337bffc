import { describe, expect, it } from 'vitest';
import { delimiterOf, withoutByteOrderMark } from './delimiter.ts';
import { kindOf } from './kinds.ts';
import { languagesOf } from './languages.ts';
import { duration, durationUnit, timeOfDay } from './times.ts';

const seconds = (cell: string, unit = durationUnit('', [cell])): number | null => {
  const ms = duration(cell, unit);
  return ms === null ? null : ms / 1000;
};

describe('times of day', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:05', '09:05'],
    ['15:00:00', '15:00'],
    ['15:00:30', '15:00:30'],
    ['15h00', '15:00'],
    ['15h', '15:00'],
    ['15 h 30', '15:30'],
    ['3:00 PM', '15:00'],
    ['12:10 am', '00:10'],
    ['3 p. m.', '15:00'],
    ['15.30', '15:30'],
    ['24:00', null],
    ['15:60', null],
    ['13:00 pm', null],
    ['15', null],
    ['soon', null],
    ['', null],
  ])('%s', (cell, expected) => {
    expect(timeOfDay(cell)).toBe(expected);
  });
});

describe('durations', () => {
  it.each([
    ['00:12:00', 720],
    ['1:02:03', 3723],
    ['12:30', 750],
    ['12', 720],
    ['2.5', 150],
    ['2,5', 150],
    ['12 min', 720],
    ['12\u202fmin', 720],
    ["2'30", 150],
    ['2′30″', 150],
    ["2'30''", 150],
    ['1 h 30', 5400],
    ['1h30', 5400],
    ['1 heure 5 minutes', 3900],
    ['90 s', 90],
    ['5m30s', 330],
    ['45"', 45],
    ['0', 0],
    ['-5', null],
    ['12:75', null],
    ['soon', null],
    ['=A1+5', null],
    ['1e3', null],
  ])('%s is %s s', (cell, expected) => {
    expect(seconds(cell)).toBe(expected);
  });

  it.each([
    ['says seconds', 'Duration (s)', ['90', '120'], 90],
    ['says minutes', 'Durée (min)', ['300', '240'], 18_000],
    ['says hours and minutes', 'Duración (hh:mm)', ['00:12', '12:00'], 720],
    ['says minutes and seconds', 'Duration (mm:ss)', ['00:30', '00:40'], 30],
    ['has seconds for values', 'Duration', ['300', '720', '210'], 300],
    ['has fractions of a day', 'Duration', ['0,00347222', '0,00833333'], 300],
    ['has pairs too short for seconds', 'Duration', ['00:05', '00:12', '01:00'], 300],
    ['has pairs beside triples', 'Duration', ['00:05', '01:00:00'], 5],
  ])('in a column that %s', (_, header, cells, expected) => {
    expect(seconds(cells[0] as string, durationUnit(header, cells))).toBe(expected);
  });
});

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

describe('words', () => {
  it.each([
    ['Exposé', 'talk'],
    ['PONENCIA', 'talk'],
    ['Table ronde', 'panel'],
    ['Mesa redonda', 'panel'],
    ['Q&A', 'questions'],
    ['Preguntas', 'questions'],
    ['Vidéo', 'video'],
    ['Pause', 'break'],
    ['Clôture', 'closing'],
    ['Apertura', 'opening'],
    ['heading', 'heading'],
    ['Ballet', null],
  ])('for kinds: %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

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
  ])('for languages: %s', (cell, languages, unread) => {
    expect(languagesOf(cell)).toEqual({ languages, unread });
  });
});
