import { beforeEach, describe, expect, it } from 'vitest';
import type { Rewrite } from '../event-store.ts';
import type { Store } from '../store.ts';
import { accepted, append, conflict, eventsFrom, logOf, refused, session, textAt } from './samples.ts';
import { freshStore, kinds } from './stores.ts';

const untouched: Rewrite = { event: () => null, outcome: () => null };

describe.each(kinds)('the log in $name', (kind) => {
  let store: Store;
  beforeEach(async () => {
    const fresh = await freshStore(kind);
    store = fresh.store;
    return fresh.remove;
  });

  describe('sessions', () => {
    it('are none in a new store', async () => {
      expect(await store.events.sessions()).toEqual([]);
      expect(await store.events.session('s1')).toBeNull();
    });

    it('are kept as they were made, empty, oldest first, equal instants in the order they came', async () => {
      await store.events.create({ id: 'late', series: 'x', createdAt: 9, epoch: 'e9' });
      await store.events.create(session('b', 5));
      await store.events.create(session('a', 5));
      expect(await store.events.sessions()).toEqual([
        { id: 'b', series: null, createdAt: 5, epoch: 'e1', seq: 0 },
        { id: 'a', series: null, createdAt: 5, epoch: 'e1', seq: 0 },
        { id: 'late', series: 'x', createdAt: 9, epoch: 'e9', seq: 0 },
      ]);
      expect(await store.events.session('late')).toEqual({
        id: 'late',
        series: 'x',
        createdAt: 9,
        epoch: 'e9',
        seq: 0,
      });
    });

    it('stay as they are when they are made again', async () => {
      await store.events.create(session('s1'));
      await store.events.append([append('s1', 0, 2)]);
      await store.events.create({ id: 's1', series: 'other', createdAt: 7, epoch: 'e7' });
      expect(await store.events.sessions()).toEqual([{ id: 's1', series: null, createdAt: 1, epoch: 'e1', seq: 2 }]);
    });

    it('tell their newest position', async () => {
      await store.events.create(session('s1'));
      await store.events.append([append('s1', 0, 3)]);
      await store.events.append([append('s1', 3, 1)]);
      expect((await store.events.session('s1'))?.seq).toBe(4);
      expect((await store.events.sessions()).map(({ seq }) => seq)).toEqual([4]);
    });
  });

  describe('appending', () => {
    beforeEach(async () => {
      await store.events.create(session('s1', 1));
      await store.events.create(session('s2', 2));
      await store.events.create(session('s3', 3));
    });

    it('keeps events in their order and text for text', async () => {
      expect(await store.events.append([append('s1', 0, 3)])).toEqual([{ session: 's1', result: 'appended' }]);
      await store.events.append([append('s1', 3, 2)]);
      expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 5));
    });

    it('reads after a position and up to a limit', async () => {
      await store.events.append([append('s1', 0, 12)]);
      expect(await store.events.read('s1', 0, 2)).toEqual(eventsFrom(1, 2));
      expect(await store.events.read('s1', 9, 2)).toEqual(eventsFrom(10, 11));
      expect(await store.events.read('s1', 10, 100)).toEqual(eventsFrom(11, 12));
      expect(await store.events.read('s1', 12, 100)).toEqual([]);
      expect(await store.events.read('s1', 0, 0)).toEqual([]);
      expect(await store.events.read('nobody', 0, 100)).toEqual([]);
    });

    it('keeps sessions apart', async () => {
      await store.events.append([append('s1', 0, 2, [accepted('c1', 2)]), append('s2', 0, 5, [refused('c1')])]);
      expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 2));
      expect(await logOf(store.events, 's2')).toEqual(eventsFrom(1, 5));
      expect(await logOf(store.events, 's3')).toEqual([]);
      expect(await store.events.outcome('s1', 'c1')).toEqual(accepted('c1', 2));
      expect(await store.events.outcome('s2', 'c1')).toEqual(refused('c1'));
      expect(await store.events.outcome('s3', 'c1')).toBeNull();
    });

    it('takes a position that another writer took as moved, for that session only, in the order of the batch', async () => {
      await store.events.append([append('s2', 0, 1)]);
      const results = await store.events.append([
        append('s1', 0, 1, [accepted('a', 1)]),
        append('s2', 0, 1, [accepted('b', 1)]),
        append('s3', 0, 1, [accepted('c', 1)]),
      ]);
      expect(results).toEqual([
        { session: 's1', result: 'appended' },
        { session: 's2', result: 'moved' },
        { session: 's3', result: 'appended' },
      ]);
      expect((await store.events.sessions()).map(({ seq }) => seq)).toEqual([1, 1, 1]);
      expect(await store.events.outcome('s2', 'b')).toBeNull();
      expect(await store.events.outcome('s3', 'c')).toEqual(accepted('c', 1));
    });

    it('takes a position beyond the end, another epoch and an unknown session as moved', async () => {
      const results = await store.events.append([
        append('s1', 4, 1),
        { ...append('s2', 0, 1), epoch: 'e0' },
        append('nobody', 0, 1),
      ]);
      expect(results.map(({ result }) => result)).toEqual(['moved', 'moved', 'moved']);
      expect((await store.events.sessions()).map(({ seq }) => seq)).toEqual([0, 0, 0]);
      expect(await store.events.session('nobody')).toBeNull();
    });

    it('takes outcomes without events, and only on the position on which they were decided', async () => {
      await store.events.append([append('s1', 0, 1)]);
      expect(await store.events.append([append('s1', 1, 0, [refused('c1')])])).toEqual([
        { session: 's1', result: 'appended' },
      ]);
      expect(await store.events.append([append('s1', 0, 0, [refused('c2')])])).toEqual([
        { session: 's1', result: 'moved' },
      ]);
      expect(await store.events.outcome('s1', 'c1')).toEqual(refused('c1'));
      expect(await store.events.outcome('s1', 'c2')).toBeNull();
      expect((await store.events.session('s1'))?.seq).toBe(1);
    });

    it('never replaces the outcome of a command: who brings one again has moved, with all of the append', async () => {
      await store.events.append([append('s1', 0, 0, [refused('c1')])]);
      const results = await store.events.append([
        append('s1', 0, 2, [accepted('c0', 1), accepted('c1', 2)]),
        append('s2', 0, 1, [accepted('c1', 1)]),
      ]);
      expect(results.map(({ result }) => result)).toEqual(['moved', 'appended']);
      expect(await store.events.outcome('s1', 'c1')).toEqual(refused('c1'));
      expect(await store.events.outcome('s1', 'c0')).toBeNull();
      expect(await logOf(store.events, 's1')).toEqual([]);
    });

    it('lets a batch continue where an earlier part of it ended', async () => {
      const results = await store.events.append([append('s1', 0, 2), append('s1', 2, 2), append('s1', 2, 1)]);
      expect(results.map(({ result }) => result)).toEqual(['appended', 'appended', 'moved']);
      expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 4));
    });

    it.each([
      ['a gap', { ...append('s2', 0, 0), events: eventsFrom(2, 2) }],
      ['a position twice', { ...append('s2', 0, 0), events: [...eventsFrom(1, 1), ...eventsFrom(1, 1)] }],
      ['a command twice', append('s2', 0, 1, [accepted('c2', 1), refused('c2')])],
    ])('throws for %s and appends nothing, for no session', async (_what, malformed) => {
      await expect(store.events.append([append('s1', 0, 1, [accepted('c1', 1)]), malformed])).rejects.toThrow(/s2/);
      expect((await store.events.sessions()).map(({ seq }) => seq)).toEqual([0, 0, 0]);
      expect(await store.events.outcome('s1', 'c1')).toBeNull();
      expect(await store.events.append([append('s1', 0, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
    });

    it('does nothing for an empty batch', async () => {
      expect(await store.events.append([])).toEqual([]);
    });

    it('keeps what it was given, whatever happens to the objects later', async () => {
      const events = [{ seq: 1, text: 'one' }];
      const outcome = { id: 'c1', ok: true as const, seq: 1 };
      await store.events.append([{ session: 's1', expected: 0, epoch: 'e1', events, outcomes: [outcome] }]);
      events[0]!.text = 'changed';
      outcome.seq = 99;
      expect(await logOf(store.events, 's1')).toEqual([{ seq: 1, text: 'one' }]);
      expect(await store.events.outcome('s1', 'c1')).toEqual(accepted('c1', 1));
    });

    it('keeps any text, also one with a null character in it', async () => {
      const text = 'a\u0000b \u{10ffff} \r\n " \' \\';
      await store.events.append([{ ...append('s1', 0, 0), events: [{ seq: 1, text }] }]);
      expect(await logOf(store.events, 's1')).toEqual([{ seq: 1, text }]);
    });

    it('keeps large texts and many events', async () => {
      const text = JSON.stringify('x'.repeat(2_000_000));
      await store.events.append([{ ...append('s1', 0, 0), events: [{ seq: 1, text }] }, append('s2', 0, 3_000)]);
      expect((await logOf(store.events, 's1'))[0]?.text).toBe(text);
      expect(await store.events.read('s2', 2_998, 10)).toEqual(eventsFrom(2_999, 3_000));
    });
  });

  describe('snapshots', () => {
    const snapshot = { epoch: 'e1', seq: 4, version: 1, text: '{"a":1}' };
    beforeEach(() => store.events.create(session('s1')));

    it('may be missing', async () => {
      expect(await store.events.snapshot('s1')).toBeNull();
      expect(await store.events.snapshot('nobody')).toBeNull();
    });

    it('are kept in place of older ones', async () => {
      await store.events.keepSnapshot('s1', snapshot);
      expect(await store.events.snapshot('s1')).toEqual(snapshot);
      const newer = { ...snapshot, seq: 9, text: '{"a":2}' };
      await store.events.keepSnapshot('s1', newer);
      expect(await store.events.snapshot('s1')).toEqual(newer);
    });

    it('do not replace a newer one of the same version', async () => {
      await store.events.keepSnapshot('s1', snapshot);
      await store.events.keepSnapshot('s1', { ...snapshot, seq: 3 });
      expect((await store.events.snapshot('s1'))?.seq).toBe(4);
    });

    it('replace one that other reducers made, whatever its position', async () => {
      await store.events.keepSnapshot('s1', snapshot);
      const other = { ...snapshot, seq: 3, version: 2 };
      await store.events.keepSnapshot('s1', other);
      expect(await store.events.snapshot('s1')).toEqual(other);
    });

    it('of another epoch or of no session are not kept', async () => {
      await store.events.keepSnapshot('s1', { ...snapshot, epoch: 'e0' });
      await store.events.keepSnapshot('nobody', snapshot);
      expect(await store.events.snapshot('s1')).toBeNull();
      expect(await store.events.snapshot('nobody')).toBeNull();
    });
  });

  describe('erasing', () => {
    beforeEach(async () => {
      await store.events.create(session('s1', 1));
      await store.events.create(session('s2', 2));
      await store.events.append([
        append('s1', 0, 3, [accepted('c1', 3), refused('c2'), conflict('c3', 'Amina', 'Amine')]),
        append('s2', 0, 3, [conflict('c3', 'Amina', 'Amine')]),
      ]);
      await store.events.keepSnapshot('s1', { epoch: 'e1', seq: 3, version: 1, text: 'Amina' });
      await store.events.keepSnapshot('s2', { epoch: 'e1', seq: 3, version: 1, text: 'other' });
    });

    it('rewrites events and outcomes in place, drops snapshots and gives a new epoch, in that session only', async () => {
      await store.events.erase('s1', 'e2', {
        event: ({ seq, text }) => (seq === 2 ? text.replace('é', '') : null),
        outcome: (outcome) => (outcome.id === 'c3' ? conflict('c3', '', '') : null),
      });
      expect(await logOf(store.events, 's1')).toEqual([
        { seq: 1, text: textAt(1) },
        { seq: 2, text: textAt(2).replace('é', '') },
        { seq: 3, text: textAt(3) },
      ]);
      expect(await store.events.outcome('s1', 'c1')).toEqual(accepted('c1', 3));
      expect(await store.events.outcome('s1', 'c2')).toEqual(refused('c2'));
      expect(await store.events.outcome('s1', 'c3')).toEqual(conflict('c3', '', ''));
      expect(await store.events.snapshot('s1')).toBeNull();
      expect(await store.events.session('s1')).toEqual({ ...session('s1'), epoch: 'e2', seq: 3 });

      expect(await store.events.session('s2')).toEqual({ ...session('s2', 2), seq: 3 });
      expect(await logOf(store.events, 's2')).toEqual(eventsFrom(1, 3));
      expect(await store.events.outcome('s2', 'c3')).toEqual(conflict('c3', 'Amina', 'Amine'));
      expect((await store.events.snapshot('s2'))?.text).toBe('other');
    });

    it('shows every event and every kept refusal to the rewriting, once, events in order', async () => {
      await store.events.append([
        append(
          's1',
          3,
          1_200,
          Array.from({ length: 1_200 }, (_, n) => refused(`r${n}`)),
        ),
      ]);
      const events: number[] = [];
      const outcomes: string[] = [];
      await store.events.erase('s1', 'e2', {
        event: ({ seq, text }) => (events.push(seq), seq % 2 ? `${text} ` : null),
        outcome: ({ id }) => (outcomes.push(id), null),
      });
      expect(events).toEqual(Array.from({ length: 1_203 }, (_, index) => index + 1));
      expect(outcomes.sort()).toEqual(['c2', 'c3', ...Array.from({ length: 1_200 }, (_, n) => `r${n}`)].sort());
      expect((await store.events.read('s1', 1_200, 2)).map(({ text }) => text)).toEqual([
        `${textAt(1_201)} `,
        textAt(1_202),
      ]);
    });

    it('makes those who decided before it move, and keeps their late snapshots out', async () => {
      await store.events.erase('s1', 'e2', untouched);
      expect(await store.events.append([append('s1', 3, 1)])).toEqual([{ session: 's1', result: 'moved' }]);
      await store.events.keepSnapshot('s1', { epoch: 'e1', seq: 9, version: 1, text: 'Amina' });
      expect(await store.events.snapshot('s1')).toBeNull();
      expect(await store.events.append([{ ...append('s1', 3, 1), epoch: 'e2' }])).toEqual([
        { session: 's1', result: 'appended' },
      ]);
    });

    it.each<[string, Rewrite]>([
      ['event', { event: ({ seq }) => (seq === 3 ? fail() : 'gone'), outcome: () => null }],
      ['outcome', { event: () => 'gone', outcome: () => fail() }],
    ])('changes nothing when the rewriting of an %s fails', async (_which, rewrite) => {
      await expect(store.events.erase('s1', 'e2', rewrite)).rejects.toThrow('cannot rewrite');
      expect(await logOf(store.events, 's1')).toEqual(eventsFrom(1, 3));
      expect(await store.events.outcome('s1', 'c3')).toEqual(conflict('c3', 'Amina', 'Amine'));
      expect((await store.events.snapshot('s1'))?.text).toBe('Amina');
      expect(await store.events.append([append('s1', 3, 1)])).toEqual([{ session: 's1', result: 'appended' }]);
    });

    it('throws for an unknown session', async () => {
      await expect(store.events.erase('nobody', 'e2', untouched)).rejects.toThrow('nobody');
    });
  });

  it('refuses everything once it is closed, and may be closed again', async () => {
    await store.close();
    await store.close();
    await expect(store.events.sessions()).rejects.toThrow('closed');
    await expect(store.events.read('s1', 0, 1)).rejects.toThrow('closed');
    await expect(store.events.append([append('s1', 0, 1)])).rejects.toThrow('closed');
    await expect(store.access.invite('i1')).rejects.toThrow('closed');
    await expect(store.access.createSeries({ id: 'x', title: '{}', createdAt: 1 })).rejects.toThrow('closed');
  });
});

function fail(): never {
  throw new Error('cannot rewrite');
}
