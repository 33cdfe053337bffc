import { useMemo } from 'react';
import { type ChannelCoverage, plannedCoverageIf } from '../../../shared/projections/coverage.ts';
import { isInterpreted, plannedFloors } from '../../../shared/projections/floor.ts';
import { itemsInOrder } from '../../../shared/run-sheet/select.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { coverageLooks } from '../../ui/session/coverage-looks.ts';
import type { Known } from './findings.tsx';
import { labelOf } from './words.ts';

/** For each floor language that is planned: what every channel would carry, with the best of each team. */
export function CoverageTable({ state }: { readonly state: Known }) {
  const t = useText<'dialogs'>();
  const { languageName } = useFormats();
  const floors = useMemo(() => {
    const items = itemsInOrder(state.runSheet).filter((item) => !item.skipped && isInterpreted(item));
    return [...new Set(items.flatMap((item) => plannedFloors(item)))];
  }, [state.runSheet]);
  if (floors.length === 0) return <p className="muted">{t('booths.coverage.none')}</p>;
  const path = (coverage: ChannelCoverage): string => {
    const pivots = coverage.how === 'relay' ? [coverage.through] : coverage.how === 'double-relay' ? coverage.path : [];
    return pivots.map((id) => labelOf(state.booths, id)).join(' → ');
  };
  return (
    <ul className="planned-coverage">
      {floors.map((floor) => (
        <li key={floor} aria-label={t('booths.coverage.floor', { language: languageName(floor) })}>
          <span className="soft">{t('booths.coverage.floor', { language: languageName(floor) })}</span>
          {[...plannedCoverageIf(state, floor).channels].map(([channel, coverage]) => (
            <Chip key={channel} size="small" {...coverageLooks[coverage.how]}>
              <abbr title={languageName(channel)}>{channel.toUpperCase()}</abbr>{' '}
              {t(`booths.how.${coverage.how}`, { path: path(coverage) })}
            </Chip>
          ))}
        </li>
      ))}
    </ul>
  );
}
