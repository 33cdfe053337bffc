import { reject } from '../core/decider.ts';
import type { Json } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import { type FieldSet, takeBackSets } from '../core/fields.ts';
import { type Moment, resolveWall, sameWall } from '../core/time.ts';
import { newestOf } from '../core/trail.ts';
import { type Result, edited, isMoment, zoneAfter } from './decision.ts';
import type { SessionState } from './state.ts';

/** Applies a person's newest entry of what can be undone or redone, unless someone changed the same since. */
export function takeBack(state: SessionState, person: string, cause: 'undo' | 'redo', of: string): Result {
  const entry = newestOf(state, person)[cause];
  if (entry?.command !== of) return reject('nothing-to-undo', null);
  // Times that only followed a change of the zone do so again.
  const chosen = entry.changes.filter(({ field, from, to }) => !sameValue(field, from, to));
  const back = takeBackSets(state, state.versions, chosen, sameValue);
  if (!back.ok) return reject('undo-conflict', { item: 'session', field: back.field, by: back.by });
  const zone = zoneAfter(state, back.sets);
  const sets: FieldSet[] = [];
  for (const set of back.sets) {
    if (!isMoment(set.field) || set.to === null) {
      sets.push(set);
      continue;
    }
    const { wall } = set.to as unknown as Moment;
    const to = resolveWall(wall, zone);
    if (!to) return reject('no-such-time', { field: set.field, wall });
    sets.push({ ...set, to });
  }
  return edited(state, sets, { cause, of });
}

/** A time is its wall time: its instant moves with the zone, which is nobody's edit of the time. */
function sameValue(field: string, a: Json, b: Json): boolean {
  return isMoment(field) ? sameWall(a as Moment | null, b as Moment | null) : equalJson(a, b);
}
