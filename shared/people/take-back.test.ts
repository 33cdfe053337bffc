import { describe, expect, it } from 'vitest';
import { added, editing, given, newItem, opened, person, programmed } from '../testing/scenario.ts';
import { type WebinarCommand, type WebinarEvent, initial, reduce } from '../webinar.ts';
import { withoutPerson } from './erase.ts';
import { programme } from './select.ts';

const two = given(opened, added('a'), { ...programmed(person('p'), person('q')), by: 'olga' });
const edit = (id: string, field: string, value: string | null, base: string | null = null): WebinarCommand => ({
  type: 'people.edit',
  data: { person: id, changes: [{ field, value, base }] },
});
const add = (...people: string[]): WebinarCommand => ({
  type: 'people.add',
  data: { people: people.map((id) => person(id)) },
});
const remove = (...people: string[]): WebinarCommand => ({ type: 'people.remove', data: { people } });
const erase = (id: string): WebinarCommand => ({ type: 'people.erase', data: { person: id } });
const undo = (of: string): WebinarCommand => ({ type: 'people.undo', data: { of } });
const redo = (of: string): WebinarCommand => ({ type: 'people.redo', data: { of } });

/** What people see of the programme. */
const seen = ({ state }: typeof two) => programme(state.people).map(({ versions: _versions, ...about }) => about);

describe('every kind of edit can be taken back and made again', () => {
  it.each<[string, WebinarCommand, string]>([
    ['an addition', add('r', 's'), 'added'],
    ['a name', edit('p', 'name', 'Émile'), 'edited'],
    ['a language that is not known any more', edit('p', 'language', null), 'edited'],
    ['a removal', remove('p', 'q'), 'removed'],
  ])('%s', (_what, command, what) => {
    const done = two.when(command, { command: 'edit' });
    const undone = done.when(undo('edit'), { command: 'undo' });
    expect(undone.rejection).toBeNull();
    expect(seen(undone)).toEqual(seen(two));
    expect(undone.state.people.redo['mona']).toMatchObject([{ command: 'undo', what }]);
    const redone = undone.when(redo('undo'), { command: 'redo' });
    expect(seen(redone)).toEqual(seen(done));
    expect(redone.state.people.undo['mona']).toMatchObject([{ command: 'redo', what }]);
    expect(seen(redone.when(undo('redo')))).toEqual(seen(two));
  });

  it('but nobody else’s, no joining, and none that came with an import', () => {
    const edited = two.when(edit('p', 'name', 'Émile'), { command: 'e1', by: 'omar' });
    expect(edited.when(undo('e1')).rejection).toEqual({ code: 'nothing-to-undo', data: null });
    const join: WebinarCommand = { type: 'people.join', data: { person: 'mona', name: 'Mona', role: 'moderator' } };
    expect(two.when(join, { command: 'j1', by: 'mona' }).when(undo('j1')).rejection?.code).toBe('nothing-to-undo');
    const data = { items: [newItem('x', { speakers: ['r'] })], people: [person('r')], mode: 'append' as const };
    const imported = two.when({ type: 'run-sheet.import', data }, { command: 'i1' });
    expect(imported.when(undo('i1')).rejection?.code).toBe('nothing-to-undo');
    const taken = imported.when({ type: 'run-sheet.undo', data: { of: 'i1' } }, { command: 'u1' });
    expect(taken.facts[1]?.type).toBe('people.removed');
    expect(taken.when(undo('u1')).rejection?.code).toBe('nothing-to-undo');
  });
});

describe('taking back what someone else has changed since', () => {
  it.each<[string, WebinarCommand, WebinarCommand, unknown]>([
    ['the same field', edit('p', 'name', 'A'), edit('p', 'name', 'B', 'e1'), { item: 'p', field: 'name', by: 'omar' }],
    ['someone added who was edited', add('r'), edit('r', 'place', 'Lima'), { item: 'r', field: 'place', by: 'omar' }],
    ['someone added who was removed', add('r'), remove('r'), { item: 'r', field: null, by: null }],
  ])('is refused: %s', (_what, mine, theirs, data) => {
    const both = two.when(mine, { command: 'e1' }).when(theirs, { by: 'omar' });
    expect(both.rejection).toBeNull();
    expect(both.when(undo('e1')).rejection).toEqual({ code: 'undo-conflict', data });
  });

  it('is refused where someone who was removed is back', () => {
    const both = two.when(remove('p'), { command: 'e1' }).when(undo('e1'), { command: 'u1' });
    const again = both.when(remove('p'), { by: 'omar' });
    expect(again.when(redo('u1')).rejection).toEqual({
      code: 'undo-conflict',
      data: { item: 'p', field: null, by: null },
    });
  });

  it('is possible where they changed another field, and whoever is added edited them too', () => {
    const both = two.when(edit('p', 'name', 'A'), { command: 'e1' }).when(edit('p', 'place', 'Lima'), { by: 'omar' });
    expect(both.when(undo('e1')).state.people.byId['p']).toMatchObject({ name: 'Name of p', place: 'Lima' });
    const own = two.when(add('r'), { command: 'e1' }).when(edit('r', 'name', 'B'), { command: 'e2' });
    expect(seen(own.when(undo('e2')).when(undo('e1')))).toEqual(seen(two));
  });
});

describe('someone who was erased', () => {
  const name = 'Émile Zola';
  const told = two
    .when(edit('p', 'name', name), { command: 'e1' })
    .when(edit('q', 'name', 'Ana'), { command: 'e2' })
    .when(undo('e2'), { command: 'u2' })
    .when(edit('p', 'place', 'Médan'), { command: 'e3', by: 'omar' })
    .when(undo('e3'), { command: 'u3', by: 'omar' })
    .when(remove('p', 'q'), { command: 'e4' });
  const erased = told.when(erase('p'), { by: 'olga', role: 'organiser' });

  it('is in nothing that anyone could take back or make again', () => {
    const { undo: undos, redo: redos } = erased.state.people;
    expect(undos['mona']?.map(({ command, people }) => [command, people])).toEqual([['e4', ['q']]]);
    expect([undos['omar'], redos['omar']]).toEqual([[], []]);
    expect(JSON.stringify(erased.state)).not.toMatch(/Zola|Médan/);
    expect(erased.when(redo('u3'), { by: 'omar' }).rejection?.code).toBe('nothing-to-undo');
    expect(erased.when(undo('e4')).state.people.byId).toMatchObject({
      p: { name: '', erased: true, programme: false },
      q: { programme: true },
    });
  });

  it('leaves a log that comes to the same without their text', () => {
    expect(JSON.stringify(told.log)).toMatch(/Zola.*Médan/s);
    const blanked = erased.log.map((event) => ({ ...event, ...withoutPerson(event, 'p') }) as WebinarEvent);
    expect(JSON.stringify(blanked)).not.toMatch(/Zola|Médan/);
    expect(blanked.reduce(reduce, initial)).toEqual(erased.state);
    for (const state of blanked.map((_event, index) => blanked.slice(0, index + 1).reduce(reduce, initial)))
      expect(JSON.stringify(state)).not.toMatch(/Zola|Médan/);
  });

  it('is not brought back by edits of the run-sheet either', () => {
    const named = two.when(editing('a', 'speakers', ['p']), { command: 'e1' }).when(erase('p'));
    expect(named.when({ type: 'run-sheet.undo', data: { of: 'e1' } }).state.people.byId['p']?.name).toBe('');
  });
});
