import { describe, expect, it } from 'vitest';
import { added, editing, given, minute, newItem, noon, opened } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { maxItems } from './messages.ts';
import { itemsInOrder, playable } from './select.ts';

const abc = given(opened, added('a', 'b', 'c'));
const onB = abc.given({ type: 'transport.started', data: { item: 'b' } });

const add = (after: string | null, ...ids: string[]): WebinarCommand => ({
  type: 'run-sheet.add',
  data: { items: ids.map((id) => newItem(id)), after },
});
const move = (items: string[], after: string | null): WebinarCommand => ({
  type: 'run-sheet.move',
  data: { items, after },
});
const remove = (...items: string[]): WebinarCommand => ({ type: 'run-sheet.remove', data: { items } });
const bring = (mode: 'append' | 'replace', ...ids: string[]): WebinarCommand => ({
  type: 'run-sheet.import',
  data: { items: ids.map((id) => newItem(id)), people: [], mode },
});

describe('adding items', () => {
  it.each<[string, WebinarCommand, string]>([
    ['at the start', add(null, 'x'), 'xabc'],
    ['behind an item', add('a', 'x'), 'axbc'],
    ['at the end', add('c', 'x'), 'abcx'],
    ['several, in their order', add('b', 'x', 'y', 'z'), 'abxyzc'],
  ])('puts them %s', (_where, command, order) => {
    expect(abc.when(command).state.runSheet.order.join('')).toBe(order);
  });

  it('resolves a fixed start in the session’s zone', () => {
    const command = add('c', 'x');
    if (command.type === 'run-sheet.add') command.data.items[0]!.start = '2020-11-23T14:30';
    const { x } = abc.when(command).state.runSheet.items;
    expect(x!.start).toEqual({ wall: '2020-11-23T14:30', at: noon + 90 * minute });
  });

  it('always finds room between two items', () => {
    let scenario = abc;
    for (let round = 0; round < 300; round += 1) scenario = scenario.when(add('a', `x${round}`));
    expect(scenario.rejection).toBeNull();
    expect(scenario.state.runSheet.order.slice(0, 3)).toEqual(['a', 'x299', 'x298']);
    expect(new Set(itemsInOrder(scenario.state.runSheet).map(({ rank }) => rank)).size).toBe(303);
  });
});

describe('moving items', () => {
  it.each<[string, string[], string | null, string]>([
    ['one forward', ['a'], 'b', 'bacde'],
    ['one to the start', ['d'], null, 'dabce'],
    ['one to the end', ['a'], 'e', 'bcdea'],
    ['a group, keeping its order', ['d', 'b'], 'e', 'acebd'],
    ['a scattered group to the start', ['e', 'c'], null, 'ceabd'],
    ['a group behind one of its own', ['b', 'd'], 'd', 'acbde'],
    ['a group behind its first member', ['a', 'd'], 'a', 'adbce'],
    ['all of them', ['a', 'b', 'c', 'd', 'e'], null, 'abcde'],
    ['to where it is', ['c'], 'b', 'abcde'],
    ['behind itself', ['c'], 'c', 'abcde'],
    ['the first to the start', ['a'], null, 'abcde'],
  ])('%s', (_what, items, after, order) => {
    const moved = given(opened, added('a', 'b', 'c', 'd', 'e')).when(move(items, after));
    expect(moved.rejection).toBeNull();
    expect(moved.state.runSheet.order.join('')).toBe(order);
    if (order === 'abcde') expect(moved.facts).toEqual([]);
  });

  it('names a group twice without harm', () => {
    expect(abc.when(move(['a', 'a'], 'b')).state.runSheet.order.join('')).toBe('bac');
  });
});

describe('removing items', () => {
  it('removes each once', () => {
    const { facts, state } = abc.when(remove('a', 'c', 'a'));
    expect(facts).toMatchObject([{ data: { changes: [{ op: 'delete' }, { op: 'delete' }], cause: 'remove' } }]);
    expect(state.runSheet.order).toEqual(['b']);
  });
});

describe('importing', () => {
  it('appends', () => expect(abc.when(bring('append', 'x', 'y')).state.runSheet.order.join('')).toBe('abcxy'));
  it('replaces', () => expect(abc.when(bring('replace', 'x', 'y')).state.runSheet.order.join('')).toBe('xy'));
  it('replaces all but the item that is on', () =>
    expect(onB.when(bring('replace', 'x', 'y')).state.runSheet.order.join('')).toBe('bxy'));
  it('is one event', () => expect(abc.when(bring('replace', 'x')).facts).toHaveLength(1));
});

describe('editing fields', () => {
  it('sets a field and remembers who did', () => {
    const { facts, state } = abc.when(editing('a', 'duration', 5 * minute), { by: 'omar', command: 'e1' });
    expect(facts).toEqual([
      {
        type: 'run-sheet.changed',
        data: {
          changes: [{ op: 'set', item: 'a', field: 'duration', from: 10 * minute, to: 5 * minute }],
          cause: 'edit',
          of: null,
          people: [],
        },
      },
    ]);
    expect(state.runSheet.items['a']!.versions['duration']).toMatchObject({ command: 'e1', by: 'omar' });
  });

  it('sets and removes the text of one language', () => {
    const french = abc.when(editing('a', 'title.fr', 'Exposé'), { command: 'e1' });
    expect(french.state.runSheet.items['a']!.title).toEqual({ en: 'Talk a', fr: 'Exposé' });
    const without = french.when(editing('a', 'title.fr', null, 'e1'));
    expect(without.state.runSheet.items['a']!.title).toEqual({ en: 'Talk a' });
  });

  it('lets edits of different fields stand', () => {
    const both = abc
      .when(editing('a', 'duration', minute), { by: 'mona' })
      .when(editing('a', 'title.en', 'Other'), { by: 'omar' });
    expect(both.rejection).toBeNull();
    expect(both.state.runSheet.items['a']).toMatchObject({ duration: minute, title: { en: 'Other' } });
  });

  it('tells the later of two edits of one field what it would overwrite, and lets them insist', () => {
    const first = abc.when(editing('a', 'duration', minute), { by: 'mona', command: 'e1', at: noon + 7 });
    const later = first.when(editing('a', 'duration', 2 * minute), { by: 'omar' });
    const conflict = {
      field: 'duration',
      by: 'mona',
      at: noon + 7,
      theirs: minute,
      yours: 2 * minute,
      version: 'e1',
    };
    expect(later.rejection).toEqual({ code: 'conflict', data: { record: 'a', conflicts: [conflict] } });
    const insisting = first.when(editing('a', 'duration', 2 * minute, 'e1'), { by: 'omar' });
    expect(insisting.state.runSheet.items['a']!.duration).toBe(2 * minute);
  });

  it('has no conflict where both wanted the same', () => {
    const same = abc.when(editing('a', 'duration', minute)).when(editing('a', 'duration', minute), { by: 'omar' });
    expect(same.rejection).toBeNull();
    expect(same.facts).toEqual([]);
  });

  it('changes nothing of an item when one of its fields has a conflict', () => {
    const changes = [
      { field: 'locked', value: true, base: null },
      { field: 'duration', value: 3 * minute, base: null },
    ];
    const later = abc
      .when(editing('a', 'duration', minute))
      .when({ type: 'run-sheet.edit', data: { edits: [{ item: 'a', changes }], cause: 'edit' } });
    expect(later.rejection?.code).toBe('conflict');
    expect(later.state.runSheet.items['a']!.locked).toBe(false);
  });

  it('lets the last of several changes of one field count, also across entries, as one step to undo', () => {
    const edits = [1, 2, 3].map((value) => ({ item: 'a', changes: [{ field: 'duration', value, base: null }] }));
    const edited = abc.when({ type: 'run-sheet.edit', data: { edits, cause: 'edit' } }, { command: 'e1' });
    expect(edited.facts).toMatchObject([{ data: { changes: [{ from: 10 * minute, to: 3 }] } }]);
    const undone = edited.when({ type: 'run-sheet.undo', data: { of: 'e1' } });
    expect(undone.state.runSheet.items['a']!.duration).toBe(10 * minute);
  });

  it('lets the item that is on be edited otherwise', () => {
    expect(onB.when(editing('b', 'duration', minute)).rejection).toBeNull();
    expect(onB.when(editing('b', 'skipped', false)).rejection).toBeNull();
    expect(onB.when(editing('b', 'kind', 'panel')).rejection).toBeNull();
  });
});

const removed = abc.when(remove('a'), { by: 'omar', at: noon + 5 });
const gone = { code: 'item-removed', data: { item: 'a', by: 'omar', at: noon + 5 } };
const unknown = { code: 'item-unknown', data: { item: 'z' } };

describe('refusals', () => {
  it.each<[string, ReturnType<typeof given>, WebinarCommand, unknown]>([
    ['adding behind a removed item', removed, add('a', 'x'), gone],
    ['adding behind an unknown item', abc, add('z', 'x'), unknown],
    ['adding an item that is there', abc, add(null, 'b'), { code: 'item-exists', data: { item: 'b' } }],
    ['adding an item twice', abc, add(null, 'x', 'x'), { code: 'item-exists', data: { item: 'x' } }],
    ['editing a removed item', removed, editing('a', 'duration', 1), gone],
    ['editing an unknown item', abc, editing('z', 'duration', 1), unknown],
    ['moving a removed item', removed, move(['b', 'a'], null), gone],
    ['moving behind a removed item', removed, move(['b'], 'a'), gone],
    ['moving an unknown item', abc, move(['z'], null), unknown],
    ['removing a removed item', removed, remove('a'), gone],
    ['removing an unknown item', abc, remove('z'), unknown],
    ['removing the item that is on', onB, remove('a', 'b'), { code: 'item-on', data: { item: 'b' } }],
    ['skipping the item that is on', onB, editing('b', 'skipped', true), { code: 'item-on', data: { item: 'b' } }],
    [
      'the item that is on as a heading',
      onB,
      editing('b', 'kind', 'heading'),
      { code: 'item-on', data: { item: 'b' } },
    ],
    ['an item from before the import', abc, bring('append', 'a'), { code: 'item-exists', data: { item: 'a' } }],
    ['an unknown field', abc, editing('a', 'rank', 'a0'), { code: 'field-invalid', data: { field: 'rank' } }],
    ['a field of the record', abc, editing('a', 'id', 'q'), { code: 'field-invalid', data: { field: 'id' } }],
    ['an inherited name', abc, editing('a', 'toString', 1), { code: 'field-invalid', data: { field: 'toString' } }],
    ['a wrong value', abc, editing('a', 'duration', -1), { code: 'field-invalid', data: { field: 'duration' } }],
    ['a text without language', abc, editing('a', 'title', 'x'), { code: 'field-invalid', data: { field: 'title' } }],
    ['a step too many', abc, editing('a', 'duration.x', 1), { code: 'field-invalid', data: { field: 'duration.x' } }],
    ['a note for nobody', abc, editing('a', 'notes.me', 'x'), { code: 'field-invalid', data: { field: 'notes.me' } }],
    [
      'a column that every object has',
      abc,
      editing('a', 'custom.__proto__', 'x'),
      { code: 'field-invalid', data: { field: 'custom.__proto__' } },
    ],
    [
      'a day that is not',
      abc,
      editing('a', 'start', '2021-02-29T10:00'),
      { code: 'no-such-time', data: { field: 'start', wall: '2021-02-29T10:00' } },
    ],
    [
      'a new item on a day that is not',
      abc,
      { type: 'run-sheet.add', data: { items: [newItem('x', { start: '2021-02-31T10:00' })], after: null } },
      { code: 'no-such-time', data: { field: 'start', wall: '2021-02-31T10:00' } },
    ],
    [
      'undoing nothing',
      given(opened),
      { type: 'run-sheet.undo', data: { of: 'x' } },
      { code: 'nothing-to-undo', data: null },
    ],
    ['redoing nothing', abc, { type: 'run-sheet.redo', data: { of: 'x' } }, { code: 'nothing-to-undo', data: null }],
  ])('%s', (_what, scenario, command, rejection) => {
    expect(scenario.when(command).rejection).toEqual(rejection);
  });

  it('more items than a run-sheet may have', () => {
    const many = Array.from({ length: maxItems - 1 }, (_, index) => `m${index}`);
    const nearlyFull = given(opened).when(bring('append', ...many));
    const full = { code: 'too-many-items', data: { most: maxItems } };
    expect(nearlyFull.when(add(null, 'x')).rejection).toBeNull();
    expect(nearlyFull.when(add(null, 'x', 'y')).rejection).toEqual(full);
    expect(nearlyFull.when(bring('append', 'x', 'y')).rejection).toEqual(full);
    expect(nearlyFull.when(bring('replace', 'x', 'y')).rejection).toBeNull();
  });
});

describe('what a session runs through', () => {
  it('leaves out headings and skipped items', () => {
    const sheet = given(opened, added({ id: 'h', kind: 'heading' }, 'a', { id: 's', skipped: true }, 'b')).state
      .runSheet;
    expect(playable(sheet)).toEqual(['a', 'b']);
  });
});
