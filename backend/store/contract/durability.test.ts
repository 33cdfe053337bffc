import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { accepted, append, conflict, eventsFrom, invite, logOf, member, refused, session } from './samples.ts';
import { type Place, kinds } from './stores.ts';

describe.each(kinds.filter(({ durable }) => durable))('what $name keeps', (kind) => {
  let place: Place;
  let opened: Store[];
  const open = async () => {
    const store = await place.open();
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    place = await kind.place();
    opened = [];
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    await place.remove();
  });

  it('is all there when it is opened again, epochs included', async () => {
    const before = await open();
    await before.events.create(session('s1'));
    await before.events.append([append('s1', 0, 3, [accepted('c1', 3), refused('c2')])]);
    const snapshot = { epoch: 'e1', seq: 3, version: 1, text: '{}' };
    await before.events.keepSnapshot('s1', snapshot);
    await before.access.createSeries({ id: 'x', title: '{}', createdAt: 1 });
    await before.access.createInvite(invite('i1'));
    await before.access.createMember(member('m1', 'i1'));
    await before.access.keepSecret('visitors', 'made');
    await before.votes.castVotes([{ session: 's1', question: 'q1', voter: 'v1', on: true }]);
    await before.close();

    const { events, access, votes } = await open();
    expect(await access.keepSecret('visitors', 'another')).toBe('made');
    expect(await votes.votes('s1')).toEqual([{ question: 'q1', voter: 'v1' }]);
    expect(await events.sessions()).toEqual([{ ...session('s1'), seq: 3 }]);
    expect(await logOf(events, 's1')).toEqual(eventsFrom(1, 3));
    expect(await events.outcome('s1', 'c1')).toEqual(accepted('c1', 3));
    expect(await events.outcome('s1', 'c2')).toEqual(refused('c2'));
    expect(await events.snapshot('s1')).toEqual(snapshot);
    expect(await access.allSeries()).toEqual([{ id: 'x', title: '{}', createdAt: 1 }]);
    expect(await access.memberByHash('m1')).toEqual({ member: member('m1', 'i1'), invite: invite('i1') });
    expect(await events.append([append('s1', 3, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
  });

  it('keeps an erasure', async () => {
    const before = await open();
    await before.events.create(session('s1'));
    await before.events.append([append('s1', 0, 2, [conflict('c1', 'Amina', 'Amine')])]);
    await before.events.erase('s1', 'e2', { event: () => 'blank', outcome: () => conflict('c1', '', '') });
    await before.close();
    const { events } = await open();
    expect(await events.session('s1')).toEqual({ ...session('s1'), epoch: 'e2', seq: 2 });
    expect((await logOf(events, 's1')).map(({ text }) => text)).toEqual(['blank', 'blank']);
    expect(await events.outcome('s1', 'c1')).toEqual(conflict('c1', '', ''));
  });

  describe('opened twice at once', () => {
    let one: Store;
    let other: Store;
    beforeEach(async () => {
      [one, other] = [await open(), await open()];
      await one.events.create(session('s1'));
    });

    it('is seen by both as soon as it is acknowledged', async () => {
      await one.events.append([append('s1', 0, 1, [accepted('c1', 1)])]);
      expect((await other.events.session('s1'))?.seq).toBe(1);
      expect(await other.events.outcome('s1', 'c1')).toEqual(accepted('c1', 1));
      expect(await logOf(other.events, 's1')).toEqual(eventsFrom(1, 1));
    });

    it('makes the slower writer move', async () => {
      await one.events.append([append('s1', 0, 1)]);
      expect(await other.events.append([append('s1', 0, 1)])).toEqual([{ session: 's1', result: 'moved' }]);
      expect(await other.events.append([append('s1', 1, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
      expect(await logOf(one.events, 's1')).toEqual(eventsFrom(1, 2));
    });

    it('makes a writer move who decides a command that the other decided', async () => {
      await one.events.append([append('s1', 0, 0, [refused('c1')])]);
      expect(await other.events.append([append('s1', 0, 1, [accepted('c1', 1)])])).toEqual([
        { session: 's1', result: 'moved' },
      ]);
      expect(await other.events.outcome('s1', 'c1')).toEqual(refused('c1'));
    });

    it('makes a writer move whose session the other erased', async () => {
      await one.events.erase('s1', 'e2', { event: () => null, outcome: () => null });
      expect(await other.events.append([append('s1', 0, 1)])).toEqual([{ session: 's1', result: 'moved' }]);
      expect((await other.events.session('s1'))?.epoch).toBe('e2');
    });

    it('loses nothing and leaves no gap when both write as fast as they can', async () => {
      const decided = async (store: Store, who: string) => {
        for (let n = 0; n < 60; n++) {
          for (let done = false; !done;) {
            const seq = (await store.events.session('s1'))?.seq ?? 0;
            // Lets the other one in between reading and writing.
            await new Promise(setImmediate);
            const [result] = await store.events.append([append('s1', seq, 1, [accepted(`${who}${n}`, seq + 1)])]);
            done = result?.result === 'appended';
          }
        }
      };
      await Promise.all([decided(one, 'a'), decided(other, 'b')]);
      expect(await logOf(one.events, 's1')).toEqual(eventsFrom(1, 120));
      const ids = ['a', 'b'].flatMap((who) => Array.from({ length: 60 }, (_, n) => `${who}${n}`));
      const outcomes = await Promise.all(ids.map((id) => one.events.outcome('s1', id)));
      const positions = outcomes.map((outcome) => (outcome?.ok ? outcome.seq : null));
      expect(new Set(positions)).toEqual(new Set(Array.from({ length: 120 }, (_, index) => index + 1)));
    });
  });
});
