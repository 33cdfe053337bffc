import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds.ts';
import { duration, durationUnit } from './times.ts';

const seconds = (cell: string, unit = durationUnit('', [cell])): number | null => {
  const ms = duration(cell, unit);
  return ms === null ? null : ms / 1000;
};

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

describe('words for kinds', () => {
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
  ])('%s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });
});
