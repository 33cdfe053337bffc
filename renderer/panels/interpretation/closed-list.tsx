import { mayCommand } from '../../../shared/roles/permissions.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useConsoleActions } from '../../sync/react.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { useWho } from '../../ui/session/names.ts';
import { useBoardState } from './use-board.ts';
import { incidentName } from './words.ts';

/** How many are offered; the others are in the report. */
const offered = 20;

/** What is over, newest first: how it ended, and the way back. */
export function ClosedList({ closed }: { readonly closed: readonly IncidentState[] }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const who = useWho();
  const { live } = useConsoleActions();
  const state = useBoardState();
  const mayReopen = useConsole(({ me }) => mayCommand(me.role, 'incidents.reopen'));
  if (!state) return null;
  return (
    <div className="closed-incidents">
      <h3>{t('interpretation.alerts.closed.title')}</h3>
      <ul>
        {closed.slice(0, offered).map((incident) => (
          <li key={incident.id}>
            <span className="grow">
              <span className="truncate">{incidentName(incident, state.booths, t)}</span>
              {incident.ended && (
                <span className="muted numeric">
                  {formats.time(incident.ended.at)} ·{' '}
                  {t(`incident.ending.${incident.ended.how}`, { who: who(incident.ended.by) })}
                  {incident.ended.reason !== '' && ` · ${incident.ended.reason}`}
                </span>
              )}
            </span>
            {mayReopen && incident.code !== 'too-fast' && (
              <LiveButton
                size="small"
                onPress={() => live({ type: 'incidents.reopen', data: { incident: incident.id, booth: null } })}
                matches={({ type, data }) => type === 'incidents.reopen' && data.incident === incident.id}
              >
                {t('interpretation.alert.reopen')}
              </LiveButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
