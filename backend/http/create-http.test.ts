import { afterEach, describe, expect, it } from 'vitest';
import { type HttpUnderTest, openHttp } from './testing/open-http.ts';

let http: HttpUnderTest;
afterEach(() => http.close());

const json = { 'content-type': 'application/json' };

describe('pages', () => {
  it('are served with a strict policy, index anew each time and hashed assets for ever', async () => {
    http = await openHttp();
    const index = await http.app.inject('/');
    expect(index.statusCode).toBe(200);
    expect(index.headers['content-type']).toContain('text/html');
    expect(index.headers['cache-control']).toBe('no-cache');
    const policy = String(index.headers['content-security-policy']).split(';');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
    expect(policy.join()).not.toContain('unsafe');
    expect(index.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    const asset = await http.app.inject('/assets/index-4f2a.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-security-policy']).toBeUndefined();
    expect(asset.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    const worker = await http.app.inject('/service-worker.js');
    expect(worker.statusCode).toBe(200);
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(worker.headers['content-security-policy']).toBe(index.headers['content-security-policy']);
  });

  it.each([
    '/nothing.js',
    '/.secret',
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fx',
    '/api/nothing',
  ])('that are not there, or not for anyone: %s', async (url) => {
    http = await openHttp();
    const response = await http.app.inject(url);
    expect([400, 403, 404]).toContain(response.statusCode);
    expect(['invalid', 'not-found']).toContain(response.json<{ error: string }>().error);
    expect(response.headers['content-security-policy']).toBeDefined();
  });

  it('say that they want TLS where people reach them by it, and name its sockets', async () => {
    http = await openHttp({ publicUrl: 'https://rostrum.example.org' });
    const { headers } = await http.app.inject('/');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://rostrum.example.org");
  });
});

describe('origins', () => {
  const own = { host: 'rostrum.local:4317', origin: 'http://rostrum.local:4317' };
  it.each([
    [own.origin, 401],
    ['rostrum://app', 401],
    ['https://console.example.org', 401],
    ['http://rostrum.local:9999', 403],
    ['https://evil.example.org', 403],
    ['null', 403],
    ['not an origin', 403],
  ])('%s', async (origin, status) => {
    http = await openHttp({ origins: ['https://console.example.org'] });
    const response = await http.app.inject({
      method: 'POST',
      url: '/api/join',
      headers: { ...json, host: own.host, origin },
      payload: { invite: 'x' },
    });
    expect(response.statusCode).toBe(status);
    if (status === 403) expect(response.json()).toEqual({ error: 'origin-refused' });
    expect(response.headers['access-control-allow-origin']).toBe(status === 403 ? undefined : origin);
    expect(response.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('are asked for ahead by browsers, and answered', async () => {
    http = await openHttp();
    const ask = (origin: string) =>
      http.app.inject({
        method: 'OPTIONS',
        url: '/api/invites/some-id',
        headers: {
          origin,
          'access-control-request-method': 'DELETE',
          'access-control-request-headers': 'authorization',
        },
      });
    const allowed = await ask('rostrum://app');
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'rostrum://app',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
    });
    expect((await ask('https://evil.example.org')).statusCode).toBe(403);
  });

  it('are compared with the host that a trusted proxy names, and only a trusted one', async () => {
    const headers = {
      ...json,
      host: 'backend.internal',
      'x-forwarded-host': 'live.example.org',
      'x-forwarded-proto': 'https',
      origin: 'https://live.example.org',
    };
    const request = { method: 'POST', url: '/api/join', headers, payload: { invite: 'x' } } as const;
    http = await openHttp({ trustedProxies: ['127.0.0.0/8'] });
    expect((await http.app.inject(request)).statusCode).toBe(401);
    await http.close();
    http = await openHttp();
    expect((await http.app.inject(request)).statusCode).toBe(403);
  });
});

describe('requests that no client sends', () => {
  it.each([
    ['a body that is too large', { payload: JSON.stringify({ invite: 'x'.repeat(70_000) }), headers: json }, 413],
    ['no JSON', { payload: '{', headers: json }, 400],
    ['a prototype key', { payload: '{"__proto__":{"x":1},"invite":"x"}', headers: json }, 400],
    ['a form', { payload: 'invite=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['plain text', { payload: '{"invite":"x"}', headers: { 'content-type': 'text/plain' } }, 415],
    ['nothing at all', { headers: json }, 400],
    ['a list', { payload: '[]', headers: json }, 400],
  ])('%s', async (_, request, status) => {
    http = await openHttp();
    const response = await http.app.inject({ method: 'POST', url: '/api/join', ...request });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ error: 'invalid' });
  });

  it('do not stop the server when something inside it fails, and tell nothing of it', async () => {
    http = await openHttp();
    const { token } = await http.join();
    await http.store.close();
    const response = await http.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ error: 'internal' });
    expect(http.logged()).toContain('The store is closed');
  });
});

describe('rates', () => {
  it('are limited per address, with the time to wait', async () => {
    http = await openHttp({ limits: { joinsPerMinute: 3, requestsPerMinute: 5 }, trustedProxies: ['127.0.0.1'] });
    const join = (address: string) =>
      http.app.inject({
        method: 'POST',
        url: '/api/join',
        headers: { 'x-forwarded-for': address },
        payload: { invite: 'x' },
      });
    for (let count = 0; count < 3; count++) expect((await join('192.0.2.1')).statusCode).toBe(401);
    const refused = await join('192.0.2.1');
    expect(refused.statusCode).toBe(429);
    const body = refused.json<{ error: string; retryAfter: number }>();
    expect(body.error).toBe('rate-limited');
    expect(body.retryAfter).toBeGreaterThan(0);
    expect(body.retryAfter).toBeLessThanOrEqual(60_000);
    expect((await join('192.0.2.2')).statusCode).toBe(401);
    expect((await http.app.inject({ url: '/api/me', headers: { 'x-forwarded-for': '192.0.2.1' } })).statusCode).toBe(
      401,
    );
  });

  it('count for pages that are not there too', async () => {
    http = await openHttp({ limits: { requestsPerMinute: 2, filesPerMinute: 2 } });
    for (const method of ['GET', 'POST'] as const) {
      const statuses = [];
      for (let count = 0; count < 4; count++)
        statuses.push((await http.app.inject({ method, url: '/nothing' })).statusCode);
      expect(statuses).toEqual([404, 404, 429, 429]);
    }
  });

  it('are not dodged by an address that nobody vouches for', async () => {
    http = await openHttp({ limits: { joinsPerMinute: 1 } });
    const join = (address: string) =>
      http.app.inject({
        method: 'POST',
        url: '/api/join',
        headers: { 'x-forwarded-for': address },
        payload: { invite: 'x' },
      });
    expect((await join('192.0.2.1')).statusCode).toBe(401);
    expect((await join('192.0.2.2')).statusCode).toBe(429);
  });
});

describe('the log', () => {
  it('holds routes and times, and neither tokens nor names nor addresses', async () => {
    http = await openHttp();
    const url = await http.app.listen({ port: 0, host: '127.0.0.1' });
    const { token } = await http.invite({ role: 'organiser' });
    const post = (path: string, body: object, bearer = '') =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...json, authorization: `Bearer ${bearer}`, 'user-agent': 'Agent Smith' },
        body: JSON.stringify(body),
      });
    const joined = await post('/api/join', { invite: token, name: 'Zoé Durand' });
    const member = (await joined.json()) as { token: string; person: string };
    const invite = { role: 'moderator', scope: { session: 'session-1' }, language: null, expiresAt: null };
    const made = await post('/api/invites', { ...invite, label: 'For Luis', name: 'Luis Pérez' }, member.token);
    const personal = (await made.json()) as { token: string };
    await post('/api/join', { invite: personal.token });
    await fetch(`${url}/api/invites?session=session-1&token=${personal.token}`, {
      headers: { authorization: `Bearer ${member.token}` },
    });
    await fetch(`${url}/api/join/${token}?name=Zoé`);
    await post('/api/join', { invite: token, name: ['Zoé Durand'] });
    await http.store.close();
    await post('/api/join', { invite: token, name: 'Zoé Durand' });

    const logged = http.logged();
    expect(logged).toContain('"route":"/api/join"');
    expect(logged).toContain('"status":500');
    for (const secret of [
      token,
      member.token,
      personal.token,
      'rsi_',
      'rsm_',
      'Zoé',
      'Durand',
      'Luis',
      'Smith',
      member.person,
    ])
      expect(logged).not.toContain(secret);
    expect(logged.replaceAll(url, '')).not.toContain('127.0.0.1');
  });
});
