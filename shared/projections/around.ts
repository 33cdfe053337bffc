import { remembering } from '../core/remembering.ts';
import { playable } from '../run-sheet/select.ts';
import type { RunSheetState } from '../run-sheet/state.ts';
import { neighbours } from '../transport/decide.ts';
import type { WebinarState } from '../webinar.ts';

/** The items that Previous and Next would go to; before the session, the one that it begins with is next. */
export function around({
  transport,
  runSheet,
}: Pick<WebinarState, 'transport' | 'runSheet'>): ReturnType<typeof neighbours> {
  return beside(runSheet, transport.visit?.item ?? null);
}

/** Asked by several readers at every change of the state. */
const beside = remembering((runSheet: RunSheetState, item: string | null) =>
  neighbours(item, { order: runSheet.order, playable: playable(runSheet) }),
);
