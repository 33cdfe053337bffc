import type { LocalText } from '../../../shared/core/local-text.ts';
import type { RunSheetState } from '../../../shared/run-sheet/state.ts';

/** A row as the list holds it: the same object for as long as its item is called the same. */
export interface RowKey {
  readonly id: string;
  readonly title: LocalText;
}

/** Gives the items their keys. */
export type RowKeys = (runSheet: RunSheetState | null, named?: readonly RowKey[]) => readonly RowKey[];

/**
 * Gives the items their keys: those of before where they are called the same, and the same list if all are, so that an
 * edit shows one row anew and not the list.
 * @returns a function that may be given keys from a moment ago: items that are among them keep what they were called
 * then. What a row shows is always as new as the state; by its key it is announced.
 */
export function createRowKeys(): RowKeys {
  let of: readonly [RunSheetState | null, readonly RowKey[]] | null = null;
  let keys: readonly RowKey[] = [];
  return (runSheet, named = none) => {
    if (of?.[0] === runSheet && of[1] === named) return keys;
    of = [runSheet, named];
    if (isNamedLike(runSheet, named)) return (keys = named);
    const known = new Map([...keys, ...named].map((key) => [key.id, key]));
    const earlier = new Map(named.map((key) => [key.id, key]));
    const next = (runSheet?.order ?? []).map((id): RowKey => {
      const title = (earlier.get(id) ?? runSheet?.items[id])?.title ?? {};
      const key = known.get(id);
      return key?.title === title ? key : { id, title };
    });
    if (next.length !== keys.length || next.some((key, index) => key !== keys[index])) keys = next;
    return keys;
  };
}

const none: readonly RowKey[] = [];

/** Nothing has come, gone or moved since the rows were named, as nearly always. */
function isNamedLike(runSheet: RunSheetState | null, named: readonly RowKey[]): boolean {
  const order = runSheet?.order ?? [];
  return named.length > 0 && order.length === named.length && named.every(({ id }, index) => order[index] === id);
}
