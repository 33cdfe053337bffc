import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/memory.ts';
import type { Schedule } from './alarms.ts';
import {
  begun,
  type HandClock,
  envelope,
  handClock,
  makeSession,
  message,
  moderator,
  noon,
  openWorld,
  stubborn,
  turns,
} from './testing/world.ts';

/** Timers that go off when their time has passed on the clock, and only when the test looks. */
function handSchedule(clock: HandClock) {
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>();
  let set = 0;
  const schedule: Schedule = (ms, task) => {
    const entry = { at: clock.now() + ms, task };
    set += 1;
    waiting.add(entry);
    return () => waiting.delete(entry);
  };
  const pass = async (ms: number): Promise<void> => {
    clock.pass(ms);
    for (const entry of [...waiting]) if (entry.at <= clock.now() && waiting.delete(entry)) entry.task();
    await turns();
  };
  return { schedule, pass, waiting, count: () => set };
}

async function withAlarms(store = createMemoryStore().events, clock = handClock()) {
  const hand = handSchedule(clock);
  const world = await openWorld({ store, clock, schedule: hand.schedule });
  return { world, clock, ...hand };
}

describe('a deadline', () => {
  it('gives its command as the system when its instant has come', async () => {
    const { world, pass } = await withAlarms();
    const session = await makeSession(world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await turns();
    await pass(9_999);
    expect(session.state.transport.message).not.toBeNull();
    await pass(1);
    expect(session.state.transport.message).toBeNull();
    expect(world.published.at(-1)?.events).toMatchObject([{ type: 'transport.message-cleared', by: 'system' }]);
  });

  it('has one timer for the earliest of all sessions, and none when nothing stands', async () => {
    const { world, pass, waiting } = await withAlarms();
    const [one, two] = [await makeSession(world, 's1'), await makeSession(world, 's2')];
    await one.submit(envelope(message('Later', 20_000)), moderator);
    await two.submit(envelope(message('Sooner', 10_000)), moderator);
    await turns();
    expect(waiting.size).toBe(1);
    await pass(10_000);
    expect([one.state.transport.message === null, two.state.transport.message === null]).toEqual([false, true]);
    await pass(10_000);
    expect(one.state.transport.message).toBeNull();
    expect(waiting.size).toBe(0);
  });

  it('is called off when its reason is gone', async () => {
    const { world, pass, waiting } = await withAlarms();
    const session = await makeSession(world);
    const shown = envelope(message('Two minutes', 10_000));
    await session.submit(shown, moderator);
    await session.submit(envelope({ type: 'transport.clear-message', data: { message: shown.id } }), moderator);
    await turns();
    expect(waiting.size).toBe(0);
    await pass(10_000);
    expect(session.position.seq).toBe(begun + 2);
  });

  it('that passed while no backend ran is given at the next start, once', async () => {
    const first = await withAlarms();
    const session = await makeSession(first.world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await first.world.sessions.close();
    first.clock.pass(60_000);
    const second = await withAlarms(first.world.store, first.clock);
    await second.pass(0);
    const again = second.world.sessions.get('s1');
    expect(again?.state.transport.message).toBeNull();
    expect(again?.position.seq).toBe(begun + 2);
    await second.world.sessions.close();
    const third = await withAlarms(first.world.store, first.clock);
    await third.pass(60_000);
    expect(third.world.sessions.get('s1')?.position.seq).toBe(begun + 2);
  });

  it('is given once, however often the timer goes off meanwhile', async () => {
    const store = stubborn(createMemoryStore().events);
    const { world, pass } = await withAlarms(store);
    const session = await makeSession(world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await turns();
    const gate = Promise.withResolvers<void>();
    store.before.append = () => gate.promise;
    await pass(10_000);
    await pass(1_000);
    await pass(1_000);
    gate.resolve();
    await turns();
    expect(session.position.seq).toBe(begun + 2);
  });

  it('is given again after the storage failed', async () => {
    const store = stubborn(createMemoryStore().events);
    const { world, pass } = await withAlarms(store);
    const session = await makeSession(world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await turns();
    store.before.append = () => {
      throw new Error('disk full');
    };
    await pass(10_000);
    expect(session.state.transport.message).not.toBeNull();
    delete store.before.append;
    await pass(1_000);
    await pass(0);
    expect(session.state.transport.message).toBeNull();
    await world.sessions.close();
  });

  it.each([60_000, -60_000])('T2 comes as long after as before, when a clock moved by %i ms is adopted', async (ms) => {
    const { world, clock, pass } = await withAlarms();
    const session = await makeSession(world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await turns();
    clock.step(ms);
    await pass(4_000);
    const adopted = world.sessions.adoptClock();
    await pass(5_999);
    expect(await adopted).toEqual({ now: noon + 9_999 + ms, moved: ms });
    expect(session.state.transport.message).not.toBeNull();
    await pass(1);
    expect(session.state.transport.message).toBeNull();
  });

  it('T2 comes no sooner while the log cannot say that the clock was moved', async () => {
    const store = stubborn(createMemoryStore().events);
    const { world, clock, pass } = await withAlarms(store);
    const session = await makeSession(world);
    await session.submit(envelope(message('Two minutes', 10_000)), moderator);
    await turns();
    store.before.append = () => {
      throw new Error('disk full');
    };
    clock.step(60_000);
    await world.sessions.adoptClock();
    await pass(9_999);
    delete store.before.append;
    await pass(0);
    expect(session.state.transport.message).not.toBeNull();
    await pass(1);
    expect(session.state.transport.message).toBeNull();
    const log = world.published.flatMap(({ events }) => events.map(({ type }) => type));
    expect(log.slice(-3)).toEqual(['session.clock-moved', 'transport.shifted', 'transport.message-cleared']);
  });
});
