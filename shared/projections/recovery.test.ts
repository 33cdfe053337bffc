import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, added, editing, given, minute, newItem, noon, opened } from '../testing/scenario.ts';
import type { Item } from '../run-sheet/messages.ts';
import { recovery } from './recovery.ts';
import { schedule } from './schedule.ts';

/** Planned from 60 to 120 minutes after noon; six talks of ten minutes that may be squeezed to five. */
const about = (id: string, duration: number, minDuration: number | null, more: Partial<Item> = {}) => ({
  id,
  duration: duration * minute,
  minDuration: minDuration === null ? null : minDuration * minute,
  ...more,
});
const fixed = (at: number): Partial<Item> => ({ start: { wall: '2020-11-23T00:00', at: noon + at * minute } });
const live = (...items: Parameters<typeof added>) =>
  given(opened, added(...items)).given({ type: 'transport.started', data: { item: 'a' }, at: noon + 60 * minute });

const proposal = (scenario: Scenario, at: number, target: 'plannedEnd' | 'hardEnd' = 'plannedEnd') => {
  const found = recovery(scenario.state, noon + at * minute, target);
  if (!found) return null;
  const changes = found.changes.map(({ item, from, to }) => `${item} ${from / minute}→${to / minute}`);
  return [found.late / minute, found.remaining / minute, ...changes];
};

describe('a proposal', () => {
  const even = live(about('a', 20, null), about('b', 20, 10), about('c', 20, 10));
  it.each<[string, Scenario, number, unknown]>([
    ['is empty while in time', even, 70, [0, 0]],
    ['is empty at the last moment', even, 80, [0, 0]],
    ['takes the same from equals', even, 84, [4, 0, 'b 20→18', 'c 20→18']],
    [
      'takes in proportion to slack',
      live(about('a', 20, null), about('b', 20, 14), about('c', 20, 17)),
      83,
      [3, 0, 'b 20→18', 'c 20→19'],
    ],
    ['goes down to the minima, and says what remains', even, 105, [25, 5, 'b 20→10', 'c 20→10']],
    [
      'leaves locked items alone',
      live(about('a', 20, null), about('b', 20, 10, { locked: true }), about('c', 20, 10)),
      84,
      [4, 0, 'c 20→16'],
    ],
    [
      'leaves those alone that have no minimum',
      live(about('a', 20, null), about('b', 20, null), about('c', 20, 10)),
      84,
      [4, 0, 'c 20→16'],
    ],
    [
      'leaves those alone whose minimum is longer',
      live(about('a', 20, null), about('b', 20, 30), about('c', 20, 10)),
      84,
      [4, 0, 'c 20→16'],
    ],
    [
      'passes over headings and skipped items',
      live(
        about('a', 20, null),
        about('s', 60, 1, { skipped: true }),
        about('h', 9, 1, { kind: 'heading' }),
        about('b', 40, 10),
      ),
      84,
      [4, 0, 'b 40→36'],
    ],
    ['leaves the item that is on alone', live(about('a', 20, 10), about('b', 40, null)), 84, [4, 4]],
    ['has nothing to squeeze on the last item', live(about('a', 20, 10)), 125, [5, 5]],
    [
      'saves behind a fixed start what cannot be saved before it',
      live(about('a', 10, null), about('b', 20, 10), about('c', 30, 10, fixed(95))),
      65,
      [5, 0, 'c 30→25'],
    ],
    [
      'saves before a fixed start only what that start would be overrun by',
      live(about('a', 10, null), about('b', 20, 10), about('c', 30, 20, fixed(95))),
      80,
      [10, 0, 'b 20→15', 'c 30→25'],
    ],
    [
      'asks more of what is behind a fixed start where it must',
      live(about('a', 10, null), about('b', 20, 10), about('c', 34, 20, fixed(95)), about('d', 5, null)),
      77,
      [16, 0, 'b 20→18', 'c 34→20'],
    ],
    [
      'squeezes nobody for an end that is out of reach',
      live(about('a', 10, null), about('b', 20, 10), about('c', 34, 24, fixed(95)), about('d', 5, null)),
      77,
      [16, 4, 'b 20→18', 'c 34→24'],
    ],
    [
      'cannot save before a fixed start for what is behind it',
      live(about('a', 10, null), about('b', 20, 10), about('c', 30, null, fixed(95))),
      65,
      [5, 5],
    ],
  ])('%s', (_what, scenario, at, expected) => expect(proposal(scenario, at)).toEqual(expected));

  it('may be made before the start', () => {
    const ready = given(opened, added(about('a', 30, 20), about('b', 30, 20)));
    expect(proposal(ready, 64)).toEqual([4, 0, 'a 30→28', 'b 30→28']);
  });

  it('aims at the hard end on request', () => {
    expect(recovery(even.state, noon, 'hardEnd')).toBeNull();
    const hard = even.when({
      type: 'session.edit',
      data: { changes: [{ field: 'hardEnd', value: '2020-11-23T15:02', base: null }] },
    });
    expect(proposal(hard, 84, 'hardEnd')).toEqual([2, 0, 'b 20→19', 'c 20→19']);
  });

  it('is none once the session is over', () => {
    const ended = even.given({ type: 'transport.ended', data: {} });
    expect(recovery(ended.state, noon + 150 * minute, 'plannedEnd')).toBeNull();
  });
});

describe('the edit', () => {
  const late = live(about('a', 20, null), about('b', 20, 10), about('c', 20, 10)).when(
    editing('b', 'duration', 22 * minute),
    { by: 'omar', command: 'e1' },
  );
  const found = recovery(late.state, noon + 84 * minute, 'plannedEnd')!;
  const command = { type: 'run-sheet.edit' as const, data: found.edit! };

  it('names the versions that it was computed from', () => {
    expect(found.edit?.edits.map(({ changes }) => changes.map(({ field, base }) => [field, base]))).toEqual([
      [['duration', 'e1']],
      [['duration', null]],
    ]);
  });

  it('brings the session back, as one step to undo', () => {
    const recovered = late.when(command, { command: 'r1' });
    expect(recovered.facts).toMatchObject([{ data: { cause: 'recovery' } }]);
    expect(schedule(recovered.state, noon + 84 * minute).over).toBe(0);
    const undone = recovered.when({ type: 'run-sheet.undo', data: { of: 'r1' } });
    expect(schedule(undone.state, noon + 84 * minute).over).toBe(6 * minute);
  });

  it('is refused whole where someone changed a duration meanwhile', () => {
    const changed = late.when(editing('c', 'duration', 19 * minute), { by: 'omar' });
    expect(changed.when(command).rejection?.code).toBe('conflict');
  });

  it('is null where there is nothing to change', () => {
    expect(recovery(late.state, noon + 60 * minute, 'plannedEnd')?.edit?.edits).toHaveLength(2);
    const inTime = live(about('a', 20, null), about('b', 20, 10));
    expect(recovery(inTime.state, noon + 60 * minute, 'plannedEnd')).toMatchObject({
      late: 0,
      remaining: 0,
      edit: null,
    });
  });
});

describe('whatever the run-sheet', () => {
  const anItem = fc.record({
    duration: fc.integer({ min: 0, max: 3_600_000 }),
    least: fc.option(fc.integer({ min: 0, max: 2_400_000 })),
    locked: fc.boolean(),
    skipped: fc.boolean(),
    start: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 4 }),
  });

  it('the proposal is exact: whole seconds, within minima, and the end is where it says', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 30 }), fc.integer({ min: 0, max: 400 * minute }), (drawn, after) => {
        const items = drawn.map(({ duration, least, locked, skipped, start }, index) => {
          const wall = `2020-11-23T${String(13 + Math.floor((start ?? 0) / 60)).padStart(2, '0')}:${String((start ?? 0) % 60).padStart(2, '0')}`;
          return newItem(`i${index}`, {
            duration,
            minDuration: least,
            locked,
            skipped,
            start: start === null ? null : wall,
          });
        });
        const scenario = given(opened, added('a')).when({
          type: 'run-sheet.import',
          data: { items: [...items, newItem('z')], people: [], mode: 'append' },
        });
        expect(scenario.rejection).toBeNull();
        const now = noon + after;
        const found = recovery(scenario.state, now, 'plannedEnd')!;
        const before = schedule(scenario.state, now);
        expect(found.late).toBe(Math.max(0, before.over));
        for (const { item, from, to } of found.changes) {
          const { minDuration, locked } = scenario.state.runSheet.items[item]!;
          expect(locked).toBe(false);
          expect(to).toBeGreaterThanOrEqual(minDuration!);
          expect((from - to) % 1_000).toBe(0);
          expect(to).toBeLessThan(from);
        }
        const applied = found.edit ? scenario.when({ type: 'run-sheet.edit', data: found.edit }) : scenario;
        expect(applied.rejection).toBeNull();
        const { over } = schedule(applied.state, now);
        expect(Math.max(0, over)).toBe(found.remaining);
        // Nothing is squeezed for nothing: one second back, and the end is later.
        for (const { item, to } of found.changes) {
          const items = { ...applied.state.runSheet.items };
          items[item] = { ...items[item]!, duration: to + 1_000 };
          const state = { ...applied.state, runSheet: { ...applied.state.runSheet, items } };
          expect(schedule(state, now).over).toBeGreaterThan(found.remaining);
        }
        // What remains cannot be saved: proposed again, nothing more is found.
        expect(recovery(applied.state, now, 'plannedEnd')).toMatchObject({ remaining: found.remaining, changes: [] });
      }),
      { numRuns: 300 },
    );
  });
});
