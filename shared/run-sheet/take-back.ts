import { reject, unreachable } from '../core/decider.ts';
import type { Json } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import { fieldOf, takeBackSets } from '../core/fields.ts';
import { type Rank, rankBetween } from '../core/rank.ts';
import { type Moment, resolveWall, sameWall } from '../core/time.ts';
import { type Refusal, type Result, type RunSheetContext, bare, changed, missing, stopsPlaying } from './decision.ts';
import { type Change, type Item, maxItems } from './messages.ts';
import type { ItemState, RunSheetState, UndoEntry } from './state.ts';

/** Applies the newest entry of an undo or redo list, unless someone changed the same since. */
export function takeBack(
  state: RunSheetState,
  entries: readonly UndoEntry[] | undefined,
  of: string,
  cause: 'undo' | 'redo',
  context: RunSheetContext,
): Result {
  const entry = entries?.at(-1);
  if (!entry || entry.command !== of) return reject('nothing-to-undo', null);
  const changes: Change[] = [];
  for (const change of entry.changes) {
    const step = stepBack(state, change, context);
    if ('ok' in step) return step;
    changes.push(step);
  }
  if (state.order.length + growth(changes) > maxItems) return reject('too-many-items', { most: maxItems });
  return changed(withFreeRanks(state, changes), cause, of, entry.people);
}

/** One change of an entry as it must be made now, or why it cannot be. */
function stepBack(state: RunSheetState, change: Change, context: RunSheetContext): Change | Refusal {
  switch (change.op) {
    case 'set': {
      const { item: id, field } = change;
      const item = state.items[id];
      if (!item) return missing(state, id);
      const back = takeBackSets(item, item.versions, [change], sameValue);
      if (!back.ok) return reject('undo-conflict', { item: id, field, by: back.by });
      if (context.current === id && stopsPlaying(field, change.to)) return reject('item-on', { item: id });
      const from = fieldOf(item, field);
      return { ...change, from, to: field === 'start' ? inZone(change.to, context.timeZone) : change.to };
    }
    case 'delete': {
      const { id } = change.item;
      const item = state.items[id];
      if (!item) return missing(state, id);
      if (context.current === id) return reject('item-on', { item: id });
      const field = Object.keys(item.versions).find(
        (name) => !sameValue(name, fieldOf(item, name), fieldOf(change.item, name)),
      );
      return field === undefined
        ? { op: 'delete', item: bare(item) }
        : reject('undo-conflict', { item: id, field, by: item.versions[field]?.by ?? null });
    }
    case 'insert': {
      const { item } = change;
      if (state.items[item.id]) return reject('item-exists', { item: item.id });
      const start = inZone(item.start, context.timeZone) as unknown as Item['start'];
      return { op: 'insert', item: { ...item, start } };
    }
    default:
      return unreachable(change);
  }
}

/** A fixed start is its wall time: its instant moves with the session's zone, which is nobody's edit of the item. */
function sameValue(field: string, a: Json, b: Json): boolean {
  return field === 'start' ? sameWall(a as Moment | null, b as Moment | null) : equalJson(a, b);
}

function inZone(start: Json, timeZone: string): Json {
  return start === null ? null : resolveWall((start as unknown as Moment).wall, timeZone);
}

function growth(changes: readonly Change[]): number {
  return changes.reduce((sum, { op }) => sum + (op === 'insert' ? 1 : op === 'delete' ? -1 : 0), 0);
}

/**
 * The place that an item had may have been given to another since: it then comes right behind that one, as two items
 * of one rank would leave no room between them.
 */
function withFreeRanks(state: RunSheetState, changes: readonly Change[]): readonly Change[] {
  const placed = changes.filter(({ op, ...rest }) => op !== 'set' || ('field' in rest && rest.field === 'rank'));
  const leaving = new Set(placed.map((change) => (change.op === 'set' ? change.item : change.item.id)));
  const taken = new Set(state.order.flatMap((id) => (leaving.has(id) ? [] : [(state.items[id] as ItemState).rank])));
  const wanted = placed.flatMap((change): Rank[] =>
    change.op === 'insert' ? [change.item.rank] : change.op === 'set' ? [change.to as Rank] : [],
  );
  if (!wanted.some((rank) => taken.has(rank))) return changes;

  const all = [...new Set([...taken, ...wanted])].sort();
  const free = (rank: Rank): Rank => (taken.has(rank) ? rankBetween(rank, all[all.indexOf(rank) + 1] ?? null) : rank);
  return changes.map((change) => {
    if (change.op === 'insert') return { op: 'insert', item: { ...change.item, rank: free(change.item.rank) } };
    return change.op === 'set' && change.field === 'rank' ? { ...change, to: free(change.to as Rank) } : change;
  });
}
