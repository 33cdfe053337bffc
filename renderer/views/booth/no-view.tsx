import { Unplug, WifiOff } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { useView, useViewActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Before anything of the session is known, and after the way to it ended: why, and what to do. */
export function NoView() {
  const t = useText();
  const status = useView((state) => state.status);
  const { reconnect } = useViewActions();
  const home = <Button onPress={() => (location.hash = '#/')}>{t('connection.leave')}</Button>;
  switch (status.kind) {
    case 'connecting':
    case 'live':
    case 'stale':
      return (
        <main className="whole-window" role="status">
          <p className="opening">{t('connection.connecting.text')}</p>
        </main>
      );
    case 'offline':
      return (
        <main className="whole-window" role="alert">
          <EmptyState
            level={2}
            icon={WifiOff}
            title={t('app.unreachable.title')}
            actions={
              <>
                <Button variant="primary" onPress={reconnect}>
                  {t('connection.reconnect')}
                </Button>
                {home}
              </>
            }
          >
            {t('app.unreachable.text')}
          </EmptyState>
        </main>
      );
    case 'closed':
      return (
        <main className="whole-window" role="alert">
          <EmptyState level={2} icon={Unplug} title={t('connection.closed.title')} actions={home}>
            {t(`connection.closed.${status.reason}`)}
          </EmptyState>
        </main>
      );
  }
}
