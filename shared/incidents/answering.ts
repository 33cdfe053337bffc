import { accept, reject } from '../core/decider.ts';
import { cleaned } from '../core/text.ts';
import { concerns, flaggedBy, recipients } from './concerns.ts';
import {
  type Data,
  type IncidentsContext,
  type Refusal,
  type Result,
  closed,
  closedAlready,
  isRefusal,
  known,
  open,
  outside,
} from './decision.ts';
import type { IncidentState } from './incident.ts';
import type { IncidentsFact } from './messages.ts';
import { closing, isOpen, openLike, outstanding } from './select.ts';
import type { IncidentsState } from './state.ts';

/** What is done about it: by staff, and by booths whose it is and that do not flag it themselves. */

export function mark(
  state: IncidentsState,
  { incident: id, what }: Data<'incidents.mark'>,
  context: IncidentsContext,
): Result {
  const incident = known(state, id);
  if (isRefusal(incident)) return incident;
  const { person } = context.actor;
  // Its own flag on a booth's console tells nobody anything, and what is over is news to nobody.
  if (!isOpen(incident) || notTheirs(incident, context)) return accept();
  return Object.hasOwn(incident[what], person)
    ? accept()
    : accept({ type: 'incidents.marked', data: { incident: id, what } });
}

/** Once it is closed it changes nothing, and is not refused: who sees it closed has nothing left to do. */
export function acknowledge(
  state: IncidentsState,
  { incident: id }: Data<'incidents.acknowledge'>,
  context: IncidentsContext,
): Result {
  const incident = known(state, id);
  if (isRefusal(incident)) return incident;
  if (!isOpen(incident)) return accept();
  const refusal = notTheirs(incident, context);
  if (refusal) return refusal;
  const { owner } = incident;
  if (owner === null) return accept(acknowledged(incident));
  return owner.person === context.actor.person
    ? accept()
    : reject('incident-taken', { incident: id, by: owner.person, at: owner.at });
}

/** Whoever acts has acknowledged it; others may help. The same person's same action once more changes nothing. */
export function act(
  state: IncidentsState,
  { incident: id, action }: Data<'incidents.act'>,
  context: IncidentsContext,
): Result {
  const incident = answerable(state, id, context);
  if (isRefusal(incident)) return incident;
  const last = incident.actions.at(-1);
  const repeated = incident.status === 'acting' && last?.action === action && last.by === context.actor.person;
  return repeated ? accept() : accept(...taking(incident), { type: 'incidents.acted', data: { incident: id, action } });
}

export function askFixed(
  state: IncidentsState,
  { incident: id }: Data<'incidents.ask-fixed'>,
  context: IncidentsContext,
): Result {
  const incident = answerable(state, id, context);
  if (isRefusal(incident)) return incident;
  if (outstanding(incident).length === 0) return reject('nobody-to-ask', { incident: id });
  if (incident.status === 'fixed-asked') return accept();
  return accept(...taking(incident), asked(incident));
}

/** DOMAIN: S1 and S2 are closed by the booths, or with a reason; S3 and S4 by their owner. */
export function close(
  state: IncidentsState,
  { incident: id, reason }: Data<'incidents.close'>,
  { actor }: IncidentsContext,
): Result {
  const incident = known(state, id);
  if (isRefusal(incident)) return incident;
  if (!isOpen(incident)) return incident.ended?.by === actor.person ? accept() : closedAlready(incident);
  const why = cleaned(reason);
  if (why === '' && closing(incident, actor.person) === 'with-reason')
    return reject('reason-needed', { incident: id, by: incident.owner?.person ?? null });
  return accept(closed(incident, 'override', why));
}

/** Takes up again what was closed. Somebody must be there who can say that it is fixed: a booth, or the system. */
export function reopen(
  state: IncidentsState,
  { incident: id, booth }: Data<'incidents.reopen'>,
  context: IncidentsContext,
): Result {
  const incident = known(state, id);
  if (isRefusal(incident)) return incident;
  if (context.actor.role === 'interpreter') {
    const refusal = booth === null ? reject('not-seated', null) : outside(booth, context);
    if (refusal) return refusal;
  }
  if (booth !== null && !Object.hasOwn(incident.booths, booth)) return reject('not-flagged', { incident: id, booth });
  if (isOpen(incident)) return accept();
  const anew = openLike(state, incident.code, incident.about);
  if (anew) return reject('incident-open', { incident: anew.id });
  if (booth === null && flaggedBy(incident).length === 0 && !incident.observed)
    return reject('nobody-to-ask', { incident: id });
  return accept({ type: 'incidents.reopened', data: { incident: id, booth } });
}

export function tellModerator(state: IncidentsState, { incident: id }: Data<'incidents.tell-moderator'>): Result {
  const incident = open(state, id);
  if (isRefusal(incident)) return incident;
  if (recipients(incident).has('moderator')) return accept();
  return accept({ type: 'incidents.moderator-told', data: { incident: id } });
}

/** The open incident, where the sender may do something about it. */
function answerable(state: IncidentsState, id: string, context: IncidentsContext): IncidentState | Refusal {
  const incident = open(state, id);
  return isRefusal(incident) ? incident : (notTheirs(incident, context) ?? incident);
}

/** Why a booth cannot answer it: it is not told, or flags it itself. Null for staff, and for those who can. */
function notTheirs(incident: IncidentState, { actor, seat, serves }: IncidentsContext): Refusal | null {
  if (actor.role !== 'interpreter') return null;
  const theirs =
    seat !== null &&
    !flaggedBy(incident).includes(seat) &&
    concerns(incident, { booth: seat, serves: serves(seat) ?? [] });
  return theirs ? null : reject('not-concerned', { incident: incident.id });
}

function taking(incident: IncidentState): readonly IncidentsFact[] {
  return incident.owner === null ? [acknowledged(incident)] : [];
}

function acknowledged({ id }: IncidentState): IncidentsFact {
  return { type: 'incidents.acknowledged', data: { incident: id } };
}

export function asked({ id, asks }: IncidentState): IncidentsFact {
  return { type: 'incidents.fixed-asked', data: { incident: id, ask: asks + 1 } };
}
