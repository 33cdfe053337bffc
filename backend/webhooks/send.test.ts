import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSend } from './send.ts';
import { type Receiver, openReceiver, status } from './testing/receiver.ts';

// Node makes no certificates itself.
const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl) console.warn('Skipped: the test of certificates, as there is no openssl to make one with');

const open = { http: true, private: true };
const never = new AbortController().signal;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

describe('sending', () => {
  it('posts the body with the headers', async () => {
    expect(await createSend(open)(`${receiver.url}?a=b`, { 'webhook-id': 'msg_1' }, '{"é":1}', never)).toEqual({
      ok: true,
    });
    expect(receiver.taken).toMatchObject([
      {
        path: '/hook?a=b',
        headers: { 'webhook-id': 'msg_1', 'content-type': 'application/json', host: `127.0.0.1:${receiver.port}` },
        body: '{"é":1}',
      },
    ]);
  });

  it.each([
    [200, { ok: true }],
    [204, { ok: true }],
    [302, { ok: false, fault: 'redirected', retryAfter: null }],
    [400, { ok: false, fault: 'refused', retryAfter: null }],
    [410, { ok: false, fault: 'gone', retryAfter: null }],
    [429, { ok: false, fault: 'receiver-failing', retryAfter: 7_000 }],
    [500, { ok: false, fault: 'receiver-failing', retryAfter: 7_000 }],
  ])('judges %i', async (code, sent) => {
    receiver.answer = status(code, code >= 429 ? { 'retry-after': '7' } : { location: receiver.url });
    expect(await createSend(open)(receiver.url, {}, '{}', never)).toEqual(sent);
    expect(receiver.taken).toHaveLength(1);
  });

  it('X6: connects to the address that was looked up, once, and names the host', async () => {
    let lookups = 0;
    const send = createSend({ http: true, private: true }, (name) => {
      lookups += 1;
      expect(name).toBe('hooks.example.org');
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    });
    expect(await send(`http://hooks.example.org:${receiver.port}/x`, {}, '{}', never)).toEqual({ ok: true });
    expect(receiver.taken[0]?.headers.host).toBe(`hooks.example.org:${receiver.port}`);
    expect(lookups).toBe(1);
  });

  it('X6: goes to no private address, however it is named', async () => {
    const rules = { http: true, private: false };
    const refused = { ok: false, fault: 'address-refused', retryAfter: null };
    const inside = createSend(rules, () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]));
    expect(await inside(`http://hooks.example.org:${receiver.port}/`, {}, '{}', never)).toEqual(refused);
    for (const host of ['127.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])
      expect(await createSend(rules)(`http://${host}:${receiver.port}/`, {}, '{}', never)).toEqual(refused);
    expect(await createSend({ http: false, private: true })(receiver.url, {}, '{}', never)).toEqual(refused);
    expect(receiver.taken).toEqual([]);
  });

  it('tells what is unreachable, unknown or silent', async () => {
    const { url } = receiver;
    receiver.answer = () => undefined;
    expect(await createSend(open, undefined, 50)(url, {}, '{}', never)).toMatchObject({ fault: 'timeout' });
    const silent = createSend(open, () => new Promise(() => undefined), 50);
    expect(await silent('http://hooks.example.org/', {}, '{}', never)).toMatchObject({ fault: 'timeout' });
    const lost = createSend(open, () => Promise.reject(new Error('ENOTFOUND')));
    expect(await lost('http://hooks.example.org/', {}, '{}', never)).toMatchObject({ fault: 'name-unresolved' });
    await receiver.close();
    expect(await createSend(open)(url, {}, '{}', never)).toMatchObject({ fault: 'unreachable' });
    receiver = await openReceiver();
  });

  it('ends when it is called off', async () => {
    const end = new AbortController();
    receiver.answer = () => end.abort();
    expect(await createSend(open)(receiver.url, {}, '{}', end.signal)).toMatchObject({ ok: false });
  });

  it.skipIf(!openssl)('trusts no certificate that nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-certificate-'));
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert];
    expect(spawnSync('openssl', [...made, ...subject]).status).toBe(0);
    let asked = 0;
    const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const send = createSend(open, () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]));
    expect(await send(`https://localhost:${port}/`, {}, '{}', never)).toMatchObject({ fault: 'certificate' });
    expect(asked).toBe(0);
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
});
