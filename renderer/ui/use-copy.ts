import { useCallback } from 'react';
import { useText } from '../i18n/text.ts';
import { useDesktop } from './shell-context.tsx';
import { useToast } from './toasts.tsx';

/** Puts a text on the clipboard and says whether it worked. */
export function useCopy(): (text: string) => void {
  const t = useText();
  const desktop = useDesktop();
  const toast = useToast();
  return useCallback(
    (text) => {
      desktop.copyText(text).then(
        () => toast({ tone: 'ok', text: t('app.copied') }, 2_000),
        () => toast({ tone: 'warn', text: t('app.copy-failed') }),
      );
    },
    [desktop, toast, t],
  );
}
