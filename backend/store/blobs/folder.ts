import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BlobStore, type StoredBlob, isHash } from '../blob-store.ts';
import { Verified, measured } from './measured.ts';

/** What of the file system is used; tests put something between. */
export interface Files {
  readonly open: (path: string, flags: string, mode?: number) => Promise<FileHandle>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

/**
 * Files in a folder, one folder for each session. A file has its name only when it is whole and on the disk: it is
 * written beside and renamed. No name comes from outside: sessions are hashed, as some systems know no case, and files
 * are named by what we computed.
 * @throws a system error where the folder cannot be made or read.
 */
export function openBlobFolder(folder: string, files: Files = { open, rename }): BlobStore {
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  // What an earlier process had not finished, nobody asks for.
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name), { force: true });

  const folderOf = (session: string): string => join(folder, createHash('sha256').update(session).digest('hex'));

  async function size(session: string, hash: string): Promise<number | null> {
    if (!isHash(hash)) return null;
    const about = await stat(join(folderOf(session), hash)).catch(absent(null));
    return about && about.size;
  }

  async function list(session: string): Promise<readonly StoredBlob[]> {
    const names = await readdir(folderOf(session)).catch(absent([]));
    const found = await Promise.all(
      names.filter(isHash).map(async (hash): Promise<StoredBlob | null> => {
        const bytes = await size(session, hash);
        return bytes === null ? null : { hash, size: bytes };
      }),
    );
    return found.filter((blob) => blob !== null);
  }

  return {
    async put(session, bytes, limits) {
      const kept = await list(session);
      const written = join(incoming, randomUUID());
      const handle = await files.open(written, 'wx', 0o600);
      try {
        const blob = await write(handle, (done) => measured(bytes, limits, kept, done));
        await mkdir(folderOf(session), { recursive: true, mode: 0o700 });
        await files.rename(written, join(folderOf(session), blob.hash));
        await syncFolder(folderOf(session), files);
        await syncFolder(folder, files);
        return blob;
      } catch (error) {
        await rm(written, { force: true });
        throw error;
      }
    },
    async get(session, hash) {
      if (!isHash(hash)) return null;
      const handle = await open(join(folderOf(session), hash), 'r').catch(absent(null));
      if (!handle) return null;
      const { size } = await handle.stat();
      const source = handle.createReadStream();
      const verified = new Verified(hash);
      source.once('error', (error) => verified.destroy(error));
      verified.once('close', () => source.destroy());
      return { size, bytes: source.pipe(verified) };
    },
    size,
    list,
    async remove(session, hash) {
      if (isHash(hash)) await rm(join(folderOf(session), hash), { force: true });
    },
  };
}

/** Writes and syncs; the file is closed whatever happens. */
async function write(
  handle: FileHandle,
  bytes: (done: (blob: StoredBlob) => void) => AsyncIterable<Uint8Array>,
): Promise<StoredBlob> {
  try {
    let blob: StoredBlob | null = null;
    for await (const chunk of bytes((told) => (blob = told))) await handle.writeFile(chunk);
    if (!blob) throw new Error('The stream has no end');
    await handle.sync();
    return blob;
  } finally {
    await handle.close();
  }
}

/** So that a name is there after a power cut. Windows opens no folders, and needs no such thing. */
async function syncFolder(path: string, files: Files): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Another value where there is no such file. */
function absent<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value;
    throw error;
  };
}
