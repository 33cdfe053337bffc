import { type Decision, type Rejection, accept, reject } from '../core/decider.ts';
import type { Conflict, FieldSet } from '../core/fields.ts';
import { type Moment, resolveWall } from '../core/time.ts';
import type { SessionFact } from './messages.ts';
import type { SessionState } from './state.ts';

export type SessionRejection =
  | Rejection<'session-exists', null>
  | Rejection<'no-such-time', { readonly field: string; readonly wall: string }>
  | Rejection<'end-before-start', null>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>
  | Rejection<'nothing-to-undo', null>
  | Rejection<'undo-conflict', { readonly item: string; readonly field: string | null; readonly by: string | null }>;

/** What every decision of this slice comes to. */
export type Result = Decision<SessionFact, SessionRejection>;

type Edited = Extract<SessionFact, { type: 'session.edited' }>['data'];

/** Fields that are kept as a wall time with its instant. */
const moments = ['start', 'end', 'hardEnd'] as const;

export function isMoment(field: string): field is (typeof moments)[number] {
  return (moments as readonly string[]).includes(field);
}

/** Accepts sets of the session's fields as one event, with what follows from them; none where there is nothing to set. */
export function edited(state: SessionState, sets: readonly FieldSet[], step: Pick<Edited, 'cause' | 'of'>): Result {
  const zone = zoneAfter(state, sets);
  const all = zone === state.timeZone ? sets : [...sets, ...rezoned(state, sets, zone)];
  const value = (field: (typeof moments)[number]): Moment | null => {
    const set = all.find((each) => each.field === field);
    return set ? (set.to as Moment | null) : state[field];
  };
  const [start, end] = [value('start'), value('end')];
  if (start && end && end.at <= start.at) return reject('end-before-start', null);
  return all.length === 0 ? accept() : accept({ type: 'session.edited', data: { changes: [...all], ...step } });
}

/** The session's zone once the sets are made. */
export function zoneAfter(state: SessionState, sets: readonly FieldSet[]): string {
  return (sets.findLast(({ field }) => field === 'timeZone')?.to ?? state.timeZone) as string;
}

/** The session's own wall times keep their wall time when the zone changes: their instants move. */
function rezoned(state: SessionState, sets: readonly FieldSet[], zone: string): readonly FieldSet[] {
  return moments.flatMap((field) => {
    const from = state[field];
    if (!from || sets.some((set) => set.field === field)) return [];
    const to = resolveWall(from.wall, zone);
    return to ? [{ field, from, to }] : [];
  });
}
