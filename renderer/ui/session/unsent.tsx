import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';

/**
 * Without a connection, in a dialog, which covers the screen's own banner: what becomes of changes that are made now, as
 * `children` say it, and how many wait.
 */
export function Unsent({ children }: { readonly children: ReactNode }) {
  const t = useText<'dialogs'>();
  const status = useConsole((state) => state.status);
  const waiting = useConsole(({ pending }) => pending.length);
  const keepsEdits = useConsole((state) => state.keepsEdits);
  const { reconnect } = useConsoleActions();
  switch (status.kind) {
    case 'live':
    case 'connecting':
      return null;
    case 'closed':
      return (
        <Banner tone="over" isBoxed title={t('connection.closed.title')}>
          {t('booths.closed')}
        </Banner>
      );
    case 'offline':
    case 'stale':
      return (
        <Banner
          tone="warn"
          isBoxed
          title={t(status.kind === 'offline' ? 'connection.offline.title' : 'booths.stale')}
          actions={
            status.kind === 'offline' && (
              <Button size="small" onPress={reconnect}>
                {t('connection.reconnect')}
              </Button>
            )
          }
        >
          {children} <strong>{t('connection.offline.waiting', { count: waiting })}</strong>
          {!keepsEdits && <> {t('connection.offline.not-kept')}</>}
        </Banner>
      );
  }
}
