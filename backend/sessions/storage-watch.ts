import type { Logger } from 'pino';
import type { Notices } from '../notices.ts';

/** Says when the log cannot be written and when it can again, and keeps trying in between. */
export class StorageWatch {
  #failing = false;
  #timer: NodeJS.Timeout | null = null;
  readonly #notices: Notices;
  readonly #log: Logger;
  readonly #probe: () => Promise<void>;
  readonly #every: number;

  /**
   * @param probe writes something durable; rejects while that is impossible. Without it a backend that nobody sends
   * commands to, because it says that it is failing, would never learn that it is well again.
   * @param every ms between two attempts.
   */
  constructor(notices: Notices, log: Logger, probe: () => Promise<void>, every = 1_000) {
    this.#notices = notices;
    this.#log = log;
    this.#probe = probe;
    this.#every = every;
  }

  failed(error: unknown): void {
    this.#log.error({ err: error }, 'the log cannot be written');
    const isFirst = !this.#failing;
    if (isFirst) {
      this.#failing = true;
      this.#notices.publish({ kind: 'storage-failing' });
    }
    // At once the first time: a refused append whose sync failed lies in the write-ahead log until the next one takes
    // its place, and would be there again after a crash.
    this.#tryLater(isFirst ? 0 : this.#every);
  }

  succeeded(): void {
    if (!this.#failing) return;
    this.#failing = false;
    this.close();
    this.#log.info('the log can be written again');
    this.#notices.publish({ kind: 'storage-recovered' });
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tryLater(after: number): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#probe().then(
        () => this.succeeded(),
        () => {
          if (this.#failing) this.#tryLater(this.#every);
        },
      );
    }, after);
    this.#timer.unref();
  }
}
