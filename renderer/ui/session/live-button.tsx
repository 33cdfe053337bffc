import { Check, LoaderCircle } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { Button, type ButtonProps } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useSending } from './use-sending.ts';
import './live-button.css';

/** A button of a live command: it shows "sent" until the backend has answered, then "done", and nothing sooner. */
export function LiveButton({
  matches,
  children,
  className,
  keys = null,
  ...props
}: ButtonProps & { readonly matches: (command: WebinarCommand) => boolean }) {
  const t = useText();
  const sending = useSending(matches);
  return (
    <Button
      {...props}
      className={classNames('live-button', sending, className)}
      keys={sending === 'idle' && !props.isDisabled ? keys : null}
    >
      {children}
      {sending === 'sent' && (
        <span className="sending">
          <Icon of={LoaderCircle} size={14} />
          <span className="visually-hidden">{t('transport.command.sent')}</span>
        </span>
      )}
      {sending === 'done' && (
        <span className="sending">
          <Icon of={Check} size={14} />
          <span className="visually-hidden">{t('transport.command.done')}</span>
        </span>
      )}
    </Button>
  );
}
