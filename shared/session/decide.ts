import { accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { type FieldChange, resolveChanges } from '../core/fields.ts';
import { Language } from '../core/local-text.ts';
import { resolveWall } from '../core/time.ts';
import { type Result, edited, isMoment } from './decision.ts';
import { type SessionCommand, editable } from './messages.ts';
import type { SessionState } from './state.ts';
import { takeBack } from './take-back.ts';

export type { SessionRejection } from './decision.ts';

export function decide(state: SessionState, command: SessionCommand, { actor }: Context): Result {
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
    case 'session.undo':
      return takeBack(state, actor.person, 'undo', command.data.of);
    case 'session.redo':
      return takeBack(state, actor.person, 'redo', command.data.of);
    case 'session.move-clock':
      return command.data.ms === 0 ? accept() : accept({ type: 'session.clock-moved', data: command.data });
    default:
      return unreachable(command);
  }
}

function edit(state: SessionState, changes: readonly FieldChange[]): Result {
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
  return edited(state, sets, { cause: 'made', of: null });
}

function isValid({ field, value }: FieldChange): boolean {
  const [head, tail] = field.split('.') as [string, string?];
  if (!Object.hasOwn(editable, head)) return false;
  if ((head === 'title') !== (tail !== undefined)) return false;
  if (tail !== undefined && !Language.safeParse(tail).success) return false;
  return editable[head as keyof typeof editable].safeParse(value).success;
}
