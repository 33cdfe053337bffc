import { describe, expect, it } from 'vitest';
import { type Vocabulary, findHeader, namedBy, score } from './header.ts';

const words: Vocabulary<'what' | 'when' | 'finish'> = {
  ignored: { exact: ['', 'n'], within: ['not this'] },
  finish: { exact: [], within: ['finish time'] },
  when: { exact: ['hour'], within: ['time'] },
  what: { exact: ['title'], within: ['subject'], weak: ['thing'] },
};

describe('what a header names', () => {
  it.each([
    ['Title', 1000],
    ['  TÍTLE! ', 1000],
    ['Title (in French)', 1000],
    ['Main subject', 7],
    ['Thing of the day', 1],
    ['Subjective', 0],
    ['', 0],
  ])('%j scores %i', (header, points) => {
    expect(score(header, words.what)).toBe(points);
  });

  it.each([
    ['each once, the better match first', ['Time', 'Start time', 'Title'], { when: 0, what: 2 }],
    ['the more specific field', ['Finish time', 'Time'], { finish: 0, when: 1 }],
    ['the longer phrase', ['Time of the thing', 'Title'], { when: 0, what: 1 }],
    ['what little it can', ['Thing', 'Hour'], { what: 0, when: 1 }],
    ['nothing where it says so', ['Not this time', '#'], {}],
  ])('gives %s', (_name, row, columns) => {
    expect(namedBy(row, words)).toEqual(columns);
  });
});

describe('the row that names the columns', () => {
  it.each([
    [
      'the first',
      [
        ['Title', 'Time'],
        ['A', '15:00'],
      ],
      0,
    ],
    ['below a preamble', [['A report'], ['Title', 'Made by'], [''], ['Title', 'Time']], 3],
    [
      'the one that names most',
      [
        ['Title', 'Time'],
        ['Title', 'Time', 'Finish time'],
      ],
      1,
    ],
    [
      'no row of data',
      [
        ['Title at', '15:00', 'time'],
        ['x', 'y'],
      ],
      null,
    ],
    [
      'none where only one column is named',
      [
        ['Title', 'Weather'],
        ['x', 'y'],
      ],
      null,
    ],
    ['none beyond what is looked at', [['a'], ['b'], ['c'], ['d'], ['Title', 'Time']], null],
  ])('is %s', (_name, rows, row) => {
    expect(findHeader(rows, words, 4).row).toBe(row);
  });

  it('is only one that is accepted', () => {
    const rows = [
      ['Time', 'Finish time'],
      ['Title', 'Time'],
    ];
    expect(findHeader(rows, words, 4, ({ what }) => what !== undefined).row).toBe(1);
  });
});
