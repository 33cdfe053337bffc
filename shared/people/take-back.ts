import { accept, reject } from '../core/decider.ts';
import { takeBackSets } from '../core/fields.ts';
import { newestOf } from '../core/trail.ts';
import type { Result } from './decision.ts';
import type { PeopleState, PeopleUndo } from './state.ts';

/**
 * Applies someone's newest entry of what can be undone or redone, unless someone else changed the same since. Whoever
 * was erased is in no entry any more.
 */
export function takeBack(state: PeopleState, author: string, cause: 'undo' | 'redo', of: string): Result {
  const entry = newestOf(state, author)[cause];
  if (entry?.command !== of) return reject('nothing-to-undo', null);
  if (entry.what === 'edited') return editBack(state, entry, cause);

  const isLeaving = (entry.what === 'added') === (cause === 'undo');
  const elsewhere = entry.people.find((id) => state.byId[id]?.programme !== isLeaving);
  if (elsewhere !== undefined) return reject('undo-conflict', { item: elsewhere, field: null, by: null });
  if (entry.what === 'added' && isLeaving)
    for (const id of entry.people)
      for (const [field, { by }] of Object.entries(state.byId[id]?.versions ?? {}))
        if (by !== author) return reject('undo-conflict', { item: id, field, by });
  const data = { people: [...entry.people], cause, of };
  return accept(isLeaving ? { type: 'people.removed', data } : { type: 'people.restored', data });
}

function editBack(state: PeopleState, { people, changes, command: of }: PeopleUndo, cause: 'undo' | 'redo'): Result {
  const [id] = people;
  const person = id === undefined ? undefined : state.byId[id];
  if (!person) throw new Error(`The entry ${of} is about nobody`);
  const back = takeBackSets(person, person.versions, changes);
  return back.ok
    ? accept({ type: 'people.edited', data: { person: person.id, changes: [...back.sets], cause, of } })
    : reject('undo-conflict', { item: person.id, field: back.field, by: back.by });
}
