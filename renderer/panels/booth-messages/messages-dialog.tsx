import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Unread } from '../../ui/chat/unread.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Thread } from './thread.tsx';
import { allBooths, useThreads } from './use-threads.ts';
import './booth-messages.css';

/** What producers and booths write to each other: a thread for each booth, and one way to tell all of them. */
export function BoothMessagesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText<'interpretation'>();
  const threads = useThreads();
  // The booth that waits for an answer is shown first.
  const [chosen, choose] = useState(() => threads.find(({ unread }) => unread > 0)?.id ?? allBooths);
  const selected = threads.some(({ id }) => id === chosen) ? chosen : allBooths;
  return (
    <Dialog title={t('booth-messages.title')} isOpen onClose={onClose}>
      <div className="booth-messages">
        <Tabs
          label={t('booth-messages.threads')}
          selected={selected}
          onSelect={choose}
          tabs={threads.map((thread) => ({
            id: thread.id,
            label: (
              <>
                {thread.name ?? t('booth-messages.all')}
                {thread.unread > 0 && <Unread count={thread.unread} />}
              </>
            ),
            content: <Thread key={thread.id} thread={thread} />,
          }))}
        />
      </div>
    </Dialog>
  );
}
