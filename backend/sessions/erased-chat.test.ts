import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { system } from '../../shared/core/actor.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { LiveSession } from './sessions.ts';
import { type World, envelope, makeSession, moderator, openWorld, organiser, until } from './testing/world.ts';

/** Stands in every text of one interpreter, and nowhere else. */
const secret = 'Quetzalcoatl';
const day = 86_400_000;
const chloe = { person: 'chloe', role: 'interpreter' } as const;
const dan = { person: 'dan', role: 'interpreter' } as const;

/** A session in which Chloé has written to everyone she can, and Dan has answered. */
async function spoken(world: World): Promise<LiveSession> {
  const session = await makeSession(world);
  const give = async (command: Parameters<typeof envelope>[0], by: Parameters<LiveSession['submit']>[1]) =>
    expect(await session.submit(envelope(command), by)).toMatchObject({ ok: true });
  if (!session.state.booths.byId['fr']) {
    const booth = { id: 'fr', name: '', serves: ['fr'], backupPivot: null, bookedEnd: null, interpreters: {} };
    await give({ type: 'booths.add', data: { booths: [booth] } }, moderator);
  }
  for (const by of [chloe, dan]) {
    await give({ type: 'people.join', data: { person: by.person, name: by.person, role: 'interpreter' } }, system);
    const interpreter = { name: by.person, a: ['fr'], b: [], c: ['en'] };
    await give({ type: 'booths.enrol', data: { booth: 'fr', id: `${by.person}-fr`, interpreter } }, by);
  }
  for (const to of ['in-booth', 'to-booths', 'to-producer'] as const) {
    await give({ type: `chat.say-${to}`, data: { booth: 'fr', body: { text: `${secret} ${to}` } } }, chloe);
    await give({ type: `chat.say-${to}`, data: { booth: 'fr', body: { text: `Dan says ${to}` } } }, dan);
  }
  return session;
}

const textOf = async (world: World): Promise<string> =>
  (await world.store.read('s1', 0, 10_000)).map(({ text }) => text).join('\n');

describe('E3: erasing what was said between booths', () => {
  it('takes a person’s texts with their name, out of every byte that is stored', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-chat-'));
    const store = await openSqliteStore(join(folder, 'rostrum.sqlite'));
    try {
      const world = await openWorld({ store: store.events });
      const session = await spoken(world);
      const bytes = () =>
        Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).includes(secret);
      expect(bytes()).toBe(true);
      const { epoch } = session.position;
      const erase = envelope({ type: 'people.erase', data: { person: 'chloe' } });
      expect(await session.submit(erase, organiser)).toMatchObject({ ok: true });
      expect(session.position.epoch).not.toBe(epoch);
      expect(bytes()).toBe(false);
      expect((await textOf(world)).match(/Dan says/g)).toHaveLength(3);
      await world.sessions.close();
      expect(bytes()).toBe(false);
      const after = (await openWorld({ store: store.events })).sessions.get('s1');
      expect(after?.state).toEqual(session.state);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('comes by itself for all of it when the retention time is over', async () => {
    const due: (() => void)[] = [];
    const world = await openWorld({
      schedule: (_ms, task) => {
        due.push(task);
        return () => void due.splice(due.indexOf(task), 1);
      },
    });
    const session = await spoken(world);
    expect(due).toHaveLength(1);
    world.clock.pass(91 * day);
    due[0]!();
    await until(() => Object.values(session.state.chat.written).every((by) => Object.keys(by).length === 0));
    await world.sessions.close();
    expect(await textOf(world)).not.toMatch(new RegExp(`${secret}|Dan says`));
  });

  it('that was left half done is completed by the next start', async () => {
    const world = await openWorld();
    const session = await spoken(world);
    const { erase } = world.store;
    Object.assign(world.store, { erase: () => Promise.reject(new Error('the process is gone')) });
    const command = envelope({ type: 'people.erase', data: { person: 'chloe' } });
    expect(await session.submit(command, organiser)).toMatchObject({ ok: false });
    expect(await textOf(world)).toContain(secret);
    Object.assign(world.store, { erase });
    const again = await openWorld({ store: world.store });
    expect(await textOf(again)).not.toContain(secret);
    expect(JSON.stringify(again.sessions.get('s1')?.state)).not.toContain(secret);
  });
});
