import { useMatches } from '../../ui/use-matches.ts';

/** How much the window has room for, as in booth.css. */
export interface Room {
  /** A tablet upright, a phone, or a window beside the platform's own: one column. */
  readonly isNarrow: boolean;
  /** A small tablet across: beside the work nothing stands below anything else. */
  readonly isShort: boolean;
}

export function useRoom(): Room {
  return { isNarrow: useMatches('(max-width: 860px)'), isShort: useMatches('(max-height: 640px)') };
}
