import { describe, expect, it } from 'vitest';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { readWorkbook } from './workbook.ts';

async function workbook(rows: SheetData): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx(rows).toBuffer());
}

const text = (value: string) => ({ value, type: String });
const date = (iso: string) => ({ value: new Date(iso), type: Date, format: 'yyyy-mm-dd hh:mm:ss' });

describe('a workbook', () => {
  it('gives the cells of its first sheet as texts', async () => {
    const bytes = await workbook([
      [text('Report'), null, null],
      [],
      [text('Question'), text('Asked'), text('Votes')],
      [text(' Why?\nAnd how? '), date('2020-10-08T15:07:03Z'), { value: 12, type: Number }],
      [text('=1+1'), date('2020-10-08T00:00:00Z'), { value: true, type: Boolean }],
      [text('Ça, là'), { value: 0.5, type: Number, format: 'hh:mm' }, null],
    ]);
    const read = await readWorkbook(bytes);
    expect(typeof read === 'string' ? read : read.rows).toEqual([
      ['Report', '', ''],
      ['', '', ''],
      ['Question', 'Asked', 'Votes'],
      [' Why?\nAnd how? ', '2020-10-08T15:07:03', '12'],
      ['=1+1', '2020-10-08', 'true'],
      ['Ça, là', '12:00:00', ''],
    ]);
  });

  it('is refused where a part of it is too large to be read without a worker', async () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => [text(`Question ${index}`), text(`Asker ${index}`)]);
    expect(await readWorkbook(await workbook(rows))).toBe('workbook-too-large');
  });

  it.each([
    ['an old one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['one that was cut off', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0])],
    ['nothing', new Uint8Array()],
    [
      'a list of contents that lies',
      new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(12).fill(0), 255, 255, 255, 255, 0, 0]),
    ],
  ])('is refused: %s', async (_name, bytes) => {
    expect(await readWorkbook(bytes)).toBe('workbook');
  });

  it('is refused where it is a zip of something else', async () => {
    const bytes = await workbook([[text('Question')]]);
    const name = new TextEncoder().encode('xl/workbook.xml');
    for (let at = 0; at < bytes.length - name.length; at += 1)
      if (name.every((unit, index) => bytes[at + index] === unit)) bytes[at] = 'y'.charCodeAt(0);
    expect(await readWorkbook(bytes)).toBe('workbook');
  });
});
