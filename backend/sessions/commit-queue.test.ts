import { describe, expect, it, vi } from 'vitest';
import type { EventStore } from '../store/event-store.ts';
import { createMemoryStore } from '../store/memory.ts';
import {
  begun,
  addItems,
  envelope,
  makeSession,
  moderator,
  openWorld,
  stubborn,
  turns,
  until,
} from './testing/world.ts';

describe('group commit', () => {
  it('makes what arrives in one turn durable in one append, of all sessions', async () => {
    const { events } = createMemoryStore();
    const append = vi.fn(events.append);
    const world = await openWorld({ store: { ...events, append } });
    const [one, two] = [await makeSession(world, 's1'), await makeSession(world, 's2')];
    append.mockClear();
    const given = ['a', 'b', 'c'].flatMap((id) => [
      one.submit(envelope(addItems(id)), moderator),
      two.submit(envelope(addItems(id)), moderator),
    ]);
    await Promise.all(given);
    expect(append).toHaveBeenCalledTimes(1);
    expect(append.mock.calls[0]?.[0].map(({ session, events: own }) => [session, own.length])).toEqual([
      ['s1', 3],
      ['s2', 3],
    ]);
    await turns();
    expect(world.published.slice(-2).map(({ session, events: own }) => [session, own.length])).toEqual([
      ['s1', 3],
      ['s2', 3],
    ]);
  });

  it('lets a command alone fail whose files cannot be looked up; it may be sent again (rule K6)', async () => {
    let broken = true;
    const files = { size: () => (broken ? Promise.reject(new Error('no disk')) : Promise.resolve(7)) };
    const world = await openWorld({ files });
    const session = await makeSession(world);
    const file = { hash: 'a'.repeat(64), name: 'Slides.pdf', size: 7, type: 'application/pdf' };
    const slides = { id: 'd1', title: 'Slides', item: null, booths: null, version: { id: 'v1', content: { file } } };
    const adding = envelope({ type: 'documents.add', data: { documents: [slides] } });
    const given = [adding, envelope(addItems('a'))].map((each) => session.submit(each, moderator));
    expect(await Promise.all(given)).toMatchObject([
      { ok: false, rejection: { code: 'storage-failed' } },
      { ok: true, seq: begun + 1 },
    ]);
    expect(world.logged.join()).toContain('no disk');
    broken = false;
    expect(await session.submit(adding, moderator)).toMatchObject({ ok: true, seq: begun + 2 });
  });

  it('gathers the next group while one is being written', async () => {
    const { events } = createMemoryStore();
    const store = stubborn(events);
    const world = await openWorld({ store });
    const session = await makeSession(world);
    const gate = Promise.withResolvers<void>();
    let appends = 0;
    store.before.append = () => {
      appends += 1;
      return gate.promise;
    };
    const first = session.submit(envelope(addItems('a')), moderator);
    await turns();
    const later = ['b', 'c', 'd'].map((id) => session.submit(envelope(addItems(id)), moderator));
    await turns();
    expect(appends).toBe(1);
    gate.resolve();
    await Promise.all([first, ...later]);
    expect(appends).toBe(2);
  });

  it('acknowledges first and publishes then', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    await turns();
    const order: string[] = [];
    world.sessions.onPublished(() => order.push('published'));
    const given = ['a', 'b'].map((id) =>
      session.submit(envelope(addItems(id)), moderator).then(() => order.push('acknowledged')),
    );
    await Promise.all(given);
    await turns();
    expect(order).toEqual(['acknowledged', 'acknowledged', 'published']);
  });

  it('publishes events with the very text that was stored (S7: only after it is durable)', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    await session.submit(envelope(addItems('a', 'b')), moderator);
    await turns();
    const stored = await world.store.read('s1', 0, 10);
    const texts = world.published.flatMap(({ events }) => events.map(({ text }) => text));
    expect(texts).toEqual(stored.map(({ text }) => text));
    expect(texts[begun] && JSON.parse(texts[begun])).toMatchObject({
      seq: begun + 1,
      by: 'ana',
      type: 'run-sheet.changed',
      v: 1,
    });
  });

  it('keeps the other commands of a group when a listener fails', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    world.sessions.onPublished(() => {
      throw new Error('a broken listener');
    });
    const outcomes = await Promise.all(['a', 'b'].map((id) => session.submit(envelope(addItems(id)), moderator)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    await turns();
    expect(await session.submit(envelope(addItems('c')), moderator)).toMatchObject({ ok: true });
  });

  it('refuses what comes after the end, and finishes what came before', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    const before = session.submit(envelope(addItems('a')), moderator);
    await world.sessions.close();
    expect(await before).toMatchObject({ ok: true });
    const after = session.submit(envelope(addItems('b')), moderator);
    expect(await after).toMatchObject({ rejection: { code: 'storage-failed' } });
  });
});

describe('a storage that fails', () => {
  const broken = async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await makeSession(world);
    await turns();
    store.before.append = () => {
      throw new Error('no space left on device');
    };
    return { store, world, session };
  };

  it('refuses every command of the group, changes and publishes nothing, and says so once', async () => {
    const { world, session } = await broken();
    const { state } = session;
    const before = world.published.length;
    const outcomes = await Promise.all(['a', 'b'].map((id) => session.submit(envelope(addItems(id)), moderator)));
    await session.submit(envelope(addItems('c')), moderator);
    expect(outcomes.map((outcome) => !outcome.ok && outcome.rejection.code)).toEqual([
      'storage-failed',
      'storage-failed',
    ]);
    expect(session.state).toBe(state);
    expect(world.published).toHaveLength(before);
    expect(world.told).toEqual([{ kind: 'storage-failing' }]);
  });

  it('says when a command succeeds again', async () => {
    const { store, world, session } = await broken();
    await session.submit(envelope(addItems('a')), moderator);
    delete store.before.append;
    expect(await session.submit(envelope(addItems('b')), moderator)).toMatchObject({ ok: true, seq: begun + 1 });
    expect(world.told).toEqual([{ kind: 'storage-failing' }, { kind: 'storage-recovered' }]);
  });

  it('is found to be well again without any command', async () => {
    const { store, world, session } = await broken();
    await session.submit(envelope(addItems('a')), moderator);
    delete store.before.append;
    await until(() => world.told.length === 2);
    expect(world.told[1]).toEqual({ kind: 'storage-recovered' });
    expect(session.position.seq).toBe(begun);
  });

  it('refuses also when it cannot be asked for earlier outcomes', async () => {
    const { events } = createMemoryStore();
    const before = await openWorld({ store: events });
    const add = envelope(addItems('a'));
    await (await makeSession(before)).submit(add, moderator);
    const store = stubborn(events);
    const session = (await openWorld({ store })).sessions.get('s1');
    if (!session) throw new Error('no session');
    store.before.outcome = () => {
      throw new Error('I/O error');
    };
    expect(await session.submit(add, moderator)).toMatchObject({ rejection: { code: 'storage-failed' } });
    delete store.before.outcome;
    const others = [add, envelope(addItems('b'))].map((each) => session.submit(each, moderator));
    expect(await Promise.all(others)).toMatchObject([
      { ok: true, seq: begun + 1 },
      { ok: true, seq: begun + 2 },
    ]);
  });
});

describe('a log that another process writes to', () => {
  /** Two backends on one store, as in a mistaken second start. */
  async function two(store: EventStore) {
    const [left, right] = [await openWorld({ store }), await openWorld({ store })];
    const ours = await makeSession(left);
    await right.sessions.close();
    const other = await openWorld({ store });
    const theirs = other.sessions.get('s1');
    if (!theirs) throw new Error('no session');
    return { left, ours, other, theirs };
  }

  it('is read again, and the command is decided on what it says', async () => {
    const { left, ours, theirs } = await two(createMemoryStore().events);
    await ours.submit(envelope(addItems('a')), moderator);
    const resets: string[] = [];
    left.sessions.onReset(({ id }) => resets.push(id));
    expect(await theirs.submit(envelope(addItems('a')), moderator)).toMatchObject({
      rejection: { code: 'item-exists' },
    });
    expect(await theirs.submit(envelope(addItems('b')), moderator)).toMatchObject({ ok: true, seq: begun + 2 });
    expect(await ours.submit(envelope(addItems('c')), moderator)).toMatchObject({ ok: true, seq: begun + 3 });
    expect(ours.state.runSheet.order.toSorted()).toEqual(['a', 'b', 'c']);
    expect(resets).toEqual(['s1']);
  });

  it('K2 gives the outcome that the other process decided', async () => {
    const { ours, theirs } = await two(createMemoryStore().events);
    const add = envelope(addItems('a'));
    const first = await ours.submit(add, moderator);
    expect(await theirs.submit(add, moderator)).toEqual(first);
  });

  it('K6 keeps nobody waiting for consoles that come back one after another with what they had sent', async () => {
    const { events } = createMemoryStore();
    const before = await openWorld({ store: events });
    const old = await makeSession(before);
    const sent = Array.from({ length: 12 }, (_, index) => envelope(addItems(`old${index}`)));
    const first = await Promise.all(sent.map((each) => old.submit(each, moderator)));
    await before.sessions.close();

    const store = stubborn(events);
    const after = await openWorld({ store });
    const session = after.sessions.get('s1')!;
    const again = [session.submit(sent[0]!, moderator)];
    // With every group that is written another console comes back with a command that was carried out before.
    store.before.append = () => {
      const next = sent[again.length];
      if (next) again.push(session.submit(next, moderator));
      return Promise.resolve();
    };
    const fresh = session.submit(envelope(addItems('new')), moderator);
    expect(await fresh).toMatchObject({ ok: true });
    const answers = await Promise.all([...again]);
    expect(answers).toEqual(first.slice(0, answers.length));
  });

  it('is not waited for without end', async () => {
    const { events } = createMemoryStore();
    const store: EventStore = {
      ...events,
      append: (batch) => Promise.resolve(batch.map(({ session }) => ({ session, result: 'moved' as const }))),
    };
    const world = await openWorld({ store: events });
    await makeSession(world);
    await world.sessions.close();
    const session = (await openWorld({ store })).sessions.get('s1');
    expect(await session?.submit(envelope(addItems('a')), moderator)).toMatchObject({
      rejection: { code: 'storage-failed' },
    });
  });
});
