import { useCallback } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useUndoableEdits } from '../../ui/session/use-undoable-edits.ts';

export interface BoothEdits {
  /** Sets a field of a booth against the version that was seen, and says `text` with a way to take it back. */
  readonly set: (booth: string, text: string, field: string, value: Json, base: string | null) => void;
  /**
   * Gives an edit, says what was done, and offers to take it back: one at a time, as only the newest can be.
   * @param back what takes it back, told its id; an undo of the booths where it is left out
   * @returns the id of the command
   */
  readonly give: (text: string, command: WebinarCommand, back?: (id: string) => WebinarCommand) => string;
}

/** Edits of the booths, each with its undo; without a connection what is said is that they wait. */
export function useBoothEdits(): BoothEdits {
  const undoable = useUndoableEdits();
  const give = useCallback<BoothEdits['give']>(
    (text, command, back = (of) => ({ type: 'booths.undo', data: { of } })) => undoable(text, command, back),
    [undoable],
  );
  return {
    give,
    set: (booth, text, field, value, base) =>
      void give(text, { type: 'booths.edit', data: { booth, changes: [{ field, value, base }] } }),
  };
}
