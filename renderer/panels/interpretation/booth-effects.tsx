import { equalJson } from '../../../shared/core/equal.ts';
import type { Json } from '../../../shared/core/envelope.ts';
import type { BoothCoverage, Coverage } from '../../../shared/projections/coverage.ts';
import { useText } from '../../i18n/text.ts';
import { classNames } from '../../ui/class-names.ts';
import type { BoardState } from './use-board.ts';
import { boothLabel, tag } from './words.ts';

/** What a floor language would have every booth do, and which of them do something else than before. */
export function BoothEffects({
  coverage,
  before,
  booths,
}: {
  readonly coverage: Coverage;
  readonly before: Coverage | undefined;
  readonly booths: BoardState['booths'];
}) {
  const t = useText<'interpretation'>();
  const words = ({ status, from, into }: BoothCoverage): string => {
    if (status !== 'works' || !from || into === null)
      return t(status === 'rests' ? 'interpretation.preview.rests' : 'interpretation.preview.cannot');
    const pair = { from: tag(from.language), into: tag(into) };
    return from.booth === null
      ? t('interpretation.preview.works', pair)
      : t('interpretation.preview.relays', { ...pair, booth: boothLabel(booths, from.booth) });
  };
  return (
    <ul className="booth-effects" aria-label={t('interpretation.preview.booths')}>
      {[...coverage.booths].map(([id, work]) => {
        const was = before?.booths.get(id);
        const isChanged = was !== undefined && !equalJson(does(was), does(work));
        return (
          <li key={id} className={classNames(isChanged && 'changed', work.status === 'cannot' && 'cannot')}>
            <strong>{boothLabel(booths, id)}</strong> {words(work)}
            {isChanged && <span className="muted"> ({t('interpretation.preview.before', { what: words(was) })})</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What its people would notice. */
function does({ status, from, into }: BoothCoverage): Json {
  return status === 'works' ? { status, from: from && { ...from }, into } : status;
}
