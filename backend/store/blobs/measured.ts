import { type Hash, createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { type BlobLimits, type StoredBlob, TooLarge } from '../blob-store.ts';

/** Counts and hashes bytes on their way, and fails as soon as there are too many. */
export async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  limits: BlobLimits,
  kept: readonly StoredBlob[],
  done: (blob: StoredBlob) => void,
): AsyncGenerator<Uint8Array> {
  const left = limits.session - kept.reduce((sum, { size }) => sum + size, 0);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > limits.file) throw new TooLarge('file');
    hash.update(chunk);
    yield chunk;
  }
  const blob = { hash: hash.digest('hex'), size };
  // What the session has already takes no more room.
  if (size > left && !kept.some((known) => known.hash === blob.hash)) throw new TooLarge('session');
  done(blob);
}

/** Passes bytes on, the last of them only where all together have the hash. */
export class Verified extends Transform {
  readonly #expected: string;
  readonly #hash: Hash = createHash('sha256');
  #held: Buffer | null = null;

  constructor(expected: string) {
    super();
    this.#expected = expected;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    this.#hash.update(chunk);
    const before = this.#held;
    this.#held = chunk;
    if (before) done(null, before);
    else done();
  }

  override _flush(done: (error?: Error | null, data?: Buffer) => void): void {
    if (this.#hash.digest('hex') !== this.#expected) return done(new Error(`The file ${this.#expected} is damaged`));
    if (this.#held) done(null, this.#held);
    else done();
  }
}
