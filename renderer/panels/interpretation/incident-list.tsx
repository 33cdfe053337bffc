import { CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../../i18n/text.ts';
import { keysOf } from '../../ui/action.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { LiveNotices } from '../../ui/session/live-notices.tsx';
import { acknowledgeAction } from './acknowledge-keys.ts';
import { ClosedIncidents } from './closed-incidents.tsx';
import { IncidentCard } from './incident-card.tsx';
import { MoreBelow } from './more-below.tsx';
import { SlowDowns } from './slow-downs.tsx';
import type { Alerts } from './use-alerts.ts';
import { useIsHeard } from './use-board.ts';
import { useMarks } from './use-marks.ts';

/** What is open, the worst first. While the pointer or the focus is in it, it keeps its order. */
export function IncidentList({
  alerts,
  onOpen,
}: {
  readonly alerts: Alerts;
  readonly onOpen: (what: 'programme' | 'booths') => void;
}) {
  const t = useText<'interpretation'>();
  const { preferences } = usePreferences();
  const list = useRef<HTMLDivElement>(null);
  const observe = useMarks();
  const isHeard = useIsHeard();
  const { shown, waiting, closed, isMine, sameCause, hold } = alerts;
  const keysFor = (id: string) => {
    const place = waiting.findIndex((incident) => incident.id === id);
    const action = acknowledgeAction(place);
    return action && keysOf(action, preferences.keys);
  };
  return (
    <div
      ref={list}
      className="alerts"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      role="group"
      aria-label={t('interpretation.alerts')}
    >
      <LiveNotices of={['booths', 'incidents']} />
      {shown.length === 0 ? (
        <p className="no-alerts muted">
          <Icon of={CircleCheck} size={15} />
          {t('interpretation.alerts.none')}
          {!isHeard && ` · ${t('interpretation.trust.stale')}`}
        </p>
      ) : (
        <ul>
          {shown.map((incident) =>
            incident.code === 'too-fast' ? (
              <SlowDowns key={incident.id} incident={incident} observe={observe} />
            ) : (
              <IncidentCard
                key={incident.id}
                incident={incident}
                isMine={isMine(incident)}
                sameCause={sameCause(incident)}
                keys={keysFor(incident.id)}
                observe={observe}
                onOpen={onOpen}
              />
            ),
          )}
        </ul>
      )}
      {closed.length > 0 && <ClosedIncidents closed={closed} />}
      <MoreBelow list={list} shown={shown} />
    </div>
  );
}
