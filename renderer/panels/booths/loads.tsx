import { useMemo } from 'react';
import { interpreterName } from '../../../shared/booths/select.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import { turns } from '../../../shared/projections/turns.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Known } from './findings.tsx';
import { labelOf } from './words.ts';

/** Who would be at which mic when, and how much work that is. */
export function Loads({ state, now }: { readonly state: Known; readonly now: Instant }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const plans = useMemo(() => turns(state, now), [state, now]);
  return (
    <ul className="loads">
      {[...plans].map(([booth, plan]) => (
        <li key={booth}>
          <strong>
            {plan.turns.length === 0
              ? t('booths.load.none', { booth: labelOf(state.booths, booth) })
              : t('booths.load.of', { booth: labelOf(state.booths, booth), time: formats.duration(plan.load) })}
          </strong>
          <ul>
            {plan.turns.map((turn) => (
              <li key={`${turn.interpreter} ${turn.start}`}>
                {t('booths.load.turn', {
                  from: formats.time(turn.start),
                  to: formats.time(turn.end),
                  who: interpreterName(state.booths, booth, turn.interpreter) ?? t('booths.unnamed'),
                })}
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
      ))}
    </ul>
  );
}
