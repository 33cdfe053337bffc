import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CreatedKey, IntakeResponse } from '../../../shared/protocol/integrations.ts';
import { maxQuestions } from '../../../shared/questions/messages.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import type { GivenSettings } from '../../settings.ts';
import { defaultLimits } from '../../settings.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
let key: string;
let keyId: string;

async function open(given: Partial<GivenSettings> = {}): Promise<void> {
  http = await openHttp(given);
  const { token } = await http.join();
  const made = await http.app.inject({
    method: 'POST',
    url: '/api/sessions/session-1/keys',
    headers: { authorization: `Bearer ${token}` },
    payload: { purpose: 'intake', label: '' },
  });
  ({ key, id: keyId } = made.json<CreatedKey>());
}
beforeEach(() => open());
afterEach(() => http.close());

const send = (payload: unknown, bearer = key) =>
  http.app.inject({
    method: 'POST',
    url: '/api/intake/questions',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
const received = async (payload: unknown) => (await send(payload)).json<IntakeResponse>().results;
const list = (): readonly QuestionState[] => http.sessions.get('session-1')!.state.questions.list;
const entry = (external: string, text = `Question ${external}?`) => ({ external, text });

describe('one question', () => {
  it('is received with what is known of it, in the name of the key', async () => {
    const asked = { language: 'es', name: 'Inés', place: 'Lima', askedAt: 1_700_000_000_000 };
    const response = await send({ ...entry('x-1'), ...asked });
    expect(response.statusCode).toBe(200);
    const id = list()[0]!.id;
    expect(response.json()).toEqual({
      results: [{ external: 'x-1', result: 'received', question: id, number: 1, textDiffers: false }],
      open: true,
    });
    expect(list()[0]).toMatchObject({ ...asked, external: 'x-1', source: 'api', author: null, status: 'pending' });
    expect(list()[0]?.movedBy).toBe(`key-${keyId}`);
  });

  it('leaves a note of when its key was used last, once a minute', async () => {
    const usedAt = async () => (await http.store.keys.ofSession('session-1'))[0]!.usedAt;
    expect(await usedAt()).toBeNull();
    expect((await send({ text: 'Without an id of its own' })).statusCode).toBe(400);
    expect(await usedAt()).toBeNull();
    await http.store.keys.used(keyId, 1);
    await send(entry('x-1'));
    const first = await usedAt();
    expect(first).toBeGreaterThan(1);
    await send(entry('x-2'));
    expect(await usedAt()).toBe(first);
  });

  it('that was answered elsewhere comes in as answered', async () => {
    await send({ ...entry('x-1'), answered: true });
    expect(list()[0]?.status).toBe('answered');
  });

  it.each([[{ external: 'x' }], [{ text: 'Hm?' }], [entry('')], [{ ...entry('x'), more: 1 }], [[]], [null], ['x']])(
    'that does not fit is refused as a whole: %j',
    async (payload) => {
      expect((await send(payload)).statusCode).toBe(400);
      expect(list()).toEqual([]);
    },
  );
});

describe('a batch', () => {
  it('is received in its order; what does not fit is refused by itself', async () => {
    const questions = [entry('a'), { external: 'b' }, entry('c', '\u0000\u0001'), { text: 'x' }, entry('d')];
    const results = await received({ questions });
    expect(results.map((each) => [each.external, each.result])).toEqual([
      ['a', 'received'],
      ['b', 'refused'],
      ['c', 'refused'],
      [null, 'refused'],
      ['d', 'received'],
    ]);
    expect(results[1]).toMatchObject({ reason: 'invalid', detail: expect.stringContaining('text') as string });
    expect(list().map(({ external, number }) => [external, number])).toEqual([
      ['a', 1],
      ['d', 2],
    ]);
  });

  it('takes 500 of the longest questions and no more', async () => {
    const text = '語'.repeat(2_000);
    const questions = Array.from({ length: 500 }, (_each, at) => entry(`x-${at}`, text));
    expect((await received({ questions })).filter(({ result }) => result === 'received')).toHaveLength(500);
    expect((await send({ questions: [...questions, entry('more')] })).statusCode).toBe(400);
    expect((await send({ questions: [] })).statusCode).toBe(400);
    expect(list()).toHaveLength(500);
  });
});

describe('X3: sending again', () => {
  it('gives the same question; another text is said and not taken', async () => {
    const [first] = await received(entry('x-1', 'Who pays?'));
    expect(await received(entry('x-1', 'Who pays?'))).toEqual([{ ...first, result: 'known' }]);
    expect(await received(entry('x-1', 'Who pays then?'))).toEqual([{ ...first, result: 'known', textDiffers: true }]);
    expect(list().map(({ text }) => text)).toEqual(['Who pays?']);
  });

  it('within a batch, and at once in many requests, makes one question', async () => {
    const results = await received({ questions: [entry('x-1'), entry('x-1')] });
    expect(results.map(({ result }) => result)).toEqual(['received', 'known']);
    const all = await Promise.all(Array.from({ length: 8 }, () => received(entry('x-2'))));
    expect(all.flat().filter(({ result }) => result === 'received')).toHaveLength(1);
    expect(list().map(({ external }) => external)).toEqual(['x-1', 'x-2']);
  });

  it('what came another way is known too', async () => {
    const imported = { id: 'q-import', ...entry('x-1'), language: null, name: '', place: '', askedAt: null };
    await http.sessions.get('session-1')!.submit(
      {
        id: 'c1',
        type: 'questions.receive',
        data: { questions: [{ ...imported, answered: false }], source: 'import' },
      },
      { person: 'ana', role: 'moderator' },
    );
    expect(await received(entry('x-1'))).toMatchObject([{ result: 'known', question: 'q-import', number: 1 }]);
  });

  it('does not bring back what was erased', async () => {
    await received(entry('x-1'));
    const questions = [list()[0]!.id];
    const erased = await http.sessions
      .get('session-1')!
      .submit({ id: 'c1', type: 'questions.erase', data: { questions } }, { person: 'ana', role: 'moderator' });
    expect(erased.ok).toBe(true);
    expect(await received({ questions: [entry('x-1'), entry('x-2')] })).toMatchObject([
      { external: 'x-1', result: 'refused', reason: 'erased' },
      { external: 'x-2', result: 'received', number: 2 },
    ]);
    expect(list()[0]?.text).toBe('');
  });
});

describe('limits', () => {
  it('one key may send so many questions in a minute, and is told when to come again', async () => {
    await http.close();
    await open({ limits: { ...defaultLimits, intakePerMinute: 3 } });
    expect((await send({ questions: [entry('a'), entry('b')] })).statusCode).toBe(200);
    const refused = await send({ questions: [entry('c'), entry('d')] });
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ error: 'rate-limited', retryAfter: expect.any(Number) as number });
    expect(list()).toHaveLength(2);
  });

  it('a session that is full refuses what it has no room for, and knows what it has', async () => {
    const session = http.sessions.get('session-1')!;
    for (let from = 0; from < maxQuestions - 1; from += 1_000) {
      const count = Math.min(1_000, maxQuestions - 1 - from);
      const questions = Array.from({ length: count }, (_each, at) => ({
        ...entry(`n-${from + at}`),
        ...{ id: `q-${from + at}`, language: null, name: '', place: '', askedAt: null, answered: false },
      }));
      const data = { questions, source: 'import' };
      await session.submit({ id: `c-${from}`, type: 'questions.receive', data }, { person: 'ana', role: 'moderator' });
    }
    const results = await received({ questions: [entry('n-1'), entry('new-1'), entry('new-2')] });
    expect(results.map((each) => (each.result === 'refused' ? each.reason : each.result))).toEqual([
      'known',
      'received',
      'full',
    ]);
  });
});

describe('X2: a storage that fails', () => {
  it('is told with 503 and when to come again; nothing was taken, and sending again takes it', async () => {
    const append = vi.spyOn(http.store.events, 'append').mockRejectedValue(new Error('disk full'));
    const refused = await send(entry('x-1'));
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(list()).toEqual([]);
    append.mockRestore();
    await expect.poll(async () => (await send(entry('x-1'))).statusCode).toBe(200);
    expect(await received(entry('x-1'))).toMatchObject([{ result: 'known', number: 1 }]);
  });
});

describe('X1: a key', () => {
  it('is needed, and neither a member’s token nor a revoked one', async () => {
    const { token } = await http.join();
    for (const bearer of ['', 'rsk_none', token]) expect((await send(entry('x'), bearer)).statusCode).toBe(401);
    await http.store.keys.revoke('session-1', keyId, 1);
    const revoked = await send(entry('x'));
    expect([revoked.statusCode, revoked.json()]).toEqual([401, { error: 'token-revoked' }]);
    expect(list()).toEqual([]);
  });

  it('opens its own session and nothing else', async () => {
    const headers = { authorization: `Bearer ${key}` };
    for (const url of ['/api/sessions', '/api/sessions/session-1/keys', '/api/sessions/session-1/questions.csv'])
      expect((await http.app.inject({ url, headers })).statusCode).toBe(401);
    await send(entry('x-1'));
    expect(http.sessions.get('session-2')?.state.questions.list).toEqual([]);
  });

  it('is asked for before the body is read', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await http.app.inject({
      method: 'POST',
      url: '/api/intake/questions',
      headers,
      payload: 'no json',
    });
    expect(response.statusCode).toBe(401);
  });
});

it('no text, name or key is in a log', async () => {
  await send({ ...entry('secret-external', 'Secret text?'), name: 'Secret name', place: 'Secret place' });
  await send({ ...entry('x'), more: 'Secret' });
  expect(http.logged()).not.toMatch(/secret/i);
  expect(http.logged()).not.toContain(key);
});
