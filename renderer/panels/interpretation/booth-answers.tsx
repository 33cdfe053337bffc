import type { Flagging, IncidentState } from '../../../shared/incidents/incident.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Chip, type Shape, type Tone } from '../../ui/chip.tsx';
import { useBoardState } from './use-board.ts';
import { boothLabel } from './words.ts';

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
