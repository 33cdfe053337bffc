import type { Readable } from 'node:stream';

/**
 * Files of sessions, by the SHA-256 of their bytes (hex). Their names and types stand in the documents that name them.
 */

export interface StoredBlob {
  readonly hash: string;
  readonly size: number;
}

export interface BlobLimits {
  /** Most bytes of one file. */
  readonly file: number;
  /** Most bytes of all files of a session together. */
  readonly session: number;
}

/** A file, or a session's files together, would be larger than they may be. Nothing is kept of it. */
export class TooLarge extends Error {
  readonly what: keyof BlobLimits;

  constructor(what: keyof BlobLimits) {
    super(`Too large for a ${what}`);
    this.what = what;
  }
}

export interface BlobStore {
  /**
   * Keeps bytes as they come; resolves once they are durable. The same bytes are one file of the session.
   * @throws TooLarge as soon as there is too much, and whatever the stream or the storage fails with; then nothing is
   * kept.
   */
  put(session: string, bytes: AsyncIterable<Uint8Array>, limits: BlobLimits): Promise<StoredBlob>;
  /**
   * The bytes of a file; null where the session has none of this hash. The stream fails before its end where they are
   * no longer those that were kept.
   */
  get(session: string, hash: string): Promise<{ readonly size: number; readonly bytes: Readable } | null>;
  /** Bytes of a file; null where the session has none of this hash. */
  size(session: string, hash: string): Promise<number | null>;
  /** Files of a session, in no order. */
  list(session: string): Promise<readonly StoredBlob[]>;
  /** Removes a file; does nothing where it is not there. */
  remove(session: string, hash: string): Promise<void>;
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
