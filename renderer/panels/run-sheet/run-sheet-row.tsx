import { ChevronsRight, GripVertical, Lock, Pin } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useScheduledItem } from '../../ui/session/schedule-context.tsx';
import { timerState } from '../../ui/session/timer-state.ts';
import { ItemMeta } from './item-meta.tsx';
import { useIsPending } from './pending.ts';

/** Ms by which two times of day must differ to be worth two figures. */
const visible = 30_000;

/** One line of the run-sheet. It looks its item up by itself, so that the list need not be built again. */
export const RunSheetRow = memo(function RunSheetRow({ id }: { readonly id: string }) {
  const item = useConsole(({ state }) => state?.runSheet.items[id]);
  return item ? <Row item={item} /> : null;
});

function Row({ item }: { readonly item: ItemState }) {
  const t = useText();
  const formats = useFormats();
  const languages = useConsole(({ state }) => state?.session.languages ?? null);
  const isPending = useIsPending(item.id);
  const times = useScheduledItem(item.id);
  const title = formats.local(item.title, languages ?? []);
  const name = title.text || t('run-sheet.untitled');
  const handle = (
    <Button slot="drag" className="row-handle" aria-label={t('run-sheet.drag', { item: name })}>
      <Icon of={GripVertical} size={14} />
    </Button>
  );
  const pending = isPending && (
    <span className="pending-mark" title={t('run-sheet.pending')}>
      <span className="visually-hidden">{t('run-sheet.pending')}</span>
    </span>
  );

  if (item.kind === 'heading')
    return (
      <div className="row heading-row">
        {handle}
        <span className="truncate" lang={title.lang}>
          {name}
        </span>
        {pending}
      </div>
    );

  const status = times?.status ?? 'coming';
  const start = times?.actualStart ?? times?.projectedStart ?? times?.plannedStart;
  const planned = times?.plannedStart;
  const differs =
    start !== undefined &&
    planned !== undefined &&
    Math.abs(start - planned) >= visible &&
    formats.time(start) !== formats.time(planned);
  return (
    <div className={classNames('row', 'item-row', status, item.skipped && 'skipped', item.colour && 'coloured')}>
      {handle}
      {item.colour && (
        <span className="colour-strip" style={{ background: `var(--colour-${item.colour})` }} aria-hidden />
      )}
      <span className="row-time numeric">
        {start !== undefined && !item.skipped && <time>{formats.time(start)}</time>}
        {differs && !item.skipped && (
          <span className="planned-time">
            <span className="visually-hidden">{t('run-sheet.planned-at', { time: formats.time(planned) })}</span>
            <s aria-hidden>{formats.time(planned)}</s>
          </span>
        )}
      </span>
      <span className="row-main">
        <span className="row-title" lang={title.lang}>
          {item.skipped ? <s>{name}</s> : name}
        </span>
        <span className="row-meta">
          {item.floor.map((tag) => (
            <LanguageTag key={tag} language={tag} />
          ))}
          <ItemMeta item={item} />
          {item.start && (
            <Tooltip text={t('run-sheet.fixed-at', { time: formats.time(item.start.at) })}>
              <span
                className="row-fact numeric"
                tabIndex={-1}
                role="img"
                aria-label={t('run-sheet.fixed-at', { time: formats.time(item.start.at) })}
              >
                <Icon of={Pin} size={12} /> {formats.time(item.start.at)}
              </span>
            </Tooltip>
          )}
          {item.locked && (
            <span className="row-fact" role="img" aria-label={t('run-sheet.locked')} title={t('run-sheet.locked')}>
              <Icon of={Lock} size={12} />
            </span>
          )}
          {status === 'current' && (
            <Chip tone="accent" shape="dot" size="small">
              {t('run-sheet.status.current')}
            </Chip>
          )}
          {(item.skipped || status === 'passed') && (
            <span className="row-fact">
              <Icon of={ChevronsRight} size={13} />{' '}
              {t(item.skipped ? 'run-sheet.status.skipped' : 'run-sheet.status.passed')}
            </span>
          )}
          {times && times.gap > 0 && (
            <Chip tone="info" size="small">
              {t('run-sheet.gap', { time: formats.duration(times.gap) })}
            </Chip>
          )}
          {times && times.overlap >= 1_000 && (
            <Chip tone="warn" shape="triangle" size="small">
              {t('run-sheet.overlap', { time: formats.duration(times.overlap) })}
            </Chip>
          )}
        </span>
      </span>
      <span className="row-duration numeric">
        <Durations item={item} isDone={status === 'done'} ran={times?.ran ?? 0} />
        {pending}
      </span>
      {status === 'current' && <ProgressLine item={item} />}
    </div>
  );
}

function Durations({
  item,
  isDone,
  ran,
}: {
  readonly item: ItemState;
  readonly isDone: boolean;
  readonly ran: number;
}) {
  const t = useText();
  const formats = useFormats();
  const planned = formats.duration(item.duration);
  if (!isDone) return <span>{planned}</span>;
  const actual = formats.duration(ran);
  const over = ran - item.duration;
  return (
    <>
      <span className="visually-hidden">{t('run-sheet.actual', { planned, actual })}</span>
      <span aria-hidden>
        {planned} <span className="arrow">→</span>{' '}
        <span className={classNames('actual', over >= visible && 'over')}>{actual}</span>
      </span>
    </>
  );
}

/** How far the item that is on has run. */
function ProgressLine({ item }: { readonly item: ItemState }) {
  const visit = useConsole(({ state }) => state?.transport.visit ?? null);
  const session = useConsole(({ state }) => state?.session ?? null);
  const now = useNow(1_000);
  if (!visit || !session) return null;
  const { phase, progress } = timerState({ status: 'live', visit }, item.duration, session, now);
  return (
    <span className={classNames('row-progress', phase)} aria-hidden>
      <i style={{ inlineSize: `${(progress * 100).toFixed(2)}%` }} />
    </span>
  );
}
