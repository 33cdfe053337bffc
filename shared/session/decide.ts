import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { type Conflict, type FieldChange, type FieldSet, resolveChanges } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';
import { type Moment, resolveWall } from '../core/time.ts';
import { type SessionCommand, type SessionFact, editable } from './messages.ts';
import type { SessionState } from './state.ts';

export type SessionRejection =
  | Rejection<'session-exists', null>
  | Rejection<'no-such-time', { readonly field: string; readonly wall: string }>
  | Rejection<'end-before-start', null>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>;

export function decide(
  state: SessionState,
  command: SessionCommand,
  _context: Context,
): Decision<SessionFact, SessionRejection> {
  switch (command.type) {
    case 'session.create': {
      if (state.created) return reject('session-exists', null);
      const { timeZone } = command.data;
      const start = resolveWall(command.data.start, timeZone);
      if (!start) return reject('no-such-time', { field: 'start', wall: command.data.start });
      const end = resolveWall(command.data.end, timeZone);
      if (!end) return reject('no-such-time', { field: 'end', wall: command.data.end });
      if (end.at <= start.at) return reject('end-before-start', null);
      return accept({ type: 'session.created', data: { ...command.data, start, end } });
    }
    case 'session.edit':
      return edit(state, command.data.changes);
    case 'session.move-clock':
      return command.data.ms === 0 ? accept() : accept({ type: 'session.clock-moved', data: command.data });
    default:
      return unreachable(command);
  }
}

const moments = ['start', 'end', 'hardEnd'] as const;

function edit(state: SessionState, changes: readonly FieldChange[]): Decision<SessionFact, SessionRejection> {
  const invalid = changes.find((change) => !isValid(change));
  if (invalid) return reject('field-invalid', { field: invalid.field });

  const zoneChange = changes.findLast(({ field }) => field === 'timeZone');
  const zone = zoneChange ? (zoneChange.value as string) : state.timeZone;
  const wanted: FieldChange[] = [];
  for (const change of changes) {
    if (!isMoment(change.field) || change.value === null) {
      wanted.push(change);
      continue;
    }
    const wall = change.value as string;
    const moment = resolveWall(wall, zone);
    if (!moment) return reject('no-such-time', { field: change.field, wall });
    wanted.push({ ...change, value: moment });
  }

  const { sets, conflicts } = resolveChanges(state, state.versions, wanted);
  if (conflicts.length > 0) return reject('conflict', { record: 'session', conflicts });
  const all = zone === state.timeZone ? sets : [...sets, ...rezoned(state, sets, zone)];
  const value = (field: (typeof moments)[number]): Moment | null =>
    (all.find((set) => set.field === field)?.to ?? state[field]) as Moment | null;
  const [start, end] = [value('start'), value('end')];
  if (start && end && end.at <= start.at) return reject('end-before-start', null);
  return all.length === 0 ? accept() : accept({ type: 'session.edited', data: { changes: [...all] } });
}

/** The session's own wall times keep their wall time when the zone changes: their instants move. */
function rezoned(state: SessionState, sets: readonly FieldSet[], zone: string): readonly FieldSet[] {
  return moments.flatMap((field) => {
    const from = state[field];
    if (!from || sets.some((set) => set.field === field)) return [];
    const to = resolveWall(from.wall, zone);
    return to ? [{ field, from: from, to: to }] : [];
  });
}

function isMoment(field: string): field is (typeof moments)[number] {
  return (moments as readonly string[]).includes(field);
}

function isValid({ field, value }: FieldChange): boolean {
  const [head, tail] = field.split('.') as [string, string?];
  if (!Object.hasOwn(editable, head)) return false;
  if ((head === 'title') !== (tail !== undefined)) return false;
  if (tail !== undefined && !Language.safeParse(tail).success) return false;
  return editable[head as keyof typeof editable].safeParse(value).success;
}
