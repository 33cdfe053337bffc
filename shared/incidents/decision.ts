import { type Decision, type Rejection, reject } from '../core/decider.ts';
import type { Context, Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import type { IncidentState } from './incident.ts';
import type { Ending, IncidentCode, IncidentsCommand, IncidentsFact, Subject } from './messages.ts';
import { incidentOf, isOpen } from './select.ts';
import type { IncidentsState } from './state.ts';

/** What incidents must know of the booths, the session and its run-sheet. */
export interface IncidentsContext extends Context {
  /** The booth in which the sender sits. */
  readonly seat: string | null;
  /** The channels that a booth serves; null where there is no such booth. */
  readonly serves: (booth: string) => readonly Language[] | null;
  /** Languages of the session. */
  readonly channels: readonly Language[];
  readonly isItem: (id: string) => boolean;
  /** The booth that a booth relays from at present. */
  readonly pivotOf: (booth: string) => string | null;
  /** Whether somebody is active there, whose console is heard of. */
  readonly isManned: (booth: string) => boolean;
  /** For an incident that its sender has given no id. */
  readonly freshId: string;
}

export type IncidentsRejection =
  | Rejection<'not-in-booth', { readonly booth: string; readonly seated: string | null }>
  /** The sender sits nowhere. */
  | Rejection<'not-seated', null>
  | Rejection<'incident-unknown', { readonly incident: string }>
  /** The id is taken. */
  | Rejection<'incident-exists', { readonly incident: string }>
  | Rejection<
      'incident-closed',
      { readonly incident: string; readonly how: Ending; readonly by: string; readonly at: Instant }
    >
  /** Somebody else has acknowledged it. */
  | Rejection<'incident-taken', { readonly incident: string; readonly by: string; readonly at: Instant }>
  /** The same fault has been raised anew since: that one is open. */
  | Rejection<'incident-open', { readonly incident: string }>
  /** The booth does not flag it, or has withdrawn. */
  | Rejection<'not-flagged', { readonly incident: string; readonly booth: string }>
  /** Of a booth: it is not for them to answer. */
  | Rejection<'not-concerned', { readonly incident: string }>
  /** Only the system notices this. */
  | Rejection<'not-for-booths', { readonly code: IncidentCode }>
  /** It is about something else than such a fault can be about, or about what is not there. */
  | Rejection<'subject-unknown', { readonly code: IncidentCode }>
  /** Closing it without the booths' word needs a reason. `by`: whose it is. */
  | Rejection<'reason-needed', { readonly incident: string; readonly by: string | null }>
  /** No booth flags it that has not confirmed: it ends when the fault is gone, or with a reason. */
  | Rejection<'nobody-to-ask', { readonly incident: string }>;

export type Result = Decision<IncidentsFact, IncidentsRejection>;
export type Refusal = Extract<Result, { ok: false }>;

export type Data<T extends IncidentsCommand['type']> = Extract<IncidentsCommand, { type: T }>['data'];

export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'ok' in value;
}

/** The incident, or why there is none. */
export function known(state: IncidentsState, id: string): IncidentState | Refusal {
  return incidentOf(state, id) ?? reject('incident-unknown', { incident: id });
}

/** The incident while it is open, or who has closed it. */
export function open(state: IncidentsState, id: string): IncidentState | Refusal {
  const incident = known(state, id);
  return isRefusal(incident) || isOpen(incident) ? incident : closedAlready(incident);
}

export function closedAlready({ id, ended }: IncidentState): Refusal {
  if (!ended) throw new Error(`The incident ${id} is closed and has no ending`);
  const { how, by, at } = ended;
  return reject('incident-closed', { incident: id, how, by, at });
}

/** Why the sender cannot speak for a booth; null where they sit there. */
export function outside(booth: string, { seat }: IncidentsContext): Refusal | null {
  return seat === booth ? null : reject('not-in-booth', { booth, seated: seat });
}

/** The open incident that the sender's booth flags, or why it does not. */
export function ownFlag(
  state: IncidentsState,
  { incident: id, booth }: { readonly incident: string; readonly booth: string },
  context: IncidentsContext,
): IncidentState | Refusal {
  const refusal = outside(booth, context);
  if (refusal) return refusal;
  const incident = open(state, id);
  if (isRefusal(incident)) return incident;
  return incident.booths[booth]?.withdrawnAt === null ? incident : reject('not-flagged', { incident: id, booth });
}

export function closed(
  { id }: Pick<IncidentState, 'id'>,
  how: Ending,
  reason = '',
): Extract<IncidentsFact, { type: 'incidents.closed' }> {
  return { type: 'incidents.closed', data: { incident: id, how, reason } };
}

/** The id of what an incident is about, where it is of that kind. */
export function boothOf(about: Subject | null): string | null {
  return about && 'booth' in about ? about.booth : null;
}
