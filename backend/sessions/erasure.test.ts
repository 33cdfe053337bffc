import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import type { EventStore } from '../store/event-store.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { LiveSession } from './sessions.ts';
import {
  begun,
  type World,
  addItems,
  addPerson,
  envelope,
  makeSession,
  moderator,
  openWorld,
  organiser,
  stubborn,
  turns,
} from './testing/world.ts';

const erase = (person: string) => envelope({ type: 'people.erase', data: { person } });
const secret = 'Ines Quispe';

async function logText(store: EventStore, id = 's1'): Promise<string> {
  return (await store.read(id, 0, 1_000)).map(({ text }) => text).join('\n');
}

/** A session in which a person has left text wherever text of a person can be. */
async function withPerson(world: World, id = 's1', series: string | null = null): Promise<LiveSession> {
  const session = await makeSession(world, id, series);
  await session.submit(envelope(addPerson('p1', secret)), moderator);
  await session.submit(envelope(addPerson('p2', 'Somebody Else')), moderator);
  await session.submit(
    envelope({
      type: 'people.edit',
      data: { person: 'p1', changes: [{ field: 'name', value: `${secret} B`, base: null }] },
    }),
    moderator,
  );
  await turns();
  return session;
}

describe('an erasure', () => {
  it('E3 leaves nothing of the person in the log, and says so only then', async () => {
    const erased: string[] = [];
    const store = stubborn(createMemoryStore().events);
    const access = { erasePerson: async (person: string) => void erased.push(person) };
    const world = await openWorld({ store, access });
    const session = await withPerson(world);
    const gate = Promise.withResolvers<void>();
    store.before.erase = () => gate.promise;
    let answered = false;
    const outcome = session.submit(erase('p1'), organiser).then((result) => {
      answered = true;
      return result;
    });
    await turns(10);
    expect(answered).toBe(false);
    expect(await logText(store)).toContain(secret);
    gate.resolve();
    expect(await outcome).toMatchObject({ ok: true, seq: begun + 4 });
    expect(await logText(store)).not.toContain('Ines');
    expect(await logText(store)).toContain('Somebody Else');
    expect(erased).toEqual(['p1']);
    expect(JSON.stringify(session.state)).not.toContain('Ines');
    expect(session.state.people.byId['p1']).toMatchObject({ name: '', erased: true, programme: true });
  });

  it('E1 E2 gives the session a new epoch at the same position, and says that consoles need a snapshot', async () => {
    const world = await openWorld();
    const session = await withPerson(world);
    const { epoch } = session.position;
    const resets: LiveSession[] = [];
    world.sessions.onReset((each) => resets.push(each));
    await session.submit(erase('p1'), organiser);
    expect(session.position.epoch).not.toBe(epoch);
    expect(session.position.seq).toBe(begun + 4);
    expect(resets).toEqual([session]);
    expect((await world.store.session('s1'))?.epoch).toBe(session.position.epoch);
    const after = await openWorld({ store: world.store });
    expect(after.sessions.get('s1')?.state).toEqual(session.state);
  });

  it('E3 leaves nothing in outcomes that quote the person, nor in snapshots', async () => {
    const world = await openWorld();
    const session = await withPerson(world);
    const conflict = envelope({
      type: 'people.edit',
      data: { person: 'p1', changes: [{ field: 'name', value: 'Ines again', base: null }] },
    });
    const refused = await session.submit(conflict, moderator);
    expect(JSON.stringify(refused)).toContain(secret);
    await session.submit(erase('p1'), organiser);
    const again = await session.submit(conflict, moderator);
    expect(again).toMatchObject({ rejection: { code: 'conflict', data: { record: 'p1' } } });
    expect(JSON.stringify(again)).not.toContain('Ines');
    expect(JSON.stringify(await world.store.outcome('s1', conflict.id))).not.toContain('Ines');
    await world.sessions.close();
    expect((await world.store.snapshot('s1'))?.text).not.toContain('Ines');
  });

  it('E3 leaves no byte of what could be taken back, or made again, in any file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-erasure-'));
    const filesWith = (text: string) =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
    const open = () => openSqliteStore(join(folder, 'rostrum.sqlite'));
    try {
      let store = await open();
      let world = await openWorld({ store: store.events });
      let session = await withPerson(world);
      const renamed = session.state.people.undo[moderator.person]?.at(-1)?.command ?? '';
      const undone = await session.submit(envelope({ type: 'people.undo', data: { of: renamed } }), moderator);
      expect(undone).toMatchObject({ ok: true });
      const place = { field: 'place', value: 'Sucre, then Potosí', base: null };
      const edit = envelope({ type: 'people.edit', data: { person: 'p1', changes: [place] } });
      expect(await session.submit(edit, moderator)).toMatchObject({ ok: true });
      await world.sessions.close();
      const kept = (await store.events.snapshot('s1'))?.text ?? '';
      expect((JSON.parse(kept) as WebinarState).people.undo[moderator.person]).toHaveLength(3);
      await store.close();

      store = await open();
      world = await openWorld({ store: store.events });
      session = world.sessions.get('s1')!;
      expect(filesWith('Quispe')).not.toEqual([]);
      expect(await session.submit(erase('p1'), organiser)).toMatchObject({ ok: true });
      for (const text of ['Quispe', 'Potosí']) {
        expect(filesWith(text)).toEqual([]);
        expect(JSON.stringify(session.state)).not.toContain(text);
      }
      const again = session.state.people.undo[moderator.person] ?? [];
      expect(again.map(({ people }) => people)).toEqual([['p2']]);
      const back = envelope({ type: 'people.undo', data: { of: edit.id } });
      expect(await session.submit(back, moderator)).toMatchObject({ rejection: { code: 'nothing-to-undo' } });
      await world.sessions.close();
      await store.close();
      for (const text of ['Quispe', 'Potosí']) expect(filesWith(text)).toEqual([]);
      expect(filesWith('Somebody Else')).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lets commands wait until it is complete, and carries them out then', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await withPerson(world);
    const other = await makeSession(world, 's2');
    const gate = Promise.withResolvers<void>();
    store.before.erase = () => gate.promise;
    const outcomes: Promise<Outcome>[] = [session.submit(erase('p1'), organiser)];
    outcomes.push(session.submit(envelope(addItems('a')), moderator));
    await turns();
    outcomes.push(session.submit(envelope(addItems('b')), moderator));
    expect(await other.submit(envelope(addItems('a')), moderator)).toMatchObject({ ok: true });
    expect(session.position.seq).toBe(begun + 4);
    gate.resolve();
    expect(await Promise.all(outcomes)).toMatchObject([{ seq: begun + 4 }, { seq: begun + 5 }, { seq: begun + 6 }]);
  });

  it('does not let a console that just opened bring the name back', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await withPerson(world);
    const gate = Promise.withResolvers<void>();
    store.before.erase = () => gate.promise;
    const join = (name: string) =>
      session.submit(envelope({ type: 'people.join', data: { person: 'p1', name, role: 'moderator' } }), {
        person: 'system',
        role: 'system',
      });
    const outcomes = [session.submit(erase('p1'), organiser), join(secret)];
    await turns();
    outcomes.push(join(secret));
    gate.resolve();
    expect((await Promise.all(outcomes)).map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(await logText(store)).not.toContain('Ines');
    expect(await join('Someone new')).toMatchObject({ ok: true });
    expect(session.state.people.byId['p1']).toMatchObject({ name: 'Someone new', erased: false });
  });

  it('reaches the other sessions of the series, and no others', async () => {
    const world = await openWorld();
    const session = await withPerson(world, 's1', 'series');
    await withPerson(world, 's2', 'series');
    await withPerson(world, 's3');
    expect(await session.submit(erase('p1'), organiser)).toMatchObject({ ok: true });
    expect(await logText(world.store, 's1')).not.toContain('Ines');
    expect(await logText(world.store, 's2')).not.toContain('Ines');
    expect(world.sessions.get('s2')?.state.people.byId['p1']).toMatchObject({ erased: true });
    expect(await logText(world.store, 's3')).toContain('Ines');
  });

  it('of two people in two sessions of a series does not wait for itself', async () => {
    const world = await openWorld();
    const one = await withPerson(world, 's1', 'series');
    const two = await withPerson(world, 's2', 'series');
    const outcomes = await Promise.all([one.submit(erase('p1'), organiser), two.submit(erase('p2'), organiser)]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    for (const id of ['s1', 's2']) expect(await logText(world.store, id)).not.toMatch(/Ines|Somebody Else/);
  });

  it('K2 that is asked for again after a restart has its first outcome, and rewrites nothing', async () => {
    const world = await openWorld();
    const session = await withPerson(world);
    const command = erase('p1');
    const first = await session.submit(command, organiser);
    await session.submit(envelope(addItems('a')), moderator);
    await world.sessions.close();
    const after = (await openWorld({ store: world.store })).sessions.get('s1');
    expect(await after?.submit(command, organiser)).toEqual(first);
    expect(after?.position).toEqual(session.position);
  });

  it('that could not be written is refused, can be given again, and is complete then', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await withPerson(world);
    store.before.erase = () => {
      throw new Error('disk full');
    };
    const command = erase('p1');
    expect(await session.submit(command, organiser)).toMatchObject({ rejection: { code: 'storage-failed' } });
    expect(await session.submit(envelope(addItems('a')), moderator)).toMatchObject({ ok: true });
    delete store.before.erase;
    expect(await session.submit(command, organiser)).toMatchObject({ ok: true });
    expect(await logText(store)).not.toContain('Ines');
    expect(session.state.people.byId['p1']).toMatchObject({ erased: true });
    expect(session.state.runSheet.order).toEqual(['a']);
  });
});

describe('a process that died between the event and the rewriting', () => {
  /** The log with the event in it and the text still there. */
  async function interrupted(
    series: string | null = null,
    before: (world: World) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<EventStore> {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await withPerson(world, 's1', series);
    if (series !== null) await withPerson(world, 's2', series);
    await before(world);
    store.before.erase = () => {
      throw new Error('the process is gone');
    };
    await session.submit(erase('p1'), organiser);
    expect(await logText(store)).toContain(secret);
    delete store.before.erase;
    return store;
  }

  it('E3 is made good by the next start', async () => {
    const store = await interrupted();
    const before = (await store.session('s1'))?.epoch;
    const erased: string[] = [];
    const access = { erasePerson: async (person: string) => void erased.push(person) };
    const world = await openWorld({ store, access });
    expect(await logText(store)).not.toContain('Ines');
    expect(erased).toContain('p1');
    const session = world.sessions.get('s1');
    expect(session?.position.epoch).not.toBe(before);
    expect(session?.state.people.byId['p1']).toMatchObject({ erased: true });
    expect(await session?.submit(envelope(addItems('a')), moderator)).toMatchObject({ ok: true });
  });

  it('E3 is made good in the other sessions of the series', async () => {
    const store = await interrupted('series');
    await openWorld({ store });
    expect(await logText(store, 's2')).not.toContain('Ines');
  });

  it.each([-7_200_000, 7_200_000])('E3 T3 is made good there, though the clock was moved by %i ms', async (ms) => {
    const store = await interrupted('series', ({ sessions, clock }) => {
      clock.pass(60_000);
      clock.step(ms);
      return sessions.adoptClock();
    });
    await openWorld({ store });
    expect(await logText(store, 's2')).not.toContain('Ines');
  });

  it('keeps no snapshot that holds the text, also when it ends in order', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await withPerson(world);
    store.before.erase = () => {
      throw new Error('disk full');
    };
    await session.submit(erase('p1'), organiser);
    await world.sessions.close();
    expect(await store.snapshot('s1')).toBeNull();
  });

  it('is not made good twice: a complete erasure stays as it is at the next start', async () => {
    const world = await openWorld();
    const session = await withPerson(world);
    await session.submit(erase('p1'), organiser);
    await session.submit(
      envelope({ type: 'people.join', data: { person: 'p1', name: 'A new name', role: 'producer' } }),
      { person: 'system', role: 'system' },
    );
    const { epoch } = session.position;
    const after = await openWorld({ store: { ...world.store, snapshot: () => Promise.resolve(null) } });
    expect(after.sessions.get('s1')?.position.epoch).toBe(epoch);
    expect(after.sessions.get('s1')?.state.people.byId['p1']).toMatchObject({ name: 'A new name' });
  });
});
