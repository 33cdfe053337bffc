import { describe, expect, it, vi } from 'vitest';
import { reducerVersion } from '../../shared/webinar.ts';
import type { EncodedEvent, EventStore } from '../store/event-store.ts';
import { createMemoryStore } from '../store/memory.ts';
import {
  begun,
  type World,
  addItems,
  envelope,
  item,
  makeSession,
  message,
  moderator,
  openWorld,
  organiser,
  turns,
} from './testing/world.ts';

async function withItems(world: World, count: number): Promise<void> {
  const session = world.sessions.get('s1') ?? (await makeSession(world));
  await Promise.all(
    Array.from({ length: count }, () =>
      session.submit(envelope(message(`Message ${session.position.seq}`)), moderator),
    ),
  );
}

describe('a start', () => {
  it('brings every session back as its log tells it', async () => {
    const { events: store } = createMemoryStore();
    const before = await openWorld({ store });
    const session = await makeSession(before);
    await makeSession(before, 's2');
    await session.submit(envelope(addItems('a', 'b')), moderator);
    // No orderly end: nothing but the log is left.
    const after = await openWorld({ store });
    expect(after.sessions.all().map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(after.sessions.get('s1')?.state).toEqual(session.state);
    expect(after.sessions.get('s1')?.position).toEqual(session.position);
    expect(after.sessions.get('nowhere')).toBeNull();
  });

  it('begins with the snapshot and reads only what comes after it', async () => {
    const { events } = createMemoryStore();
    const before = await openWorld({ store: events });
    await withItems(before, 20);
    const state = before.sessions.get('s1')?.state;
    await before.sessions.close();
    expect(await events.snapshot('s1')).toMatchObject({ seq: begun + 20, version: reducerVersion });
    const read = vi.fn(events.read);
    const after = await openWorld({ store: { ...events, read } });
    expect(after.sessions.get('s1')?.state).toEqual(state);
    expect(read.mock.calls.every(([, position]) => position >= begun + 19)).toBe(true);
    await after.sessions.get('s1')?.submit(envelope(addItems('a')), moderator);
    expect(after.sessions.get('s1')?.position.seq).toBe(begun + 21);
  });

  it.each([
    ['is damaged', { text: '{"session":{"crea' }],
    ['has another shape', { text: '{"session":{},"people":{}}' }],
    ['is of other reducers', { version: reducerVersion + 1 }],
    ['is of another log', { epoch: 'elsewhere' }],
    ['is beyond the log', { seq: 999 }],
  ])('passes over a snapshot that %s', async (_case, fault) => {
    const { events } = createMemoryStore();
    const before = await openWorld({ store: events });
    await withItems(before, 3);
    await before.sessions.close();
    const good = await events.snapshot('s1');
    if (!good) throw new Error('no snapshot');
    const store: EventStore = { ...events, snapshot: () => Promise.resolve({ ...good, ...fault }) };
    const after = await openWorld({ store });
    expect(after.sessions.get('s1')?.state).toEqual(before.sessions.get('s1')?.state);
    expect(after.sessions.get('s1')?.position.seq).toBe(begun + 3);
  });

  const withLog = async (change: (log: readonly EncodedEvent[]) => readonly EncodedEvent[]): Promise<EventStore> => {
    const { events } = createMemoryStore();
    await withItems(await openWorld({ store: events }), 3);
    const log = change(await events.read('s1', 0, 10));
    const read: EventStore['read'] = (_session, after) => Promise.resolve(log.filter(({ seq }) => seq > after));
    return { ...events, read };
  };

  it.each([
    ['of an unknown type', '"type":"transport.exploded"', /s1, event 3 of type transport.exploded cannot be read/],
    ['of a version from the future', '"v":99,"type":"transport.message-shown"', /s1, event 3 of type/],
  ])('says loudly that it cannot read an event %s', async (_case, into, error) => {
    const store = await withLog((log) =>
      log.map(({ seq, text }) => ({ seq, text: seq === 3 ? text.replace(/("v":1,)?"type":"[^"]*"/, into) : text })),
    );
    await expect(openWorld({ store })).rejects.toThrow(error);
  });

  it('says loudly that an event is damaged, without quoting it', async () => {
    const store = await withLog((log) =>
      log.map(({ seq, text }) => ({ seq, text: seq === 3 ? text.slice(0, -5) : text })),
    );
    const failure = await openWorld({ store }).then(String, String);
    expect(failure).toMatch(/Session s1, event 3 is not an event/);
    expect(failure).not.toContain('Message');
  });

  it('says loudly that events are missing, in the middle and at the end', async () => {
    await expect(openWorld({ store: await withLog((log) => log.filter(({ seq }) => seq !== 2)) })).rejects.toThrow(
      'Session s1: event 3 follows 1',
    );
    await expect(openWorld({ store: await withLog((log) => log.slice(0, 2)) })).rejects.toThrow(
      'Session s1: the log ends at 2, not at 5',
    );
  });
});

describe('snapshots', () => {
  it('are kept every 500 events, a moment later', async () => {
    const { events } = createMemoryStore();
    const world = await openWorld({ store: events });
    await withItems(world, 499 - begun);
    await turns();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await events.snapshot('s1')).toBeNull();
    await withItems(world, 2);
    await expect.poll(async () => (await events.snapshot('s1'))?.seq, { timeout: 5_000 }).toBe(501);
  });

  it('of a large state are further apart: it takes long to write', async () => {
    const { events } = createMemoryStore();
    const keepSnapshot = vi.fn(events.keepSnapshot);
    const world = await openWorld({ store: { ...events, keepSnapshot } });
    const session = await makeSession(world);
    const items = Array.from({ length: 100 }, (_, index) => ({
      ...item(`large${index}`),
      notes: { moderator: 'n'.repeat(4_000), producer: 'n'.repeat(4_000) },
    }));
    await session.submit(envelope({ type: 'run-sheet.add', data: { items, after: null } }), moderator);
    await withItems(world, 500);
    await expect.poll(() => keepSnapshot.mock.calls.length, { timeout: 5_000 }).toBe(1);
    await turns();
    await withItems(world, 600);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(keepSnapshot).toHaveBeenCalledTimes(1);
    await withItems(world, 2_500);
    await expect.poll(() => keepSnapshot.mock.calls.length, { timeout: 5_000 }).toBe(2);
    await world.sessions.close();
  });

  it('that cannot be kept cost nothing but time', async () => {
    const { events } = createMemoryStore();
    const keepSnapshot = vi.fn(() => Promise.reject(new Error('disk full')));
    const world = await openWorld({ store: { ...events, keepSnapshot } });
    await withItems(world, 3);
    await world.sessions.close();
    expect(keepSnapshot).toHaveBeenCalledTimes(1);
    expect((await openWorld({ store: events })).sessions.get('s1')?.position.seq).toBe(begun + 3);
  });
});

describe('a new session', () => {
  const wanted = {
    id: 's9',
    series: null,
    title: { en: 'Ninth' },
    timeZone: 'Europe/Paris',
    start: '2020-10-08T15:00',
    end: '2020-10-08T14:00',
    languages: ['en'],
  };

  it('is refused as its command is, and leaves nothing behind', async () => {
    const world = await openWorld();
    expect(await world.sessions.create(wanted, organiser)).toMatchObject({ rejection: { code: 'end-before-start' } });
    expect(await world.store.sessions()).toEqual([]);
    const nonsense = { ...wanted, timeZone: 'Mars/Olympus' };
    expect(await world.sessions.create(nonsense, organiser)).toMatchObject({ rejection: { code: 'invalid' } });
    expect(world.sessions.all()).toEqual([]);
  });

  it('is made once, by whoever asked for it', async () => {
    const world = await openWorld();
    const good = { ...wanted, end: '2020-10-08T16:00' };
    const both = await Promise.all([world.sessions.create(good, organiser), world.sessions.create(good, organiser)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await world.sessions.create(good, organiser)).toMatchObject({ rejection: { code: 'session-exists' } });
    await turns();
    expect(world.published.map(({ events }) => events.map(({ type, by }) => [type, by]))).toEqual([
      [
        ['session.created', 'otto'],
        ['booths.changed', 'otto'],
      ],
    ]);
  });

  it('that was only begun when the process ended is not there, and can be made', async () => {
    const { events: store } = createMemoryStore();
    await store.create({ id: 's9', series: null, createdAt: 1, epoch: 'e1' });
    const world = await openWorld({ store });
    expect(world.sessions.get('s9')).toBeNull();
    expect(world.sessions.all()).toEqual([]);
    const good = { ...wanted, end: '2020-10-08T16:00' };
    expect(await world.sessions.create(good, organiser)).toMatchObject({ ok: true, seq: begun });
    expect(world.sessions.get('s9')?.position).toEqual({ epoch: 'e1', seq: begun });
  });

  it('answers storage-failed when the storage fails', async () => {
    const { events } = createMemoryStore();
    const create = () => Promise.reject(new Error('disk full'));
    const world = await openWorld({ store: { ...events, create } });
    const outcome = await world.sessions.create({ ...wanted, end: '2020-10-08T16:00' }, organiser);
    expect(outcome).toMatchObject({ rejection: { code: 'storage-failed' } });
    expect(world.told).toContainEqual({ kind: 'storage-failing' });
    await world.sessions.close();
  });
});

describe('a summary', () => {
  it('tells the place in the series as it is now', async () => {
    const world = await openWorld();
    const first = await makeSession(world, 's1', 'series');
    expect(world.sessions.summary(first)).toMatchObject({ series: { position: 1, count: 1 }, items: 0 });
    const second = await makeSession(world, 's2', 'series');
    await makeSession(world, 's3');
    await second.submit(envelope(addItems('a', 'b')), moderator);
    expect(world.sessions.summary(first).series).toEqual({
      id: 'series',
      title: { en: 'A series' },
      position: 1,
      count: 2,
    });
    expect(world.sessions.summary(second)).toMatchObject({
      id: 's2',
      title: { en: 'Session s2' },
      status: 'ready',
      items: 2,
      series: { position: 2, count: 2 },
    });
  });
});
