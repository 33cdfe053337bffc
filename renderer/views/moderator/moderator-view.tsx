import { useMemo } from 'react';
import { useText } from '../../i18n/text.ts';
import { ZoneProvider } from '../../i18n/zone.tsx';
import { ConnectionBanners } from '../../panels/session/connection-banners.tsx';
import { RunSheetSelection } from '../../panels/run-sheet/selection-context.tsx';
import { useConsole } from '../../sync/react.tsx';
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
          <ControlRoom />
        </RunSheetSelection>
      </ScheduleProvider>
    </ZoneProvider>
  );
}

/** Before anything of the session is known: why, and what to do. */
function Waiting() {
  const t = useText();
  const kind = useConsole(({ status }) => status.kind);
  const words = useMemo(
    () => (kind === 'connecting' || kind === 'live' ? t('connection.connecting.text') : null),
    [kind, t],
  );
  return (
    <main className="moderator">
      <ConnectionBanners />
      <div className="whole-window" role="status">
        {words !== null && <p className="opening">{words}</p>}
      </div>
    </main>
  );
}
