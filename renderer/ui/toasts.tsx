import { X } from 'lucide-react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import {
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Text } from 'react-aria-components/Text';
import { useText } from '../i18n/text.ts';
import { Button, IconButton } from './button.tsx';
import './overlay.css';
import './toasts.css';

export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'info' | 'ok' | 'warn' | 'over';
  /** E.g. taking back what was just done. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** Shows a message for a few seconds (5 s unless said); returns the function that takes it away. */
export type ShowToast = (message: ToastMessage, milliseconds?: number) => () => void;

const ToastContext = createContext<ShowToast>(() => () => undefined);

export function useToast(): ShowToast {
  return useContext(ToastContext);
}

/** Messages that pass, at the foot of the window; at most three at a time, none while the pointer is on them ends. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const show = useMemo<ShowToast>(
    () =>
      (message, milliseconds = 5_000) => {
        const key = queue.add(message, { timeout: milliseconds });
        return () => queue.close(key);
      },
    [queue],
  );
  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion queue={queue} className="toast-region" aria-label={t('app.messages')}>
        {({ toast }) => (
          <AriaToast toast={toast} className={`toast ${toast.content.tone ?? 'info'}`}>
            <ToastContent className="toast-text">
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action && (
              <Button
                size="small"
                onPress={() => {
                  toast.content.action?.onPress();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <IconButton slot="close" size="small" icon={X} label={t('app.close')} />
          </AriaToast>
        )}
      </ToastRegion>
    </ToastContext>
  );
}
