import { type ReactNode, useCallback, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useTransportCommands } from './use-transport-commands.ts';

/** Asks once before the session ends; `ask` opens it. */
export function useEndDialog(): { readonly ask: () => void; readonly dialog: ReactNode } {
  const t = useText();
  const commands = useTransportCommands();
  const [isOpen, setOpen] = useState(false);
  return {
    ask: useCallback(() => setOpen(true), []),
    dialog: (
      <ConfirmDialog
        title={t('transport.end.ask')}
        text={t('transport.end.text')}
        confirm={t('transport.end')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => commands?.end()}
      />
    ),
  };
}
