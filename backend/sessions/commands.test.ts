import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/memory.ts';
import {
  begun,
  addItems,
  addPerson,
  envelope,
  handClock,
  item,
  makeSession,
  message,
  moderator,
  noon,
  openWorld,
  stubborn,
  turns,
} from './testing/world.ts';

describe('a command', () => {
  it('K1 is acknowledged only after its events are durable, and its result is in the state then', async () => {
    const store = stubborn(createMemoryStore().events);
    const world = await openWorld({ store });
    const session = await makeSession(world);
    const gate = Promise.withResolvers<void>();
    store.before.append = () => gate.promise;
    let answered = false;
    const outcome = session.submit(envelope(addItems('a')), moderator).then((result) => {
      answered = true;
      return result;
    });
    await turns(10);
    expect(answered).toBe(false);
    expect(session.state.runSheet.order).toEqual([]);
    expect(session.position.seq).toBe(begun);
    expect(world.published).toHaveLength(1);
    gate.resolve();
    expect(await outcome).toMatchObject({ ok: true, seq: begun + 1 });
    expect(session.state.runSheet.order).toEqual(['a']);
    expect(await store.read('s1', begun, 10)).toHaveLength(1);
  });

  it('K2 gets its first outcome again, accepted or refused', async () => {
    const session = await makeSession(await openWorld());
    const add = envelope(addItems('a'));
    const first = await session.submit(add, moderator);
    expect(await session.submit(add, moderator)).toEqual(first);
    const again = envelope(addItems('a'));
    const refused = await session.submit(again, moderator);
    expect(refused).toMatchObject({ ok: false, rejection: { code: 'item-exists' } });
    await session.submit(envelope({ type: 'run-sheet.remove', data: { items: ['a'] } }), moderator);
    expect(await session.submit(again, moderator)).toEqual(refused);
    expect(session.position.seq).toBe(begun + 2);
  });

  it('K2 gets its first outcome also after a restart, and changes nothing again', async () => {
    const { events: store } = createMemoryStore();
    const before = await openWorld({ store });
    const add = envelope(addItems('a'));
    const refused = envelope({ type: 'run-sheet.remove', data: { items: ['nowhere'] } });
    const session = await makeSession(before);
    const outcomes = [await session.submit(add, moderator), await session.submit(refused, moderator)];
    await before.sessions.close();
    const after = (await openWorld({ store })).sessions.get('s1');
    expect([await after?.submit(add, moderator), await after?.submit(refused, moderator)]).toEqual(outcomes);
    expect(after?.position).toEqual(session.position);
  });

  it('K2 waits for the first one where that is not yet durable', async () => {
    const store = stubborn(createMemoryStore().events);
    const session = await makeSession(await openWorld({ store }));
    const gate = Promise.withResolvers<void>();
    store.before.append = () => gate.promise;
    const add = envelope(addItems('a'));
    const both = [session.submit(add, moderator), session.submit(add, moderator)];
    await turns();
    both.push(session.submit(add, moderator));
    gate.resolve();
    const outcomes = await Promise.all(both);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(session.position.seq).toBe(begun + 1);
  });

  it('K3 is decided on the state that all commands before it have led to, in their order', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    const names = Array.from({ length: 200 }, (_, index) => `i${index}`);
    const outcomes = await Promise.all(
      names.map((name, index) => {
        const data = { items: [item(name)], after: names[index - 1] ?? null };
        return session.submit(envelope({ type: 'run-sheet.add', data }), moderator);
      }),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.seq)).toEqual(names.map((_, index) => begun + 1 + index));
    expect(session.state.runSheet.order).toEqual(names);
  });

  it('K4 that is live is refused after its time, and without one', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    const late = envelope(message('Hello'), { until: noon - 1 });
    expect(await session.submit(late, moderator)).toMatchObject({
      rejection: { code: 'expired', data: { until: noon - 1, now: noon } },
    });
    const { until: _until, ...endless } = envelope(message('Hello'));
    expect(await session.submit(endless, moderator)).toMatchObject({ rejection: { code: 'live-needs-until' } });
    expect(session.state.transport.message).toBeNull();
    expect(await session.submit(envelope(message('Hello'), { until: noon }), moderator)).toMatchObject({ ok: true });
  });

  it('K4 is late by the clock, also where that was set back behind the newest event', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    world.clock.pass(7_200_000);
    await session.submit(envelope(addItems('a')), moderator);
    world.clock.step(-3_600_000);
    await world.sessions.adoptClock();
    const now = world.clock.now();
    const late = envelope(message('Late'), { until: now - 1 });
    expect(await session.submit(late, moderator)).toMatchObject({ rejection: { code: 'expired' } });
    const inTime = envelope(message('In time'), { until: now + 5_000 });
    expect(await session.submit(inTime, moderator)).toMatchObject({ ok: true });
  });

  it('K5 changes nothing when it is refused', async () => {
    const session = await makeSession(await openWorld());
    const { state, position } = session;
    const pause = envelope({ type: 'transport.pause', data: { visit: null } });
    expect(await session.submit(pause, moderator)).toMatchObject({ rejection: { code: 'not-live', data: null } });
    expect(session.state).toBe(state);
    expect(session.position.seq).toBe(position.seq);
  });

  it('K6 may be sent again after the storage failed', async () => {
    const store = stubborn(createMemoryStore().events);
    const session = await makeSession(await openWorld({ store }));
    store.before.append = () => {
      throw new Error('disk full');
    };
    const add = envelope(addItems('a'));
    expect(await session.submit(add, moderator)).toMatchObject({ rejection: { code: 'storage-failed' } });
    delete store.before.append;
    expect(await session.submit(add, moderator)).toMatchObject({ ok: true, seq: begun + 1 });
  });

  it('K7 is refused where the role may not give it', async () => {
    const session = await makeSession(await openWorld());
    await session.submit(envelope(addPerson('p1', 'Ines')), moderator);
    const erase = envelope({ type: 'people.erase', data: { person: 'p1' } });
    expect(await session.submit(erase, moderator)).toMatchObject({ rejection: { code: 'forbidden' } });
    const add = envelope(addItems('a'));
    expect(await session.submit(add, { person: 'v', role: 'viewer' })).toMatchObject({
      rejection: { code: 'forbidden' },
    });
  });

  it('K8 is refused as invalid where its payload does not fit, however it is made', async () => {
    const session = await makeSession(await openWorld());
    const give = (data: unknown) =>
      session.submit({ ...envelope(addItems('a')), type: 'run-sheet.edit', data }, moderator);
    expect(await give({ edits: [{ item: 'a', changes: 'none' }], cause: 'edit' })).toMatchObject({
      rejection: { code: 'invalid', data: { path: 'edits.0.changes' } },
    });
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
    const changes = [{ field: 'colour', value: deep, base: null }];
    expect(await give({ edits: [{ item: 'a', changes }], cause: 'edit' })).toMatchObject({
      rejection: { code: 'invalid' },
    });
    expect(await give(JSON.parse('{"__proto__":{"edits":[]},"cause":"edit"}'))).toMatchObject({
      rejection: { code: 'invalid' },
    });
    for (const type of ['constructor', '__proto__', 'run-sheet.explode', ''])
      expect(await session.submit({ ...envelope(addItems('a')), type }, moderator)).toMatchObject({
        rejection: { code: 'unknown-command', data: { type } },
      });
    expect(await session.submit(envelope(addItems('a')), moderator)).toMatchObject({ ok: true, seq: begun + 1 });
  });

  it('K9 names the position at which its result stands, also where it changes nothing', async () => {
    const session = await makeSession(await openWorld());
    const off = envelope({ type: 'transport.blackout', data: { on: false } });
    expect(await session.submit(off, moderator)).toEqual({ id: off.id, ok: true, seq: begun });
  });

  it('T3 gives its events no earlier instant than those before them', async () => {
    const world = await openWorld();
    const session = await makeSession(world);
    world.clock.pass(1_000);
    await session.submit(envelope(addItems('a')), moderator);
    await world.sessions.close();
    // Another machine, or one that was set back while nothing ran: nobody can say by how much.
    const again = await openWorld({ store: world.store, clock: handClock(noon - 60_000) });
    await again.sessions.get('s1')?.submit(envelope(addItems('b')), moderator);
    await turns();
    expect(again.published[0]?.events[0]?.at).toBe(noon + 1_000);
  });
});
