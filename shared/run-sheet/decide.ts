import { accept, reject, unreachable } from '../core/decider.ts';
import type { Json } from '../core/envelope.ts';
import { type FieldChange, resolveChanges } from '../core/fields.ts';
import { ranksBetween } from '../core/rank.ts';
import { type Moment, resolveWall } from '../core/time.ts';
import { type Refusal, type Result, type RunSheetContext, bare, changed, missing, stopsPlaying } from './decision.ts';
import {
  type Change,
  type NewItem,
  type RunSheetCommand,
  type RunSheetFact,
  editable,
  keyed,
  maxItems,
} from './messages.ts';
import type { ItemState, RunSheetState } from './state.ts';
import { takeBack } from './take-back.ts';

export type { RunSheetContext, RunSheetRejection } from './decision.ts';

export function decide(state: RunSheetState, command: RunSheetCommand, context: RunSheetContext): Result {
  switch (command.type) {
    case 'run-sheet.add':
      return insert(state, command.data.items, command.data.after, context);
    case 'run-sheet.edit':
      return edit(state, command.data.edits, command.data.cause, context);
    case 'run-sheet.move':
      return move(state, command.data.items, command.data.after);
    case 'run-sheet.remove':
      return remove(state, command.data.items, context);
    case 'run-sheet.import':
      return importItems(state, command.data, context);
    case 'run-sheet.undo':
      return takeBack(state, state.undo[context.actor.person], command.data.of, 'undo', context);
    case 'run-sheet.redo':
      return takeBack(state, state.redo[context.actor.person], command.data.of, 'redo', context);
    default:
      return unreachable(command);
  }
}

type Inserts = { readonly ok: true; readonly changes: readonly Change[] } | Refusal;

function inserts(
  state: RunSheetState,
  items: readonly NewItem[],
  after: string | null,
  before: string | null,
  context: RunSheetContext,
): Inserts {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (state.items[id] || ids.has(id)) return reject('item-exists', { item: id });
    ids.add(id);
  }
  const ranks = ranksBetween(rankOf(state, after), rankOf(state, before), items.length);
  const changes: Change[] = [];
  for (const [index, { start, ...item }] of items.entries()) {
    const moment = start === null ? null : resolveWall(start, context.timeZone);
    if (start !== null && !moment) return reject('no-such-time', { field: 'start', wall: start });
    changes.push({ op: 'insert', item: { ...item, start: moment, rank: ranks[index] as string } });
  }
  return { ok: true, changes };
}

function rankOf(state: RunSheetState, item: string | null): string | null {
  return item === null ? null : (state.items[item]?.rank ?? null);
}

/** The item that stands behind `after` (null: the first), passing over some. */
function following(state: RunSheetState, after: string | null, passed: ReadonlySet<string> = new Set()): string | null {
  const from = after === null ? 0 : state.order.indexOf(after) + 1;
  return state.order.slice(from).find((id) => !passed.has(id)) ?? null;
}

function insert(
  state: RunSheetState,
  items: readonly NewItem[],
  after: string | null,
  context: RunSheetContext,
): Result {
  if (after !== null && !state.items[after]) return missing(state, after);
  if (state.order.length + items.length > maxItems) return reject('too-many-items', { most: maxItems });
  const made = inserts(state, items, after, following(state, after), context);
  return made.ok ? changed(made.changes, 'add') : made;
}

function edit(
  state: RunSheetState,
  edits: readonly { readonly item: string; readonly changes: readonly FieldChange[] }[],
  cause: 'edit' | 'recovery',
  context: RunSheetContext,
): Result {
  const changes: Change[] = [];
  for (const [id, ofItem] of Map.groupBy(edits, ({ item }) => item)) {
    const item = state.items[id];
    if (!item) return missing(state, id);
    const resolved: FieldChange[] = [];
    for (const change of ofItem.flatMap(({ changes: wanted }) => wanted)) {
      if (!isValid(change)) return reject('field-invalid', { field: change.field });
      if (context.current === id && stopsPlaying(change.field, change.value)) return reject('item-on', { item: id });
      if (change.field !== 'start' || change.value === null) {
        resolved.push(change);
        continue;
      }
      const wall = change.value as string;
      const moment: Moment | null = resolveWall(wall, context.timeZone);
      if (!moment) return reject('no-such-time', { field: 'start', wall });
      resolved.push({ ...change, value: moment });
    }
    const { sets, conflicts } = resolveChanges(item, item.versions, resolved);
    if (conflicts.length > 0) return reject('conflict', { record: id, conflicts });
    changes.push(...sets.map((set) => ({ op: 'set' as const, item: id, ...set })));
  }
  return changed(changes, cause);
}

function isValid({ field, value }: FieldChange): boolean {
  const [head, tail] = field.split('.') as [string, string?];
  if (tail === undefined) {
    return Object.hasOwn(editable, head) && editable[head as keyof typeof editable].safeParse(value).success;
  }
  if (!Object.hasOwn(keyed, head)) return false;
  const schema = keyed[head as keyof typeof keyed];
  return schema.key.safeParse(tail).success && schema.value.safeParse(value).success;
}

function move(state: RunSheetState, items: readonly string[], after: string | null): Result {
  const moving = new Set(items);
  const unknown = items.find((id) => !state.items[id]);
  if (unknown !== undefined) return missing(state, unknown);
  if (after !== null && !state.items[after]) return missing(state, after);
  // Moving a group behind one of its own members means: behind what stands before the group there.
  const anchor = after !== null && moving.has(after) ? previousOutside(state, after, moving) : after;
  const next = following(state, anchor, moving);
  const inOrder = state.order.filter((id) => moving.has(id));
  const from = anchor === null ? 0 : state.order.indexOf(anchor) + 1;
  if (inOrder.every((id, index) => state.order[from + index] === id)) return accept();
  const ranks = ranksBetween(rankOf(state, anchor), rankOf(state, next), inOrder.length);
  const changes = inOrder.flatMap((id, index): Change[] => {
    const { rank } = state.items[id] as ItemState;
    const to = ranks[index] as string;
    return rank === to ? [] : [{ op: 'set', item: id, field: 'rank', from: rank, to }];
  });
  return changed(changes, 'move');
}

function previousOutside(state: RunSheetState, item: string, passed: ReadonlySet<string>): string | null {
  return state.order.slice(0, state.order.indexOf(item)).findLast((id) => !passed.has(id)) ?? null;
}

function remove(state: RunSheetState, items: readonly string[], context: RunSheetContext): Result {
  const changes: Change[] = [];
  for (const id of new Set(items)) {
    const item = state.items[id];
    if (!item) return missing(state, id);
    if (context.current === id) return reject('item-on', { item: id });
    changes.push({ op: 'delete', item: bare(item) });
  }
  return changed(changes, 'remove');
}

function importItems(
  state: RunSheetState,
  { items, people, mode }: Extract<RunSheetCommand, { type: 'run-sheet.import' }>['data'],
  context: RunSheetContext,
): Result {
  const kept = mode === 'replace' ? state.order.filter((id) => id === context.current) : state.order;
  if (kept.length + items.length > maxItems) return reject('too-many-items', { most: maxItems });
  const made = inserts(state, items, state.order.at(-1) ?? null, null, context);
  if (!made.ok) return made;
  // The item that is on stays: replacing it would stop the session's clock.
  const deletes =
    mode === 'append'
      ? []
      : state.order
          .filter((id) => id !== context.current)
          .map((id): Change => ({ op: 'delete', item: bare(state.items[id] as ItemState) }));
  return changed(
    [...deletes, ...made.changes],
    'import',
    null,
    people.map(({ id }) => id),
  );
}

/** The changes that keep fixed starts at their wall time when the session's zone has changed. */
export function rezone(state: RunSheetState, timeZone: string): readonly RunSheetFact[] {
  const changes = state.order.flatMap((id): Change[] => {
    const start = state.items[id]?.start;
    const moved = start && resolveWall(start.wall, timeZone);
    if (!start || !moved || moved.at === start.at) return [];
    return [{ op: 'set', item: id, field: 'start', from: start as unknown as Json, to: moved as unknown as Json }];
  });
  return changes.length === 0
    ? []
    : [{ type: 'run-sheet.changed', data: { changes, cause: 'zone', of: null, people: [] } }];
}
