import { useCallback, useEffect, useRef } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions, useConsoleReader } from '../../sync/react.tsx';
import { useToast } from '../../ui/toasts.tsx';

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
  const give = useCallback<BoothEdits['give']>(
    (text, command, back = (of) => ({ type: 'booths.undo', data: { of } })) => {
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
  return {
    give,
    set: (booth, text, field, value, base) =>
      void give(text, { type: 'booths.edit', data: { booth, changes: [{ field, value, base }] } }),
  };
}
