import type { ItemState, RunSheetState, UndoEntry } from './state.ts';

/** All items in order. */
export function itemsInOrder(state: RunSheetState): readonly ItemState[] {
  return state.order.map((id) => state.items[id] as ItemState);
}

/** Ids of the items that a session runs through: neither headings nor skipped. */
export function playable(state: RunSheetState): readonly string[] {
  return state.order.filter((id) => {
    const item = state.items[id];
    return item !== undefined && item.kind !== 'heading' && !item.skipped;
  });
}

/** What this person would take back, and make again, next. */
export function undoable(state: RunSheetState, person: string): { undo: UndoEntry | null; redo: UndoEntry | null } {
  return { undo: state.undo[person]?.at(-1) ?? null, redo: state.redo[person]?.at(-1) ?? null };
}
