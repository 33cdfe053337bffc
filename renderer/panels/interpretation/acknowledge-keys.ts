import type { Action } from '../../ui/action.ts';

/** Alerts that have a key, in the order of the list. */
export const withKeys = 5;

/** The key that acknowledges the first, second, … alert that waits; null beyond the last that has one. */
export function acknowledgeAction(place: number): Pick<Action, 'id' | 'keys'> | null {
  if (place < 0 || place >= withKeys) return null;
  return { id: `interpretation.acknowledge.${place + 1}`, keys: `Alt+Digit${place + 1}` };
}
