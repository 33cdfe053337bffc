import type { Logger } from 'pino';
import { reducerVersion } from '../../shared/webinar.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Session } from './live-session.ts';

/** Snapshots are kept at least this many events apart. */
const every = 500;
/**
 * Characters of a snapshot that are worth another event: writing thousands of questions holds everybody up for a tenth
 * of a second, and reading so many events at a start takes no longer than reading the snapshot.
 */
const perEvent = 800;
/** Ms between the event that makes one due and the writing: off the way of what is happening now. */
const delay = 250;

/** Keeps snapshots of sessions, so that a start reads few events. They are caches: losing one loses time only. */
export class SnapshotKeeper {
  readonly #store: EventStore;
  readonly #log: Logger;
  readonly #keptAt = new Map<string, number>();
  /** Characters of the newest one. */
  readonly #lengths = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #writing = new Map<string, Promise<void>>();

  constructor(store: EventStore, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** Position of the newest snapshot that a session is known to have. */
  known(session: Session, seq: number): void {
    this.#keptAt.set(session.id, seq);
  }

  /** Looks whether one is due. */
  consider(session: Session): void {
    const apart = Math.max(every, (this.#lengths.get(session.id) ?? 0) / perEvent);
    if (session.position.seq - (this.#keptAt.get(session.id) ?? 0) < apart || this.#timers.has(session.id)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(session.id);
      void this.keep(session);
    }, delay);
    this.#timers.set(session.id, timer.unref());
  }

  /** Keeps one now, unless the newest is that of this position or an erasure is not complete. */
  async keep(session: Session): Promise<void> {
    await this.settled(session);
    const { epoch, seq } = session.position;
    if (session.held || session.erasing.size > 0 || seq === (this.#keptAt.get(session.id) ?? 0)) return;
    const text = JSON.stringify(session.state);
    const writing = this.#store.keepSnapshot(session.id, { epoch, seq, version: reducerVersion, text }).then(
      () => {
        this.#keptAt.set(session.id, seq);
        this.#lengths.set(session.id, text.length);
      },
      (error: unknown) => this.#log.warn({ err: error, session: session.id }, 'a snapshot could not be kept'),
    );
    this.#writing.set(session.id, writing);
    await writing;
    this.#writing.delete(session.id);
  }

  /** Resolves when nothing of the session is being written: an old snapshot must not land behind an erasure. */
  async settled(session: Session): Promise<void> {
    await this.#writing.get(session.id);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
