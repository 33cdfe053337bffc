import type { Instant } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import { codes, repeatedWithin } from './codes.ts';
import { flaggedBy } from './concerns.ts';
import type { IncidentState } from './incident.ts';
import type { Action, IncidentCode, Severity, Subject } from './messages.ts';
import type { IncidentsState } from './state.ts';

export { concerns, flaggedBy, recipients, type BoothReader, type Reader } from './concerns.ts';

export function isOpen({ status }: Pick<IncidentState, 'status'>): boolean {
  return status !== 'closed';
}

/** What is open, the most severe first, and of those the oldest. */
export function openIncidents({ list }: IncidentsState): readonly IncidentState[] {
  return list.filter(isOpen).sort(bySeverityAndAge);
}

export function bySeverityAndAge(
  a: Pick<IncidentState, 'severity' | 'raisedAt'>,
  b: Pick<IncidentState, 'severity' | 'raisedAt'>,
): number {
  return a.severity - b.severity || a.raisedAt - b.raisedAt;
}

export function incidentOf({ list }: IncidentsState, id: string): IncidentState | undefined {
  return list.find((incident) => incident.id === id);
}

/** The open incident of this fault, of which there is never more than one. */
export function openLike(
  { list }: IncidentsState,
  code: IncidentCode,
  about: Subject | null,
): IncidentState | undefined {
  return list.find((incident) => isOpen(incident) && isSameFault(incident, code, about));
}

export function isSameFault(incident: IncidentState, code: IncidentCode, about: Subject | null): boolean {
  return incident.code === code && equalJson(incident.about, about);
}

/** Booths that flag it and have not confirmed that it is fixed: those that are asked. */
export function outstanding({ booths }: Pick<IncidentState, 'booths'>): readonly string[] {
  return flaggedBy({ booths }).filter((id) => booths[id]?.confirmedAt === null);
}

/** Milliseconds since it was raised; of one that is closed, how long it stood. */
export function ageOf({ raisedAt, ended }: Pick<IncidentState, 'raisedAt' | 'ended'>, now: Instant): number {
  return Math.max(0, (ended?.at ?? now) - raisedAt);
}

/** Milliseconds that it has waited for somebody's acknowledgement; null where somebody has it, or it is over. */
export function waitedFor(incident: Pick<IncidentState, 'status' | 'waitingSince'>, now: Instant): number | null {
  return incident.status === 'raised' ? Math.max(0, now - incident.waitingSince) : null;
}

/** The speaker was asked to slow down twice in a minute, and the moderator has not said the sentence since. */
export function sentenceNeeded({ status, times, actions }: IncidentState): boolean {
  const [before, last] = times.slice(-2);
  if (status === 'closed' || before === undefined || last === undefined) return false;
  return last - before <= repeatedWithin && !actions.some(({ action, at }) => action === 'say-aloud' && at >= last);
}

/** The named actions that are offered: what the fault calls for, then what always helps. */
export function nextSteps({ code }: Pick<IncidentState, 'code'>): readonly Action[] {
  return [...new Set([...codes[code].steps, 'call', 'other'] as const)];
}

/** How a person of the staff may close it without the booths' word: S3 and S4 their owner, all others with a reason. */
export function closing(
  { severity, owner }: Pick<IncidentState, 'severity' | 'owner'>,
  person: string,
): 'freely' | 'with-reason' {
  return severity > 2 && (owner === null || owner.person === person) ? 'freely' : 'with-reason';
}

/** The severity of the worst that is open, null where nothing is. */
export function worst(incidents: readonly Pick<IncidentState, 'severity' | 'status'>[]): Severity | null {
  return incidents.filter(isOpen).reduce<Severity | null>((grave, { severity }) => {
    return grave === null || severity < grave ? severity : grave;
  }, null);
}
