import { describe, expect, it } from 'vitest';
import { given, noon, person, programmed } from '../testing/scenario.ts';
import type { WebinarCommand } from '../webinar.ts';
import { nameOf, programme } from './select.ts';

const two = given(programmed(person('p', { name: 'Zola' }), person('q', { name: 'Ana' })));
const edit = (id: string, field: string, value: string | null, base: string | null = null): WebinarCommand => ({
  type: 'people.edit',
  data: { person: id, changes: [{ field, value, base }] },
});
const remove = (...people: string[]): WebinarCommand => ({ type: 'people.remove', data: { people } });
const erase = (id: string): WebinarCommand => ({ type: 'people.erase', data: { person: id } });
const join = (id: string, name: string, role: 'viewer' | 'producer' = 'producer'): WebinarCommand => ({
  type: 'people.join',
  data: { person: id, name, role },
});
const add = (...ids: string[]): WebinarCommand => ({
  type: 'people.add',
  data: { people: ids.map((id) => person(id)) },
});

describe('the programme', () => {
  it('lists people by name', () => expect(programme(two.state.people).map(({ id }) => id)).toEqual(['q', 'p']));

  it('is added to, edited and removed from', () => {
    const edited = two
      .when(add('r'))
      .when(edit('r', 'name', 'Bea'))
      .when(edit('p', 'language', null))
      .when(remove('q'));
    expect(edited.rejection).toBeNull();
    expect(programme(edited.state.people)).toMatchObject([{ name: 'Bea' }, { name: 'Zola', language: null }]);
    expect(nameOf(edited.state.people, 'q')).toBe('Ana');
    expect(edited.when(remove('q')).facts).toEqual([]);
  });

  it('says how a name is said, also of someone added without it', () => {
    const { pronunciation: _none, ...newcomer } = person('r');
    const told = two.when({ type: 'people.add', data: { people: [newcomer] } }).when(edit('r', 'pronunciation', 'ar'));
    expect(told.state.people.byId['r']?.pronunciation).toBe('ar');
    expect(told.when(erase('r')).state.people.byId['r']?.pronunciation).toBe('');
  });

  it('does not list people who only opened a console', () => {
    expect(programme(two.when(join('omar', 'Omar')).state.people)).toHaveLength(2);
  });
});

describe('refusals', () => {
  const erased = two.when(erase('p'));
  it.each<[string, typeof two, WebinarCommand, unknown]>([
    ['adding someone known', two, add('r', 'p'), { code: 'person-exists', data: { person: 'p' } }],
    ['adding someone twice', two, add('r', 'r'), { code: 'person-exists', data: { person: 'r' } }],
    ['editing someone unknown', two, edit('z', 'name', 'x'), { code: 'person-unknown', data: { person: 'z' } }],
    ['editing someone erased', erased, edit('p', 'name', 'x'), { code: 'person-unknown', data: { person: 'p' } }],
    ['removing someone unknown', two, remove('p', 'z'), { code: 'person-unknown', data: { person: 'z' } }],
    ['erasing someone unknown', two, erase('z'), { code: 'person-unknown', data: { person: 'z' } }],
    ['an empty name', two, edit('p', 'name', ''), { code: 'field-invalid', data: { field: 'name' } }],
    ['an unknown field', two, edit('p', 'role', 'viewer'), { code: 'field-invalid', data: { field: 'role' } }],
    ['an inherited name', two, edit('p', 'valueOf', 'x'), { code: 'field-invalid', data: { field: 'valueOf' } }],
    ['no language', two, edit('p', 'language', 'English'), { code: 'field-invalid', data: { field: 'language' } }],
  ])('%s', (_what, scenario, command, rejection) => {
    expect(scenario.when(command).rejection).toEqual(rejection);
  });

  it('tells of a conflict', () => {
    const both = two
      .when(edit('p', 'name', 'Émile'), { by: 'omar', at: noon, command: 'e1' })
      .when(edit('p', 'name', 'Emil'));
    expect(both.rejection).toEqual({
      code: 'conflict',
      data: {
        record: 'p',
        conflicts: [{ field: 'name', by: 'omar', at: noon, theirs: 'Émile', yours: 'Emil', version: 'e1' }],
      },
    });
  });
});

describe('joining', () => {
  it('says so once', () => {
    const joined = two.when(join('omar', 'Omar'));
    expect(joined.facts).toEqual([{ type: 'people.joined', data: { person: 'omar', name: 'Omar', role: 'producer' } }]);
    expect(joined.when(join('omar', 'Omar')).facts).toEqual([]);
    expect(joined.when(join('omar', 'Omar B.')).state.people.byId['omar']).toMatchObject({ name: 'Omar B.' });
    expect(joined.when(join('omar', 'Omar', 'viewer')).state.people.byId['omar']).toMatchObject({ role: 'viewer' });
  });

  it('under another name is a change of the name, which an editor who saw the old one is told', () => {
    const joined = two.when(join('p', 'Émile'), { by: 'p', command: 'j1' });
    expect(joined.state.people.byId['p']).toMatchObject({ programme: true, place: 'Lagos', role: 'producer' });
    expect(joined.when(edit('p', 'name', 'Emil')).rejection?.code).toBe('conflict');
    expect(joined.when(edit('p', 'name', 'Emil', 'j1')).rejection).toBeNull();
  });
});

describe('erasing', () => {
  const erased = two.when(join('p', 'Émile')).when(erase('p'));
  it('blanks all that is personal and keeps the place', () => {
    expect(erased.state.people.byId['p']).toEqual({
      id: 'p',
      name: '',
      place: '',
      pronunciation: '',
      language: null,
      role: 'producer',
      programme: true,
      erased: true,
      versions: {},
    });
    expect(nameOf(erased.state.people, 'p')).toBeNull();
  });
  it('is done once', () => expect(erased.when(erase('p'))).toMatchObject({ rejection: null, facts: [] }));
  it('lets the person join again, by their own will', () => {
    expect(erased.when(join('p', 'E.')).state.people.byId['p']).toMatchObject({ name: 'E.', erased: false });
  });
});
