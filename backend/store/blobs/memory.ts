import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BlobStore, StoredBlob } from '../blob-store.ts';
import { measured } from './measured.ts';

/** Files that end with the process. */
export function createMemoryBlobs(): BlobStore {
  const sessions = new Map<string, Map<string, Buffer>>();
  const listOf = (session: string): readonly StoredBlob[] =>
    [...(sessions.get(session) ?? [])].map(([hash, { byteLength: size }]) => ({ hash, size }));

  return {
    async put(session, bytes, limits) {
      const chunks: Uint8Array[] = [];
      let blob: StoredBlob | null = null;
      await pipeline(
        measured(bytes, limits, listOf(session), (told) => (blob = told)),
        async (passed) => {
          for await (const chunk of passed) chunks.push(chunk);
        },
      );
      if (!blob) throw new Error('The stream has no end');
      const { hash, size }: StoredBlob = blob;
      const files = sessions.get(session) ?? new Map<string, Buffer>();
      sessions.set(session, files.set(hash, Buffer.concat(chunks)));
      return { hash, size };
    },
    get(session, hash) {
      const found = sessions.get(session)?.get(hash);
      return Promise.resolve(found ? { size: found.byteLength, bytes: Readable.from([found]) } : null);
    },
    size: (session, hash) => Promise.resolve(sessions.get(session)?.get(hash)?.byteLength ?? null),
    list: (session) => Promise.resolve(listOf(session)),
    remove(session, hash) {
      sessions.get(session)?.delete(hash);
      return Promise.resolve();
    },
  };
}
