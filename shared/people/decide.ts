import { accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { resolveChanges } from '../core/fields.ts';
import type { Result } from './decision.ts';
import { type NewPerson, type PeopleCommand, editable } from './messages.ts';
import type { PeopleState } from './state.ts';
import { takeBack } from './take-back.ts';

export type { PeopleRejection } from './decision.ts';

const made = { cause: 'made', of: null } as const;

export function decide(state: PeopleState, command: PeopleCommand, { actor }: Context): Result {
  switch (command.type) {
    case 'people.add':
      return add(state, command.data.people, 'made');
    case 'people.edit': {
      const { person: id, changes } = command.data;
      const person = state.byId[id];
      if (!person || person.erased) return reject('person-unknown', { person: id });
      const invalid = changes.find(({ field, value }) => {
        const schema = Object.hasOwn(editable, field) ? editable[field as keyof typeof editable] : undefined;
        return !schema?.safeParse(value).success;
      });
      if (invalid) return reject('field-invalid', { field: invalid.field });
      const { sets, conflicts } = resolveChanges(person, person.versions, changes);
      if (conflicts.length > 0) return reject('conflict', { record: id, conflicts });
      if (sets.length === 0) return accept();
      return accept({ type: 'people.edited', data: { person: id, changes: [...sets], ...made } });
    }
    case 'people.remove': {
      const unknown = command.data.people.find((id) => !state.byId[id]);
      if (unknown !== undefined) return reject('person-unknown', { person: unknown });
      const people = command.data.people.filter((id) => state.byId[id]?.programme);
      return people.length === 0 ? accept() : accept({ type: 'people.removed', data: { people, ...made } });
    }
    case 'people.undo':
      return takeBack(state, actor.person, 'undo', command.data.of);
    case 'people.redo':
      return takeBack(state, actor.person, 'redo', command.data.of);
    case 'people.erase': {
      const person = state.byId[command.data.person];
      if (!person) return reject('person-unknown', { person: command.data.person });
      return person.erased ? accept() : accept({ type: 'people.erased', data: command.data });
    }
    case 'people.join': {
      const { person, name, role } = command.data;
      const before = state.byId[person];
      if (before && before.name === name && before.role === role) return accept();
      return accept({ type: 'people.joined', data: command.data });
    }
    default:
      return unreachable(command);
  }
}

/** Adds people to the programme; `import`: with an import of the run-sheet, which takes them away again. */
export function add(state: PeopleState, people: readonly NewPerson[], cause: 'made' | 'import'): Result {
  const known = people.find(({ id }, index) => state.byId[id] || people.findIndex((other) => other.id === id) < index);
  if (known) return reject('person-exists', { person: known.id });
  const added = people.map((person) => ({ ...person, pronunciation: person.pronunciation ?? '' }));
  return accept({ type: 'people.added', data: { people: added, cause, of: null } });
}
