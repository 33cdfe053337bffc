import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';

const Life = latePart('interpretation', async () => (await import('./details.ts')).Life);

/** Its age; pressed: who has received and seen it, and what was done so far. */
export function LifeButton({ incident, age }: { readonly incident: IncidentState; readonly age: string }) {
  const t = useText<'interpretation'>();
  return (
    <Popover
      label={t('interpretation.alert.life')}
      placement="start top"
      trigger={
        <Button
          size="small"
          variant="ghost"
          className="incident-age numeric"
          aria-label={`${age}. ${t('interpretation.alert.life')}`}
        >
          {age}
        </Button>
      }
    >
      <Life incident={incident} />
    </Popover>
  );
}
