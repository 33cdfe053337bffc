import type { IncidentState } from '../../../shared/incidents/incident.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';

/** Takes what waits of them: one press for all that has one cause. */
export function acknowledge(incidents: readonly IncidentState[], live: (command: WebinarCommand) => unknown): void {
  for (const { id, status } of incidents)
    if (status === 'raised') live({ type: 'incidents.acknowledge', data: { incident: id } });
}
