import { describe, expect, it } from 'vitest';
import { deskAt } from '../../shared/booths/select.ts';
import { type World, envelope, makeSession, moderator, openWorld, stubborn, turns } from '../sessions/testing/world.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { createMemoryStore } from '../store/memory.ts';
import { type HeardConsole, SeatWatch } from './seat-watch.ts';

const second = 1_000;

interface Console extends HeardConsole {
  heardAt: number;
}

/** A session in which `ines` sits in the booth `fr`, and a watch that is looked at twice a second. */
async function watched({
  world: given,
  start = 100 * second,
}: { readonly world?: World; readonly start?: number } = {}) {
  const world = given ?? (await openWorld());
  const session = world.sessions.get('s1') ?? (await seated(world));
  const watch = new SeatWatch(() => world.sessions.all(), world.log, start);
  let now = start;
  return {
    world,
    session,
    watch,
    open: (person = 'ines'): Console => {
      const console = { session, actor: { person }, heardAt: now };
      watch.came(console, now);
      return console;
    },
    /** Lets time pass in steps of half a second, in which these consoles are heard. */
    async pass(seconds: number, ...heard: readonly Console[]) {
      for (let step = 0; step < seconds * 2; step += 1) {
        now += 500;
        for (const console of heard) console.heardAt = now;
        watch.look(now);
        await turns(4);
      }
    },
    /** The process stands still for so long. */
    freeze: (seconds: number) => void (now += seconds * second),
    online: () => deskAt(session.state.booths, 'fr').presence['fr1']?.online,
    /** Transitions in the log so far. */
    told: () =>
      world.published
        .flatMap(({ events }) => events)
        .flatMap((event) => (event.type === 'booths.presence-changed' ? [event.data.online] : [])),
  };
}

async function seated(world: World): Promise<LiveSession> {
  const session = await makeSession(world);
  const interpreter = { name: 'Ines', a: ['fr'], b: [], c: ['en'] };
  await session.submit(envelope({ type: 'booths.enrol', data: { booth: 'fr', id: 'fr1', interpreter } }), {
    person: 'ines',
    role: 'interpreter',
  });
  expect(session.state.booths.seats['ines']).toEqual({ booth: 'fr', interpreter: 'fr1' });
  return session;
}

describe('who is heard in a booth', () => {
  it('P1 is online from the first live console on, told once however often it is heard', async () => {
    const { open, pass, online, told } = await watched();
    await pass(20);
    expect(online()).toBe(false);
    const console = open();
    await turns(4);
    expect(online()).toBe(true);
    await pass(60, console, open());
    expect(told()).toEqual([false, true]);
  });

  it('P2 is offline after ten seconds of silence, and not before', async () => {
    const { open, pass, online, told } = await watched();
    const console = open();
    await pass(20, console);
    await pass(9.5);
    expect(online()).toBe(true);
    await pass(0.5);
    expect(online()).toBe(false);
    expect(told()).toEqual([false]);
    await pass(1, console);
    expect(told()).toEqual([false, true]);
  });

  it('P2 goes by person: a page that is loaded again, or a second one, is no absence', async () => {
    const { watch, open, pass, online, told } = await watched();
    const first = open();
    await pass(20, first);
    watch.went(first);
    await pass(8);
    const second = open();
    const third = open();
    await pass(20, second, third);
    watch.went(second);
    await pass(20, third);
    expect(told()).toEqual([]);
    watch.went(third);
    await pass(10);
    expect(online()).toBe(false);
  });

  it('P2 does not flicker: a console that is heard now and then is there', async () => {
    const { open, pass, told } = await watched();
    const console = open();
    await pass(20, console);
    for (let round = 0; round < 10; round += 1) {
      await pass(8);
      await pass(0.5, console);
    }
    expect(told()).toEqual([]);
  });

  it('P3 calls nobody offline in the first fifteen seconds, nor after it stood still itself', async () => {
    const { open, pass, freeze, told } = await watched();
    await pass(14.5);
    expect(told()).toEqual([]);
    await pass(0.5);
    expect(told()).toEqual([false]);
    const console = open();
    await pass(5, console);
    freeze(60);
    await pass(14.5);
    expect(told()).toEqual([false, true]);
    await pass(1);
    expect(told()).toEqual([false, true, false]);
  });

  it('P4 says nothing of those who sit nowhere', async () => {
    const { session, open, pass, told } = await watched();
    open('somebody');
    await pass(30, open());
    await session.submit(envelope({ type: 'booths.stand', data: {} }), { person: 'ines', role: 'interpreter' });
    await pass(30);
    expect(told()).toEqual([]);
  });

  it('P4 is told again until it can be stored', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    await seated(world);
    const { session, pass, online, told } = await watched({ world });
    let tries = 0;
    store.before.append = () => {
      tries += 1;
      throw new Error('disk full');
    };
    await pass(25);
    expect(online()).toBe(true);
    expect(tries).toBeGreaterThan(1);
    expect(tries).toBeLessThan(15);
    delete store.before.append;
    // The storage is tried on its own, too, until it works again.
    for (let round = 0; told().length === 0 && round < 1_000; round += 1) {
      await pass(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(online()).toBe(false);
    expect(told()).toEqual([false]);
    expect((await session.submit(envelope({ type: 'transport.blackout', data: { on: true } }), moderator)).ok).toBe(
      true,
    );
  });
});
