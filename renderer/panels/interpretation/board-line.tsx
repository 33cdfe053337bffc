import { AudioLines, Headphones } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BoothsState } from '../../../shared/booths/state.ts';
import type { Coverage } from '../../../shared/projections/coverage.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { Line } from './board.ts';
import { lookOf } from './looks.ts';
import { ReadyMark } from './ready-check.tsx';
import { TurnRing } from './turn-ring.tsx';
import { activeName, sourceWords, stateWord } from './words.ts';

const LineDetail = latePart('interpretation', async () => (await import('./details.ts')).LineDetail);

/** One language: who is at the mic, what they work from, and whether it works. A press shows everything about it. */
export function BoardLine({
  line,
  booths,
  coverage,
  onSetUp,
}: {
  readonly line: Line;
  readonly booths: BoothsState;
  readonly coverage: Coverage;
  readonly onSetUp: (() => void) | null;
}) {
  const t = useText<'interpretation'>();
  const formats = useFormats();
  const now = useNow(1_000);
  const look = lookOf(line);
  const word = stateWord(look, line, t);
  const name = activeName(line, { t, booths });
  const { channel, turn, trust, measured, desk, isUncovered } = line;
  const source = sourceWords(line, coverage, now, { t, formats, booths });
  const language = formats.languageName(channel);
  const isFloor = line.state === 'floor';
  return (
    <li className={classNames('board-line', look.tone, isUncovered && 'uncovered')}>
      <Popover
        label={language}
        placement="start top"
        trigger={
          <Button variant="ghost" className="line-button">
            <TurnRing
              language={channel}
              tone={look.tone}
              isStale={trust === 'stale'}
              progress={turn && !isFloor ? turn.ms / (turn.warningAt - since(line)) : 0}
            />
            <span className="line-text">
              <Said>{language}, </Said>
              <span className="line-who">
                {/* A name in another script keeps to itself; the time beside it is never cut. */}
                <bdi className="truncate sentence-case">
                  {name ?? (line.state === 'nobody-at-mic' ? t('interpretation.line.nobody') : language)}
                </bdi>
                {name !== null && turn && (
                  <span className={classNames('line-turn truncate muted numeric', turn.ms < 60_000 && 'just-now')}>
                    {' · '}
                    {t('interpretation.line.minutes', { minutes: Math.floor(turn.ms / 60_000) })}
                  </span>
                )}
              </span>
              <Said>, </Said>
              <span className="line-from truncate">
                {trust === 'stale' && line.state !== 'offline' && `${t('interpretation.trust.stale')} · `}
                {desk?.handover && `${t('interpretation.line.handover')} · `}
                {source}
              </span>
            </span>
            <Said>, </Said>
            <ReadyMark booth={line.booth?.id ?? null} />
            {measured?.listeners !== null && measured?.listeners !== undefined && (
              <span className="listeners numeric">
                <Icon of={Headphones} size={13} />
                {formats.number(measured.listeners)}
                <Said> {t('interpretation.line.listeners', { count: measured.listeners })}, </Said>
              </span>
            )}
            <Chip tone={look.tone} shape={look.shape} className={classNames('state-chip', trust)}>
              {word}
              {trust === 'measured' && (
                <span className="measured-mark">
                  <Icon of={AudioLines} size={14} />
                </span>
              )}
              <Said>, {t(`interpretation.trust.${trust}`)}</Said>
            </Chip>
          </Button>
        }
      >
        {(close) => <LineDetail line={line} booths={booths} coverage={coverage} onSetUp={onSetUp} onClose={close} />}
      </Popover>
    </li>
  );
}

/** What is seen otherwise. */
function Said({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}

function since({ desk }: Line): number {
  return desk?.mic?.since ?? 0;
}
