import { unreachable } from '../core/decider.ts';
import type { Change } from './messages.ts';

/** The changes that take these back, in the order in which they must be applied. */
export function inverted(changes: readonly Change[]): readonly Change[] {
  return changes.map(invert).reverse();
}

function invert(change: Change): Change {
  switch (change.op) {
    case 'set':
      return { ...change, from: change.to, to: change.from };
    case 'insert':
      return { op: 'delete', item: change.item };
    case 'delete':
      return { op: 'insert', item: change.item };
    default:
      return unreachable(change);
  }
}
