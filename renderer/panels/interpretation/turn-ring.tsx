import type { Tone } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';

/** A language within a ring that fills while somebody is at the mic; what it means is said in words beside it. */
export function TurnRing({
  language,
  tone,
  progress,
  isStale,
}: {
  readonly language: string;
  readonly tone: Tone;
  /** From 0 to 1: the share of the longest turn that is over. */
  readonly progress: number;
  readonly isStale: boolean;
}) {
  const round = 100;
  const share = Math.min(1, Math.max(0, progress));
  return (
    <span className={classNames('turn-ring', tone, isStale && 'stale')} aria-hidden>
      <svg viewBox="0 0 40 40">
        <circle className="rail" cx="20" cy="20" r="17.5" pathLength={round} />
        {share > 0 && (
          <circle
            className="turn"
            cx="20"
            cy="20"
            r="17.5"
            pathLength={round}
            strokeDasharray={`${(share * round).toFixed(1)} ${round}`}
          />
        )}
      </svg>
      <span className="ring-tag">{language}</span>
    </span>
  );
}
