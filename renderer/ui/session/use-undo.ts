import { useMemo } from 'react';
import { type OwnSteps, type Undoable, ownSteps, undoOfSteps } from '../../../shared/undo.ts';
import { isLive } from '../../../shared/webinar-state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';

/** A way to take back, or make again, the newest of one's own edits, whatever it changed. */
export interface UndoControl {
  /** Named after what it takes back. */
  readonly label: string;
  readonly isDisabled: boolean;
  readonly run: () => void;
}

const none: OwnSteps = [];

export function useUndo(): { readonly undo: UndoControl; readonly redo: UndoControl } {
  const t = useText();
  const { edit, live } = useConsoleActions();
  // What others do changes nothing of it, and they may do much.
  const steps = useConsole(({ state, me }) => (state ? ownSteps(state, me.person) : none));
  return useMemo(() => {
    const found = undoOfSteps(steps);
    const control = (which: 'undo' | 'redo', next: Undoable | null): UndoControl => ({
      label: next ? t(`undo.${which}`, { what: t(`undo.what.${next.kind}`) }) : t(`undo.${which}.none`),
      isDisabled: next === null,
      run() {
        if (next) (isLive(next.command.type) ? live : edit)(next.command);
      },
    });
    return { undo: control('undo', found.undo), redo: control('redo', found.redo) };
  }, [steps, edit, live, t]);
}
