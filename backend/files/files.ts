import type { Logger } from 'pino';
import type { Instant } from '../../shared/core/envelope.ts';
import { filesNamed } from '../../shared/documents/select.ts';
import { retentionEndsAt } from '../../shared/projections/retention.ts';
import { maxFileBytes, maxSessionBytes } from '../../shared/protocol/files.ts';
import type { Clock } from '../clock.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import type { BlobStore, StoredBlob } from '../store/blob-store.ts';

/** Files of sessions, and when they go. */
export interface Files {
  /** @throws TooLarge, and whatever the stream or the storage fails with; then nothing is kept. */
  put(session: LiveSession, bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob>;
  get: BlobStore['get'];
  /** Bytes of a file that a document is about to name; null where it is not kept. It stays for the time being. */
  size: BlobStore['size'];
  /** Begins to sweep, at once and every hour. */
  tend(sessions: Pick<Sessions, 'all'>): void;
  /** Removes what no document names any more, of sessions whose retention time is over. */
  sweep(): Promise<void>;
  close(): void;
}

export interface FilesDependencies {
  readonly blobs: BlobStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
}

const hour = 3_600_000;
const limits = { file: maxFileBytes, session: maxSessionBytes };

/**
 * Files stay for as long as a document that names them may come back by an undo: until the retention time is over. Then
 * those go that no document names, at the start and every hour.
 */
export function createFiles({ blobs, clock, log }: FilesDependencies): Files {
  /** What was just sent, or asked for: the document that names it is on its way. */
  const arrived = new Map<string, Instant>();
  const key = (session: string, hash: string): string => `${session} ${hash}`;

  async function sweepSession({ id, state }: LiveSession, now: Instant): Promise<void> {
    if (retentionEndsAt(state) > now) return;
    for (const { hash } of await blobs.list(id)) {
      const named = filesNamed(state.documents).has(hash);
      if (named || (arrived.get(key(id, hash)) ?? -Infinity) > now - hour) continue;
      await blobs.remove(id, hash);
      log.info({ session: id }, 'a file that no document names was removed');
    }
  }

  let tended: Pick<Sessions, 'all'> | null = null;
  let due: NodeJS.Timeout | undefined;

  async function sweep(): Promise<void> {
    const now = clock.now();
    for (const [file, at] of arrived) if (at <= now - hour) arrived.delete(file);
    for (const session of tended?.all() ?? []) {
      try {
        await sweepSession(session, now);
      } catch (error) {
        log.warn({ err: error, session: session.id }, 'files could not be looked through');
      }
    }
  }

  return {
    async put({ id }, bytes) {
      const blob = await blobs.put(id, bytes, limits);
      arrived.set(key(id, blob.hash), clock.now());
      return blob;
    },
    get: (session, hash) => blobs.get(session, hash),
    async size(session, hash) {
      // Ahead of the look, so that no sweep comes between the two.
      arrived.set(key(session, hash), clock.now());
      return blobs.size(session, hash);
    },
    tend(sessions) {
      tended = sessions;
      due = setInterval(() => void sweep(), hour).unref();
      void sweep();
    },
    sweep,
    close: () => clearInterval(due),
  };
}
