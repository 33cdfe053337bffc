import { describe, expect, it } from 'vitest';
import { decode, inspect } from './decode.ts';
import { tokenise } from './tokenise.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, littleEndian: boolean, mark: boolean) => {
  const marked = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index += 1)
    view.setUint16(index * 2, marked.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};
/** Windows-1252 for what Latin-1 shares with it, and its own curly apostrophe and dash. */
const western = (text: string) =>
  bytes(...[...text].map((c) => (c === '’' ? 0x92 : c === '–' ? 0x96 : c.charCodeAt(0))));

const text = 'Heure;Durée;Titre\n15:00;5;L’été – déjà là\n';

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', utf8(text), { encoding: 'utf-8', guessed: false }],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), { encoding: 'utf-8', guessed: false }],
    ['UTF-16 with a mark', wide(text, true, true), { encoding: 'utf-16le', guessed: false }],
    ['UTF-16 the other way', wide(text, false, true), { encoding: 'utf-16be', guessed: false }],
    ['UTF-16 without a mark', wide(text, true, false), { encoding: 'utf-16le', guessed: true }],
    ['Windows-1252', western(text), { encoding: 'windows-1252', guessed: true }],
  ] as const)('%s', (_name, file, found) => {
    expect(inspect(file)).toEqual(found);
    expect(decode(file, found.encoding)).toBe(text);
  });

  it.each([
    ['nothing', bytes(), 'empty'],
    ['a mark and blanks', utf8('\uFEFF \r\n\r\n'), 'empty'],
    ['a workbook', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'workbook'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'workbook'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not-text'],
  ])('refuses %s', (_name, file, fault) => {
    expect(inspect(file)).toBe(fault);
  });
});

describe('the cells of a text', () => {
  it('finds the delimiter and keeps empty rows, so that lines stay those of the file', () => {
    expect(tokenise('\uFEFFA;B\n\n"1;2";"x\ny"\n').rows).toEqual([['A', 'B'], [''], ['1;2', 'x\ny'], ['']]);
  });

  it('takes away the apostrophe that kept a cell from being a formula', () => {
    expect(tokenise("'=A1,'s,\"'-\n=b\"\n''@x,'+1,-2\n").rows).toEqual([
      ['=A1', "'s", '-\n=b'],
      ["'@x", '+1', '-2'],
      [''],
    ]);
  });

  it('names the row whose quotes never close', () => {
    expect(tokenise('A,B\n1,2\n"3,4\n').broken).toEqual([2]);
  });
});
