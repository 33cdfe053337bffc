import { LoaderCircle } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import type { BoothLive } from '../../sync/console.ts';
import { useBooth } from '../../sync/react.tsx';
import { Button, type ButtonProps } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

/** Whether a live command of these is on its way. */
export function useSent(types: readonly BoothLive['type'][]): boolean {
  return useBooth(({ live }) =>
    live.some(({ status, command }) => status === 'sent' && types.some((type) => type === command.type)),
  );
}

/** A button of live commands: it says that they are sent until the backend has answered, and shows nothing sooner. */
export function SentButton({
  gives,
  children,
  className,
  ...props
}: ButtonProps & { readonly gives: readonly BoothLive['type'][] }) {
  const t = useText<'booth'>();
  const isSent = useSent(gives);
  return (
    <Button {...props} className={classNames(isSent && 'is-sent', className)}>
      {children}
      {isSent && (
        <span className="sent-mark">
          <Icon of={LoaderCircle} size={14} />
          <span className="visually-hidden">{t('booth.sent')}</span>
        </span>
      )}
    </Button>
  );
}
