import { useText } from '../../i18n/text.ts';
import { Chip } from '../../ui/chip.tsx';
import { verdictOf } from './board.ts';
import { type Board, useIsHeard } from './use-board.ts';
import { tag } from './words.ts';

/** Whether every language works, in one word. */
export function VerdictChip({ board: { lines, isOn }, isLive }: { readonly board: Board; readonly isLive: boolean }) {
  const t = useText<'interpretation'>();
  const isHeard = useIsHeard();
  const { languages, working, uncovered, isStale } = verdictOf(lines);
  if (!isHeard)
    return (
      <Chip className="verdict stale" tone="warn" shape="cross">
        {t('interpretation.verdict.stale')}
      </Chip>
    );
  if (!isOn)
    return (
      <Chip className={isLive ? 'verdict' : 'verdict idle'} shape="ring">
        {t(isLive ? 'interpretation.verdict.resting' : 'interpretation.verdict.idle')}
      </Chip>
    );
  if (uncovered.length > 0)
    return (
      <Chip className="verdict" tone="over" shape="square">
        {t('interpretation.verdict.uncovered', { count: uncovered.length, tags: uncovered.map(tag).join(', ') })}
      </Chip>
    );
  if (working === languages)
    return (
      <Chip className="verdict" tone="ok" shape="dot">
        {t('interpretation.verdict.all', { count: languages })}
      </Chip>
    );
  return (
    <Chip className="verdict" tone="warn" shape={isStale ? 'cross' : 'triangle'}>
      {t('interpretation.verdict.some', { working, all: languages })}
    </Chip>
  );
}
