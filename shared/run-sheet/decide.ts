import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context, Instant, Json } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import { type Conflict, type FieldChange, fieldOf, resolveChanges } from '../core/fields.ts';
import { ranksBetween } from '../core/rank.ts';
import { type Moment, resolveWall } from '../core/time.ts';
import {
  type Cause,
  type Change,
  type Item,
  type NewItem,
  type RunSheetCommand,
  type RunSheetFact,
  editable,
  keyed,
  maxItems,
} from './messages.ts';
import type { ItemState, RunSheetState, UndoEntry } from './state.ts';

/** What the run-sheet must know of the other slices. */
export interface RunSheetContext extends Context {
  /** The session's IANA time zone. */
  readonly timeZone: string;
  /** Id of the item that is on, which cannot be removed or skipped; null before the start and after the end. */
  readonly current: string | null;
}

export type RunSheetRejection =
  | Rejection<'item-removed', { readonly item: string; readonly by: string; readonly at: Instant }>
  | Rejection<'item-unknown', { readonly item: string }>
  | Rejection<'item-exists', { readonly item: string }>
  | Rejection<'item-on', { readonly item: string }>
  | Rejection<'too-many-items', { readonly most: number }>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'no-such-time', { readonly field: string; readonly wall: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>
  | Rejection<'nothing-to-undo', null>
  | Rejection<'undo-conflict', { readonly item: string; readonly field: string | null; readonly by: string | null }>;

type Result = Decision<RunSheetFact, RunSheetRejection>;

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

function changed(
  changes: readonly Change[],
  cause: Cause,
  of: string | null = null,
  people: readonly string[] = [],
): Result {
  if (changes.length === 0) return accept();
  return accept({ type: 'run-sheet.changed', data: { changes: [...changes], cause, of, people: [...people] } });
}

function missing(state: RunSheetState, item: string): Result {
  const removal = state.removed.findLast(({ id }) => id === item);
  return removal ? reject('item-removed', { item, by: removal.by, at: removal.at }) : reject('item-unknown', { item });
}

type Inserts = { readonly ok: true; readonly changes: readonly Change[] } | (Result & { ok: false });

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
  for (const { item: id, changes: wanted } of edits) {
    const item = state.items[id];
    if (!item) return missing(state, id);
    const resolved: FieldChange[] = [];
    for (const change of wanted) {
      if (!isValid(change)) return reject('field-invalid', { field: change.field });
      if (change.field === 'skipped' && change.value === true && context.current === id)
        return reject('item-on', { item: id });
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
  return changed(
    inOrder.map((id, index) => ({
      op: 'set',
      item: id,
      field: 'rank',
      from: (state.items[id] as ItemState).rank,
      to: ranks[index] as string,
    })),
    'move',
  );
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

/** Applies the newest entry of an undo or redo list, unless someone changed the same since. */
function takeBack(
  state: RunSheetState,
  entries: readonly UndoEntry[] | undefined,
  of: string,
  cause: 'undo' | 'redo',
  context: RunSheetContext,
): Result {
  const entry = entries?.at(-1);
  if (!entry || entry.command !== of) return reject('nothing-to-undo', null);
  const present = new Map<string, Item>();
  const look = (id: string): Item | undefined => {
    const held = present.get(id);
    if (held) return held;
    const item = state.items[id];
    return item ? bare(item) : undefined;
  };
  for (const change of entry.changes) {
    switch (change.op) {
      case 'set': {
        const item = look(change.item);
        if (!item) return missing(state, change.item);
        if (!equalJson(fieldOf(item, change.field), change.from)) {
          const by = state.items[change.item]?.versions[change.field]?.by ?? null;
          return reject('undo-conflict', { item: change.item, field: change.field, by });
        }
        if (change.field === 'skipped' && change.to === true && context.current === change.item)
          return reject('item-on', { item: change.item });
        break;
      }
      case 'delete': {
        const { id } = change.item;
        const item = state.items[id];
        if (!item) return missing(state, id);
        if (context.current === id) return reject('item-on', { item: id });
        const field = Object.keys(item.versions).find(
          (name) => !equalJson(fieldOf(item, name), fieldOf(change.item, name)),
        );
        if (field !== undefined)
          return reject('undo-conflict', { item: id, field, by: item.versions[field]?.by ?? null });
        break;
      }
      case 'insert':
        if (state.items[change.item.id]) return reject('item-exists', { item: change.item.id });
        present.set(change.item.id, change.item);
        break;
      default:
        return unreachable(change);
    }
  }
  return changed(entry.changes, cause, of, entry.people);
}

function bare({ versions: _versions, ...item }: ItemState): Item {
  return item;
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
