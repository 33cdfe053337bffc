import { Unplug, WifiOff } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { QuestionsProvider } from '../../panels/questions/questions-context.tsx';
import { RunSheetSelection } from '../../panels/run-sheet/selection-context.tsx';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScheduleProvider } from '../../ui/session/schedule-context.tsx';
import { ControlRoom } from './control-room.tsx';
import './moderator.css';

/** The console of whoever runs the session. */
export function ModeratorView() {
  const zone = useConsole(({ state }) => state?.session.timeZone ?? null);
  if (zone === null) return <Waiting />;
  return (
    <ZoneProvider zone={zone}>
      <ScheduleProvider>
        <RunSheetSelection>
          <QuestionsProvider>
            <ControlRoom />
          </QuestionsProvider>
        </RunSheetSelection>
      </ScheduleProvider>
    </ZoneProvider>
  );
}

/** Before anything of the session is known: why, and what to do. */
function Waiting() {
  const t = useText();
  const status = useConsole((state) => state.status);
  const { reconnect } = useConsoleActions();
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
