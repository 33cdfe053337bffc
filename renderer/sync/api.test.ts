import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';

const membership = {
  token: 'rsm_1',
  person: 'p1',
  name: 'Ana',
  role: 'moderator',
  scope: { session: 's1' },
  language: 'fr',
  expiresAt: null,
} as const;

/** A backend that gives one answer to everything, and remembers what it was asked. */
function answering(status: number, body: unknown) {
  const asked: Request[] = [];
  const api = createApi('http://backend', async (input, init) => {
    asked.push(new Request(input, init));
    return new Response(body === null ? null : typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
  return { api, asked };
}

describe('the HTTP routes', () => {
  it('send the token as a bearer and the body as JSON', async () => {
    const { api, asked } = answering(201, { id: 'i1', token: 'rsi_1' });
    const invite = {
      role: 'producer',
      scope: { session: 's1' },
      language: null,
      label: 'Producers',
      name: null,
      expiresAt: null,
    } as const;
    expect(await api.createInvite('rsm_1', invite)).toEqual({ ok: true, value: { id: 'i1', token: 'rsi_1' } });
    const [request] = asked;
    expect([request?.method, request?.url]).toEqual(['POST', 'http://backend/api/invites']);
    expect(request?.headers.get('authorization')).toBe('Bearer rsm_1');
    expect(await request?.json()).toEqual(invite);
  });

  it('give back what was asked for, checked', async () => {
    const { api } = answering(200, membership);
    expect(await api.join({ invite: 'rsi_1' })).toEqual({ ok: true, value: membership });
  });

  it('give an answer without a body as null', async () => {
    const { api, asked } = answering(204, null);
    expect(await api.revokeInvite('rsm_1', 'i/1')).toEqual({ ok: true, value: null });
    expect(asked[0]?.url).toBe('http://backend/api/invites/i%2F1');
  });

  it('give the backend’s refusal as a value', async () => {
    const { api } = answering(401, { error: 'token-expired' });
    expect(await api.me('old')).toEqual({ ok: false, error: { error: 'token-expired' } });
  });

  it.each([
    [200, { person: 'p1' }],
    [200, 'not JSON'],
    [502, '<html>Bad gateway</html>'],
    [200, { error: 'internal' }],
  ])('say that an answer %i %j cannot be read', async (status, body) => {
    const { api } = answering(status, body);
    expect(await api.me('t')).toEqual({ ok: false, error: { error: 'unreadable', status } });
  });

  it('say that nobody answered', async () => {
    const api = createApi('http://backend', () => Promise.reject(new TypeError('fetch failed')));
    expect(await api.sessions('t')).toEqual({ ok: false, error: { error: 'unreachable' } });
  });

  it('bring a file as its bytes', async () => {
    const { api, asked } = answering(200, 'n°;question');
    const written = await api.exportQuestions('t', 's/1', 'csv', { names: 'yes', language: 'fr' });
    expect(written.ok && new TextDecoder().decode(written.value)).toBe('n°;question');
    expect(asked[0]?.url).toBe('http://backend/api/sessions/s%2F1/questions.csv?names=yes&language=fr');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer t');
    const report = await api.exportReport('t', 's/1', 'xlsx', { language: 'es' });
    expect(report.ok).toBe(true);
    expect(asked[1]?.url).toBe('http://backend/api/sessions/s%2F1/interpretation.xlsx?language=es');
  });

  it('give a refusal in the place of a file as a value', async () => {
    const query = { names: 'no', language: 'en' } as const;
    const { api } = answering(429, { error: 'rate-limited', retryAfter: 5_000 });
    expect(await api.exportQuestions('t', 's', 'xlsx', query)).toEqual({
      ok: false,
      error: { error: 'rate-limited', retryAfter: 5_000 },
    });
    const away = createApi('http://backend', () => Promise.reject(new TypeError('fetch failed')));
    expect(await away.exportQuestions('t', 's', 'xlsx', query)).toEqual({
      ok: false,
      error: { error: 'unreachable' },
    });
  });

  it('know the keys and webhooks of a session', async () => {
    const keys = answering(200, { keys: [] });
    expect(await keys.api.keys('t', 's/1')).toEqual({ ok: true, value: { keys: [] } });
    expect(keys.asked[0]?.url).toBe('http://backend/api/sessions/s%2F1/keys');
    const removed = answering(204, null);
    expect(await removed.api.removeWebhook('t', 's', 'w/1')).toEqual({ ok: true, value: null });
    expect([removed.asked[0]?.method, removed.asked[0]?.url]).toEqual([
      'DELETE',
      'http://backend/api/sessions/s/webhooks/w%2F1',
    ]);
  });

  it('take what a failing backend says of its health', async () => {
    const health = { status: 'storage-failing', version: '1', protocol: 1, uptime: 5, sessions: 1, connections: 0 };
    const { api } = answering(503, health);
    expect(await api.health()).toEqual({ ok: true, value: health });
  });
});
