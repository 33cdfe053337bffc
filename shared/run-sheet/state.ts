import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import { type Versions, touch, withField } from '../core/fields.ts';
import { byRank } from '../core/rank.ts';
import { type Trail, type TrailEntry, remember } from '../core/trail.ts';
import { inverted } from './changes.ts';
import type { Cause, Change, Item, RunSheetFact } from './messages.ts';

export interface ItemState extends Item {
  readonly versions: Versions;
}

/** An edit that its author may take back (or, in `redo`, make again). */
export interface UndoEntry extends TrailEntry {
  /** Of the edit itself, also after it was taken back or made again. */
  readonly cause: Cause;
  /** What applying the entry does. */
  readonly changes: readonly Change[];
  readonly people: readonly string[];
  /** Versions of the items that the entry brings back, so that editors who saw them are neither lost nor refused. */
  readonly versions: Readonly<Record<string, Versions>>;
}

export interface Removal {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

export interface RunSheetState extends Trail<UndoEntry> {
  readonly items: Readonly<Record<string, ItemState>>;
  /** Ids of all items, in order. */
  readonly order: readonly string[];
  /** The newest removals, so that a late editor learns who removed the item. */
  readonly removed: readonly Removal[];
}

export const initial: RunSheetState = { items: {}, order: [], removed: [], undo: {}, redo: {} };

const removalsKept = 200;

export function reduce(state: RunSheetState, event: Recorded<RunSheetFact>): RunSheetState {
  switch (event.type) {
    case 'run-sheet.changed': {
      const taken = takenBack(state, event);
      return retrace(state, apply(state, event, taken?.versions ?? {}), event, taken?.cause ?? event.data.cause);
    }
    default:
      return unreachable(event.type);
  }
}

/** The entry that an undo or redo makes use of. */
function takenBack(state: RunSheetState, { by, data }: Recorded<RunSheetFact>): UndoEntry | undefined {
  if (data.cause !== 'undo' && data.cause !== 'redo') return undefined;
  return state[data.cause][by]?.findLast(({ command }) => command === data.of);
}

function apply(
  state: RunSheetState,
  event: Recorded<RunSheetFact>,
  restored: Readonly<Record<string, Versions>>,
): RunSheetState {
  const items: Record<string, ItemState> = { ...state.items };
  let removed = state.removed;
  let reordered = false;
  for (const change of event.data.changes) {
    switch (change.op) {
      case 'insert':
        items[change.item.id] = { ...change.item, versions: restored[change.item.id] ?? {} };
        removed = removed.filter(({ id }) => id !== change.item.id);
        reordered = true;
        break;
      case 'delete':
        delete items[change.item.id];
        removed = [...removed, { id: change.item.id, by: event.by, at: event.at }].slice(-removalsKept);
        reordered = true;
        break;
      case 'set': {
        const before = items[change.item];
        if (!before) throw new Error(`Event ${event.seq} sets a field of the missing item ${change.item}`);
        items[change.item] = {
          ...withField(before, change.field, change.to),
          versions: touch(before.versions, [change.field], event),
        };
        reordered ||= change.field === 'rank';
        break;
      }
      default:
        unreachable(change);
    }
  }
  const order = reordered
    ? Object.values(items)
        .sort(byRank)
        .map(({ id }) => id)
    : state.order;
  return { ...state, items, order, removed };
}

/** Keeps what the author needs in order to take the change back. A change of the zone is taken back as an edit of the session. */
function retrace(
  before: RunSheetState,
  state: RunSheetState,
  event: Recorded<RunSheetFact>,
  edited: Cause,
): RunSheetState {
  const { cause, changes, people, of } = event.data;
  if (cause === 'zone') return state;
  const { command, seq, at } = event;
  const versions = versionsOfDeleted(before, changes);
  const entry: UndoEntry = { command, seq, at, cause: edited, changes: inverted(changes), people, versions };
  const step = cause === 'undo' || cause === 'redo' ? ({ cause, of } as const) : ({ cause: 'made' } as const);
  return { ...state, ...remember(state, event.by, entry, step) };
}

function versionsOfDeleted(before: RunSheetState, changes: readonly Change[]): Readonly<Record<string, Versions>> {
  const deleted = changes.flatMap((change) => {
    const versions = change.op === 'delete' ? before.items[change.item.id]?.versions : undefined;
    return change.op === 'delete' && versions && Object.keys(versions).length > 0 ? [[change.item.id, versions]] : [];
  });
  return Object.fromEntries(deleted) as Record<string, Versions>;
}
