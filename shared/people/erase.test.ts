import { describe, expect, it } from 'vitest';
import { added, given, opened, person, programmed } from '../testing/scenario.ts';
import { type WebinarEvent, initial, reduce } from '../webinar.ts';
import { withoutPerson } from './erase.ts';

const name = 'Émile Zola';
const told = given(opened, added('a'))
  .given(programmed(person('p', { name, place: 'Médan', language: 'fr', pronunciation: 'e-meel' }), person('q')))
  .when({ type: 'people.join', data: { person: 'p', name, role: 'producer' } })
  .when({
    type: 'people.edit',
    data: {
      person: 'p',
      changes: [
        { field: 'name', value: `${name} (auteur)`, base: null },
        { field: 'language', value: 'en', base: null },
        { field: 'pronunciation', value: 'ay-meel', base: null },
      ],
    },
  })
  .when({ type: 'people.remove', data: { people: ['p', 'q'] } })
  .when({ type: 'people.erase', data: { person: 'p' } });
const blanked = told.log.map((event) => ({ ...event, ...withoutPerson(event, 'p') }) as WebinarEvent);

describe('a log without someone', () => {
  it('holds nothing personal of theirs', () => {
    expect(told.rejection).toBeNull();
    expect(JSON.stringify(told.log)).toContain(name);
    for (const text of [name, 'Médan', 'meel']) expect(JSON.stringify(blanked)).not.toContain(text);
    expect(JSON.stringify(blanked[2])).not.toContain('"fr"');
  });

  it('keeps positions, and every event that has nothing of theirs as it was', () => {
    expect(blanked.map(({ seq }) => seq)).toEqual(told.log.map(({ seq }) => seq));
    for (const event of told.log) {
      const kept = withoutPerson(event, 'q');
      if (event.type !== 'people.added') expect(kept).toBe(event);
    }
  });

  it('replays to the same state', () => {
    expect(blanked.reduce(reduce, initial)).toEqual(told.state);
  });

  it('keeps what is personal of others', () => {
    expect(JSON.stringify(blanked)).toContain('Name of q');
  });
});
