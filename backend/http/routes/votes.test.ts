import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
beforeEach(async () => (http = await openHttp()));
afterEach(() => http.close());

const together = (token: string, payload: object, session = 'session-1') =>
  http.app.inject({
    method: 'POST',
    url: `/api/sessions/${session}/votes/together`,
    headers: { authorization: `Bearer ${token}` },
    payload,
  });

describe('votes of several questions', () => {
  it('A6: are counted together, each person once, and nobody is named', async () => {
    const cast = (question: string, voter: string) => ({ session: 'session-1', question, voter, on: true });
    await http.store.votes.castVotes([cast('a', 'v1'), cast('a', 'v2'), cast('b', 'v2'), cast('c', 'v3')]);
    const { token } = await http.join({ role: 'moderator' });
    const answer = await together(token, { questions: ['a', 'b'] });
    expect([answer.statusCode, answer.json()]).toEqual([200, { people: 2 }]);
    expect((await together(token, { questions: ['a', 'b', 'c', 'none'] })).json()).toEqual({ people: 3 });
    expect((await together(token, { questions: ['a'] }, 'session-2')).json()).toEqual({ people: 0 });
  });

  it.each([
    ['producer', 403],
    ['interpreter', 403],
    ['viewer', 403],
    ['audience', 403],
  ] as const)('are not for a %s', async (role, status) => {
    const { token } = await http.join({ role });
    expect((await together(token, { questions: ['a'] })).statusCode).toBe(status);
  });

  it('are of a session that the token covers', async () => {
    const { token } = await http.join({ role: 'moderator', scope: { session: 'session-1' } });
    expect((await together(token, { questions: ['a'] }, 'session-2')).statusCode).toBe(404);
    expect((await together(token, { questions: [] })).statusCode).toBe(400);
  });
});
