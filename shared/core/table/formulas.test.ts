import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { asMeant, formula } from './formulas.ts';

const options = { newline: '\r\n', delimiter: ',', header: false } as const;
const written = (rows: string[][]): string => Papa.unparse(rows, { ...options, escapeFormulae: formula });
const read = (text: string): string[][] => Papa.parse<string[]>(text, options).data;

describe('a cell', () => {
  it.each([
    ['=2+5', "'=2+5"],
    ['+33 1 23', "'+33 1 23"],
    ['-ism', "'-ism"],
    ['@home', "'@home"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['=1\n=2', "'=1\n=2"],
    // One that has an apostrophe of its own gets it back.
    ["'=2+5", "''=2+5"],
    ["''-", "'''-"],
  ])('%j is written as %j, and read as it was', (cell, neutral) => {
    expect(read(written([[cell, 'x']]))).toEqual([[neutral, 'x']]);
    expect(asMeant(neutral)).toBe(cell);
  });

  it.each(["'s-Hertogenbosch", "l'eau", "''", "'", "' =2", 'a=b', '', ' =2', "rock 'n' roll"])(
    '%j is no formula, and stays as it is',
    (cell) => {
      expect(read(written([[cell, 'x']]))).toEqual([[cell, 'x']]);
      expect(asMeant(cell)).toBe(cell);
    },
  );

  it('of any text is never a formula in the file, and comes back as it was', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("'", '=', '-', '\t', '\r', '\n', 'a', '"', ',') }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        const cells = read(written(rows));
        expect(cells.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
        expect(cells.map((row) => row.map(asMeant))).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });
});
