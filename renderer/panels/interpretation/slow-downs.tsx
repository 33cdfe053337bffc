import type { RefCallback } from 'react';
import { sentenceNeeded } from '../../../shared/incidents/select.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { bestLanguage } from '../../../shared/i18n/text.ts';
import { sayAloud } from '../../../shared/i18n/say-aloud.ts';
import { floorNow } from '../../../shared/projections/floor.ts';
import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { ShapeMark } from '../../ui/chip.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { useBoardState } from './use-board.ts';
import { useAct } from './use-steps.ts';

/**
 * Somebody asked the speaker to slow down: how often and when, and never who. Asked again within a minute, it has the
 * sentence that the moderator can say, in the language of the floor.
 */
export function SlowDowns({
  incident,
  observe,
}: {
  readonly incident: IncidentState;
  readonly observe: RefCallback<HTMLElement>;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const state = useBoardState();
  const act = useAct();
  const own = useLanguage();
  const mayAct = useConsole(({ me }) => mayCommand(me.role, 'incidents.act'));
  const { id, times } = incident;
  const last = times.at(-1) ?? incident.raisedAt;
  const floor = state && floorNow(state);
  const language = bestLanguage(floor === null ? [own] : [floor]);
  return (
    <li
      ref={observe}
      data-incident={id}
      className="incident warn small slow-downs"
      aria-label={t('incident.code.too-fast')}
    >
      <div className="incident-head">
        <span className="incident-mark">
          <ShapeMark shape="triangle" />
          <span className="severity">S2</span>
          <span className="visually-hidden">{t('incident.severity.2')}</span>
        </span>
        <h3 className="truncate">
          {t('incident.code.too-fast')} · {t('interpretation.alert.times', { count: times.length })}
        </h3>
        <span className="muted numeric">
          {t('interpretation.alert.last', { time: formats.duration(Math.max(0, now - last)) })}
        </span>
      </div>
      {sentenceNeeded(incident) ? (
        <div className="sentence">
          <p className="muted">{t('interpretation.alert.say')}</p>
          <blockquote lang={language}>{sayAloud[language]}</blockquote>
          {mayAct && (
            <div className="incident-steps">
              <LiveButton
                size="small"
                variant="primary"
                onPress={() => act(incident, 'say-aloud')}
                matches={({ type, data }) =>
                  type === 'incidents.act' && data.incident === id && data.action === 'say-aloud'
                }
              >
                {t('interpretation.alert.said')}
              </LiveButton>
              <LiveButton
                size="small"
                onPress={() => act(incident, 'slow-down')}
                matches={({ type, data }) =>
                  type === 'incidents.act' && data.incident === id && data.action === 'slow-down'
                }
              >
                {t('transport.preset.slower')}
              </LiveButton>
            </div>
          )}
        </div>
      ) : (
        <p className="incident-owner">{t('interpretation.alert.told-speaker')}</p>
      )}
    </li>
  );
}
