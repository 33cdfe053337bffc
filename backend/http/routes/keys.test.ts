import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedKey, KeyList } from '../../../shared/protocol/integrations.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
let token: string;
beforeEach(async () => {
  http = await openHttp();
  ({ token } = await http.join());
});
afterEach(() => http.close());

function ask(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, bearer = token) {
  return http.app.inject({
    method,
    url: `/api/sessions/${path}`,
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload && { payload }),
  });
}

const wanted = { purpose: 'intake', label: 'Website' };

describe('keys of a session', () => {
  it('are told once, kept as hashes, listed without them', async () => {
    const made = await ask('POST', 'session-1/keys', wanted);
    expect(made.statusCode).toBe(201);
    const { id, key } = made.json<CreatedKey>();
    expect(key).toMatch(/^rsk_[A-Za-z0-9_-]{43}$/);
    const listed = await ask('GET', 'session-1/keys');
    expect(listed.json<KeyList>().keys).toMatchObject([{ ...wanted, id, usedAt: null, revokedAt: null }]);
    const stored = JSON.stringify(await http.store.keys.ofSession('session-1'));
    for (const text of [listed.body, stored, http.logged()]) expect(text).not.toContain(key.slice(4));
    expect((await ask('GET', 'session-2/keys')).json()).toEqual({ keys: [] });
  });

  it('are revoked in their own session, as often as asked', async () => {
    const { id } = (await ask('POST', 'session-1/keys', wanted)).json<CreatedKey>();
    expect((await ask('DELETE', `session-2/keys/${id}`)).statusCode).toBe(404);
    expect((await ask('DELETE', `session-1/keys/${id}`)).statusCode).toBe(204);
    expect((await ask('DELETE', `session-1/keys/${id}`)).statusCode).toBe(204);
    expect((await ask('GET', 'session-1/keys')).json<KeyList>().keys[0]?.revokedAt).toBeGreaterThan(0);
  });

  it.each(['producer', 'viewer'] as const)('are none of the %s’s business', async (role) => {
    const other = await http.join({ role });
    expect((await ask('GET', 'session-1/keys', undefined, other.token)).statusCode).toBe(403);
    expect((await ask('POST', 'session-1/keys', wanted, other.token)).statusCode).toBe(403);
    expect((await ask('DELETE', 'session-1/keys/k', undefined, other.token)).statusCode).toBe(403);
  });

  it('are for moderators too', async () => {
    const other = await http.join({ role: 'moderator' });
    expect((await ask('POST', 'session-1/keys', wanted, other.token)).statusCode).toBe(201);
  });

  it('are made neither beyond one’s scope nor from what does not fit', async () => {
    expect((await ask('POST', 'session-3/keys', wanted)).statusCode).toBe(404);
    expect((await ask('POST', 'nowhere/keys', wanted)).statusCode).toBe(404);
    expect((await ask('POST', 'session-1/keys', { ...wanted, purpose: 'everything' })).statusCode).toBe(400);
    expect((await ask('POST', 'session-1/keys', wanted, 'nobody')).statusCode).toBe(401);
  });
});
