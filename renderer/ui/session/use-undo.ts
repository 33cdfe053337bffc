import { useMemo } from 'react';
import { type Undoable, undoOf } from '../../../shared/undo.ts';
import { isLive } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';

/** A way to take back, or make again, the newest of one's own edits, whatever it changed. */
export interface UndoControl {
  /** Named after what it takes back. */
  readonly label: string;
  readonly isDisabled: boolean;
  readonly run: () => void;
}

export function useUndo(): { readonly undo: UndoControl; readonly redo: UndoControl } {
  const t = useText();
  const { edit, live } = useConsoleActions();
  const state = useConsole((all) => all.state);
  const person = useConsole(({ me }) => me.person);
  return useMemo(() => {
    const found = state ? undoOf(state, person) : { undo: null, redo: null };
    const control = (which: 'undo' | 'redo', next: Undoable | null): UndoControl => ({
      label: next ? t(`undo.${which}`, { what: t(`undo.what.${next.kind}`) }) : t(`undo.${which}.none`),
      isDisabled: next === null,
      run() {
        if (next) (isLive(next.command.type) ? live : edit)(next.command);
      },
    });
    return { undo: control('undo', found.undo), redo: control('redo', found.redo) };
  }, [state, person, edit, live, t]);
}
