import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiterOf, withoutByteOrderMark } from '../../core/table/delimiter.ts';
import { maxTerms } from '../messages.ts';
import { glossaryTable } from '../table.ts';
import { initial, reduce } from '../state.ts';
import { languageNamed } from './mapping.ts';
import { planned } from './merge.ts';
import { type GlossaryInput, readGlossary } from './read-glossary.ts';

const languages = ['fr', 'en', 'es'];

function read(text: string, more: Partial<GlossaryInput> = {}) {
  const plain = withoutByteOrderMark(text);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const broken = errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : []));
  return readGlossary({ rows: data, broken, languages, ...more });
}
const words = (text: string) => read(text).terms.map((term) => term.words);
const codes = (text: string) => read(text).problems.map(({ code, row }) => [code, row]);

describe('headers', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['Français', 'fr'],
    ['ANGLAIS', 'en'],
    ['Español (ES)', 'es'],
    ['English term', 'en'],
    ['Terme en français', 'fr'],
    ['Término en español', 'es'],
    ['Termino de ingles', 'en'],
    ['EN – English', 'en'],
    ['Deutsch', 'de'],
    ['العربية', 'ar'],
    ['FR/EN', null],
    ['English or Spanish', null],
    ['No', null],
    ['ID', null],
    ['Title', null],
    ['French fries', null],
    ['', null],
  ])('%j names %s', (header, language) => expect(languageNamed(header, languages)).toBe(language));

  it('may be codes that number columns elsewhere, where the session speaks them', () => {
    expect(languageNamed('no', ['no', 'en'])).toBe('no');
    expect(languageNamed('ID', ['id'])).toBe('id');
  });

  it.each([
    ['commas', 'fr,en,es\nmusée,museum,museo\n'],
    ['semicolons and a byte order mark', '\uFEFFFrançais;Anglais;Espagnol\r\nmusée;museum;museo\r\n'],
    ['tabs', 'Inglés\tEspañol\tFrancés\nmuseum\tmuseo\tmusée\n'],
    ['quotes', '"fr","en","es"\n"musée","museum","museo"\n'],
    ['a title above', 'Glossary of the session\n\nN°;FR;EN;ES\n1;musée;museum;museo\n'],
  ])('are found behind %s', (_name, text) => {
    expect(words(text)).toEqual([{ fr: 'musée', en: 'museum', es: 'museo' }]);
    expect(read(text).problems).toEqual([]);
  });

  it('may be one language alone, on top', () => {
    expect(words('en\nmuseum\nrestitution\n')).toEqual([{ en: 'museum' }, { en: 'restitution' }]);
    expect(codes('museum\nes\nfin\n')).toEqual([['header-missing', 1]]);
  });

  it('name notes, of which several become one', () => {
    const { terms } = read('en,Pronunciation,Context,Author\nICOM,ˈaɪkɒm,"a council,\nworldwide",x\n');
    expect(terms).toEqual([{ lines: [2], words: { en: 'ICOM' }, note: 'ˈaɪkɒm\na council,\nworldwide' }]);
  });

  it('can be assigned by hand', () => {
    const text = 'one;uno;x\ntwo;dos;y\n';
    expect(codes(text)).toEqual([['header-missing', 1]]);
    const mapping = { header: null, languages: { en: 0, es: 1 }, notes: [2] };
    const { terms } = read(text, { mapping });
    expect(terms.map((term) => [term.words.es, term.note])).toEqual([
      ['uno', 'x'],
      ['dos', 'y'],
    ]);
    expect(read(text, { mapping: { header: null, languages: {}, notes: [] } }).problems[0]?.code).toBe(
      'languages-unmapped',
    );
  });
});

describe('rows', () => {
  it('keep commas, quotes and line breaks of quoted cells, on one line', () => {
    expect(words('fr,en\n"biens, dits ""culturels""","cultural\nproperty"\n')).toEqual([
      { fr: 'biens, dits "culturels"', en: 'cultural property' },
    ]);
  });

  it('may have a name in one language alone, and are passed over when they are empty', () => {
    expect(words('fr,en,es\n,UNESCO,\n , ,\n\nmusée,,\n')).toEqual([{ en: 'UNESCO' }, { fr: 'musée' }]);
  });

  it('tell what is wrong, and where', () => {
    const long = 'x'.repeat(201);
    const text = `en,es,note\nmuseum,museo,\n,,only a note\na,b,c,d\n${long},y,${'n'.repeat(501)}\n"open,b,c\n`;
    expect(codes(text)).toEqual([
      ['word-missing', 3],
      ['row-too-long', 4],
      ['word-too-long', 5],
      ['note-too-long', 5],
      ['quotes-broken', 6],
    ]);
    expect(read(text).terms.map((term) => term.lines)).toEqual([[2], [5]]);
    expect(read(text).terms[1]?.words.en).toHaveLength(200);
  });

  it('cut no character in two', () => {
    expect(words(`en,es\n${'x'.repeat(199)}👍,y\n`)[0]?.en).toBe('x'.repeat(199));
  });

  it('are at most as many as a glossary holds', () => {
    const rows = ['en,es', ...Array.from({ length: maxTerms + 1 }, (_, index) => `w${index},p${index}`)];
    const { terms, problems } = read(rows.join('\n'));
    expect(terms).toEqual([]);
    expect(problems).toMatchObject([{ code: 'too-many-rows', row: maxTerms + 2, value: String(maxTerms + 1) }]);
  });
});

describe('duplicates', () => {
  it('become one term, which has what any of them says', () => {
    const { terms } = read('fr,en,es,note\nMusée,museum,,a\nmusee,,museo,b\nMUSÉE,Museum,museo,a\n');
    expect(terms).toEqual([{ lines: [2, 3, 4], words: { fr: 'Musée', en: 'museum', es: 'museo' }, note: 'a\nb' }]);
  });

  it('are only those that contradict nothing', () => {
    expect(words('fr,en\navocat,lawyer\navocat,avocado\nvolée,flight\n')).toHaveLength(3);
  });

  it('of signs alone are those of the same signs', () => {
    expect(words('en,es\n+,más\n–,menos\n+,más\n')).toHaveLength(2);
  });
});

describe('beside what the session has', () => {
  const add = (...terms: { id: string; words: Record<string, string>; note: string }[]) =>
    reduce(initial, {
      type: 'glossary.changed',
      data: { changes: terms.map((record) => ({ op: 'insert', record })), cause: 'add', of: null },
      ...{ seq: 1, at: 1, by: 'ana', command: 'c1', v: 1 },
    });
  const ids = () => {
    let made = 0;
    return () => `t${(made += 1)}`;
  };

  it('a term is new, completes one, or is known', () => {
    const state = add(
      { id: 'a', words: { fr: 'musée', en: 'museum' }, note: '' },
      { id: 'b', words: { fr: 'vol', es: 'robo' }, note: 'n' },
    );
    const { terms } = read('fr,en,es,note\nMusee,,museo,x\nvol,,robo,other\nvol,flight,vuelo,\n');
    expect(planned(terms, state, ids())).toMatchObject([
      {
        kind: 'completes',
        known: { id: 'a' },
        changes: [
          { field: 'words.es', value: 'museo', base: null },
          { field: 'note', value: 'x', base: null },
        ],
      },
      { kind: 'known', known: { id: 'b' } },
      { kind: 'new', term: { id: 't1', words: { fr: 'vol', en: 'flight', es: 'vuelo' }, note: '' } },
    ]);
  });

  it('what was exported is known', () => {
    const state = add(
      { id: 'a', words: { fr: 'musée', 'pt-BR': 'museu' }, note: 'two\nlines' },
      { id: 'b', words: { en: 'a "quoted", word' }, note: '' },
    );
    const table = glossaryTable(state, languages);
    expect(table[0]).toEqual(['fr', 'en', 'es', 'pt-BR', 'note']);
    const text = Papa.unparse(table as string[][]);
    const { terms, problems } = read(text);
    expect(problems).toEqual([]);
    expect(planned(terms, state, ids()).map(({ kind }) => kind)).toEqual(['known', 'known']);
  });

  it('a whole glossary is known again', () => {
    const many = Array.from({ length: maxTerms }, (_, index) => ({
      ...{ id: `k${index}`, note: '' },
      words: { en: `word ${index}` },
    }));
    const text = ['en,es', ...many.map(({ words: { en } }) => `${en},`)].join('\n');
    expect(planned(read(text).terms, add(...many), ids()).every(({ kind }) => kind === 'known')).toBe(true);
  });
});
