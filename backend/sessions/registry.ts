import { randomUUID } from 'node:crypto';
import type { Actor } from '../../shared/core/actor.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { initial } from '../../shared/webinar.ts';
import type { SessionRow } from '../store/event-store.ts';
import { Alarms, type Schedule } from './alarms.ts';
import { watchClock } from './clock-watch.ts';
import { CommitQueue } from './commit-queue.ts';
import { Erasure } from './erasure.ts';
import { judge } from './judge.ts';
import { Session } from './live-session.ts';
import { type Loaded, load } from './load.ts';
import { noFiles } from './named-files.ts';
import type { LiveSession, Published, Sessions, SessionsDependencies } from './sessions.ts';
import { SnapshotKeeper } from './snapshots.ts';
import { StorageWatch } from './storage-watch.ts';
import { placeInSeries, summaryOf } from './summary.ts';

/**
 * Reads every session, finishes what an earlier process left half done, and starts the alarms and the watch over the
 * clock.
 * @param schedule timers of the alarms.
 * @throws UnreadableEvent, LogBroken when a stored log cannot be read.
 */
export async function createSessions(
  { store, clock, files, access, votes, log, notices }: SessionsDependencies,
  schedule?: Schedule,
): Promise<Sessions> {
  const running = new Map<string, Session>();
  const onPublished = new Set<(published: Published) => void>();
  const onReset = new Set<(session: LiveSession) => void>();
  const snapshots = new SnapshotKeeper(store, log);
  const alarms = new Alarms(clock, log, schedule);
  const storage = new StorageWatch(notices, log, async () => {
    const [session] = running.values();
    if (!session) return;
    const { epoch, seq } = session.position;
    const outcomes = [{ id: `probe-${randomUUID()}`, ok: true, seq } as const];
    await store.append([{ session: session.id, expected: seq, epoch, events: [], outcomes }]);
  });

  const tell = <T>(listeners: Iterable<(message: T) => void>, message: T): void => {
    for (const listener of listeners) {
      try {
        listener(message);
      } catch (error) {
        log.error({ err: error }, 'a listener failed');
      }
    }
  };

  const queue = new CommitQueue({
    store,
    clock,
    files,
    log,
    storage,
    publish: (published) => {
      tell(onPublished, published);
      const session = running.get(published.session);
      if (!session) return;
      alarms.consider(session);
      snapshots.consider(session);
    },
    reload,
    erase: (session, accepted) => erasure.complete(session, accepted),
  });

  const reset = (session: Session): void => {
    tell(onReset, session);
    alarms.consider(session);
    void snapshots.keep(session);
  };

  const erasure = new Erasure({
    store,
    ...(access && { access }),
    ...(votes && { votes }),
    snapshots,
    log,
    sessions: () => running.values(),
    withdraw: (session, isVain) => queue.withdraw(session, isVain),
    release: (session) => {
      queue.release(session);
      void snapshots.keep(session);
    },
    reset,
  });

  /** Another process wrote to the log, or replaced it. */
  async function reload(session: Session): Promise<void> {
    const row = await store.session(session.id);
    if (!row) throw new Error(`Session ${session.id} is gone`);
    session.replace(await load(store, row));
    reset(session);
  }

  function start(row: Omit<SessionRow, 'seq'>, loaded: Loaded): Session {
    const session = new Session(row, loaded, store, (to, envelope, actor) => queue.add(to, envelope, actor));
    snapshots.known(session, loaded.snapshotSeq);
    running.set(session.id, session);
    return session;
  }

  const unfinished: (readonly [Session, Loaded])[] = [];
  for (const row of await store.sessions()) {
    const loaded = await load(store, row);
    const session = start(row, loaded);
    if (loaded.erased.length > 0) unfinished.push([session, loaded]);
  }
  for (const [session, { erased }] of unfinished) {
    await erasure.resume(session, erased);
    queue.release(session);
    await snapshots.keep(session);
  }
  for (const session of running.values()) {
    alarms.consider(session);
    snapshots.consider(session);
  }
  const unsubscribe = notices.subscribe(({ kind }) => {
    if (kind === 'storage-recovered') queue.wake();
  });
  const endWatch = watchClock(clock, notices, log);

  /** Sessions that exist: one that was only begun has no first event yet. */
  const visible = (): readonly Session[] => [...running.values()].filter(({ state }) => state.session.created);

  return {
    get: (id) => {
      const session = running.get(id);
      return session?.state.session.created ? session : null;
    },
    all: visible,
    async create({ id, series, ...wanted }, { person }: Actor) {
      const by: Actor = { person, role: 'system' };
      const place = series && { ...series, ...placeInSeries(visible(), series.id) };
      const command: WebinarCommand = { type: 'session.create', data: { ...wanted, series: place } };
      const envelope = { id: randomUUID(), ...command };
      const known = running.get(id);
      // Nothing is stored of a session that cannot be.
      const now = clock.now();
      const judgement = judge(envelope, by, { state: known?.state ?? initial, seq: 0, now, at: now, files: noFiles });
      if (!judgement.ok) return { id: envelope.id, ok: false, rejection: judgement.rejection };
      if (known) return known.submit(envelope, by);
      const row = { id, series: series?.id ?? null, createdAt: clock.now(), epoch: randomUUID() };
      try {
        await store.create(row);
        const stored = await store.session(id);
        if (!stored) throw new Error(`Session ${id} was not made`);
        const loaded = await load(store, stored);
        // Someone else may have made it while the store was busy.
        return await (running.get(id) ?? start(stored, loaded)).submit(envelope, by);
      } catch (error) {
        storage.failed(error);
        return { id: envelope.id, ok: false, rejection: { code: 'storage-failed', data: null } };
      }
    },
    summary: (session) => summaryOf(session, visible()),
    async adoptClock() {
      const moved = clock.adopt();
      const told = queue.moveClock(running.values(), moved);
      alarms.arrange();
      await told;
      const now = clock.now();
      notices.publish({ kind: 'clock-adopted', ms: moved, at: now });
      return { now, moved };
    },
    onPublished: (listener) => {
      onPublished.add(listener);
      return () => onPublished.delete(listener);
    },
    onReset: (listener) => {
      onReset.add(listener);
      return () => onReset.delete(listener);
    },
    async close() {
      unsubscribe();
      endWatch();
      alarms.close();
      await queue.close();
      storage.close();
      snapshots.close();
      for (const session of running.values()) await snapshots.keep(session);
    },
  };
}
