import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { type Conflict, resolveChanges } from '../core/fields.ts';
import { type PeopleCommand, type PeopleFact, editable } from './messages.ts';
import type { PeopleState } from './state.ts';

export type PeopleRejection =
  | Rejection<'person-unknown', { readonly person: string }>
  | Rejection<'person-exists', { readonly person: string }>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>;

export function decide(
  state: PeopleState,
  command: PeopleCommand,
  _context: Context,
): Decision<PeopleFact, PeopleRejection> {
  switch (command.type) {
    case 'people.add': {
      const known = command.data.people.find(
        ({ id }, index, people) => state.byId[id] || people.findIndex((other) => other.id === id) < index,
      );
      if (known) return reject('person-exists', { person: known.id });
      return accept({ type: 'people.added', data: command.data });
    }
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
      return sets.length === 0 ? accept() : accept({ type: 'people.edited', data: { person: id, changes: [...sets] } });
    }
    case 'people.remove': {
      const unknown = command.data.people.find((id) => !state.byId[id]);
      if (unknown !== undefined) return reject('person-unknown', { person: unknown });
      const people = command.data.people.filter((id) => state.byId[id]?.programme);
      return people.length === 0 ? accept() : accept({ type: 'people.removed', data: { people } });
    }
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
