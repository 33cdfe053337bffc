import { playable } from '../run-sheet/select.ts';
import { neighbours } from '../transport/decide.ts';
import type { WebinarState } from '../webinar.ts';

/** The items that Previous and Next would go to; before the session, the one that it begins with is next. */
export function around({
  transport,
  runSheet,
}: Pick<WebinarState, 'transport' | 'runSheet'>): ReturnType<typeof neighbours> {
  return neighbours(transport.visit?.item ?? null, { order: runSheet.order, playable: playable(runSheet) });
}
