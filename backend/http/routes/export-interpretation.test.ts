import { Readable } from 'node:stream';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../shared/core/actor.ts';
import { newItem } from '../../../shared/testing/scenario.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

const moderator: Actor = { person: 'ana', role: 'moderator' };
const organiser: Actor = { person: 'olga', role: 'organiser' };
const eva: Actor = { person: 'eva', role: 'interpreter' };
const visit = 'start';

let http: HttpUnderTest;
let token: string;
let commands = 0;
beforeEach(async () => {
  http = await openHttp();
  ({ token } = await http.join());
});
afterEach(() => http.close());

async function give(command: WebinarCommand, actor: Actor, id = `c${(commands += 1)}`): Promise<void> {
  const outcome = await http.sessions.get('session-1')!.submit({ id, ...command, until: Date.now() + 60_000 }, actor);
  expect([command.type, outcome]).toEqual([command.type, expect.objectContaining({ ok: true })]);
}

/** The English booth with one interpreter, called so; what needs no booth is started. */
async function started(name = 'Eva'): Promise<void> {
  const { booths } = http.sessions.get('session-1')!.state;
  const [booth] = booths.order;
  expect(booth).toBe('en');
  await give(
    {
      type: 'booths.edit',
      data: {
        booth: 'en',
        changes: [{ field: 'interpreters.eva', value: { name, a: ['en'], b: [], c: ['fr'] }, base: null }],
      },
    },
    organiser,
  );
  await give({ type: 'booths.sit', data: { booth: 'en', interpreter: 'eva' } }, eva);
  await give({ type: 'booths.take', data: { booth: 'en', saw: null, force: false } }, eva, 'mic');
  const opening = newItem('a');
  await give({ type: 'run-sheet.add', data: { items: [opening], after: null } }, moderator);
  await give({ type: 'transport.start', data: { item: 'a' } }, moderator, visit);
}

async function shocked(): Promise<void> {
  await give(
    {
      type: 'incidents.raise',
      data: { incident: 'shock', booth: 'en', code: 'acoustic-shock', about: null, note: 'Left ear' },
    },
    eva,
  );
  await give({ type: 'incidents.acknowledge', data: { incident: 'shock' } }, moderator);
}

const get = (file: string, bearer = token) =>
  http.app.inject({
    url: `/api/sessions/session-1/interpretation.${file}`,
    headers: { authorization: `Bearer ${bearer}` },
  });

/** The tables of the file by title, each as rows by heading. */
async function tables(query = ''): Promise<Record<string, Record<string, string>[]>> {
  const response = await get(`csv${query}`);
  expect(response.statusCode).toBe(200);
  const blocks = response.body.replace(/^\uFEFF/, '').split('\r\n\r\n');
  return Object.fromEntries(
    blocks.map((block) => {
      const [title = '', ...lines] = block.split('\r\n');
      const { data } = Papa.parse<Record<string, string>>(lines.join('\r\n'), { header: true, skipEmptyLines: true });
      return [title, data];
    }),
  );
}

describe('as CSV', () => {
  it('holds each table under its title, with times in the zone of the session', async () => {
    await started();
    await shocked();
    const told = await tables();
    expect(Object.keys(told)).toEqual([
      ...['Session', 'Languages', 'Interruptions', 'Interpreters', 'Booths', 'Acknowledgement', 'Log of S1'],
    ]);
    expect(told['Session']).toMatchObject([{ Title: 'A webinar', State: 'running, provisional' }]);
    expect(told['Session']?.[0]?.['From (Europe/Paris)']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(told['Languages']).toMatchObject([{ Language: 'English', Tag: 'en', Interruptions: '0' }]);
    expect(told['Interpreters']).toMatchObject([{ Booth: 'en', Languages: 'English', Interpreter: 'Eva', Turns: '1' }]);
    expect(told['Booths']).toMatchObject([{ 'Handovers done': '0', 'Handovers without an answer': '0' }]);
    expect(told['Acknowledgement']?.[0]).toMatchObject({
      ...{ Severity: 'S1 critical', Raised: '1', Acknowledged: '1', 'Never acknowledged': '0', 'Median (s)': '0' },
    });
    expect(told['Acknowledgement']?.[3]).toMatchObject({ Severity: 'S4 request', Raised: '0', 'Median (s)': '' });
    expect(told['Log of S1']).toMatchObject([{ What: 'Acoustic shock', Where: 'en', End: 'open' }]);
    await give({ type: 'transport.end', data: { visit } }, moderator);
    expect((await tables())['Session']).toMatchObject([{ State: 'ended' }]);
  });

  it('holds no notes, and nobody who flagged anything', async () => {
    await started();
    await shocked();
    const { 'Log of S1': log } = await tables();
    expect(JSON.stringify(log)).not.toMatch(/Left ear|eva/i);
    expect((await get('csv')).body).not.toContain('Left ear');
  });

  it('says that the session has not started', async () => {
    const told = await tables();
    expect(told['Session']).toMatchObject([{ State: 'not started', 'From (Europe/Paris)': '', 'Lasted (s)': '' }]);
    expect(told['Interruptions']).toEqual([]);
  });

  it.each([
    ['fr', 'Interprètes', 'Interprète', 'Au micro (min)', 'critique'],
    ['es', 'Intérpretes', 'Intérprete', 'Al micrófono (min)', 'crítico'],
  ])('speaks %s', async (language, title, who, minutes, severity) => {
    await started();
    const told = await tables(`?language=${language}`);
    expect(told[title]).toMatchObject([{ [who]: 'Eva', [minutes]: '0' }]);
    expect((await get(`csv?language=${language}`)).body).toContain(`S1 ${severity}`);
  });

  it('begins with a byte order mark, and is a file that nobody keeps', async () => {
    const response = await get('csv');
    expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="interpretation-2030-01-01.csv"',
      'cache-control': 'no-store',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('holds no formula: %j', async (name) => {
    await started(name);
    expect((await tables())['Interpreters']).toMatchObject([{ Interpreter: `'${name}` }]);
  });
});

describe('as XLSX', () => {
  it('holds a sheet for each table, with texts and numbers, formulas as they were written', async () => {
    await started('=1+1');
    await shocked();
    const response = await get('xlsx?language=en');
    expect(response.headers['content-type']).toMatch(/spreadsheetml\.sheet$/);
    expect(response.headers['content-disposition']).toBe('attachment; filename="interpretation-2030-01-01.xlsx"');
    const sheets = await readXlsx(Readable.from(response.rawPayload));
    const told = await tables();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(Object.keys(told));
    const interpreters = sheets.find(({ sheet }) => sheet === 'Interpreters')?.data;
    expect(interpreters?.[0]).toEqual(Object.keys(told['Interpreters']?.[0] ?? {}));
    expect(interpreters?.[1]?.slice(0, 5)).toEqual(['en', 'English', '=1+1', 1, 0]);
  });
});

describe('the report', () => {
  it.each<[Role, number]>([
    ['organiser', 200],
    ['moderator', 200],
    ['producer', 200],
    ['interpreter', 403],
    ['speaker', 403],
    ['audience', 403],
    ['viewer', 403],
  ])('for the %s is answered with %i', async (role, status) => {
    const other = await http.join({ role });
    for (const file of ['csv', 'xlsx']) expect((await get(file, other.token)).statusCode).toBe(status);
  });

  it('is of sessions that one’s token covers, and of what can be asked', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const elsewhere = await http.app.inject({ url: '/api/sessions/session-3/interpretation.csv', headers });
    expect(elsewhere.statusCode).toBe(404);
    for (const query of ['language=de', 'names=yes']) expect((await get(`csv?${query}`)).statusCode).toBe(400);
    expect((await get('csv', 'nobody')).statusCode).toBe(401);
  });
});
