import { useCallback, useRef } from 'react';
import type { Json } from '../../../shared/core/envelope.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { useToast } from '../../ui/toasts.tsx';

export interface BoothEdits {
  /** Sets a field of a booth against the version that was seen, says so as `name`, and offers to take it back. */
  readonly set: (booth: string, name: string, field: string, value: Json, base: string | null) => void;
  /** Says what was done by a command, and offers to take it back: one at a time, as only the newest can be. */
  readonly offerUndo: (text: string, command: string) => void;
}

export function useBoothEdits(): BoothEdits {
  const t = useText<'dialogs'>();
  const toast = useToast();
  const { edit } = useConsoleActions();
  const shown = useRef(() => {});
  const offerUndo = useCallback(
    (text: string, of: string) => {
      shown.current();
      const onPress = () => void edit({ type: 'booths.undo', data: { of } });
      shown.current = toast({ text, tone: 'ok', action: { label: t('app.undo'), onPress } });
    },
    [edit, t, toast],
  );
  return {
    offerUndo,
    set: (booth, name, field, value, base) =>
      offerUndo(
        t('booths.saved', { booth: name }),
        edit({ type: 'booths.edit', data: { booth, changes: [{ field, value, base }] } }),
      ),
  };
}
