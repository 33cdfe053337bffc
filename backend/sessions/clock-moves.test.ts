import { describe, expect, it } from 'vitest';
import type { WebinarCommand } from '../../shared/webinar.ts';
import { createMemoryStore } from '../store/memory.ts';
import {
  begun,
  type World,
  addItems,
  addPerson,
  envelope,
  makeSession,
  message,
  moderator,
  noon,
  openWorld,
  organiser,
  stubborn,
  turns,
} from './testing/world.ts';

const hour = 3_600_000;
const start = (item: string): WebinarCommand => ({ type: 'transport.start', data: { item } });
const said = ({ published }: World) => published.flatMap(({ events }) => events.map(({ type, at }) => [type, at]));

/** A session whose first item has run for a second. */
async function running(world: World) {
  const session = await makeSession(world);
  await session.submit(envelope(addItems('a', 'b')), moderator);
  await session.submit(envelope(start('a')), moderator);
  world.clock.pass(1_000);
  return session;
}

function adopt(world: World, ms: number) {
  world.clock.step(ms);
  return world.sessions.adoptClock();
}

describe.each([2 * hour, -2 * hour])('a clock that is adopted %i ms further on', (ms) => {
  it('T2 moves what is measured from now along, and says so ahead of the notice', async () => {
    const world = await openWorld();
    const session = await running(world);
    expect(await adopt(world, ms)).toEqual({ moved: ms, now: noon + 1_000 + ms });
    expect(session.state.transport).toMatchObject({ startedAt: noon + ms, visit: { startedAt: noon + ms } });
    expect(said(world).slice(-2)).toEqual([
      ['session.clock-moved', noon + 1_000 + ms],
      ['transport.shifted', noon + 1_000 + ms],
    ]);
    expect(world.published.at(-1)?.events.map(({ by }) => by)).toEqual(['system', 'system']);
    expect(world.told).toEqual([{ kind: 'clock-adopted', ms, at: noon + 1_000 + ms }]);
    expect(session.clockStep).toBe(0);
  });

  it('T3 goes on from there, also after the next start', async () => {
    const world = await openWorld();
    const session = await running(world);
    await adopt(world, ms);
    world.clock.pass(1);
    await session.submit(envelope(addItems('c')), moderator);
    await turns();
    expect(said(world).at(-1)).toEqual(['run-sheet.changed', noon + 1_001 + ms]);
    const { transport } = session.state;
    await world.sessions.close();
    for (const store of [world.store, { ...world.store, snapshot: () => Promise.resolve(null) }]) {
      const again = await openWorld({ store, clock: world.clock });
      expect(again.sessions.get('s1')?.state.transport).toEqual(transport);
      world.clock.pass(1);
      await again.sessions.get('s1')?.submit(envelope(addItems(`d${world.clock.now()}`)), moderator);
      await turns();
      expect(said(again)).toEqual([['run-sheet.changed', world.clock.now()]]);
    }
  });

  it('T2 comes ahead of the commands that were waiting', async () => {
    const world = await openWorld();
    const session = await running(world);
    const waiting = session.submit(envelope(addItems('c')), moderator);
    await adopt(world, ms);
    expect(await waiting).toMatchObject({ ok: true, seq: begun + 5 });
    expect(said(world).map(([type]) => type)).toEqual([
      'session.created',
      'booths.changed',
      'run-sheet.changed',
      'transport.started',
      'session.clock-moved',
      'transport.shifted',
      'run-sheet.changed',
    ]);
  });

  it('T2 T3 comes behind what was being written', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await running(world);
    const gate = Promise.withResolvers<void>();
    store.before.append = () => gate.promise;
    const writing = session.submit(envelope(addItems('c')), moderator);
    await turns();
    const adopted = adopt(world, ms);
    const waiting = session.submit(envelope(addItems('d')), moderator);
    gate.resolve();
    expect(await Promise.all([writing, waiting])).toMatchObject([{ seq: begun + 3 }, { seq: begun + 6 }]);
    await adopted;
    expect(said(world).slice(-4)).toEqual([
      ['run-sheet.changed', noon + 1_000],
      ['session.clock-moved', noon + 1_000 + ms],
      ['transport.shifted', noon + 1_000 + ms],
      ['run-sheet.changed', noon + 1_000 + ms],
    ]);
  });

  it('T2 is said once, with the next command, where the log could not be written', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await running(world);
    store.before.append = () => {
      throw new Error('disk full');
    };
    await adopt(world, ms);
    expect(session.state.transport.visit?.startedAt).toBe(noon);
    expect(session.clockStep).toBe(ms);
    await adopt(world, 1_000);
    delete store.before.append;
    expect(await session.submit(envelope(message('Hello')), moderator)).toMatchObject({ ok: true, seq: begun + 5 });
    expect(session.state.transport.visit?.startedAt).toBe(noon + ms + 1_000);
    await turns();
    expect(said(world).filter(([type]) => type === 'session.clock-moved')).toHaveLength(1);
  });

  it('T2 waits for an erasure, and moves the deadlines meanwhile', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await running(world);
    await session.submit(envelope(addPerson('p1', 'Ines')), moderator);
    const gate = Promise.withResolvers<void>();
    store.before.erase = () => gate.promise;
    const erased = session.submit(envelope({ type: 'people.erase', data: { person: 'p1' } }), organiser);
    await turns();
    await adopt(world, ms);
    expect(session.clockStep).toBe(ms);
    gate.resolve();
    expect(await erased).toMatchObject({ ok: true });
    await turns();
    expect(session.clockStep).toBe(0);
    expect(session.state.transport.visit?.startedAt).toBe(noon + ms);
  });
});

describe('a session that the move does not concern', () => {
  it('T2 says nothing where nothing is measured from now and the log lies behind', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    await adopt(world, 2 * hour);
    expect(session.position.seq).toBe(begun);
    expect(session.clockStep).toBe(0);
    await session.submit(envelope(addItems('a')), moderator);
    expect(session.position.seq).toBe(begun + 1);
  });

  it('T3 says so where its newest event lies ahead', async () => {
    const world = await openWorld();
    await makeSession(world);
    await adopt(world, -2 * hour);
    expect(said(world)).toEqual([
      ['session.created', noon],
      ['booths.changed', noon],
      ['session.clock-moved', noon - 2 * hour],
    ]);
  });
});
