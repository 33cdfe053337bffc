import type { Logger } from 'pino';
import type { Actor } from '../../shared/core/actor.ts';
import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { mayCommand } from '../../shared/roles/permissions.ts';
import { isCommandType } from '../../shared/webinar.ts';
import type { Clock } from '../clock.ts';
import type { EventStore } from '../store/event-store.ts';
import { type Draft, type Job, type OnBug, draft } from './batch.ts';
import { isErasure } from './erased.ts';
import type { AcceptedErasure } from './erasure.ts';
import type { Session } from './live-session.ts';
import { type KeptFiles, namedFiles, noFiles, sizesOf } from './named-files.ts';
import type { Published } from './sessions.ts';
import type { StorageWatch } from './storage-watch.ts';

export interface CommitQueueDependencies {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly files: KeptFiles;
  readonly log: Logger;
  readonly storage: StorageWatch;
  readonly publish: (published: Published) => void;
  /** Reads a session's log again after another writer moved it. */
  readonly reload: (session: Session) => Promise<void>;
  /** Completes an accepted erasure; resolves to its outcome. Releases the session as soon as others may be decided. */
  readonly erase: (session: Session, accepted: AcceptedErasure) => Promise<Outcome>;
}

/** How often a command is decided again because another process wrote to the log. */
const mostAttempts = 5;
const none: ReadonlySet<Job> = new Set();

/**
 * Group commit: the commands that arrive in one turn of the event loop, of all sessions, are decided in order and
 * become durable in one append. While it is being written the next group gathers.
 */
export class CommitQueue {
  #waiting: Job[] = [];
  /** Sessions whose log does not say yet that the clock was moved. */
  readonly #moved = new Set<Session>();
  /** Called when it was tried to write that. */
  #movers: (() => void)[] = [];
  /** Asked for while a group was being written. */
  #more = false;
  #scheduled = false;
  #writing = false;
  #closed = false;
  #idle: (() => void)[] = [];
  readonly #erasures = new Set<Promise<void>>();
  readonly #with: CommitQueueDependencies;

  constructor(dependencies: CommitQueueDependencies) {
    this.#with = dependencies;
  }

  add(session: Session, envelope: CommandEnvelope, actor: Actor): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const settle = (outcome: Outcome): void => {
      session.outcomes.finish(outcome);
      resolve(outcome);
    };
    const job: Job = { session, envelope, actor, settle, files: noFiles, attempts: 0 };
    if (this.#closed) queueMicrotask(() => settle(storageFailed(job)));
    else {
      this.#waiting.push(job);
      this.#schedule();
    }
    return promise;
  }

  /** Takes no more commands, and resolves when those that were taken have their outcomes. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#writing || this.#scheduled || this.#waiting.length > 0 || this.#erasures.size > 0) {
      if (this.#erasures.size > 0) await Promise.all(this.#erasures);
      else await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  /**
   * The clock was moved by so many ms: each log says so ahead of everything that is decided from now on. Resolves when
   * it was published, or could not be written: then it is tried again with whatever is written next.
   */
  moveClock(sessions: Iterable<Session>, ms: number): Promise<void> {
    if (this.#closed || ms === 0) return Promise.resolve();
    for (const session of sessions) {
      session.clockStep += ms;
      this.#moved.add(session);
    }
    return new Promise((resolve) => {
      this.#movers.push(resolve);
      this.wake();
    });
  }

  /** Writes what could not be written before. */
  wake(): void {
    this.#schedule();
  }

  #schedule(): void {
    if (this.#writing) this.#more = true;
    if (this.#scheduled || this.#writing) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#writing = true;
      this.#more = false;
      const movers = this.#movers.splice(0);
      void this.#run().finally(() => {
        this.#writing = false;
        // Behind the publication, which waits for the next tick too.
        process.nextTick(() => movers.forEach((resolve) => resolve()));
        if (this.#more || this.#waiting.some(({ session }) => !session.held)) this.#schedule();
        else for (const resolve of this.#idle.splice(0)) resolve();
      });
    });
  }

  async #run(): Promise<void> {
    const jobs = this.#waiting.filter(({ session }) => !session.held);
    this.#waiting = this.#waiting.filter(({ session }) => session.held);
    try {
      // Where one is asked about, so are the others of its session: else, while consoles come back one after another
      // with what they had sent, each group would be held up by a duplicate among those that have just arrived.
      const again = new Set(jobs.flatMap(({ session, attempts }) => (attempts > 0 ? [session] : [])));
      const asked = jobs.filter(({ session, envelope }) => again.has(session) || isErasure(envelope.type));
      const answered = asked.length === 0 ? none : await this.#answered(asked);
      const fresh = answered.size === 0 ? jobs : jobs.filter((job) => !answered.has(job));
      const lost = await this.#lookUpFiles(fresh);
      const able = lost.size === 0 ? fresh : fresh.filter((job) => !lost.has(job));
      if (able.length > 0 || this.#moved.size > 0) await this.#commit(able);
    } catch (error) {
      this.#with.storage.failed(error);
      // Nothing of the group is durable; settling those that were answered from the store again does nothing.
      for (const job of jobs) job.settle(storageFailed(job));
    }
  }

  /**
   * Answers the commands that were decided before, by an earlier process or long ago (rule K2). Only asked where it
   * may be so: the store appends nothing for a session of which it keeps one of the outcomes. An erasure is asked
   * about beforehand, since its outcome is stored after it.
   */
  async #answered(jobs: readonly Job[]): Promise<ReadonlySet<Job>> {
    const { store } = this.#with;
    const stored = await Promise.all(jobs.map(({ session, envelope }) => store.outcome(session.id, envelope.id)));
    const answered = new Set<Job>();
    for (const [index, job] of jobs.entries()) {
      const outcome = stored[index];
      if (!outcome) continue;
      job.settle(outcome);
      answered.add(job);
    }
    return answered;
  }

  /**
   * Looks up the files that commands name, here and not when they come in, so that they keep their order (rule K3).
   * Where that fails, the command alone has failed: nothing else waits for files. Resolves to those.
   */
  async #lookUpFiles(jobs: readonly Job[]): Promise<ReadonlySet<Job>> {
    const { files, log } = this.#with;
    const lost = new Set<Job>();
    await Promise.all(
      jobs.map(async (job) => {
        const { type } = job.envelope;
        const named = isCommandType(type) && mayCommand(job.actor.role, type) ? namedFiles(job.envelope) : [];
        if (named.length === 0) return;
        try {
          job.files = await sizesOf(job.session.id, named, files);
        } catch (error) {
          log.error({ err: error, session: job.session.id }, 'files could not be looked up');
          job.settle(storageFailed(job));
          lost.add(job);
        }
      }),
    );
    return lost;
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const { store, clock, log, storage } = this.#with;
    const now = clock.now();
    const onBug: OnBug = (error, { session, envelope }) =>
      log.error({ err: error, session: session.id, command: envelope.id }, 'a command could not be decided');
    const groups = Map.groupBy(jobs, ({ session }) => session);
    for (const session of this.#moved) if (!session.held && !groups.has(session)) groups.set(session, []);
    const all = [...groups].map(([session, own]) => draft(session, own, now, onBug));
    const drafts = all.filter(({ jobs: own, append }) => own.length > 0 || append.events.length > 0);
    for (const each of all) if (!drafts.includes(each)) this.#settle(each);
    if (drafts.length === 0) return;
    const results = await store.append(drafts.map(({ append }) => append));
    storage.succeeded();
    const appended = drafts.filter((_each, index) => results[index]?.result === 'appended');
    // Acknowledgements first: they are sent in the microtasks that follow settling, and ticks come after microtasks.
    for (const each of appended) this.#settle(each);
    process.nextTick(() => appended.forEach((each) => this.#publish(each)));
    for (const each of drafts) if (!appended.includes(each)) await this.#again(each);
  }

  /** Lets the commands that waited for an erasure be decided. */
  release(session: Session): void {
    session.held = false;
    this.#schedule();
  }

  #settle({ session, state, seq, lastAt, clockStep, answers, erasure, behind }: Draft): void {
    session.advance(state, seq, lastAt);
    session.clockStep -= clockStep;
    if (session.clockStep === 0) this.#moved.delete(session);
    for (const { job, outcome } of answers) job.settle(outcome);
    if (!erasure) return;
    session.held = true;
    this.#waiting.unshift(...behind);
    const done = this.#erase(session, erasure).finally(() => this.#erasures.delete(done));
    this.#erasures.add(done);
  }

  async #erase(session: Session, { job, accepted }: NonNullable<Draft['erasure']>): Promise<void> {
    const { erase, log } = this.#with;
    try {
      job.settle(await erase(session, accepted));
    } catch (error) {
      log.error({ err: error, session: session.id, command: job.envelope.id }, 'an erasure could not be completed');
      job.settle(storageFailed(job));
    }
  }

  /** Takes commands that the backend itself gave, and that still wait, out of the queue. */
  withdraw(session: Session, isVain: (envelope: CommandEnvelope) => boolean): void {
    const vain = (job: Job): boolean => job.session === session && isVain(job.envelope);
    const gone = this.#waiting.filter(vain);
    this.#waiting = this.#waiting.filter((job) => !vain(job));
    for (const { envelope, settle } of gone)
      settle({ id: envelope.id, ok: false, rejection: { code: 'forbidden', data: null } });
  }

  #publish({ session, published, append: { epoch }, state }: Draft): void {
    if (published.length > 0) this.#with.publish({ session: session.id, epoch, events: published, state });
  }

  /**
   * The store did not append: some of the commands were decided before, or another process wrote. What it wrote is
   * read, and the commands are decided on that.
   */
  async #again({ session, jobs, append }: Draft): Promise<void> {
    const { store, storage, reload } = this.#with;
    const again: Job[] = [];
    try {
      const row = await store.session(session.id);
      if (row?.epoch !== append.epoch || row.seq !== append.expected) await reload(session);
      for (const job of jobs) {
        job.attempts += 1;
        if (job.attempts < mostAttempts) again.push(job);
        else job.settle(storageFailed(job));
      }
      if (session.clockStep !== 0) this.wake();
    } catch (error) {
      storage.failed(error);
      for (const job of jobs) job.settle(storageFailed(job));
    }
    this.#waiting.unshift(...again);
  }
}

function storageFailed({ envelope }: Job): Outcome {
  return { id: envelope.id, ok: false, rejection: { code: 'storage-failed', data: null } };
}
