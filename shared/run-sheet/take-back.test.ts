import { describe, expect, it } from 'vitest';
import { newestOf } from '../core/trail.ts';
import { type Scenario, added, editing, given, minute, newItem, noon, opened, person } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { maxItems } from './messages.ts';
import { itemsInOrder } from './select.ts';

const abc = given(opened, added('a', 'b', 'c')).given({
  type: 'run-sheet.changed',
  data: {
    changes: [{ op: 'set', item: 'a', field: 'locked', from: false, to: true }],
    cause: 'edit',
    of: null,
    people: [],
  },
  by: 'olga',
});
const undo = (of: string): WebinarCommand => ({ type: 'run-sheet.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'run-sheet.redo', data: { of } });
const add = (after: string | null, ...ids: string[]): WebinarCommand => ({
  type: 'run-sheet.add',
  data: { items: ids.map((id) => newItem(id)), after },
});
const remove = (...items: string[]): WebinarCommand => ({ type: 'run-sheet.remove', data: { items } });
const move = (after: string | null, ...items: string[]): WebinarCommand => ({
  type: 'run-sheet.move',
  data: { items, after },
});
const bring = (mode: 'append' | 'replace'): WebinarCommand => ({
  type: 'run-sheet.import',
  data: {
    items: [newItem('x', { speakers: ['p'] }), newItem('y', { start: '2020-11-23T14:30' })],
    people: [person('p'), person('q')],
    mode,
  },
});
const edited = (value: number): WebinarCommand => ({
  type: 'run-sheet.edit',
  data: {
    cause: 'recovery',
    edits: ['a', 'b'].map((item) => ({ item, changes: [{ field: 'duration', value, base: null }] })),
  },
});

/** What people see of a run-sheet: the items in order without ranks and versions. */
const seen = ({ state }: Scenario) => itemsInOrder(state.runSheet).map(({ rank: _r, versions: _v, ...item }) => item);
const ranks = ({ state }: Scenario) => itemsInOrder(state.runSheet).map(({ rank }) => rank);
const programme = ({ state }: Scenario) => Object.values(state.people.byId).filter((one) => one.programme).length;

describe('every kind of edit can be taken back and made again', () => {
  it.each<[string, WebinarCommand]>([
    ['an added item', add('a', 'x')],
    ['several added items', add(null, 'x', 'y', 'z')],
    ['an edit', editing('a', 'duration', minute)],
    ['an edited start', editing('a', 'start', '2020-11-23T14:30')],
    ['a removed text', editing('a', 'title.en', null)],
    ['a new text', editing('a', 'custom.room', 'Blue')],
    ['an edit of several items', edited(7 * minute)],
    ['a move', move(null, 'c')],
    ['a move of a group', move('c', 'a', 'b')],
    ['a removal', remove('b')],
    ['a removal of all', remove('a', 'b', 'c')],
    ['an import', bring('append')],
    ['an import in place of what was there', bring('replace')],
  ])('%s', (_what, command) => {
    const done = abc.when(command, { command: 'edit' });
    expect(done.rejection).toBeNull();
    expect(newestOf(done.state.runSheet, 'mona').undo?.command).toBe('edit');

    const undone = done.when(undo('edit'), { command: 'undo' });
    expect(undone.rejection).toBeNull();
    expect(seen(undone)).toEqual(seen(abc));
    expect(ranks(undone)).toEqual(ranks(abc));
    expect(programme(undone)).toBe(0);

    const redone = undone.when(redo('undo'), { command: 'redo' });
    expect(redone.rejection).toBeNull();
    expect(seen(redone)).toEqual(seen(done));
    expect(programme(redone)).toBe(programme(done));
    expect(newestOf(redone.state.runSheet, 'mona').undo).toMatchObject({
      command: 'redo',
      cause: newestOf(done.state.runSheet, 'mona').undo?.cause,
    });

    const again = redone.when(undo('redo'));
    expect(seen(again)).toEqual(seen(abc));
  });
});

describe('the list of a person', () => {
  const two = abc
    .when(editing('a', 'duration', minute), { command: 'e1' })
    .when(editing('b', 'duration', minute), { by: 'omar', command: 'o1' })
    .when(editing('c', 'duration', minute), { command: 'e2' });

  it('holds only their own edits, newest first', () => {
    expect(two.when(undo('o1')).rejection?.code).toBe('nothing-to-undo');
    expect(two.when(undo('e1')).rejection?.code).toBe('nothing-to-undo');
    const both = two.when(undo('e2')).when(undo('e1'));
    expect(seen(both).map(({ duration }) => duration / minute)).toEqual([10, 1, 10]);
  });

  it('forgets what could be made again once they edit something else', () => {
    const edited = two.when(undo('e2'), { command: 'u1' }).when(editing('a', 'locked', false, 'g3'));
    expect(edited.when(redo('u1')).rejection?.code).toBe('nothing-to-undo');
    expect(newestOf(edited.state.runSheet, 'mona').redo).toBeNull();
  });

  it('is kept while others edit', () => {
    const edited = two.when(undo('e2'), { command: 'u1' }).when(editing('a', 'locked', false, 'g3'), { by: 'omar' });
    expect(edited.when(redo('u1')).rejection).toBeNull();
  });

  it('keeps the newest fifty', () => {
    let scenario = abc;
    for (let round = 1; round <= 60; round += 1)
      scenario = scenario.when(editing('a', 'duration', round, round === 1 ? null : `d${round - 1}`), {
        command: `d${round}`,
      });
    expect(scenario.state.runSheet.undo['mona']).toHaveLength(50);
    for (let round = 60; round > 10; round -= 1) scenario = scenario.when(undo(`d${round}`));
    expect(scenario.state.runSheet.items['a']!.duration).toBe(10);
    expect(scenario.state.runSheet.undo['mona']).toHaveLength(0);
    expect(scenario.state.runSheet.redo['mona']).toHaveLength(50);
  });
});

describe('taking back what someone else has changed since', () => {
  it.each<[string, WebinarCommand, WebinarCommand, unknown]>([
    [
      'the same field',
      editing('a', 'duration', minute),
      editing('a', 'duration', 2 * minute, 'e1'),
      { code: 'undo-conflict', data: { item: 'a', field: 'duration', by: 'omar' } },
    ],
    ['the item removed', editing('a', 'duration', minute), remove('a'), { code: 'item-removed' }],
    ['a moved item', move(null, 'c'), move('b', 'c'), { code: 'undo-conflict', data: { field: 'rank', by: 'omar' } }],
    [
      'an added item edited',
      add('a', 'x'),
      editing('x', 'title.en', 'Mine'),
      { code: 'undo-conflict', data: { item: 'x', field: 'title.en', by: 'omar' } },
    ],
    ['an added item removed', add('a', 'x'), remove('x'), { code: 'item-removed', data: { by: 'omar' } }],
    ['a removed item added again', remove('a'), add(null, 'a'), { code: 'item-exists', data: { item: 'a' } }],
    [
      'an imported item edited',
      bring('append'),
      editing('x', 'duration', minute),
      { code: 'undo-conflict', data: { item: 'x', field: 'duration', by: 'omar' } },
    ],
  ])('is refused: %s', (_what, mine, theirs, rejection) => {
    const both = abc.when(mine, { command: 'e1' }).when(theirs, { by: 'omar' });
    expect(both.rejection).toBeNull();
    expect(both.when(undo('e1')).rejection).toMatchObject(rejection as object);
  });

  it('is possible where they changed another field', () => {
    const both = abc
      .when(editing('a', 'duration', minute), { command: 'e1' })
      .when(editing('a', 'colour', 'red'), { by: 'omar' });
    expect(both.when(undo('e1')).state.runSheet.items['a']).toMatchObject({ duration: 10 * minute, colour: 'red' });
  });

  it('is refused for the item that is on', () => {
    const start: WebinarCommand = { type: 'transport.start', data: { item: 'x' } };
    const on = { code: 'item-on', data: { item: 'x' } };
    expect(abc.when(add('a', 'x'), { command: 'e1' }).when(start).when(undo('e1')).rejection).toEqual(on);
    const items = [newItem('x', { skipped: true })];
    const unskipped = abc
      .when({ type: 'run-sheet.add', data: { items, after: null } })
      .when(editing('x', 'skipped', false), { command: 'e1' });
    expect(unskipped.when(start).when(undo('e1')).rejection).toEqual(on);
    const played = abc
      .when({ type: 'run-sheet.add', data: { items: [newItem('x', { kind: 'heading' })], after: null } })
      .when(editing('x', 'kind', 'talk'), { command: 'e1' });
    expect(played.when(start).when(undo('e1')).rejection).toEqual(on);
  });

  it('is refused where the run-sheet has no room left', () => {
    const items = Array.from({ length: maxItems - 2 }, (_, index) => newItem(`m${index}`));
    const full = abc
      .when(remove('a'), { command: 'e1' })
      .when({ type: 'run-sheet.import', data: { items, people: [], mode: 'append' } }, { by: 'omar' });
    expect(full.when(undo('e1')).rejection).toEqual({ code: 'too-many-items', data: { most: maxItems } });
  });
});

describe('coming back', () => {
  it('finds a place beside an item that was put there meanwhile', () => {
    const taken = abc.when(remove('b'), { command: 'e1' }).when(add('a', 'x'), { by: 'omar' });
    expect(taken.state.runSheet.items['x']!.rank).toBe('a2');
    const back = taken.when(undo('e1'), { command: 'u1' });
    expect(back.state.runSheet.order.join('')).toBe('axbc');
    expect(new Set(ranks(back)).size).toBe(4);
    expect(back.when(add('x', 'y')).state.runSheet.order.join('')).toBe('axybc');
    expect(back.when(redo('u1')).state.runSheet.order.join('')).toBe('axc');
  });

  it('keeps the order of several whose places were taken', () => {
    const taken = given(opened, added('a', 'b', 'c', 'd'))
      .when(remove('b', 'c'), { command: 'e1' })
      .when(add('a', 'x'), { by: 'omar' })
      .when(add('a', 'w'), { by: 'omar' })
      .when(add('x', 'y'), { by: 'omar' });
    const back = taken.when(undo('e1'));
    expect(new Set(ranks(back)).size).toBe(7);
    expect(back.state.runSheet.order.filter((id) => 'abcd'.includes(id)).join('')).toBe('abcd');
  });

  it('finds a place where a moved item’s was taken', () => {
    const taken = abc.when(move('c', 'b'), { command: 'e1' }).when(add('a', 'x'), { by: 'omar' });
    const back = taken.when(undo('e1'));
    expect(back.state.runSheet.order.join('')).toBe('axbc');
    expect(new Set(ranks(back)).size).toBe(4);
  });

  it('restores versions: an edit from before the removal stands, one that saw less is told', () => {
    const back = abc
      .when(editing('b', 'duration', minute), { by: 'omar', command: 'o1' })
      .when(remove('b'), { command: 'e1' })
      .when(undo('e1'));
    expect(back.when(editing('b', 'duration', 2 * minute, 'o1'), { by: 'olga' }).rejection).toBeNull();
    expect(back.when(editing('b', 'duration', 2 * minute), { by: 'olga' }).rejection).toMatchObject({
      code: 'conflict',
      data: { conflicts: [{ by: 'omar', version: 'o1' }] },
    });
  });

  it('restores versions also when an addition is made again', () => {
    const back = abc
      .when(add(null, 'x'), { command: 'e1' })
      .when(editing('x', 'locked', true), { command: 'e2' })
      .when(undo('e2'), { command: 'u2' })
      .when(undo('e1'), { command: 'u1' })
      .when(redo('u1'));
    expect(back.state.runSheet.items['x']!.versions['locked']?.command).toBe('u2');
    expect(back.when(redo('u2')).state.runSheet.items['x']!.locked).toBe(true);
  });
});

describe('a session whose zone has changed', () => {
  const london: WebinarCommand = {
    type: 'session.edit',
    data: { changes: [{ field: 'timeZone', value: 'Europe/London', base: null }] },
  };
  const wall = '2020-11-23T14:30';
  const fixed = abc.when(editing('a', 'start', wall), { command: 'e1' });

  it('moves fixed starts with it, and keeps the edit undoable', () => {
    const moved = fixed.when(london, { by: 'olga' });
    expect(moved.state.runSheet.items['a']!.start).toEqual({ wall, at: noon + 150 * minute });
    const undone = moved.when(undo('e1'), { command: 'u1' });
    expect(undone.state.runSheet.items['a']!.start).toBeNull();
    expect(undone.when(redo('u1')).state.runSheet.items['a']!.start).toEqual({ wall, at: noon + 150 * minute });
  });

  it('returns from one fixed start to another in the new zone', () => {
    const twice = fixed.when(editing('a', 'start', '2020-11-23T14:40', 'e1'), { command: 'e2' });
    const undone = twice.when(london, { by: 'olga' }).when(undo('e2'));
    expect(undone.state.runSheet.items['a']!.start).toEqual({ wall, at: noon + 150 * minute });
  });

  it('brings a removed item back at its wall time in the new zone', () => {
    const back = fixed.when(remove('a'), { command: 'e2' }).when(london, { by: 'olga' }).when(undo('e2'));
    expect(back.state.runSheet.items['a']!.start).toEqual({ wall, at: noon + 150 * minute });
  });

  it('is no edit that anyone takes back by the run-sheet', () => {
    const moved = fixed.when(london, { by: 'olga', command: 'z1' });
    expect(moved.facts.map(({ type }) => type)).toEqual(['session.edited', 'run-sheet.changed']);
    expect(moved.when(undo('z1'), { by: 'olga' }).rejection?.code).toBe('nothing-to-undo');
  });
});
