import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiterOf, withoutByteOrderMark } from '../../core/table/delimiter.ts';
import { resolveWall } from '../../core/time.ts';
import { longest, longestAnswer, maxQuestions } from '../messages.ts';
import { type ReportInput, type ReportReading, readReport } from './read-report.ts';

const start = resolveWall('2020-10-08T15:00', 'Europe/Paris')!.at;

function read(text: string, options: Partial<ReportInput> = {}): ReportReading {
  const plain = withoutByteOrderMark(text);
  const rows = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) }).data;
  return readReport({ rows, start, timeZone: 'Europe/Paris', guessLanguage: () => null, ...options });
}

const codes = ({ problems }: ReportReading): string[] => problems.map(({ row, code }) => `${row} ${code}`);
const texts = ({ questions }: ReportReading): string[] => questions.map(({ text }) => text);
const times = ({ questions }: ReportReading): (string | null)[] =>
  questions.map(({ askedAt }) => (askedAt === null ? null : new Date(askedAt).toISOString().slice(0, 19)));

describe('the sample', () => {
  const file = new URL('../../demonstration/questions-zoom-report.csv', import.meta.url);
  const reading = read(readFileSync(file, 'utf8'));

  it('is read without a problem, below its preamble', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.mapping).toEqual({ header: 4, fields: { question: 1, name: 2, email: 3, answer: 4 } });
    expect(reading.questions.map(({ line, name, answered }) => [line, name, answered])).toEqual([
      [6, 'Museo regional, Oaxaca', false],
      [7, 'National Museum, Accra', false],
      [8, '', true],
      [10, '', false],
      [11, 'Estudiante, Bogotá', false],
      [12, 'Musée local, Liège', false],
    ]);
  });

  it('keeps line breaks and what looks like a formula as text, and no address', () => {
    expect(texts(reading)[2]).toMatch(/semaine \?\nMerci/);
    expect(texts(reading)[3]).toBe('=HYPERLINK("http://example.org";"clic")');
    expect(JSON.stringify(reading.questions)).not.toMatch(/@example/);
  });
});

describe('exports as platforms write them', () => {
  const question = { text: 'Why?', name: 'Ana Ruiz', answered: false };
  const answered = { text: 'How, and when?', name: '', answered: true };
  it.each([
    [
      'semicolons and French names behind a mark',
      '\uFEFFRapport;;\r\n\r\nN°;Question posée;Nom du participant;Adresse e-mail;Réponse\r\n1;Why?;Ana Ruiz;a@example.org;\r\n2;How, and when?;Participant anonyme;;Répondu en direct\r\n',
    ],
    [
      'tabs and Spanish names',
      'Pregunta\tNombre\tCorreo electrónico\tEstado\nWhy?\tAna Ruiz\ta@example.org\tSin respuesta\n"How, and when?"\tAnónimo\t\tRespondida\n',
    ],
    [
      'a state in words and an answer',
      'Question,Asker Name,Answer,Question Status\nWhy?,Ana Ruiz,Let us see,Open\n"How, and when?",Anonymous,,Answered\n',
    ],
    ['a state as yes and no', 'Question,Author,Answered\nWhy?,Ana Ruiz,no\n"How, and when?",,yes\n'],
    ['who answered', 'Question,Asked by,Answered by\nWhy?,Ana Ruiz,\n"How, and when?",Guest 3,Dr. Luis\n'],
    [
      'first and last names',
      'First Name,Last Name,Email,Question,Answer\nAna,Ruiz,a@example.org,Why?,\nAnonymous,,,"How, and when?",We do.\n',
    ],
    [
      'several answers beyond the last column',
      'Question,Asker,Answer(s)\nWhy?,Ana Ruiz,,\n"How, and when?",Anonymous,One,Two,Three\n',
    ],
    [
      'more answers in rows below',
      '#,Question,Asker,Answer\n1,Why?,Ana Ruiz,\n2,"How, and when?",Anonymous,\n,,,By text\n,,,And again\n',
    ],
    [
      'sections with their headers',
      'Open,,\nQuestion,Asker,Answer\nWhy?,Ana Ruiz,\n\nQuestion,Asker,Answer\n"How, and when?",Anonymous,Live answered\n',
    ],
    [
      'replies among them',
      'Type,Content,Identity,Status\nQuestion,Why?,Ana Ruiz,Published\nQuestion,"How, and when?",Anonymous,Answered\nReply,Soon,Luis,\n',
    ],
  ])('with %s', (_name, text) => {
    const found = read(text).questions.map(({ text: asked, name, answered: is }) => ({
      text: asked,
      name,
      answered: is,
    }));
    expect(found).toEqual([question, answered]);
    expect(JSON.stringify(read(text).questions)).not.toMatch(/@/);
  });

  it.each([
    ['as they stand', 'Question,Answer\nWhy?,"It must,\nand soon."\n', 'It must,\nand soon.'],
    ['without by whom', 'Question,Answer(s)\nWhy?,Answered by Dr. Luis: It must.\n', 'It must.'],
    [
      'where that begins like a state',
      `Question,Answer\nWhy?,${'Answered at length. '.repeat(5)}\n`,
      /^Answered at len/,
    ],
    [
      'all of those beyond the last column',
      'Question,Answer(s)\nWhy?,It must.,live answered,And shall.\n',
      'It must.\nAnd shall.',
    ],
    ['with those in the rows below', 'Question,Answer\nWhy?,It must.\n,And shall.\n', 'It must.\nAnd shall.'],
    ['in one’s language', 'Pregunta;Respuesta\nWhy?;Respondida por Ana: Sí, claro.\n', 'Sí, claro.'],
  ])('have the texts of answers %s', (_name, text, expected) => {
    const [question] = read(text).questions;
    expect(question).toMatchObject({ answered: true });
    expect(question?.answer).toMatch(expected);
    if (typeof expected === 'string') expect(question?.answer).toBe(expected);
  });

  it.each([
    ['a state', 'Question,Answer\nWhy?,Answered by Host: Live answered\n'],
    ['a mark', 'Question,Answer\nWhy?,✓\n'],
    ['a word', 'Question,Réponse\nWhy?,Répondu en direct\n'],
    ['a name', 'Question,Answered by\nWhy?,Dr. Luis\n'],
  ])('have no answer where %s stands in its place', (_name, text) => {
    expect(read(text).questions).toMatchObject([{ answered: true, answer: '' }]);
  });

  it('say which answer is longer than fits', () => {
    const long = read(`Question,Answer\nWhy?,${'y'.repeat(longestAnswer)}\n,more\nHow?,${'z'.repeat(4_001)}\n`);
    expect(codes(long)).toEqual(['3 answer-too-long', '4 answer-too-long']);
    expect(long.questions.map(({ answer }) => answer.length)).toEqual([longestAnswer, longestAnswer]);
  });

  it('say what was set aside there', () => {
    const { questions } = read('Question,Status\nA,Dismissed\nB,Supprimée\nC,Published\nD,Answered\n');
    expect(questions.map(({ dismissed, answered }) => [dismissed, answered])).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('have a language of their own before the one that the text seems to be in', () => {
    const { questions, problems } = read('Question,Langue\nA,Français\nB,es\nC,\nD,Klingonish\n', {
      guessLanguage: () => 'en',
    });
    expect(questions.map(({ language }) => language)).toEqual(['fr', 'es', 'en', 'en']);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[5, 'language-unreadable']]);
  });
});

describe('times', () => {
  it.each([
    ['in the session’s zone where the report names none', 'Question,Time\nA,15:07\n', ['2020-10-08T13:07:00'], null],
    ['in the zone of the header', 'Question,Question Time (UTC)\nA,2020-10-08 13:07\n', ['2020-10-08T13:07:00'], 'UTC'],
    [
      'in the zone of the preamble',
      'Report\nTime Zone,America/Bogota\nQuestion,Time\nA,10/08/2020 08:07 AM\n',
      ['2020-10-08T13:07:00'],
      'America/Bogota',
    ],
    ['from two columns', 'Date;Heure;Question\n08/10/2020;15:07:09;A\n', ['2020-10-08T13:07:09'], null],
    ['in their own zone first', 'Question,Time (UTC)\nA,2020-10-08T15:07:00+02:00\n', ['2020-10-08T13:07:00'], 'UTC'],
    ['not from a day alone', 'Question,Date,Name\nA,08/10/2020,Ana\n', [null], null],
  ])('are read %s', (_name, text, expected, zone) => {
    const reading = read(text);
    expect(times(reading)).toEqual(expected);
    expect(reading.namedZone).toBe(zone);
    expect(reading.problems).toEqual([]);
  });

  it('are read in the zone that a person chose', () => {
    const reading = read('Question,Time (UTC)\nA,13:07\n', { zone: 'Europe/Paris' });
    expect(reading.zone).toBe('Europe/Paris');
    expect(times(reading)).toEqual(['2020-10-08T11:07:00']);
  });
});

describe('rows that cannot be read as they stand', () => {
  it('are told with line, column and what stands there', () => {
    const reading = read(
      'Question,Asker Name,Question Time,Status\n' +
        'A,Ana,soon,Open\n' +
        ' ,Luis,,Open\n' +
        'B,b@example.org,,Perhaps\n' +
        'C,Ana,,Open,"too, many"\n' +
        '\u200b,Ana,,\n' +
        'D,Ana,,Answered\n',
    );
    expect(reading.problems).toEqual([
      { row: 2, column: 'Question Time', field: 'time', code: 'time-unreadable', value: 'soon', severity: 'warning' },
      { row: 3, column: 'Question', field: 'question', code: 'question-missing', value: '', severity: 'error' },
      { row: 4, column: 'Asker Name', field: 'name', code: 'email-in-name', value: '', severity: 'warning' },
      { row: 4, column: 'Status', field: 'status', code: 'status-unknown', value: 'Perhaps', severity: 'warning' },
      { row: 5, column: null, field: null, code: 'row-too-long', value: 'too, many', severity: 'error' },
      { row: 6, column: 'Question', field: 'question', code: 'question-missing', value: '', severity: 'error' },
    ]);
    expect(texts(reading)).toEqual(['A', 'B', 'D']);
  });

  it('are counted by the lines of the file', () => {
    const reading = read('Report\n\nQuestion,Name\n"A\nand more\nand more",Ana\n,Luis\n"B",Eve\n');
    expect(codes(reading)).toEqual(['7 question-missing']);
    expect(reading.questions.map(({ line }) => line)).toEqual([4, 8]);
  });

  it('are cut where they are too long, never through a character', () => {
    const reading = read(`Question,Name,Country\n${'x'.repeat(longest - 1)}😀y,${'n'.repeat(90)},${'p'.repeat(90)}\n`);
    expect(codes(reading)).toEqual(['2 question-too-long', '2 name-too-long', '2 place-too-long']);
    const [question] = reading.questions;
    expect(question?.text).toBe('x'.repeat(longest - 1));
    expect([question?.name.length, question?.place.length]).toEqual([80, 80]);
  });

  it('are left out where a quotation mark is never closed', () => {
    const reading = read('Question,Name\nA,Ana\n"B,Luis\n', { broken: [2] });
    expect(codes(reading)).toEqual(['3 quotes-broken']);
    expect(texts(reading)).toEqual(['A']);
  });
});

describe('a file as a whole', () => {
  it.each([
    ['names no columns', 'Why?,Ana\nHow?,Luis\n', '1 header-missing'],
    [
      'has more rows than a session questions',
      `Question,Name\n${'A,B\n'.repeat(maxQuestions + 1)}`,
      `${maxQuestions + 2} too-many-rows`,
    ],
    ['is empty', '', '1 header-missing'],
  ])('that %s gives no questions', (_name, text, code) => {
    expect(codes(read(text))).toEqual([code]);
    expect(read(text).questions).toEqual([]);
  });

  it('is read as a person says', () => {
    const reading = read('Why?,Ana\nHow?,Luis\n', { mapping: { header: null, fields: { question: 0, name: 1 } } });
    expect(reading.questions.map(({ text, name }) => [text, name])).toEqual([
      ['Why?', 'Ana'],
      ['How?', 'Luis'],
    ]);
    expect(codes(read('Subject,Name\nA,Ana\n', { mapping: { header: 0, fields: { name: 1 } } }))).toEqual([
      '1 question-unmapped',
    ]);
  });
});
