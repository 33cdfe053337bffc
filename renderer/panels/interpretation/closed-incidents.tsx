import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';

const ClosedList = latePart('interpretation', async () => (await import('./details.ts')).ClosedList);

/** Leads to what is over. */
export function ClosedIncidents({ closed }: { readonly closed: readonly IncidentState[] }) {
  const t = useText<'interpretation'>();
  return (
    <Popover
      label={t('interpretation.alerts.closed.title')}
      placement="top end"
      trigger={
        <Button size="small" variant="ghost" className="closed-button">
          {t('interpretation.alerts.closed', { count: closed.length })}
        </Button>
      }
    >
      <ClosedList closed={closed} />
    </Popover>
  );
}
