import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedKey, KeyPurpose } from '../../../shared/protocol/integrations.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
let key: CreatedKey;
let token: string;
beforeEach(async () => {
  http = await openHttp();
  ({ token } = await http.join());
  key = await keyOf('telemetry');
});
afterEach(() => http.close());

async function keyOf(purpose: KeyPurpose): Promise<CreatedKey> {
  const response = await http.app.inject({
    ...{ method: 'POST', url: '/api/sessions/session-1/keys', payload: { purpose, label: '' } },
    headers: { authorization: `Bearer ${token}` },
  });
  return response.json();
}
const put = (payload: unknown, { channel = 'en', with: bearer = key.key } = {}) =>
  http.app.inject({
    ...{ method: 'PUT', url: `/api/intake/telemetry/channels/${channel}` },
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
const measured = () => http.integrations.telemetry.of(http.sessions.get('session-1')!);

describe('telemetry of a platform', () => {
  it('M1 takes what is measured of a channel, and stores nothing of it', async () => {
    const { seq } = http.sessions.get('session-1')!.position;
    expect((await put({ listeners: 12, audio: true, level: -20, latencyMs: 400, language: 'en' })).statusCode).toBe(
      204,
    );
    expect(measured()['en']).toMatchObject({ listeners: 12, audio: true, level: -20, latency: 400, language: 'en' });
    expect((await put({})).statusCode).toBe(204);
    expect(measured()['en']).toMatchObject({ listeners: null, audio: null });
    expect(http.sessions.get('session-1')!.position.seq).toBe(seq);
  });

  it.each([
    [{ listeners: -1 }, 'listeners'],
    [{ listeners: 1.5 }, 'listeners'],
    [{ audio: 'yes' }, 'audio'],
    [{ level: 100 }, 'level'],
    [{ latencyMs: 1e9 }, 'latencyMs'],
    [{ language: 'English' }, 'language'],
    [{ lasts: 1 }, 'lasts'],
    [{ other: 1 }, ''],
    [null, ''],
    [[], ''],
  ])('refuses %j', async (body, field) => {
    const response = await put(body);
    expect(response.statusCode).toBe(400);
    expect(response.json<{ detail: string }>().detail).toContain(field);
    expect(measured()).toEqual({});
  });

  it('knows the channels of the session alone', async () => {
    expect((await put({ audio: true }, { channel: 'en-GB' })).statusCode).toBe(204);
    expect((await put({ audio: true }, { channel: 'de' })).statusCode).toBe(404);
    expect((await put({ audio: true }, { channel: '..%2Fen' })).statusCode).toBe(400);
    expect(Object.keys(measured())).toEqual(['en']);
  });

  it('X1 opens to a key of its purpose alone, until it is revoked', async () => {
    const intake = await keyOf('intake');
    for (const bearer of [intake.key, token, 'nobody', ''])
      expect((await put({ audio: true }, { with: bearer })).json()).toEqual({ error: 'token-unknown' });
    const questions = await http.app.inject({
      ...{ method: 'POST', url: '/api/intake/questions', payload: { external: 'x', text: 'Why?' } },
      headers: { authorization: `Bearer ${key.key}` },
    });
    expect(questions.statusCode).toBe(401);
    await http.app.inject({
      ...{ method: 'DELETE', url: `/api/sessions/session-1/keys/${key.id}` },
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await put({ audio: true })).json()).toEqual({ error: 'token-revoked' });
    expect(measured()).toEqual({});
  });

  it('notes when a key was used', async () => {
    await put({ audio: true });
    const [row] = (await http.store.keys.ofSession('session-1')).filter(({ id }) => id === key.id);
    expect(row?.usedAt).not.toBeNull();
  });

  it('is not drowned in by one key', async () => {
    let refused = null;
    for (let sent = 0; sent <= 1_200 && !refused; sent += 1) {
      const response = await put({ audio: true });
      if (response.statusCode === 429) refused = response;
    }
    expect(refused?.json()).toMatchObject({ error: 'rate-limited' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
