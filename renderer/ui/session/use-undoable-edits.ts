import { useCallback, useEffect, useRef } from 'react';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions, useConsoleReader } from '../../sync/react.tsx';
import { useToast } from '../toasts.tsx';

/**
 * Gives an edit, says what was done, and offers to take it back: one at a time, as only the newest can be. Without a
 * connection what is said is that it waits.
 * @returns the id of the command
 */
export type GiveUndoable = (text: string, command: WebinarCommand, back: (id: string) => WebinarCommand) => string;

export function useUndoableEdits(): GiveUndoable {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const read = useConsoleReader();
  const shown = useRef({ of: '', close: () => {} });
  // What was refused was not done, and there is nothing to take back.
  const isRefused = useConsole(({ refused }) => refused.some(({ command }) => command.id === shown.current.of));
  useEffect(() => {
    if (isRefused) shown.current.close();
  }, [isRefused]);
  return useCallback<GiveUndoable>(
    (text, command, back) => {
      shown.current.close();
      const of = edit(command);
      const isSent = read().status.kind === 'live';
      const close = toast({
        text: isSent ? text : t('booths.waits', { what: text }),
        tone: isSent ? 'ok' : 'warn',
        action: { label: t('app.undo'), onPress: () => void edit(back(of)) },
      });
      shown.current = { of, close };
      return of;
    },
    [edit, read, t, toast],
  );
}
