import type { ReactNode } from 'react';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useWho } from '../../ui/session/names.ts';
import { BoothAnswers } from './booth-answers.tsx';
import { useBoardState } from './use-board.ts';
import { actionName, boothLabel } from './words.ts';

/** Who has received and seen an incident, and what was done so far. */
export function Life({ incident }: { readonly incident: IncidentState }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const who = useWho();
  const state = useBoardState();
  const { raisedAt, delivered, seen, owner, actions, booths, moderatorTold, level, code, status } = incident;
  const seers = Object.keys(seen);
  const flaggings = Object.entries(booths);
  return (
    <div className="incident-life">
      <h3>{t(`incident.code.${code}`)}</h3>
      <ul>
        {flaggings.length === 0 && <Entry at={raisedAt}>{t('people.system')}</Entry>}
        {state &&
          flaggings.map(([id, { at, note }]) => (
            <Entry key={id} at={at}>
              {boothLabel(state.booths, id)} {t('interpretation.alert.booth.flags')}
              {note !== '' && `: ${note}`}
            </Entry>
          ))}
        {owner && <Entry at={owner.at}>{t('interpretation.alert.owner', { who: who(owner.person) })}</Entry>}
        {actions.map(({ action, by, at }) => (
          <Entry key={`${at} ${action}`} at={at}>
            {who(by)}: {actionName(action, t)}
          </Entry>
        ))}
      </ul>
      <p className="muted">
        {t('interpretation.alert.delivered', { count: Object.keys(delivered).length })}
        {seers.length > 0 && ` · ${t('interpretation.alert.seen', { names: formats.list(seers.map(who)) })}`}
        {moderatorTold && ` · ${t('interpretation.alert.moderator-told')}`}
        {status === 'raised' && level > 0 && ` · ${t(`incident.level.${Math.min(3, level) as 1 | 2 | 3}`)}`}
      </p>
      {flaggings.length > 0 && <BoothAnswers incident={incident} />}
    </div>
  );
}

function Entry({ at, children }: { readonly at: Instant; readonly children: ReactNode }) {
  const formats = useFormats();
  return (
    <li>
      <time className="muted numeric">{formats.timeWithSeconds(at)}</time> {children}
    </li>
  );
}
