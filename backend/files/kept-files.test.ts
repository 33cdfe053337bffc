import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Socket, io } from 'socket.io-client';
import type { NewDocument, StoredFile } from '../../shared/documents/messages.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { type ClientToServer, type ServerToClient, type Snapshot, socketPath } from '../../shared/protocol/socket.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { type Backend, createBackend } from '../create-backend.ts';
import { Settings } from '../settings.ts';

/** What documents may name, by the whole backend: files over HTTP, commands over a socket. */

type Client = Socket<ServerToClient, ClientToServer>;

const session = 'museums-2020-3';
const hash = 'a'.repeat(64);
let folder: string;
let backend: Backend;
let token: string;
let client: Client;

async function start(): Promise<void> {
  backend = await createBackend(Settings.parse({ port: 0, data: folder, demo: true, logLevel: 'silent' }));
  const joined = await fetch(`${backend.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invite: backend.links?.moderator.split('/').at(-1)?.split('?')[0], name: 'Mona' }),
  });
  ({ token } = (await joined.json()) as { token: string });
  client = io(backend.url, {
    ...{ path: socketPath, transports: ['websocket'], reconnection: false, forceNew: true },
    auth: { protocol: protocolVersion, token, session },
  });
}

async function stop(): Promise<void> {
  client.close();
  await backend.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-kept-'));
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

async function send(bytes: string, to = session): Promise<StoredFile> {
  const response = await fetch(`${backend.url}/api/sessions/${to}/files?name=Slides.pdf`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/pdf' },
    body: bytes,
  });
  expect(response.status).toBe(201);
  return (await response.json()) as StoredFile;
}

const give = (id: string, type: string, data: unknown): Promise<Outcome> =>
  client.timeout(10_000).emitWithAck('command', { id, type, data });
const version = (id: string, file: StoredFile) => ({ id, content: { file } });
const document = (id: string, file: StoredFile): NewDocument => ({
  ...{ id, title: id, item: null, booths: null, version: version(`v-${id}`, file) },
});
const add = (id: string, ...files: readonly StoredFile[]) =>
  give(id, 'documents.add', { documents: files.map((file, index) => document(`${id}-${index}`, file)) });
const addVersion = (id: string, to: string, file: StoredFile) =>
  give(id, 'documents.add-version', { document: to, version: version(`v-${id}`, file) });

const notKept = (file: StoredFile) => ({
  ok: false,
  rejection: { code: 'file-not-kept', data: { name: file.name, hash: file.hash } },
});

describe('a document', () => {
  it('F4 names a file that was sent, in any version, and comes back by an undo', async () => {
    const [first, second] = [await send('The slides'), await send('The slides, corrected')];
    expect(await add('one', first)).toMatchObject({ ok: true });
    expect(await addVersion('two', 'one-0', second)).toMatchObject({ ok: true });
    expect(await give('away', 'documents.remove', { documents: ['one-0'] })).toMatchObject({ ok: true });
    expect(await give('back', 'documents.undo', { of: 'away' })).toMatchObject({ ok: true });
    expect(await give('again', 'documents.redo', { of: 'back' })).toMatchObject({ ok: true });
  });

  it('F4 names no file that never came', async () => {
    const kept = await send('The slides');
    const never = { ...kept, hash };
    expect(await add('one', never)).toMatchObject(notKept(never));
    // One of several is enough, and none of them is added.
    expect(await add('two', kept, never)).toMatchObject(notKept(never));
    expect(await add('three', kept)).toMatchObject({ ok: true });
    expect(await addVersion('four', 'three-0', never)).toMatchObject(notKept(never));
    expect(await addVersion('five', 'two-0', kept)).toMatchObject({ rejection: { code: 'record-unknown' } });
  });

  it('F4 names no file of another session', async () => {
    const elsewhere = await send('Theirs', 'museums-2020-2');
    expect(await add('one', elsewhere)).toMatchObject(notKept(elsewhere));
  });

  it('F4 says of a file how large it is', async () => {
    const kept = await send('The slides');
    const stated = { ...kept, size: kept.size + 1 };
    const refused = {
      ok: false,
      rejection: { code: 'file-differs', data: { name: kept.name, stated: stated.size, kept: kept.size } },
    };
    expect(await add('one', stated)).toMatchObject(refused);
    expect(await add('two', kept)).toMatchObject({ ok: true });
    expect(await addVersion('three', 'two-0', stated)).toMatchObject(refused);
  });

  it('F4 K2 gets its first answer again after a restart, and names what was kept before it', async () => {
    const kept = await send('The slides');
    const never = { ...kept, hash };
    expect(await add('one', kept)).toMatchObject({ ok: true });
    expect(await add('two', never)).toMatchObject(notKept(never));
    await stop();
    rmSync(join(folder, 'files'), { recursive: true });
    await start();
    expect(await add('one', kept)).toMatchObject({ ok: true });
    expect(await add('two', never)).toMatchObject(notKept(never));
    expect(await add('three', kept)).toMatchObject(notKept(kept));
    const sent = await send('The slides');
    await stop();
    await start();
    const held = new Promise<Snapshot>((resolve) => client.once('snapshot', resolve));
    expect(await add('four', sent)).toMatchObject({ ok: true });
    expect(Object.keys((await held).state.documents.byId)).toContain('one-0');
  });

  it('K3 is added ahead of what was sent behind it', async () => {
    const kept = await send('The slides');
    const answers = [
      add('one', kept),
      give('two', 'documents.edit', { document: 'one-0', changes: [{ field: 'title', value: 'New', base: null }] }),
    ];
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }]);
  });
});
