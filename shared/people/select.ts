import type { PeopleState, PersonState } from './state.ts';

/** People on the programme, by name. */
export function programme(state: PeopleState): readonly PersonState[] {
  return Object.values(state.byId)
    .filter((person) => person.programme)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The name to show for someone; null where it is unknown or was erased. */
export function nameOf(state: PeopleState, person: string): string | null {
  return state.byId[person]?.name || null;
}
