import type { ItemState } from '../../../shared/run-sheet/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useScheduledItem } from '../../ui/session/schedule-context.tsx';

/** When the item was to be on, was on, and will be. */
export function ItemTimes({ item }: { readonly item: ItemState }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const times = useScheduledItem(item.id);
  if (!times || item.kind === 'heading' || item.skipped) return null;
  const span = (from: number | null, to: number | null) =>
    from === null ? '–' : `${formats.time(from)} – ${to === null ? '…' : formats.time(to)}`;
  return (
    <dl className="item-times numeric">
      <div>
        <dt>{t('run-sheet.times.planned')}</dt>
        <dd>{span(times.plannedStart, times.plannedEnd)}</dd>
      </div>
      <div>
        <dt>{t('run-sheet.times.actual')}</dt>
        <dd>
          {span(times.actualStart, times.actualEnd)}
          {times.ran > 0 && <span className="muted"> {formats.duration(times.ran)}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('run-sheet.times.projected')}</dt>
        <dd>{span(times.projectedStart, times.projectedEnd)}</dd>
      </div>
    </dl>
  );
}
