import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BlobStore, TooLarge } from '../blob-store.ts';
import { type Files, openBlobFolder } from '../blobs/folder.ts';
import { createMemoryBlobs } from '../blobs/memory.ts';

const limits = { file: 1_000, session: 2_500 };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function* stream(...chunks: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await wait(0);
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}
async function read(store: BlobStore, hash: string, session = 's1'): Promise<string | null> {
  const found = await store.get(session, hash);
  return found && Buffer.concat(await found.bytes.toArray()).toString();
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-blobs-'));
});
afterEach(() => rm(folder, { recursive: true }));
/** All files below the folder. */
const onDisk = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe.each([
  { name: 'memory', make: () => createMemoryBlobs() },
  { name: 'a folder', make: () => openBlobFolder(folder) },
])('files in $name', ({ make }) => {
  let store: BlobStore;
  beforeEach(() => {
    store = make();
  });

  it('come back as they were, by the hash of their bytes', async () => {
    const blob = await store.put('s1', stream('The ', 'slides', ''), limits);
    expect(blob).toEqual({ hash: hashOf('The slides'), size: 10 });
    expect((await store.get('s1', blob.hash))?.size).toBe(10);
    expect(await store.size('s1', blob.hash)).toBe(10);
    expect(await read(store, blob.hash)).toBe('The slides');
    expect(await store.list('s1')).toEqual([blob]);
  });

  it('may be empty, and stand once', async () => {
    const empty = await store.put('s1', stream(), limits);
    expect([empty.size, await store.size('s1', empty.hash)]).toEqual([0, 0]);
    expect(await read(store, empty.hash)).toBe('');
    await store.put('s1', stream('a'), limits);
    await store.put('s1', stream('a'), limits);
    expect(await store.list('s1')).toHaveLength(2);
  });

  it('are one session’s alone', async () => {
    const { hash } = await store.put('s1', stream('mine'), limits);
    expect([await store.get('s2', hash), await store.size('s2', hash)]).toEqual([null, null]);
    await store.remove('s2', hash);
    expect(await read(store, hash)).toBe('mine');
    // On some systems these would be one folder.
    await store.put('Session', stream('other'), limits);
    expect(await store.list('session')).toEqual([]);
  });

  it('are refused as soon as they are too large, and leave nothing', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; asked < 100; asked += 1) {
        await wait(0);
        yield Buffer.alloc(400);
      }
    }
    await expect(store.put('s1', endless(), limits)).rejects.toMatchObject({ what: 'file' });
    expect(asked).toBeLessThan(5);
    expect(await store.list('s1')).toEqual([]);
    expect((await store.put('s1', stream('x'.repeat(1_000)), limits)).size).toBe(1_000);
  });

  it('are refused where a session has too much already, unless it has this very file', async () => {
    for (const letter of 'ab') await store.put('s1', stream(letter.repeat(1_000)), limits);
    await expect(store.put('s1', stream('c'.repeat(501)), limits)).rejects.toThrow(TooLarge);
    await store.put('s1', stream('c'.repeat(500)), limits);
    expect((await store.put('s1', stream('a'.repeat(1_000)), limits)).size).toBe(1_000);
    expect((await store.put('s2', stream('c'.repeat(1_000)), limits)).size).toBe(1_000);
  });

  it('leave nothing where the sender went away', async () => {
    await expect(store.put('s1', stream('half', new Error('aborted')), limits)).rejects.toThrow('aborted');
    expect(await store.list('s1')).toEqual([]);
    expect(await onDisk()).toEqual([]);
  });

  it('are gone once they are removed, also twice', async () => {
    const { hash } = await store.put('s1', stream('a'), limits);
    await store.remove('s1', hash);
    await store.remove('s1', hash);
    expect(await store.get('s1', hash)).toBeNull();
    expect(await store.list('s1')).toEqual([]);
  });

  it.each(['', '..', '../../x', 'incoming', 'A'.repeat(64), `${'a'.repeat(64)}/`, '/etc/passwd', 'con', '\0'])(
    'know nothing of %j',
    async (hash) => {
      await store.put('s1', stream('a'), limits);
      expect([await store.get('s1', hash), await store.size('s1', hash)]).toEqual([null, null]);
      await store.remove('s1', hash);
      expect(await store.list('s1')).toHaveLength(1);
    },
  );

  it.each(['../s1', '..', '/etc', 'a/b', 'con', ''])('of a session called %j stay in their place', async (session) => {
    const { hash } = await store.put(session, stream('a'), limits);
    expect(await read(store, hash, session)).toBe('a');
    expect((await readdir(folder)).every((name) => name === 'incoming' || /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });
});

describe('a folder of files', () => {
  it('keeps them for the next process, and drops what the last one had not finished', async () => {
    const { hash } = await openBlobFolder(folder).put('s1', stream('kept'), limits);
    await writeFile(join(folder, 'incoming', 'left-over'), 'half');
    const again = openBlobFolder(folder);
    expect(await read(again, hash)).toBe('kept');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it.each<[string, Partial<Files>]>([
    [
      'while it is written',
      {
        open: async (...asked) => {
          const handle = await open(...asked);
          if (asked[1] === 'wx')
            handle.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
          return handle;
        },
      },
    ],
    ['before', { open: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }],
    ['at the last moment', { rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }],
  ])('leaves nothing of a file when the disk is full %s', async (_when, files) => {
    const store = openBlobFolder(folder, { open, rename, ...files });
    await expect(store.put('s1', stream('a', 'b'), limits)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await onDisk()).toEqual([]);
    expect(await store.list('s1')).toEqual([]);
    expect((await openBlobFolder(folder).put('s1', stream('a'), limits)).size).toBe(1);
  });

  it('does not pass on as whole what was damaged, and heals it when it comes again', async () => {
    const store = openBlobFolder(folder);
    const { hash } = await store.put('s1', stream('the slides'), limits);
    const [file] = await onDisk();
    const path = join(file!.parentPath, file!.name);
    await writeFile(path, 'the slideX');
    await expect(read(store, hash)).rejects.toThrow('damaged');
    await store.put('s1', stream('the slides'), limits);
    expect(await readFile(path, 'utf8')).toBe('the slides');
    expect(await read(store, hash)).toBe('the slides');
  });

  it('lets go of a file that nobody reads to its end', async () => {
    const store = openBlobFolder(folder);
    const { hash } = await store.put('s1', stream('x'.repeat(1_000)), limits);
    const found = await store.get('s1', hash);
    found!.bytes.destroy();
    await new Promise((resolve) => found!.bytes.once('close', resolve));
    expect(found!.bytes.destroyed).toBe(true);
  });
});
