import { describe, expect, it } from 'vitest';
import { added, editing, given, hour, newItem, noon, opened, person } from './testing/scenario.ts';
import type { WebinarCommand } from './webinar.ts';

const bring: WebinarCommand = {
  type: 'run-sheet.import',
  data: {
    items: [newItem('x', { speakers: ['p', 'q'] })],
    people: [person('p'), person('q')],
    mode: 'append',
  },
};
const undo = (of: string): WebinarCommand => ({ type: 'run-sheet.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'run-sheet.redo', data: { of } });
const imported = given(opened, added('a')).when(bring, { command: 'i1' });

describe('an import with people', () => {
  it('adds them ahead of the items that name them, in one batch', () => {
    expect(imported.facts.map(({ type }) => type)).toEqual(['people.added', 'run-sheet.changed']);
    expect(new Set(imported.log.slice(2).map(({ command }) => command))).toEqual(new Set(['i1']));
  });

  it('is refused whole where one is known already', () => {
    const again = imported.when({ ...bring, data: { ...bring.data, items: [newItem('y')] } });
    expect(again.rejection).toEqual({ code: 'person-exists', data: { person: 'p' } });
    expect(again.state).toBe(imported.state);
  });

  it('is refused whole where the items are', () => {
    const people = [person('r')];
    const again = imported.when({ type: 'run-sheet.import', data: { items: [newItem('x')], people, mode: 'append' } });
    expect(again.rejection?.code).toBe('item-exists');
    expect(again.state.people.byId['r']).toBeUndefined();
  });

  it('takes them away again when it is undone, and brings them back', () => {
    const undone = imported.when(undo('i1'), { command: 'u1' });
    expect(undone.facts).toMatchObject([
      { type: 'run-sheet.changed' },
      { type: 'people.removed', data: { people: ['p', 'q'] } },
    ]);
    const redone = undone.when(redo('u1'));
    expect(redone.facts).toMatchObject([
      { type: 'run-sheet.changed' },
      { type: 'people.restored', data: { people: ['p', 'q'] } },
    ]);
    expect(redone.state.people).toEqual(imported.state.people);
  });

  it('leaves those whom another item names', () => {
    const undone = imported.when(editing('a', 'speakers', ['q']), { by: 'omar' }).when(undo('i1'));
    expect(undone.facts[1]).toEqual({ type: 'people.removed', data: { people: ['p'] } });
  });

  it('brings nobody back who was erased meanwhile', () => {
    const redone = imported
      .when({ type: 'people.erase', data: { person: 'p' } })
      .when(undo('i1'), { command: 'u1' })
      .when(redo('u1'));
    expect(redone.facts[1]).toEqual({ type: 'people.restored', data: { people: ['q'] } });
  });
});

describe('a change of the zone', () => {
  const wall = '2020-11-23T14:30';
  const zone: WebinarCommand = {
    type: 'session.edit',
    data: { changes: [{ field: 'timeZone', value: 'America/New_York', base: null }] },
  };

  it('moves the fixed starts with it, skipped ones too', () => {
    const start = { wall, at: noon + 1.5 * hour };
    const { facts, state } = given(opened, added('a', { id: 'b', start }, { id: 's', start, skipped: true })).when(
      zone,
    );
    expect(facts.map(({ type }) => type)).toEqual(['session.edited', 'run-sheet.changed']);
    expect(state.runSheet.items['b']!.start).toEqual({ wall, at: noon + 7.5 * hour });
    expect(state.runSheet.items['s']!.start).toEqual({ wall, at: noon + 7.5 * hour });
    expect(state.runSheet.items['a']!.start).toBeNull();
  });

  it('asks for nothing where nothing has a fixed start', () => {
    expect(given(opened, added('a')).when(zone).facts).toHaveLength(1);
  });
});
