import { Readable } from 'node:stream';
import Papa from 'papaparse';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/core/actor.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

const moderator: Actor = { person: 'ana', role: 'moderator' };
let http: HttpUnderTest;
let token: string;
let commands = 0;
beforeEach(async () => {
  http = await openHttp();
  ({ token } = await http.join());
});
afterEach(() => http.close());

async function give(command: WebinarCommand, actor = moderator): Promise<void> {
  const session = http.sessions.get('session-1')!;
  const outcome = await session.submit({ id: `c${(commands += 1)}`, ...command, until: Date.now() + 60_000 }, actor);
  expect(outcome).toMatchObject({ ok: true });
}
const receive = (questions: readonly object[]) =>
  give({
    type: 'questions.receive',
    data: {
      questions: questions.map((more, at) => ({
        ...{ id: `q${at + 1}`, text: `Question ${at + 1}?`, language: 'en', name: 'Amina', place: 'Lagos' },
        ...{ askedAt: null, external: null, answered: false, ...more },
      })),
      source: 'import',
    },
  });
const get = (file: string, bearer = token) =>
  http.app.inject({
    url: `/api/sessions/session-1/questions.${file}`,
    headers: { authorization: `Bearer ${bearer}` },
  });

type Table = Record<string, string>[];
async function csv(query = ''): Promise<Table> {
  const response = await get(`csv${query}`);
  expect(response.statusCode).toBe(200);
  const { data, errors } = Papa.parse<Record<string, string>>(response.body.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

async function story(): Promise<void> {
  await give({
    type: 'session.edit',
    data: { changes: [{ field: 'languages', value: ['en', 'fr'], base: null }] },
  });
  await receive([{ askedAt: Date.UTC(2030, 0, 1, 14, 5) }, {}, { language: null }]);
  await give({ type: 'questions.move', data: { questions: ['q1'], to: 'approved', reason: 'secret reason' } });
  await give({
    type: 'questions.edit',
    data: { question: 'q1', changes: [{ field: 'text', value: 'Better?', base: null }] },
  });
  await give({ type: 'questions.tag', data: { questions: ['q1'], add: ['ethics', 'law'], remove: [] } });
  await give({
    type: 'questions.render',
    data: { question: 'q1', language: 'fr', text: 'Mieux ?', base: null },
  });
  await give({
    type: 'questions.edit',
    data: { question: 'q1', changes: [{ field: 'answer', value: { text: 'Yes.', to: 'asker' }, base: null }] },
  });
  await give({ type: 'questions.merge', data: { questions: ['q2'], into: 'q1' } });
  await http.store.votes.castVotes(
    [
      ['q1', 'v1'],
      ['q2', 'v1'],
      ['q2', 'v2'],
    ].map(([question = '', voter = '']) => ({ session: 'session-1', question, voter, on: true })),
  );
}

describe('as CSV', () => {
  it('holds what is known of every question, in the zone of the session', async () => {
    await story();
    const [first, second, third] = await csv('?names=yes');
    expect(first).toMatchObject({
      'No.': '1',
      'Asked elsewhere (Europe/Paris)': '2030-01-01 15:05:00',
      Source: 'import',
      Name: 'Amina',
      Place: 'Lagos',
      Language: 'en',
      'As asked': 'Question 1?',
      'Present text': 'Better?',
      'In French': 'Mieux ?',
      'In French: by': 'moderator',
      'In French: review': 'reviewed',
      State: 'approved',
      Votes: '2',
      Tags: 'ethics, law',
      'Written answer': 'Yes.',
      'Answer for': 'the asker',
    });
    expect(second).toMatchObject({ 'Merged into No.': '1', State: 'merged', Votes: '2' });
    expect(third).toMatchObject({ Language: '', Votes: '0', 'In French': '' });
    expect(first?.['Received (Europe/Paris)']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  });

  it('leaves the askers out unless they are asked for, and never holds notes and reasons', async () => {
    await story();
    const plain = (await get('csv')).body;
    for (const hidden of ['Amina', 'Lagos', 'secret reason']) expect(plain).not.toContain(hidden);
    expect((await get('csv?names=no')).body).toBe(plain);
    expect((await get('csv?names=yes')).body).not.toContain('secret reason');
  });

  it.each([
    ['fr', 'État', 'approuvée', 'En français'],
    ['es', 'Estado', 'aprobada', 'En francés'],
  ])('speaks %s', async (language, heading, state, rendering) => {
    await story();
    const [first] = await csv(`?language=${language}`);
    expect(first?.[heading]).toBe(state);
    expect(first?.[rendering]).toBe('Mieux ?');
  });

  it('begins with a byte order mark, ends lines as RFC 4180 says, and is a file that nobody keeps', async () => {
    await receive([{ text: 'One "quoted", and\ntwo lines' }]);
    const response = await get('csv');
    expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(response.body).toContain('"One ""quoted"", and\ntwo lines"');
    expect(response.body.split('\r\n')).toHaveLength(3);
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="questions-2030-01-01.csv"',
      'cache-control': 'no-store',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=1\n+2', '=HYPERLINK("https://example.org","x")'])(
    'holds no formula: %j',
    async (text) => {
      await receive([{ text, name: text.slice(0, 80), place: text.slice(0, 80) }]);
      const [row] = await csv('?names=yes');
      for (const heading of ['As asked', 'Present text']) expect(row?.[heading]).toBe(`'${text}`);
      for (const heading of ['Name', 'Place']) expect(row?.[heading]?.startsWith(`'${text.charAt(0)}`)).toBe(true);
    },
  );

  it('says of an erased question that it was erased', async () => {
    await receive([{}, {}]);
    await give({ type: 'questions.erase', data: { questions: ['q1'] } });
    const rows = await csv('?names=yes');
    expect(rows[0]).toMatchObject({ 'No.': '1', 'As asked': 'erased', 'Present text': 'erased', Name: '' });
    expect(rows[1]).toMatchObject({ 'As asked': 'Question 2?' });
  });
});

describe('as XLSX', () => {
  it('holds the same cells as texts and numbers, formulas as they were written', async () => {
    await story();
    await receive2('=1+1');
    const response = await get('xlsx?names=yes&language=en');
    expect(response.headers['content-type']).toMatch(/spreadsheetml\.sheet$/);
    expect(response.headers['content-disposition']).toMatch(/\.xlsx"$/);
    const rows = await readSheet(Readable.from(response.rawPayload));
    const [headings = [], ...others] = rows;
    const cell = (row: number, heading: string) => others[row]?.[headings.indexOf(heading)];
    expect(headings).toEqual(Object.keys((await csv('?names=yes'))[0] ?? {}));
    expect([cell(0, 'No.'), cell(0, 'Votes'), cell(0, 'Present text')]).toEqual([1, 2, 'Better?']);
    expect([cell(3, 'No.'), cell(3, 'As asked'), cell(3, 'Name')]).toEqual([4, '=1+1', '=1+1']);
    expect((await readXlsx(Readable.from(response.rawPayload)))[0]?.sheet).toBe('Questions');
  });

  /** Characters that XML cannot hold would make a file that does not open. */
  const receive2 = (text: string) => receive([{ id: 'q9', text: `${text}`, name: `${text}\uFFFF` }]);
});

describe('a session with 5,000 questions', () => {
  it.each(['csv', 'xlsx'])('is exported as %s while others are answered', async (file) => {
    for (let from = 0; from < 5_000; from += 1_000)
      await receive(
        Array.from({ length: 1_000 }, (_each, at) => ({ id: `n${from + at}`, text: `Number ${from + at}?` })),
      );
    let done = false;
    let answered = 0;
    const exported = get(file).finally(() => (done = true));
    while (!done && answered < 20) {
      expect((await http.app.inject({ url: '/health' })).statusCode).toBe(200);
      if (!done) answered += 1;
    }
    const { statusCode, body } = await exported;
    expect(statusCode).toBe(200);
    expect(answered).toBe(20);
    if (file === 'csv') expect(body.split('\r\n')).toHaveLength(5_002);
  });
});

describe('exports', () => {
  it.each(['producer', 'viewer'] as const)('are not for the %s', async (role) => {
    const other = await http.join({ role });
    for (const file of ['csv', 'xlsx']) expect((await get(file, other.token)).statusCode).toBe(403);
  });

  it('are of sessions that one’s token covers, and of what can be asked', async () => {
    const headers = { authorization: `Bearer ${token}` };
    expect((await http.app.inject({ url: '/api/sessions/session-3/questions.csv', headers })).statusCode).toBe(404);
    for (const query of ['names=all', 'language=de', 'more=1'])
      expect((await get(`csv?${query}`)).statusCode).toBe(400);
    expect((await get('csv', 'nobody')).statusCode).toBe(401);
  });
});
