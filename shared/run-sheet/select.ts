import type { ItemState, RunSheetState } from './state.ts';

/** All items in order. */
export function itemsInOrder(state: RunSheetState): readonly ItemState[] {
  return state.order.map((id) => state.items[id] as ItemState);
}

const played = new WeakMap<RunSheetState, readonly string[]>();

/** Ids of the items that a session runs through: neither headings nor skipped. */
export function playable(state: RunSheetState): readonly string[] {
  let ids = played.get(state);
  if (!ids) {
    ids = state.order.filter((id) => {
      const item = state.items[id];
      return item !== undefined && item.kind !== 'heading' && !item.skipped;
    });
    played.set(state, ids);
  }
  return ids;
}
