import { type Decision, type Rejection, accept, reject } from '../core/decider.ts';
import type { Context, Instant, Json } from '../core/envelope.ts';
import type { Conflict } from '../core/fields.ts';
import type { Cause, Change, Item, RunSheetFact } from './messages.ts';
import type { ItemState, RunSheetState } from './state.ts';

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

/** What every decision of this slice comes to. */
export type Result = Decision<RunSheetFact, RunSheetRejection>;

export type Refusal = Extract<Result, { ok: false }>;

/** Accepts a list of changes as one event; none where there is nothing to change. */
export function changed(
  changes: readonly Change[],
  cause: Cause,
  of: string | null = null,
  people: readonly string[] = [],
): Result {
  if (changes.length === 0) return accept();
  return accept({ type: 'run-sheet.changed', data: { changes: [...changes], cause, of, people: [...people] } });
}

/** The refusal for an item that is not there: with who removed it, where that is still known. */
export function missing(state: RunSheetState, item: string): Refusal {
  const removal = state.removed.findLast(({ id }) => id === item);
  return removal ? reject('item-removed', { item, by: removal.by, at: removal.at }) : reject('item-unknown', { item });
}

/** The item alone, as events carry it. */
export function bare({ versions: _versions, ...item }: ItemState): Item {
  return item;
}

/** Whether a value makes an item one that a session does not run through, which the item that is on must not become. */
export function stopsPlaying(field: string, value: Json): boolean {
  return (field === 'skipped' && value === true) || (field === 'kind' && value === 'heading');
}
