import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Socket, io } from 'socket.io-client';
import type { Outcome } from '../shared/protocol/outcome.ts';
import { type ClientToServer, type ServerToClient, type Snapshot, socketPath } from '../shared/protocol/socket.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import { type Backend, createBackend } from './create-backend.ts';
import { type GivenSettings, Settings } from './settings.ts';

// Node makes no certificates itself.
const openssl = spawnSync('openssl', ['version']).status === 0;
if (!openssl) console.warn('Skipped: the test of TLS, as there is no openssl to make a certificate with');

type Client = Socket<ServerToClient, ClientToServer>;

let folder: string;
let backends: Backend[];
let clients: Client[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-backend-'));
  [backends, clients] = [[], []];
});
afterEach(async () => {
  for (const client of clients) client.close();
  for (const backend of backends) await backend.close();
  rmSync(folder, { recursive: true });
});

async function open(given: Partial<GivenSettings> = {}): Promise<Backend> {
  const settings = Settings.parse({ port: 0, data: folder, demo: true, logLevel: 'silent', ...given });
  const backend = await createBackend(settings);
  backends.push(backend);
  return backend;
}

async function post<T>(url: string, path: string, body: object, bearer = ''): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

interface Member {
  readonly token: string;
  readonly person: string;
}

const joined = ({ url, links }: Backend, role: 'organiser' | 'moderator' | 'viewer'): Promise<Member> =>
  post<Member>(url, '/api/join', { invite: links?.[role].split('/').at(-1), name: `The ${role}` });

function connect({ url }: Backend, token: string, more: object = {}, headers: Record<string, string> = {}): Client {
  const auth = { protocol: protocolVersion, token, session: 'museums-2020-3', ...more };
  const transports = ['websocket'];
  const client: Client = io(url, {
    path: socketPath,
    transports,
    reconnection: false,
    forceNew: true,
    auth,
    extraHeaders: headers,
  });
  clients.push(client);
  return client;
}

const told = <E extends keyof ServerToClient>(client: Client, event: E): Promise<Parameters<ServerToClient[E]>[0]> =>
  new Promise((resolve) => client.once(event, resolve as never));
const refused = (client: Client): Promise<string> =>
  new Promise((resolve) => client.once('connect_error', ({ message }) => resolve(message)));
const command = (client: Client, id: string, type: string, data: unknown, until?: number): Promise<Outcome> =>
  client.timeout(10_000).emitWithAck('command', { id, type, data, ...(until !== undefined && { until }) });

describe('the composed backend', () => {
  it('runs a session from the join link to the stage', async () => {
    const backend = await open();
    const moderator = connect(backend, (await joined(backend, 'moderator')).token);
    const snapshot: Snapshot = await told(moderator, 'snapshot');
    expect(snapshot.state.runSheet.order.length).toBe(9);
    const stage = connect(backend, (await joined(backend, 'viewer')).token, { view: 'stage' });
    expect((await told(stage, 'view')).view).toMatchObject({ status: 'ready' });

    const changed = told(stage, 'view');
    const first = snapshot.state.runSheet.order[0]!;
    const now = await new Promise<number>((resolve) => moderator.emit('clock', resolve));
    expect(await command(moderator, 'start-1', 'transport.start', { item: first }, now + 5_000)).toMatchObject({
      ok: true,
    });
    expect(JSON.stringify(await changed)).toContain('live');
  });

  it('checks the origin of pages that connect as it does of requests (rule C7)', async () => {
    const backend = await open({ origins: ['https://console.example.org'] });
    const { token } = await joined(backend, 'moderator');
    for (const origin of [backend.url, 'rostrum://app', 'https://console.example.org'])
      await told(connect(backend, token, {}, { origin }), 'welcome');
    expect(await refused(connect(backend, token, {}, { origin: 'https://evil.example.org' }))).toBe('origin-refused');
  });

  it('closes the connections of a link that is revoked (rule C4)', async () => {
    const backend = await open();
    const organiser = await joined(backend, 'organiser');
    const wanted = {
      role: 'moderator',
      scope: { session: 'museums-2020-3' },
      language: null,
      label: '',
      name: 'Ana',
      expiresAt: null,
    };
    const invite = await post<{ id: string; token: string }>(backend.url, '/api/invites', wanted, organiser.token);
    const { token } = await post<Member>(backend.url, '/api/join', { invite: invite.token });
    const ana = connect(backend, token);
    await told(ana, 'welcome');
    const closed = told(ana, 'closed');
    await fetch(`${backend.url}/api/invites/${invite.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${organiser.token}` },
    });
    expect(await closed).toBe('token-revoked');
    expect(await refused(connect(backend, token))).toBe('token-revoked');
  });

  it('erases a person from what they joined with, too', async () => {
    const backend = await open();
    const organiser = await joined(backend, 'organiser');
    const ana = await joined(backend, 'moderator');
    const console_ = connect(backend, organiser.token);
    await told(console_, 'snapshot');
    await told(connect(backend, ana.token), 'welcome');
    expect(await command(console_, 'erase-1', 'people.erase', { person: ana.person })).toMatchObject({ ok: true });
    const me = await fetch(`${backend.url}/api/me`, { headers: { authorization: `Bearer ${ana.token}` } });
    expect(await me.json()).toMatchObject({ person: ana.person, name: '' });
  });

  it('stops in order: what was taken is answered and kept, everyone is told, nothing listens', async () => {
    const backend = await open();
    const moderator = connect(backend, (await joined(backend, 'moderator')).token);
    const { state } = await told(moderator, 'snapshot');
    const stopping = new Promise((resolve) =>
      moderator.on('notice', ({ kind }) => kind === 'stopping' && resolve(kind)),
    );
    const title = (id: string, text: string) => {
      const changes = [{ field: 'title.en', value: text, base: null }];
      return command(moderator, `edit-${id}`, 'run-sheet.edit', { edits: [{ item: id, changes }], cause: 'edit' });
    };
    const outcomes = state.runSheet.order.map((id) => title(id, `Edited ${id}`));
    // The first answer means that all of them have arrived: they travel in order.
    await outcomes[0];
    await backend.close();
    const ok = (await Promise.allSettled(outcomes)).filter(
      (result) => result.status === 'fulfilled' && result.value.ok,
    );
    expect(await stopping).toBe('stopping');
    await expect(fetch(`${backend.url}/health`)).rejects.toThrow();

    const again = await open();
    const after = await told(connect(again, (await joined(again, 'moderator')).token), 'snapshot');
    const edited = Object.values(after.state.runSheet.items).filter(({ title: { en } }) => en?.startsWith('Edited'));
    expect(ok.length).toBeGreaterThan(0);
    expect(edited.length).toBeGreaterThanOrEqual(ok.length);
  });

  it('leaves nothing open when it cannot listen', async () => {
    const first = await open({ data: ':memory:' });
    const port = Number(new URL(first.url).port);
    await expect(open({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const again = await open();
    expect(again.links).not.toBeNull();
  });

  it.skipIf(!openssl)('speaks TLS with a certificate', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-days', '2'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject],
      { stdio: 'ignore' },
    );
    const { url } = await open({ data: ':memory:', tls: { cert, key } });
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const status = await new Promise((resolve, reject) =>
      request(`${url}/health`, { rejectUnauthorized: false }, (response) =>
        resolve([response.statusCode, response.headers['strict-transport-security']]),
      )
        .on('error', reject)
        .end(),
    );
    expect(status).toEqual([200, 'max-age=31536000']);
  });

  it('is reached under the address that it listens on', async () => {
    const { url } = await open({ data: ':memory:', host: '0.0.0.0' });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});
