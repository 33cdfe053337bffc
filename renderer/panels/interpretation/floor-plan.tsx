import { useMemo } from 'react';
import { type Coverage, coverageChanges, coverageIf, plannedCoverageIf } from '../../../shared/projections/coverage.ts';
import { isInterpreted, plannedFloors } from '../../../shared/projections/floor.ts';
import type { Item } from '../../../shared/run-sheet/messages.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { BoothEffects } from './booth-effects.tsx';
import { CoverageChips } from './coverage-chips.tsx';
import { type BoardState, useBoardState } from './use-board.ts';
import './interpretation.css';

/** What the planned languages of an item mean for every booth; and, before they are changed, what would be otherwise. */
export function FloorPlan({
  item,
  wanted,
  onApply,
  onDiscard,
}: {
  readonly item: Item;
  /** Languages that would be planned instead; null while none are. */
  readonly wanted: readonly string[] | null;
  readonly onApply: (languages: readonly string[]) => void;
  readonly onDiscard: () => void;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const state = useBoardState();
  const { floor, media, id } = item;
  const shown = useMemo(
    () => (state ? effectsOf(state, id, plannedFloors({ floor: [...(wanted ?? floor)], media })) : []),
    [state, id, wanted, floor, media],
  );
  const before = useMemo(
    () => (state && wanted !== null ? effectsOf(state, id, plannedFloors({ floor, media }))[0] : undefined),
    [state, id, wanted, floor, media],
  );
  return (
    <div className="floor-plan" role="group" aria-label={t('interpretation.preview.title')}>
      {!isInterpreted(item) ? (
        <p className="muted">{t('interpretation.preview.not-interpreted')}</p>
      ) : shown.length === 0 ? (
        <p className="muted">{t('interpretation.preview.none')}</p>
      ) : (
        shown.map((coverage) => (
          <div key={coverage.floor} className="floor-plan-of">
            {shown.length > 1 && coverage.floor !== null && (
              <span className="muted">
                {t('interpretation.preview.with', { language: formats.languageName(coverage.floor) })}
              </span>
            )}
            <CoverageChips
              coverage={coverage}
              {...(before && { changed: new Set(coverageChanges(before, coverage).map(({ channel }) => channel)) })}
            />
            {wanted !== null && state && <BoothEffects {...{ coverage, before }} booths={state.booths} />}
          </div>
        ))
      )}
      {wanted !== null && (
        <div className="floor-plan-steps">
          <Button size="small" variant="primary" onPress={() => onApply(wanted)}>
            {t('interpretation.preview.apply')}
          </Button>
          <Button size="small" onPress={onDiscard}>
            {t('interpretation.preview.discard')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Of the item that is on with who is at the mics now, of all others with the best of each team. */
function effectsOf(state: BoardState, item: string, floors: readonly string[]): readonly Coverage[] {
  const { visit, status } = state.transport;
  const effect = status === 'live' && visit?.item === item ? coverageIf : plannedCoverageIf;
  return floors.map((language) => effect(state, language));
}
