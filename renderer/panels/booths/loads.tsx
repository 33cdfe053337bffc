import { Fragment, useMemo } from 'react';
import { interpreterName } from '../../../shared/booths/select.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import { type BoothPlan, turns } from '../../../shared/projections/turns.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Known } from './findings.tsx';
import { labelOf } from '../../ui/session/booth-label.ts';

/** Who would be at which mic when, from which languages, and how much work that is for each. */
export function Loads({ state, now }: { readonly state: Known; readonly now: Instant }) {
  const plans = useMemo(() => turns(state, now), [state, now]);
  return (
    <ul className="loads">
      {[...plans].map(([booth, plan]) => (
        <BoothLoad key={booth} {...{ booth, plan, state }} />
      ))}
    </ul>
  );
}

function BoothLoad({
  booth,
  plan,
  state,
}: {
  readonly booth: string;
  readonly plan: BoothPlan;
  readonly state: Known;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const name = labelOf(state.booths, booth);
  const who = (interpreter: string) => interpreterName(state.booths, booth, interpreter) ?? t('booths.unnamed');
  if (plan.turns.length === 0)
    return (
      <li>
        <strong>{t('booths.load.none', { booth: name })}</strong>
      </li>
    );
  return (
    <li aria-label={name}>
      <strong>{t('booths.load.of', { booth: name, time: formats.duration(plan.load) })}</strong>
      <p className="soft">
        {Object.entries(plan.loads).map(([interpreter, ms], at) => (
          <Fragment key={interpreter}>
            {at > 0 && ' · '}
            {/* A name in another script keeps its time beside it. */}
            <bdi>{who(interpreter)}</bdi> {formats.duration(ms)}
          </Fragment>
        ))}
      </p>
      <h5>{t('booths.load.runs')}</h5>
      <ul aria-label={t('booths.load.runs')}>
        {plan.runs.map(({ floor, start, end, items }) => (
          <li key={start} className="soft numeric">
            {t('booths.load.run', {
              from: formats.time(start),
              to: formats.time(end),
              language: formats.languageName(floor),
              count: items.length,
            })}
          </li>
        ))}
      </ul>
      <h5>{t('booths.load.turns')}</h5>
      <ul aria-label={t('booths.load.turns')}>
        {plan.turns.map((turn) => (
          <li key={`${turn.interpreter} ${turn.start}`}>
            <span className="numeric">
              {t('booths.load.turn', {
                from: formats.time(turn.start),
                to: formats.time(turn.end),
                who: who(turn.interpreter),
              })}
            </span>
            {turn.begins === 'within' && <Chip size="small">{t('booths.load.within')}</Chip>}
            {turn.alone && <Chip size="small">{t('booths.load.alone')}</Chip>}
            {plan.tooLong.includes(turn) && (
              <Chip size="small" tone="warn" shape="triangle">
                {t('booths.load.too-long')}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
