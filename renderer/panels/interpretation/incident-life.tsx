import type { ReactNode } from 'react';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { Flagging, IncidentState } from '../../../shared/incidents/incident.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useWho } from '../../ui/session/names.ts';
import { useBoardState } from './use-board.ts';
import { actionName, boothLabel } from './words.ts';

type Answer = 'confirmed' | 'not-yet' | 'waiting' | 'flags' | 'withdrawn';

const looks: Readonly<Record<Answer, { readonly tone: Tone; readonly shape: Shape }>> = {
  confirmed: { tone: 'ok', shape: 'dot' },
  'not-yet': { tone: 'over', shape: 'cross' },
  waiting: { tone: 'neutral', shape: 'ring' },
  flags: { tone: 'neutral', shape: 'ring' },
  withdrawn: { tone: 'neutral', shape: 'cross' },
};

/** What each booth that flags it has said to “fixed?”, and how often it was asked. */
export function BoothAnswers({ incident }: { readonly incident: IncidentState }) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const state = useBoardState();
  if (!state) return null;
  const { asks, askedAt, status, booths, observed } = incident;
  return (
    <div className="booth-answers">
      {Object.entries(booths).map(([id, flag]) => {
        const answer = answerOf(flag, incident);
        return (
          <Chip key={id} size="small" {...looks[answer]}>
            {boothLabel(state.booths, id)} {t(`interpretation.alert.booth.${answer}`)}
          </Chip>
        );
      })}
      {observed && <span className="muted">{t('interpretation.alert.still-seen')}</span>}
      {status === 'fixed-asked' && askedAt !== null && (
        <span className="muted numeric">
          {t('interpretation.alert.asked', { count: asks, time: formats.duration(Math.max(0, now - askedAt)) })}
        </span>
      )}
    </div>
  );
}

function answerOf(flag: Flagging, { status }: IncidentState): Answer {
  if (flag.withdrawnAt !== null) return 'withdrawn';
  if (flag.confirmedAt !== null) return 'confirmed';
  if (flag.notYetAt !== null && status !== 'fixed-asked') return 'not-yet';
  return status === 'fixed-asked' ? 'waiting' : 'flags';
}

/** Its age; pressed: who has received and seen it, and what was done so far. */
export function LifeButton({ incident, age }: { readonly incident: IncidentState; readonly age: string }) {
  const t = useText<'interpretation'>();
  return (
    <Popover
      label={t('interpretation.alert.life')}
      placement="start top"
      trigger={
        <Button
          size="small"
          variant="ghost"
          className="incident-age numeric"
          aria-label={`${age}. ${t('interpretation.alert.life')}`}
        >
          {age}
        </Button>
      }
    >
      <Life incident={incident} />
    </Popover>
  );
}

function Life({ incident }: { readonly incident: IncidentState }) {
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
