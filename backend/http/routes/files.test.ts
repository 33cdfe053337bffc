import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/core/actor.ts';
import type { Document, StoredFile } from '../../../shared/documents/messages.ts';
import { maxFileBytes } from '../../../shared/protocol/files.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { until } from '../../sessions/testing/world.ts';
import { type BlobStore, TooLarge } from '../../store/blob-store.ts';
import { openBlobFolder } from '../../store/blobs/folder.ts';
import { createMemoryBlobs } from '../../store/blobs/memory.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
afterEach(() => http.close());

const slides = Buffer.from('%PDF-1.7 slides');
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const session = (id = 'session-1') => http.sessions.get(id)!;
const joined = async (role: Role = 'moderator', more: object = {}) => (await http.join({ role, ...more })).token;

function put(
  token: string,
  bytes: Buffer | string = slides,
  { name = 'Slides.pdf', type = 'application/pdf', to = 'session-1' } = {},
) {
  return http.app.inject({
    method: 'PUT',
    url: `/api/sessions/${to}/files`,
    query: { name },
    headers: { authorization: `Bearer ${token}`, ...(type && { 'content-type': type }) },
    payload: bytes,
  });
}
const get = (token: string, hash = hashOf(slides), of = 'session-1') =>
  http.app.inject({ url: `/api/sessions/${of}/files/${hash}`, headers: { authorization: `Bearer ${token}` } });

let given = 0;
async function give(command: WebinarCommand, by = 'otto', role: Role = 'organiser', in_ = 'session-1') {
  const until = http.sessions.get(in_)!.state.session.end.at + 1e11;
  const outcome = await session(in_).submit(
    { id: `g${(given += 1)}`, ...command, ...(command.type === 'booths.sit' && { until }) },
    { person: by, role },
  );
  expect(outcome).toMatchObject({ ok: true });
}
const document = (id: string, file: StoredFile, booths: Document['booths'] = null): WebinarCommand => ({
  type: 'documents.add',
  data: { documents: [{ id, title: id, item: null, booths, version: { id: `v-${id}`, content: { file } } }] },
});

describe('a file', () => {
  it('F2 is kept, named by a document, and comes back as an attachment that can do nothing', async () => {
    http = await openHttp();
    const token = await joined();
    const stored = await put(token, slides, { name: 'C:\\Users\\me\\Présentation « finale ».pdf' });
    expect(stored.statusCode).toBe(201);
    const file = stored.json<StoredFile>();
    expect(file).toEqual({
      ...{ hash: hashOf(slides), size: slides.length, type: 'application/pdf' },
      name: 'Présentation « finale ».pdf',
    });
    // Nobody gets what no document names.
    expect((await get(token)).statusCode).toBe(404);
    await give(document('d1', file));
    const response = await get(token);
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload).toEqual(slides);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(slides.length),
      'content-disposition':
        'attachment; filename="Presentation _ finale _.pdf"; ' +
        "filename*=UTF-8''Pr%C3%A9sentation%20%C2%AB%20finale%20%C2%BB.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it.each([
    ['text/html', '<script>alert(1)</script>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['text/javascript', 'alert(1)'],
    ['application/xhtml+xml; charset=utf-8', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['application/json', '{"not": "read"}'],
    ['text/plain; boundary="x"', 'text'],
    ['', 'x'],
  ])('of type %j is never told to be something that runs (F2)', async (type, text) => {
    http = await openHttp();
    const token = await joined();
    const file = (await put(token, text, { type })).json<StoredFile>();
    expect(file.hash).toBe(hashOf(Buffer.from(text)));
    await give(document('d1', file));
    const response = await get(token, file.hash);
    expect(response.headers['content-type']).toBe(
      type.startsWith('text/plain') ? 'text/plain' : 'application/octet-stream',
    );
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
    expect(response.body).toBe(text);
  });

  it.each([
    ['"; filename=evil.html', '___ filename=evil.html', '%22%3B%20filename%3Devil.html'],
    ["it's (a) *test*.pdf", "it's (a) *test*.pdf", 'it%27s%20%28a%29%20%2Atest%2A.pdf'],
    ['講演.pdf', '__.pdf', '%E8%AC%9B%E6%BC%94.pdf'],
    ['100%.pdf', '100_.pdf', '100%25.pdf'],
  ])('called %s says so in every program', async (name, ascii, full) => {
    http = await openHttp();
    const token = await joined();
    await give(document('d1', (await put(token, slides, { name })).json<StoredFile>()));
    const { headers } = await get(token);
    const plain = ascii.replace('___ ', '_; ');
    expect(headers['content-disposition']).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${full}`);
  });

  it.each(['\r\nSet-Cookie: a=b', '\u202Efdp.exe', 'a/b\\..'])('called %j breaks no header', async (name) => {
    http = await openHttp();
    const token = await joined();
    const response = await put(token, slides, { name });
    expect(response.statusCode).toBe(201);
    const file = response.json<StoredFile>();
    expect(file.name).not.toMatch(/[\r\n\u202E/\\]/);
    await give(document('d1', file));
    expect((await get(token)).headers).not.toHaveProperty('set-cookie');
  });

  it.each(['', ' ', '\u200B', 'x'.repeat(201), 'folder/'])('called %j is refused', async (name) => {
    http = await openHttp();
    expect((await put(await joined(), slides, { name })).json()).toMatchObject({ error: 'invalid' });
    expect(await http.files.get('session-1', hashOf(slides))).toBeNull();
  });
});

describe('who may', () => {
  it.each<[Role, number]>([
    ['organiser', 201],
    ['moderator', 201],
    ['producer', 201],
    ['interpreter', 403],
    ['speaker', 403],
    ['viewer', 403],
    ['audience', 403],
  ])('send files: %s %i', async (role, status) => {
    http = await openHttp();
    expect((await put(await joined(role))).statusCode).toBe(status);
  });

  it('F2 read them: staff, and interpreters what is for their booth', async () => {
    http = await openHttp();
    const staff = await joined();
    const file = (await put(staff)).json<StoredFile>();
    const booth = (id: string) => ({
      ...{ id, name: '', serves: [id], backupPivot: null, bookedEnd: null },
      interpreters: { ana: { name: 'Ana', a: [id], b: [], c: [] } },
    });
    await give({ type: 'booths.add', data: { booths: [booth('fr'), booth('es')] } });
    await give(document('d1', file, ['fr']));
    const interpreter = await http.join({ role: 'interpreter' });
    const statuses = async () => [(await get(staff)).statusCode, (await get(interpreter.token)).statusCode];
    expect(await statuses()).toEqual([200, 404]);
    await give({ type: 'booths.sit', data: { booth: 'es', interpreter: 'ana' } }, interpreter.person, 'interpreter');
    expect(await statuses()).toEqual([200, 404]);
    await give({ type: 'booths.sit', data: { booth: 'fr', interpreter: 'ana' } }, interpreter.person, 'interpreter');
    expect(await statuses()).toEqual([200, 200]);
    for (const role of ['speaker', 'viewer', 'audience'] as const)
      expect((await get(await joined(role))).statusCode).toBe(403);
    await give({ type: 'documents.remove', data: { documents: ['d1'] } });
    expect(await statuses()).toEqual([404, 404]);
  });

  it('F3 is nobody whose token is revoked or unknown, or another session’s', async () => {
    http = await openHttp();
    const { id, token: invite } = await http.invite({ role: 'moderator', scope: { session: 'session-1' } });
    const member = await http.access.join({ invite, name: 'Ana' });
    const token = typeof member === 'string' ? '' : member.token!;
    const file = (await put(token)).json<StoredFile>();
    await give(document('d1', file));
    expect((await get(token)).statusCode).toBe(200);
    expect([
      (await put(token, slides, { to: 'session-2' })).statusCode,
      (await get(token, file.hash, 'session-2')).statusCode,
    ]).toEqual([404, 404]);
    // The same bytes in another session are that session's file.
    const other = await joined('organiser', { scope: { series: 'series-2' } });
    const theirs = (await put(other, slides, { to: 'session-3', name: 'Theirs.pdf' })).json<StoredFile>();
    expect((await get(other, file.hash, 'session-3')).statusCode).toBe(404);
    await give(document('d1', theirs), 'otto', 'organiser', 'session-3');
    expect((await get(other, file.hash, 'session-3')).headers['content-disposition']).toContain('Theirs.pdf');
    await http.access.revoke(id);
    for (const response of [await put(token), await get(token)])
      expect([response.statusCode, response.json()]).toEqual([401, { error: 'token-revoked' }]);
    expect((await get('nobody')).statusCode).toBe(401);
  });

  it.each(['..%2F..%2Fetc%2Fpasswd', '%2e%2e', '.', 'A'.repeat(64), `${'a'.repeat(64)}.pdf`, '%00', 'incoming'])(
    'get anything by the name %s: nobody',
    async (hash) => {
      http = await openHttp();
      const response = await get(await joined(), hash);
      expect([400, 404]).toContain(response.statusCode);
    },
  );
});

describe('what goes wrong', () => {
  const listening = async (): Promise<number> => {
    await http.app.listen({ port: 0, host: '127.0.0.1' });
    return (http.app.server.address() as AddressInfo).port;
  };
  const upload = (port: number, token: string, headers: Record<string, string>) => {
    const sent = open({
      ...{ port, host: '127.0.0.1', method: 'PUT', path: '/api/sessions/session-1/files?name=a' },
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    sent.on('error', () => undefined);
    return sent;
  };

  it('F1 a file that says it is too large is not even read', async () => {
    let asked = false;
    const blobs: BlobStore = {
      ...createMemoryBlobs(),
      put: () => ((asked = true), Promise.reject(new Error('asked'))),
    };
    http = await openHttp({}, blobs);
    const port = await listening();
    const sent = upload(port, await joined(), { 'content-length': String(maxFileBytes + 1) });
    sent.flushHeaders();
    const [response] = (await once(sent, 'response')) as [{ statusCode: number }];
    sent.destroy();
    expect([response.statusCode, asked]).toEqual([413, false]);
  });

  it('F1 one that turns out too large is refused on the way and leaves nothing', async () => {
    http = await openHttp();
    const port = await listening();
    const sent = upload(port, await joined(), { 'transfer-encoding': 'chunked' });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    async function* endless() {
      for (;;) {
        yield Buffer.alloc(1_000_000);
        await setImmediate();
      }
    }
    const ended = pipeline(endless(), sent).then(
      () => null,
      (error: unknown) => error,
    );
    const [response] = await answered;
    expect(response.statusCode).toBe(413);
    // The answer is whole although more is coming, and whoever goes on sending is cut off.
    expect(JSON.parse(Buffer.concat(await response.toArray()).toString())).toEqual({
      ...{ error: 'invalid', detail: 'file-too-large' },
    });
    expect(await ended).toBeInstanceOf(Error);
  });

  it('a session without room says so', async () => {
    const blobs: BlobStore = { ...createMemoryBlobs(), put: () => Promise.reject(new TooLarge('session')) };
    http = await openHttp({}, blobs);
    const response = await put(await joined());
    expect([response.statusCode, response.json()]).toEqual([413, { error: 'invalid', detail: 'session-full' }]);
  });

  it('F1 whoever goes away in the middle leaves nothing, and is no fault of ours', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'));
    try {
      http = await openHttp({}, openBlobFolder(folder));
      const port = await listening();
      const sent = upload(port, await joined(), { 'content-length': '1000000' });
      sent.write(Buffer.alloc(500_000));
      await until(() => readdirSync(join(folder, 'incoming')).length === 1);
      sent.destroy();
      await until(() => readdirSync(join(folder, 'incoming')).length === 0);
      expect(readdirSync(folder)).toEqual(['incoming']);
      expect(http.logged()).not.toContain('a request failed');
      expect(http.logged()).not.toContain('could not be kept');
      expect((await put(await joined())).statusCode).toBe(201);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a disk that is full is said, and the file can be sent again', async () => {
    let full = true;
    const memory = createMemoryBlobs();
    const blobs: BlobStore = {
      ...memory,
      put: (...asked) =>
        full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', errno: -28 })) : memory.put(...asked),
    };
    http = await openHttp({}, blobs);
    const token = await joined();
    const response = await put(token);
    expect([response.statusCode, response.json()]).toEqual([503, { error: 'internal', detail: 'storage-failed' }]);
    expect(response.headers['retry-after']).toBe('30');
    full = false;
    expect((await put(token)).statusCode).toBe(201);
  });

  it.each([
    ['before anything is sent', 15],
    ['on the way', 500_000],
  ])('a file that was damaged on the disk is never whole (F2): noticed %s', async (_when, size) => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'));
    try {
      http = await openHttp({}, openBlobFolder(folder));
      const token = await joined();
      const file = (await put(token, Buffer.alloc(size))).json<StoredFile>();
      await give(document('d1', file));
      const [stored] = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(file.hash));
      writeFileSync(join(folder, String(stored)), Buffer.alloc(size, 1));
      const port = await listening();
      const whole = await fetch(`http://127.0.0.1:${port}/api/sessions/session-1/files/${file.hash}`, {
        headers: { authorization: `Bearer ${token}` },
      })
        .then(async (response) => response.ok && (await response.arrayBuffer()).byteLength === size)
        .catch(() => false);
      expect(whole).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a type that is none is refused', async () => {
    http = await openHttp();
    expect((await put(await joined(), slides, { type: 'no type' })).statusCode).toBe(415);
  });

  it('other routes read no bytes', async () => {
    http = await openHttp();
    const response = await http.app.inject({
      ...{ method: 'POST', url: '/api/join', payload: slides },
      headers: { 'content-type': 'application/pdf' },
    });
    expect(response.statusCode).toBe(415);
  });
});

describe('files that no document names', () => {
  const day = 86_400_000;

  it('F3 go when the retention time is over, others stay', async () => {
    http = await openHttp();
    const token = await joined();
    const texts = ['named', 'removed', 'never'];
    const files: StoredFile[] = [];
    for (const text of texts) files.push((await put(token, text)).json<StoredFile>());
    await give(document('d1', files[0]!));
    await give(document('d2', files[1]!));
    await give({ type: 'documents.remove', data: { documents: ['d2'] } });
    const there = async () => {
      await http.files.sweep();
      const found = await Promise.all(files.map(({ hash }) => http.files.get('session-1', hash)));
      return texts.filter((_text, index) => found[index] !== null);
    };
    expect(await there()).toEqual(texts);
    const { session: told, questions } = session().state;
    http.stepClock(told.end.at - Date.now() + questions.settings.retention * day - 60_000);
    await http.sessions.adoptClock();
    expect(await there()).toEqual(texts);
    http.stepClock(120_000);
    await http.sessions.adoptClock();
    expect(await there()).toEqual(['named']);
  });

  it('are kept for an hour after they came, for the document that is on its way', async () => {
    http = await openHttp();
    const { end } = session().state.session;
    http.stepClock(end.at - Date.now() + 400 * day);
    await http.sessions.adoptClock();
    const { hash } = (await put(await joined('moderator', { expiresAt: null }), 'late')).json<StoredFile>();
    await http.files.sweep();
    expect(await http.files.get('session-1', hash)).not.toBeNull();
    http.stepClock(3_600_001);
    await http.sessions.adoptClock();
    await http.files.sweep();
    expect(await http.files.get('session-1', hash)).toBeNull();
  });

  it('are kept for an hour after a document was to name them', async () => {
    http = await openHttp();
    const file = (await put(await joined(), 'late')).json<StoredFile>();
    const { end } = session().state.session;
    http.stepClock(end.at - Date.now() + 400 * day);
    await http.sessions.adoptClock();
    expect(await http.files.size('session-1', file.hash)).toBe(4);
    await http.files.sweep();
    expect(await http.files.get('session-1', file.hash)).not.toBeNull();
    http.stepClock(3_600_001);
    await http.sessions.adoptClock();
    await http.files.sweep();
    expect(await http.files.size('session-1', file.hash)).toBeNull();
  });
});
