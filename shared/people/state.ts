import type { Role } from '../core/actor.ts';
import { unreachable } from '../core/decider.ts';
import type { Recorded } from '../core/envelope.ts';
import { type Versions, touch, withField } from '../core/fields.ts';
import type { Language } from '../core/local-text.ts';
import type { PeopleFact } from './messages.ts';

export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly language: Language | null;
  /** The role in which they opened a console; null for people who are only on the programme. */
  readonly role: Role | null;
  /** On the programme, as a possible speaker. */
  readonly programme: boolean;
  readonly erased: boolean;
  readonly versions: Versions;
}

export interface PeopleState {
  readonly byId: Readonly<Record<string, PersonState>>;
}

export const initial: PeopleState = { byId: {} };

export function reduce(state: PeopleState, event: Recorded<PeopleFact>): PeopleState {
  switch (event.type) {
    case 'people.added':
      return put(
        state,
        event.data.people.map((person) => ({
          ...(state.byId[person.id] ?? blank(person.id)),
          ...person,
          programme: true,
        })),
      );
    case 'people.edited': {
      const { person, changes } = event.data;
      return update(state, [person], (before) => ({
        ...changes.reduce((record, { field, to }) => withField(record, field, to), before),
        versions: touch(
          before.versions,
          changes.map(({ field }) => field),
          event,
        ),
      }));
    }
    case 'people.removed':
      return update(state, event.data.people, (person) => ({ ...person, programme: false }));
    case 'people.restored':
      return update(state, event.data.people, (person) => ({ ...person, programme: true }));
    case 'people.erased':
      return update(state, [event.data.person], (person) => ({
        ...blank(person.id),
        role: person.role,
        programme: person.programme,
        erased: true,
      }));
    case 'people.joined': {
      const { person, name, role } = event.data;
      const before = state.byId[person] ?? blank(person);
      const versions = before.name === name ? before.versions : touch(before.versions, ['name'], event);
      return put(state, [{ ...before, name, role, erased: false, versions }]);
    }
    default:
      return unreachable(event);
  }
}

function blank(id: string): PersonState {
  return { id, name: '', place: '', language: null, role: null, programme: false, erased: false, versions: {} };
}

function put(state: PeopleState, people: readonly PersonState[]): PeopleState {
  return { byId: { ...state.byId, ...Object.fromEntries(people.map((person) => [person.id, person])) } };
}

function update(state: PeopleState, ids: readonly string[], change: (person: PersonState) => PersonState): PeopleState {
  return put(
    state,
    ids.flatMap((id) => {
      const person = state.byId[id];
      return person ? [change(person)] : [];
    }),
  );
}
