import type { Coverage } from '../../../shared/projections/coverage.ts';
import { useText } from '../../i18n/text.ts';
import { ShapeMark } from '../../ui/chip.tsx';
import { tag } from './words.ts';

/** What a floor language does to the channels, in short. */
export interface Effect {
  readonly uncovered: readonly string[];
  readonly double: readonly string[];
}

export function effectOf({ channels }: Coverage): Effect {
  const of = (how: string) => [...channels].flatMap(([channel, coverage]) => (coverage.how === how ? [channel] : []));
  return { uncovered: of('uncovered'), double: of('double-relay') };
}

/** A shape and a count: how many languages would be without interpretation, or through two booths. */
export function EffectMark({ effect: { uncovered, double } }: { readonly effect: Effect }) {
  if (uncovered.length > 0)
    return (
      <span className="effect over numeric" aria-hidden>
        <ShapeMark shape="square" />
        {uncovered.length}
      </span>
    );
  if (double.length > 0)
    return (
      <span className="effect warn numeric" aria-hidden>
        <ShapeMark shape="bars" />
        {double.length}
      </span>
    );
  return (
    <span className="effect ok" aria-hidden>
      <ShapeMark shape="dot" />
    </span>
  );
}

export function useEffectWords(): (effect: Effect) => string {
  const t = useText<'interpretation'>();
  return ({ uncovered, double }) => {
    if (uncovered.length > 0)
      return t('interpretation.floor.effect.uncovered', {
        count: uncovered.length,
        tags: uncovered.map(tag).join(', '),
      });
    return double.length > 0
      ? t('interpretation.floor.effect.double', { tags: double.map(tag).join(', ') })
      : t('interpretation.floor.effect.fine');
  };
}
