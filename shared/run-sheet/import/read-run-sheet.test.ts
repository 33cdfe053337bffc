import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiterOf, withoutByteOrderMark } from '../../core/table/delimiter.ts';
import { resolveWall } from '../../core/time.ts';
import { commands, maxItems } from '../messages.ts';
import { type ImportInput, type ImportReading, readRunSheet } from './read-run-sheet.ts';

const minute = 60_000;

function cellsOf(text: string): string[][] {
  const plain = withoutByteOrderMark(text);
  return Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) }).data;
}

function read(text: string, options: Partial<ImportInput> = {}): ImportReading {
  let count = 0;
  return readRunSheet({
    rows: cellsOf(text),
    language: 'en',
    start: resolveWall('2020-10-08T15:00', 'Europe/Paris')?.at ?? 0,
    timeZone: 'Europe/Paris',
    people: [],
    newId: () => `id-${++count}`,
    ...options,
  });
}

function sample(name: string): string {
  return readFileSync(new URL(`../../demonstration/${name}`, import.meta.url), 'utf8');
}

/** Names in place of ids, so that expectations can be read. */
function speakers({ items, people }: ImportReading): string[][] {
  return items.map((item) => item.speakers.map((id) => people.find((person) => person.id === id)?.name ?? id));
}

const codes = ({ problems }: ImportReading): string[] => problems.map(({ row, code }) => `${row} ${code}`);

describe('the French sample', () => {
  const reading = read(sample('run-sheet-webinar-3.fr.csv'), { language: 'fr' });

  it('is read without a problem and fits the import command', () => {
    expect(reading.problems).toEqual([]);
    const { items, people } = reading;
    expect(commands['run-sheet.import'].safeParse({ items, people, mode: 'replace' }).error).toBeUndefined();
  });

  it('is recognised column by column', () => {
    expect(reading.mapping).toEqual({
      header: 0,
      fields: {
        start: 0,
        duration: 1,
        minDuration: 2,
        kind: 3,
        title: 4,
        speakers: 5,
        place: 6,
        floor: 7,
        'notes.moderator': 8,
        'notes.producer': 9,
        'notes.booths': 10,
      },
      custom: {},
    });
  });

  it('keeps order, kinds, durations and fixed starts', () => {
    expect(reading.items.map(({ kind, duration, minDuration, start }) => [kind, duration, minDuration, start])).toEqual(
      [
        ['opening', 5 * minute, 3 * minute, '2020-10-08T15:00'],
        ['talk', 12 * minute, 10 * minute, null],
        ['talk', 12 * minute, 10 * minute, null],
        ['talk', 12 * minute, 10 * minute, null],
        ['video', 3.5 * minute, 3.5 * minute, null],
        ['talk', 12 * minute, 10 * minute, null],
        ['panel', 10 * minute, 6 * minute, null],
        ['questions', 14 * minute, 8 * minute, null],
        ['closing', 3 * minute, 2 * minute, '2020-10-08T16:24'],
      ],
    );
    expect(reading.lines).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('keeps unquoted commas and quoted semicolons in their cells', () => {
    expect(reading.items[3]?.title).toEqual({ fr: 'Beyrouth, deux mois après le 4 août' });
    expect(reading.items[4]?.notes).toEqual({
      producer: 'Son système routé vers les cabines ; sous-titres FR et ES',
      booths: 'Non interprétée : sous-titres',
    });
  });

  it('finds the people once each, with place and language, and resolves the range', () => {
    expect(reading.people.map(({ name, place, language }) => [name, place, language])).toEqual([
      ['Animation', 'Paris', 'fr'],
      ['Panéliste 1', 'Londres', 'en'],
      ['Panéliste 2', 'Lima', 'es'],
      ['Panéliste 3', 'Beyrouth', 'fr'],
      ['Régie', '', null],
      ['Panéliste 4', 'Nairobi', 'en'],
    ]);
    const panel = ['Panéliste 1', 'Panéliste 2', 'Panéliste 3', 'Panéliste 4'];
    expect(speakers(reading).slice(6, 8)).toEqual([panel, panel]);
  });

  it('reads floor languages and what is said about the video', () => {
    expect(reading.items.map(({ floor }) => floor.join(' '))).toEqual([
      'fr',
      'en',
      'es',
      'fr',
      'en',
      'en',
      'fr en es',
      'fr en es',
      'fr',
    ]);
    expect(reading.items[4]?.media).toEqual({
      spoken: 'en',
      soundRouted: false,
      soundTested: false,
      subtitles: ['fr', 'es'],
      interpreted: false,
    });
    expect(reading.items.filter(({ media }) => media).length).toBe(1);
  });
});

describe('the English sample', () => {
  const reading = read(sample('run-sheet-webinar-1.en.csv'), {
    start: resolveWall('2020-09-17T13:00', 'Europe/Paris')?.at ?? 0,
  });

  it('is read without a problem and fits the import command', () => {
    expect(reading.problems).toEqual([]);
    const { items, people } = reading;
    expect(commands['run-sheet.import'].safeParse({ items, people, mode: 'append' }).error).toBeUndefined();
  });

  it('reads decimal minutes, languages with bars, and everyone on the panel', () => {
    expect(reading.items.map(({ duration }) => duration / minute)).toEqual([4, 10, 10, 2.5, 10, 10, 20, 3]);
    expect(reading.items.map(({ start }) => start).filter(Boolean)).toEqual(['2020-09-17T13:00', '2020-09-17T14:10']);
    expect(reading.items[6]?.floor).toEqual(['en', 'fr', 'es']);
    expect(speakers(reading)[6]).toEqual(['Panellist 1', 'Panellist 2', 'Panellist 3', 'Panellist 4']);
    expect(reading.items[3]?.media).toMatchObject({ spoken: 'es', subtitles: ['en', 'fr'], interpreted: true });
  });

  it('knows no single language for someone who speaks two', () => {
    expect(reading.people.find(({ name }) => name === 'Moderator')?.language).toBeNull();
  });
});

describe('columns', () => {
  it.each([
    [
      'Spanish',
      'Hora;Duración;Duración mínima;Tipo;Título;Ponente;Lugar;Idioma;Notas moderación;Notas regidor;Notas cabina',
    ],
    ['swapped', 'Notas de cabinas;Idioma de sala;Título;Tipo;Duración (min);Hora de inicio;Ponentes;Ciudad'],
  ])('are recognised: %s', (_, header) => {
    const { mapping } = read(`${header}\n`);
    const cells = header.split(';');
    const found: Record<string, string | undefined> = Object.fromEntries(
      Object.entries(mapping.fields).map(([field, column]) => [field, cells[column]]),
    );
    expect(found.title).toBe('Título');
    expect(found.floor).toContain('Idioma');
    expect(found.start).toContain('Hora');
    expect(found.duration).toMatch(/^Duración( \(min\))?$/);
    expect(found.speakers).toContain('Ponente');
    expect(found['notes.booths']).toContain('cabina');
  });

  it('are recognised below a preamble, and lines are still those of the file', () => {
    const reading = read('Webinar 3,"two\nlines"\n\nTitle,Duration\nTalk A,soon\n');
    expect(reading.mapping.header).toBe(2);
    expect(codes(reading)).toEqual(['5 duration-unreadable']);
  });

  it('that belong to no field are offered as custom fields, except numbers of rows and end times', () => {
    const reading = read(
      '#,Title,Duration,End,Équipe technique,Budget (€)\n1,Talk,5,15:05,,"1,200"\n2,Talk,5,15:10,Léa,\n',
    );
    expect(reading.mapping.custom).toEqual({ budget: 5 });
    expect(reading.mapping.fields['notes.producer']).toBe(4);
    expect(reading.items.map(({ custom }) => custom)).toEqual([{ budget: '1,200' }, {}]);
  });

  it('may be assigned by hand', () => {
    const text = 'A,B\n5,Talk one\n7,Talk two\n';
    const recognised = read(text);
    expect(codes(recognised)).toEqual(['1 header-missing']);
    const mapping = { header: 0, fields: { duration: 0, title: 1 }, custom: {} };
    const reading = read(text, { mapping });
    expect(reading.items.map(({ title, duration }) => [title['en'], duration])).toEqual([
      ['Talk one', 5 * minute],
      ['Talk two', 7 * minute],
    ]);
  });

  it('without a header are refused until they are assigned, then the first row counts', () => {
    const text = '15:00;5;Bienvenue\n;10;Exposé\n';
    expect(read(text)).toMatchObject({ items: [], mapping: { header: null, fields: {} }, columns: ['', '', ''] });
    const reading = read(text, { mapping: { header: null, fields: { start: 0, duration: 1, title: 2 }, custom: {} } });
    expect(reading.items.length).toBe(2);
    expect(reading.problems).toEqual([]);
  });

  it('without titles are refused, without durations they are warned about', () => {
    expect(codes(read('Duration,Speaker\n5,Ana\n'))).toEqual(['1 title-unmapped']);
    expect(codes(read('Title,Speaker\nTalk,Ana\n'))).toEqual(['1 duration-unmapped']);
  });
});

describe('rows', () => {
  it('that cannot be read are told with line, column, value and reason', () => {
    const reading = read('Start,Duration,Title\n15:00,5,Welcome\n25:99,5,Late\n,=A1+5,Formula\n,5,\n,5,Last\n');
    expect(reading.problems).toEqual([
      { row: 3, column: 'Start', field: 'start', code: 'start-unreadable', value: '25:99', severity: 'error' },
      { row: 4, column: 'Duration', field: 'duration', code: 'duration-unreadable', value: '=A1+5', severity: 'error' },
      { row: 5, column: 'Title', field: 'title', code: 'title-missing', value: '', severity: 'error' },
    ]);
    expect(reading.items.map(({ title }) => title['en'])).toEqual(['Welcome', 'Last']);
  });

  it('with defaults are imported and warned about', () => {
    const reading = read('Duration,Min,Type,Title,Language\n,2,Mystery,A,Klingonish\n5,9,,B,FR EN\n3,x,Talk,C,\n');
    expect(codes(reading)).toEqual([
      '2 kind-unknown',
      '2 duration-missing',
      '2 min-duration-above-duration',
      '2 floor-unreadable',
      '3 kind-missing',
      '3 min-duration-above-duration',
      '4 min-duration-unreadable',
    ]);
    expect(reading.problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(reading.items.map(({ duration, minDuration }) => [duration, minDuration])).toEqual([
      [0, 0],
      [5 * minute, 5 * minute],
      [3 * minute, null],
    ]);
  });

  it('say only once that a duration cannot be read', () => {
    expect(codes(read('Title,Duration,Min\nA,soon,9\nB,30:00:00,9\nC,5,9\n'))).toEqual([
      '2 duration-unreadable',
      '3 duration-too-long',
      '4 min-duration-above-duration',
    ]);
  });

  it('that are empty are passed over, those with only a title are headings', () => {
    const reading = read('Title,Duration,Type\n\n , ,\nPart one,,\nTalk,5,Talk\n');
    expect(reading.items.map(({ kind }) => kind)).toEqual(['heading', 'talk']);
    expect(reading.lines).toEqual([4, 5]);
    expect(reading.problems).toEqual([]);
  });

  it('with more cells than columns are kept out, with fewer are read', () => {
    const reading = read('Title;Duration;Notes\nOne;5;first; second\nTwo;5\nThree;5;x;;\n');
    expect(codes(reading)).toEqual(['2 row-too-long']);
    expect(reading.problems[0]?.value).toBe(' second');
    expect(reading.items.map(({ title }) => title['en'])).toEqual(['Two', 'Three']);
  });

  it('whose quotes never close are kept out', () => {
    const reading = read('Title,Duration\nOne,5\n"Two,5\nThree,5\n', { broken: [2] });
    expect(codes(reading)).toEqual(['3 quotes-broken']);
    expect(reading.items.length).toBe(1);
  });

  it('keep quoted line breaks in notes, one line in titles, and formulas as text', () => {
    const reading = read('Title,Duration,Notes\n"Two\nlines",5,"first\r\nsecond"\n"=HYPERLINK(""x"")",5,@SUM(A1)\n');
    expect(reading.items.map(({ title, notes }) => [title['en'], notes.moderator])).toEqual([
      ['Two lines', 'first\r\nsecond'],
      ['=HYPERLINK("x")', '@SUM(A1)'],
    ]);
    expect(reading.lines).toEqual([2, 5]);
  });

  it('are too many past what a run-sheet may hold, and then none is imported', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `Item ${index},5`).join('\n');
    const reading = read(`Title,Duration\n${rows}\n`);
    expect(reading.problems).toMatchObject([{ row: maxItems + 2, code: 'too-many-rows', value: '5000' }]);
    expect(reading.items).toEqual([]);
  });

  it('with texts that are too long are cut and told', () => {
    const reading = read(`Title,Duration,Notes\n${'t'.repeat(600)},5,${'n'.repeat(5000)}\n`);
    expect(codes(reading)).toEqual(['2 text-too-long', '2 text-too-long']);
    expect(commands['run-sheet.import'].safeParse({ items: reading.items, people: [], mode: 'append' }).success).toBe(
      true,
    );
  });

  it('put times of day on the date nearest to the session, across midnight', () => {
    const start = resolveWall('2020-10-08T23:30', 'Europe/Paris')?.at ?? 0;
    const reading = read('Start,Duration,Title\n23:30,30,Late\n0h15,5,Later\n', { start });
    expect(reading.items.map((item) => item.start)).toEqual(['2020-10-08T23:30', '2020-10-09T00:15']);
  });

  it('hold nothing that could harm: prototype keys as headers and names are plain texts', () => {
    const reading = read('Title,Duration,__proto__,constructor,Speaker\nTalk,5,a,b,__proto__\n');
    expect(reading.items[0]?.custom).toEqual({ proto: 'a', constructor: 'b' });
    expect(reading.people.map(({ name }) => name)).toEqual(['__proto__']);
  });
});

describe('people', () => {
  const text = (speakers: string): string => `Title,Duration,Speaker,Place\n${speakers}\n`;

  it('of the session are found by name, without case and accents', () => {
    const reading = read(text('A,5,ZOE DURAND,Lyon\nB,5,Ana,Lima'), { people: [{ id: 'p-zoe', name: 'Zoé Durand' }] });
    expect(reading.items[0]?.speakers).toEqual(['p-zoe']);
    expect(reading.people.map(({ name, place }) => [name, place])).toEqual([['Ana', 'Lima']]);
  });

  it.each([
    ['Ana; Luis', ['Ana', 'Luis']],
    ['"Ana, Luis et Zoé"', ['Ana', 'Luis', 'Zoé']],
    ['Ana / Luis', ['Ana', 'Luis']],
    ['Ana y Luis', ['Ana', 'Luis']],
    ['Santiago Ramón y Cajal', ['Santiago Ramón y Cajal']],
    ['"Ana\nLuis"', ['Ana', 'Luis']],
  ])('in one cell: %s', (cell, names) => {
    expect(speakers(read(text(`A,5,${cell},`)))).toEqual([names]);
  });

  it.each([
    ['Panellists 1 to 3', 'Panellist'],
    ['Panélistes 1 à 3', 'Panéliste'],
    ['Panelistas 1 a 3', 'Panelista'],
    ['Moderadores 1–3', 'Moderador'],
    ['All panellists', 'Panellist'],
    ['Tous les panélistes', 'Panéliste'],
    ['Toutes les panélistes', 'Panéliste'],
    ['Todos los panelistas', 'Panelista'],
    ['Todas las panelistas', 'Panelista'],
  ])('in a group are those whom the file names, also further down: %s', (group, one) => {
    const reading = read(text(`All,5,${group},\nA,5,${one} 1,\nB,5,${one} 2,\nC,5,${one} 3,`));
    expect(speakers(reading)[0]).toEqual([`${one} 1`, `${one} 2`, `${one} 3`]);
    expect(reading.problems).toEqual([]);
  });

  it('in a group that the file does not name are one person, and that is said', () => {
    const reading = read(text('A,5,Panellists 1 to 4,\nB,5,Panellist 1,'));
    expect(speakers(reading)[0]).toEqual(['Panellists 1 to 4']);
    expect(codes(reading)).toEqual(['2 speakers-unclear']);
  });

  it('get one place each, or the first of several with a warning', () => {
    const reading = read(text('A,5,Ana / Luis,Lima / Oaxaca\nB,5,Ana,Quito\nC,5,Zoé / Léa,Lyon'));
    expect(reading.people.map(({ name, place }) => [name, place])).toEqual([
      ['Ana', 'Lima'],
      ['Luis', 'Oaxaca'],
      ['Zoé', ''],
      ['Léa', ''],
    ]);
    expect(codes(reading)).toEqual(['3 place-differs', '4 place-unclear']);
  });

  it('of rows that are kept out do not come along', () => {
    expect(read(text('A,soon,Ana,\nB,5,Luis,')).people.map(({ name }) => name)).toEqual(['Luis']);
  });
});
