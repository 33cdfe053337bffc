import type { ItemKind } from '../run-sheet/messages.ts';
import type { WebinarState } from '../webinar.ts';

/** Kind of the item that is on. */
export function currentKind({ transport, runSheet }: Pick<WebinarState, 'transport' | 'runSheet'>): ItemKind | null {
  const { visit } = transport;
  return (visit && runSheet.items[visit.item]?.kind) ?? null;
}
