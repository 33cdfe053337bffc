import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { latePart } from '../../ui/late-part.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Button } from '../../ui/button.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useFloorChoices, useSetFloor } from './floor-control.tsx';
import type { Step } from './use-steps.ts';

const FloorEffects = latePart('interpretation', async () => (await import('./details.ts')).FloorEffects);

/** A named step: pressed, it is told to the booths and done as far as the product can; its tooltip says what that is. */
export function StepButton({ incident, step }: { readonly incident: IncidentState; readonly step: Step }) {
  if (step.opens === 'floor') return <FloorStep step={step} />;
  return (
    <Tooltip text={`${step.label}. ${step.effect}`}>
      <LiveButton
        size="small"
        className="step"
        onPress={step.run}
        matches={({ type, data }) =>
          type === 'incidents.act' && data.incident === incident.id && data.action === step.action
        }
      >
        <span className="truncate">{step.label}</span>
      </LiveButton>
    </Tooltip>
  );
}

function FloorStep({ step }: { readonly step: Step }) {
  const choices = useFloorChoices();
  const set = useSetFloor();
  return (
    <Popover
      label={step.label}
      trigger={
        <Button size="small" className="step">
          <span className="truncate">{step.label}</span>
        </Button>
      }
    >
      {(close) => (
        <FloorEffects
          choices={choices}
          onSet={(language) => {
            step.run();
            set(language);
            close();
          }}
        />
      )}
    </Popover>
  );
}
