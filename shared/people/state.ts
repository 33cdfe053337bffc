import type { Role } from '../core/actor.ts';
import { unreachable } from '../core/decider.ts';
import type { Recorded } from '../core/envelope.ts';
import { type FieldSet, type Versions, inverted, touch, withField } from '../core/fields.ts';
import type { Language } from '../core/local-text.ts';
import { type Trail, type TrailEntry, mapTrail, remember } from '../core/trail.ts';
import type { Cause, PeopleFact } from './messages.ts';

export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly language: Language | null;
  /** How the name is said; empty where nobody has told it. */
  readonly pronunciation: string;
  /** The role in which they opened a console; null for people who are only on the programme. */
  readonly role: Role | null;
  /** On the programme, as a possible speaker. */
  readonly programme: boolean;
  readonly erased: boolean;
  readonly versions: Versions;
}

/** Something that its author may take back (or, in `redo`, make again). */
export interface PeopleUndo extends TrailEntry {
  /** What was done at first, also after it was taken back or made again. */
  readonly what: 'added' | 'edited' | 'removed';
  readonly people: readonly string[];
  /** Of an edit: what applying the entry does. */
  readonly changes: readonly FieldSet[];
}

export interface PeopleState extends Trail<PeopleUndo> {
  readonly byId: Readonly<Record<string, PersonState>>;
}

export const initial: PeopleState = { byId: {}, undo: {}, redo: {} };

export function reduce(state: PeopleState, event: Recorded<PeopleFact>): PeopleState {
  return retrace(apply(state, event), event);
}

function apply(state: PeopleState, event: Recorded<PeopleFact>): PeopleState {
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

function retrace(state: PeopleState, event: Recorded<PeopleFact>): PeopleState {
  switch (event.type) {
    case 'people.added':
      return traced(state, event, { what: 'added', people: event.data.people.map(({ id }) => id), changes: [] });
    case 'people.edited': {
      const { person, changes } = event.data;
      return traced(state, event, { what: 'edited', people: [person], changes: inverted(changes) });
    }
    case 'people.removed': {
      const { people, cause } = event.data;
      return traced(state, event, { what: cause === 'undo' ? 'added' : 'removed', people, changes: [] });
    }
    case 'people.restored': {
      const { people, cause } = event.data;
      return traced(state, event, { what: cause === 'undo' ? 'removed' : 'added', people, changes: [] });
    }
    // Nothing of the person stays, and nothing that anyone takes back may concern them.
    case 'people.erased':
      return { ...state, ...mapTrail(state, (entry) => without(entry, event.data.person)) };
    case 'people.joined':
      return state;
    default:
      return unreachable(event);
  }
}

function traced(
  state: PeopleState,
  event: Recorded<Extract<PeopleFact, { data: { cause: Cause } }>>,
  about: Omit<PeopleUndo, keyof TrailEntry>,
): PeopleState {
  const { command, seq, at, by } = event;
  const { cause, of } = event.data;
  // It goes with the import, which is in the trail of the run-sheet.
  if (cause === 'import') return state;
  return {
    ...state,
    ...remember(state, by, { command, seq, at, ...about }, cause === 'made' ? { cause } : { cause, of }),
  };
}

function without(entry: PeopleUndo, person: string): PeopleUndo | null {
  if (!entry.people.includes(person)) return entry;
  const people = entry.people.filter((id) => id !== person);
  return people.length === 0 ? null : { ...entry, people };
}

function blank(id: string): PersonState {
  const personal = { name: '', place: '', language: null, pronunciation: '' };
  return { id, ...personal, role: null, programme: false, erased: false, versions: {} };
}

function put(state: PeopleState, people: readonly PersonState[]): PeopleState {
  return { ...state, byId: { ...state.byId, ...Object.fromEntries(people.map((person) => [person.id, person])) } };
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
