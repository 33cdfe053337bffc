import { type Changes, additions, edits, missing, removals, takenBack } from '../core/collection-changes.ts';
import { accept, reject } from '../core/decider.ts';
import type { Json } from '../core/envelope.ts';
import { type FieldChange, resolveChanges, withField } from '../core/fields.ts';
import { type Moment, resolveWall } from '../core/time.ts';
import { type BoothsContext, type Data, type Refusal, type Result, atMic, rules } from './decision.ts';
import { base } from './languages.ts';
import {
  type Booth,
  type BoothsFact,
  type Cause,
  type Change,
  type Interpreter,
  maxTeam,
  settings,
} from './messages.ts';
import type { BoothsState } from './state.ts';

export function add(state: BoothsState, { booths }: Data<'booths.add'>, context: BoothsContext): Result {
  const records: Booth[] = [];
  for (const { bookedEnd: wall, ...booth } of booths) {
    const bookedEnd = wall === null ? null : resolveWall(wall, context.timeZone);
    if (wall !== null && !bookedEnd) return reject('no-such-time', { field: 'bookedEnd', wall });
    records.push({ ...booth, bookedEnd });
  }
  const known = new Set([...state.order, ...records.map(({ id }) => id)]);
  return changed(state, additions(rules, state, records), 'add', context, known);
}

export function edit(state: BoothsState, { booth, changes }: Data<'booths.edit'>, context: BoothsContext): Result {
  for (const { field, value } of changes)
    if (field === 'bookedEnd' && typeof value === 'string' && isImpossible(value, context))
      return reject('no-such-time', { field, wall: value });
  return changed(state, edits(rules, state, booth, changes, resolving(context)), 'edit', context);
}

export function remove(state: BoothsState, { booths }: Data<'booths.remove'>, context: BoothsContext): Result {
  return changed(state, removals(rules, state, booths), 'remove', context);
}

export function takeBack(state: BoothsState, cause: 'undo' | 'redo', of: string, context: BoothsContext): Result {
  const back = takenBack(rules, state, context.actor.person, cause, of);
  if (!back.ok) return back;
  // Wall times that were resolved in another zone are what they are in this one.
  const changes = back.changes.map((change): Change => {
    if (change.op === 'set')
      return change.field === 'bookedEnd' ? { ...change, to: inZone(change.to, context) } : change;
    const bookedEnd = inZone(change.record.bookedEnd, context) as unknown as Moment | null;
    return change.op === 'insert' ? { op: 'insert', record: { ...change.record, bookedEnd } } : change;
  });
  return changed(state, { ok: true, changes }, cause, context, undefined, of);
}

/** The changes that keep booked ends at their wall time when the session's zone has changed. */
export function rezone(state: BoothsState, timeZone: string): readonly BoothsFact[] {
  const changes = state.order.flatMap((id): Change[] => {
    const end = state.byId[id]?.bookedEnd;
    const moved = end && resolveWall(end.wall, timeZone);
    return !end || !moved || moved.at === end.at
      ? []
      : [{ op: 'set', record: id, field: 'bookedEnd', from: end, to: moved }];
  });
  return changes.length === 0 ? [] : [{ type: 'booths.changed', data: { changes, cause: 'zone', of: null } }];
}

export function configure(state: BoothsState, { changes }: Data<'booths.configure'>): Result {
  const invalid = changes.find(({ field, value }) => {
    const schema = Object.hasOwn(settings, field) ? settings[field as keyof typeof settings] : undefined;
    return !schema?.safeParse(value).success;
  });
  if (invalid) return reject('field-invalid', { field: invalid.field });
  const { sets, conflicts } = resolveChanges(state.settings, state.versions, changes);
  if (conflicts.length > 0) return reject('conflict', { record: 'booths', conflicts });
  const after = sets.reduce((record, { field, to }) => withField(record, field, to), state.settings);
  // A warning that comes before its advice would never be reached.
  if (after.warning < after.advice) return reject('field-invalid', { field: 'warning' });
  if (after.aloneWarning < after.aloneAdvice) return reject('field-invalid', { field: 'aloneWarning' });
  return sets.length === 0 ? accept() : accept({ type: 'booths.configured', data: { changes: [...sets] } });
}

export function erase(state: BoothsState, { booth, interpreter }: Data<'booths.erase'>): Result {
  // Also of those who have left the team: their name is in the log.
  return state.byId[booth]?.interpreters[interpreter]?.name === ''
    ? accept()
    : accept({ type: 'booths.erased', data: { booth, interpreter } });
}

/** @param known booths that may be named, where they are more than those that are there */
function changed(
  state: BoothsState,
  made: Changes<Booth>,
  cause: Cause,
  context: BoothsContext,
  known: ReadonlySet<string> = new Set(state.order),
  of: string | null = null,
): Result {
  if (!made.ok) return made;
  for (const change of made.changes) {
    const refusal = forbidden(state, change, context, known);
    if (refusal) return refusal;
  }
  const crowded = overfull(state, made.changes);
  if (crowded !== null) return reject('team-full', { booth: crowded, most: maxTeam });
  if (made.changes.length === 0) return accept();
  return accept({ type: 'booths.changed', data: { changes: [...(made.changes as readonly Change[])], cause, of } });
}

/** Why one change cannot be made, beyond what a list of records asks for. */
function forbidden(
  state: BoothsState,
  change: Change,
  { live }: BoothsContext,
  known: ReadonlySet<string>,
): Refusal | null {
  if (change.op === 'delete') {
    const { id } = change.record;
    const desk = state.desks[id];
    return live && desk?.mic ? reject('booth-in-use', atMic(id, desk)) : null;
  }
  if (change.op === 'insert') {
    const { id, serves, backupPivot } = change.record;
    if (!areDistinct(serves)) return reject('field-invalid', { field: 'serves' });
    return pivotRefused(state, id, backupPivot, known);
  }
  const { record: id, field, to } = change;
  if (field === 'serves' && !areDistinct(to as readonly string[])) return reject('field-invalid', { field });
  if (field === 'backupPivot') return pivotRefused(state, id, to as string | null, known);
  const desk = state.desks[id];
  if (live && to === null && desk?.mic && field === `interpreters.${desk.mic.interpreter}`)
    return reject('interpreter-at-mic', atMic(id, desk));
  return null;
}

function pivotRefused(
  state: BoothsState,
  booth: string,
  pivot: string | null,
  known: ReadonlySet<string>,
): Refusal | null {
  if (pivot === null) return null;
  if (pivot === booth) return reject('field-invalid', { field: 'backupPivot' });
  return known.has(pivot) ? null : missing(rules, state, pivot);
}

/** Two languages of one base are one channel as far as sound goes. */
function areDistinct(serves: readonly string[]): boolean {
  return new Set(serves.map(base)).size === serves.length;
}

/** The booth whose team would be too many. */
function overfull(state: BoothsState, changes: readonly Change[]): string | null {
  for (const [id, sets] of Map.groupBy(changes, (change) => (change.op === 'set' ? change.record : change.record.id))) {
    let team: Readonly<Record<string, Interpreter | null>> = state.byId[id]?.interpreters ?? {};
    for (const change of sets)
      if (change.op === 'set' && change.field.startsWith('interpreters.'))
        team = { ...team, [change.field.slice('interpreters.'.length)]: change.to as Interpreter | null };
    if (Object.values(team).filter((interpreter) => interpreter !== null).length > maxTeam) return id;
  }
  return null;
}

function isImpossible(wall: string, { timeZone }: BoothsContext): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(wall) && resolveWall(wall, timeZone) === null;
}

function resolving({ timeZone }: BoothsContext): (change: FieldChange) => FieldChange {
  return (change) =>
    change.field === 'bookedEnd' && change.value !== null
      ? { ...change, value: resolveWall(change.value as string, timeZone) }
      : change;
}

function inZone(bookedEnd: Json, { timeZone }: BoothsContext): Json {
  return bookedEnd === null ? null : resolveWall((bookedEnd as unknown as Moment).wall, timeZone);
}
