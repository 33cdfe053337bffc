import type { LocalText } from '../../../shared/core/local-text.ts';
import type { RunSheetState } from '../../../shared/run-sheet/state.ts';

/** A row as the list holds it: the same object for as long as its item is called the same. */
export interface RowKey {
  readonly id: string;
  readonly title: LocalText;
}

/**
 * Gives the items their keys: those of before where they are called the same, and the same list if all are, so that an
 * edit shows one row anew and not the list.
 */
export function createRowKeys(): (runSheet: RunSheetState | null) => readonly RowKey[] {
  let of: RunSheetState | null = null;
  let keys: readonly RowKey[] = [];
  return (runSheet) => {
    if (runSheet === of) return keys;
    of = runSheet;
    const known = new Map(keys.map((key) => [key.id, key]));
    const next = (runSheet?.order ?? []).map((id): RowKey => {
      const title = runSheet?.items[id]?.title ?? {};
      const key = known.get(id);
      return key?.title === title ? key : { id, title };
    });
    if (next.length !== keys.length || next.some((key, index) => key !== keys[index])) keys = next;
    return keys;
  };
}
