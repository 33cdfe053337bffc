import { unreachable } from './decider.ts';
import type { Instant, Json, Recording } from './envelope.ts';
import { type FieldSet, type Versions, touch, withField } from './fields.ts';
import { type Step, type Trail, type TrailEntry, mapTrail, remember } from './trail.ts';

/**
 * A list of records that people edit together (booths, documents, terms): every change of it is a list of reversible
 * steps, and each person may take back their own. `collection-changes.ts` decides what a command comes to.
 */

interface Identified {
  readonly id: string;
}

/** One reversible step. */
export type Change<R extends Identified> =
  | ({ readonly op: 'set'; readonly record: string } & FieldSet)
  | { readonly op: 'insert'; readonly record: R }
  | { readonly op: 'delete'; readonly record: R };

/** A record as a collection holds it: with who changed which of its fields last. */
export type Kept<R> = R & { readonly fieldVersions: Versions };

/** An edit that its author may take back (or, in `redo`, make again). `C`: its causes. */
export interface CollectionUndo<R extends Identified, C extends string> extends TrailEntry {
  /** Of the edit itself, also after it was taken back or made again. */
  readonly cause: C;
  /** What applying the entry does. */
  readonly changes: readonly Change<R>[];
  /** Of the records that the entry brings back: the versions that editors saw, and where in the order each stood. */
  readonly left: Readonly<Record<string, { readonly versions: Versions; readonly place: number }>>;
}

export interface Removal {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Collection<R extends Identified, C extends string> extends Trail<CollectionUndo<R, C>> {
  readonly byId: Readonly<Record<string, Kept<R>>>;
  /** Ids in the order in which the records were made. */
  readonly order: readonly string[];
  /** The newest removals, so that a late editor learns who removed the record. */
  readonly removed: readonly Removal[];
}

/** A collection without records. */
export const empty = { byId: {}, order: [], removed: [], undo: {}, redo: {} } as const;

/** The data of a slice's event that changes its collection. */
export interface Changed<R extends Identified, C extends string> {
  readonly changes: readonly Change<R>[];
  readonly cause: C | 'undo' | 'redo';
  /** The command that is taken back or made again. */
  readonly of: string | null;
}

const removalsKept = 200;

/** The collection after an event, with what takes the change back on its author's trail. */
export function applied<R extends Identified, C extends string>(
  before: Collection<R, C>,
  event: Recording & { readonly data: Changed<R, C> },
): Collection<R, C> {
  const { by, command, seq, at, data } = event;
  const step = stepOf(data);
  const former = step.cause === 'made' ? undefined : before[step.cause][by]?.findLast((e) => e.command === step.of);
  const byId: Record<string, Kept<R>> = { ...before.byId };
  const order = [...before.order];
  const left: Record<string, CollectionUndo<R, C>['left'][string]> = {};
  let removed = before.removed;
  for (const change of data.changes) {
    switch (change.op) {
      case 'insert': {
        const { id } = change.record;
        const was = former?.left[id];
        byId[id] = { ...change.record, fieldVersions: was?.versions ?? {} };
        order.splice(was?.place ?? order.length, 0, id);
        removed = removed.filter((removal) => removal.id !== id);
        break;
      }
      case 'delete': {
        const { id } = change.record;
        const place = order.indexOf(id);
        if (place < 0) throw new Error(`Event ${seq} removes the missing record ${id}`);
        left[id] = { versions: byId[id]?.fieldVersions ?? {}, place };
        delete byId[id];
        order.splice(place, 1);
        removed = [...removed, { id, by, at }].slice(-removalsKept);
        break;
      }
      case 'set': {
        const record = byId[change.record];
        if (!record) throw new Error(`Event ${seq} sets a field of the missing record ${change.record}`);
        byId[change.record] = {
          ...withField(record, change.field, change.to),
          fieldVersions: touch(record.fieldVersions, [change.field], event),
        };
        break;
      }
      default:
        unreachable(change);
    }
  }
  const cause = former?.cause ?? (data.cause as C);
  const entry: CollectionUndo<R, C> = { command, seq, at, cause, changes: inverted(data.changes), left };
  return { byId, order, removed, ...remember(before, by, entry, step) };
}

function stepOf({ cause, of }: { readonly cause: string; readonly of: string | null }): Step {
  return cause === 'undo' || cause === 'redo' ? { cause, of } : { cause: 'made' };
}

/** The changes that take these back, in the order in which they must be applied. */
export function inverted<R extends Identified>(changes: readonly Change<R>[]): readonly Change<R>[] {
  return changes.map(opposite).reverse();
}

function opposite<R extends Identified>(change: Change<R>): Change<R> {
  if (change.op === 'set') return { ...change, from: change.to, to: change.from };
  return { op: change.op === 'insert' ? 'delete' : 'insert', record: change.record };
}

/** The records in order. */
export function inOrder<R extends Identified>({
  byId,
  order,
}: Pick<Collection<R, string>, 'byId' | 'order'>): readonly Kept<R>[] {
  return order.map((id) => byId[id] as Kept<R>);
}

/** The record alone, as events carry it. */
export function bare<R extends Identified>(kept: Kept<R>): R {
  const { fieldVersions: _versions, ...record } = kept;
  return record as unknown as R;
}

/**
 * The collection after an erasure: one field of one record is blanked, and whatever of the trails would bring it
 * back is dropped with its entry.
 */
export function erased<R extends Identified, C extends string>(
  collection: Collection<R, C>,
  id: string,
  field: string,
  blank: Json,
): Collection<R, C> {
  const record = collection.byId[id];
  const concerns = (change: Change<R>): boolean =>
    change.op === 'set' ? change.record === id && change.field === field : change.record.id === id;
  return {
    ...collection,
    ...mapTrail<CollectionUndo<R, C>>(collection, (entry) => (entry.changes.some(concerns) ? null : entry)),
    byId: record ? { ...collection.byId, [id]: withField(record, field, blank) } : collection.byId,
  };
}
