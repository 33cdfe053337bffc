import { MessagesSquare } from 'lucide-react';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Unread } from '../../ui/chat/unread.tsx';
import { Chip } from '../../ui/chip.tsx';
import { allBooths, useThreads } from './use-threads.ts';
import './booth-messages.css';

/** Leads to the messages with the booths, and says how many wait. New ones are told to screen readers without their text. */
export function MessagesButton({ onPress }: { readonly onPress: () => void }) {
  const t = useText<'interpretation'>();
  const threads = useThreads();
  const mayWrite = useConsole(({ me }) => mayCommand(me.role, 'chat.tell-booths'));
  const unread = threads.reduce((sum, thread) => sum + thread.unread, 0);
  const outgoing = threads.flatMap((thread) => thread.outgoing);
  const unsent = outgoing.filter(({ live: { status } }) => status === 'expired' || status === 'refused').length;
  // Without a booth there is nobody to write to.
  if (!mayWrite || threads.every(({ id }) => id === allBooths)) return null;
  return (
    <span className="messages-button">
      <IconButton size="small" icon={MessagesSquare} label={t('booth-messages.title')} onPress={onPress} />
      {unread > 0 && <Unread count={unread} />}
      {unsent > 0 && (
        <Chip size="small" tone="over" shape="cross">
          {t('booth-messages.unsent', { count: unsent })}
        </Chip>
      )}
      <span className="visually-hidden" role="status">
        {unread > 0 && `${t('booth-messages.new')}: ${t('chat.unread', { count: unread })}`}
      </span>
    </span>
  );
}
