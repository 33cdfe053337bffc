import { describe, expect, it } from 'vitest';
import { cellsBeyond, columnsOf, dataLines, headerLine, lineNumbers } from './lines.ts';

const rows = [['Report'], [''], ['Title ', ' Time'], ['a\nb', 'c\r\nd'], [' ', ''], ['e', 'f', 'g', ' ']];

describe('the lines of a file', () => {
  it('are counted with the breaks inside cells', () => {
    expect(lineNumbers(rows)).toEqual([1, 2, 3, 4, 7, 8]);
    expect(headerLine(rows, 2)).toBe(3);
    expect(headerLine(rows, null)).toBe(1);
  });

  it('hold data where they are below the header and not empty', () => {
    expect(dataLines(rows, 2).map(({ index, number }) => [index, number])).toEqual([
      [3, 4],
      [5, 8],
    ]);
    expect(dataLines(rows, null)).toHaveLength(4);
  });

  it('have the columns of the header, or of the widest row', () => {
    expect(columnsOf(rows, 2)).toEqual(['Title', 'Time']);
    expect(columnsOf(rows, null)).toEqual(['', '', '', '']);
    expect(dataLines(rows, 2).map((line) => cellsBeyond(line, ['Title', 'Time']))).toEqual([[], ['g']]);
  });
});
