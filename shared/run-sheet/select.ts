import type { ItemState, RunSheetState } from './state.ts';

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
