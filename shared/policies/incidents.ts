import { codes } from '../incidents/codes.ts';
import { flaggedBy } from '../incidents/concerns.ts';
import { closed } from '../incidents/decision.ts';
import { withdrawing } from '../incidents/flagging.ts';
import type { IncidentState } from '../incidents/incident.ts';
import type { IncidentsFact } from '../incidents/messages.ts';
import { type Fault, cleared, noticed, regraded } from '../incidents/noticing.ts';
import { isOpen, isSameFault } from '../incidents/select.ts';
import { derivedCodes, faults, isManned } from '../projections/faults.ts';
import type { WebinarEvent, WebinarState } from '../webinar.ts';

/**
 * What becomes of incidents when the state of things has changed: compared once, after everything else that a command
 * has led to. What comes of it changes nothing that is compared, so that it ends here.
 */
export function settleIncidents(
  before: WebinarState,
  after: WebinarState,
  events: readonly WebinarEvent[],
): readonly IncidentsFact[] {
  const last = events.at(-1);
  if (!last || !events.some(matters)) return [];
  const present = [...faults(after), ...unanswered(events)];
  const { list } = after.incidents;
  return [
    ...list.filter((incident) => isOver(incident, present, events)).flatMap(cleared),
    ...present.flatMap((fault, index) => noticed(after.incidents, fault, `s${last.seq}-${index + 1}`)),
    ...list.flatMap((incident) => graded(after, incident, present)),
    ...list.flatMap((incident) => withoutBooths(after, incident)),
    ...(isSameItem(before, after) ? [] : list.filter(isSlowDown).map((incident) => closed(incident, 'faded'))),
  ];
}

/**
 * Who speaks, from where, into what and what is on: events of other slices change none of it. What a booth flags is
 * compared too: the system may see the same, and may have been told to let it be.
 */
function matters(event: WebinarEvent): boolean {
  return (
    event.type.startsWith('booths.') ||
    event.type.startsWith('transport.') ||
    event.type === 'run-sheet.changed' ||
    event.type === 'session.edited' ||
    (event.type === 'incidents.raised' && event.data.booth !== null)
  );
}

/** Handovers that nobody has answered in time: known from what happened, as nothing of them is left at the desk. */
function unanswered(events: readonly WebinarEvent[]): readonly Fault[] {
  const { severity } = codes['handover-unanswered'];
  return events.flatMap((event): Fault[] =>
    event.type === 'booths.handover-ended' && event.data.how === 'expired'
      ? [{ code: 'handover-unanswered', about: { booth: event.data.booth }, severity }]
      : [],
  );
}

function isOver(incident: IncidentState, present: readonly Fault[], events: readonly WebinarEvent[]): boolean {
  const { code, about, observed } = incident;
  if (!observed || present.some((fault) => isSameFault(incident, fault.code, fault.about))) return false;
  if (derivedCodes.has(code)) return true;
  if (code !== 'handover-unanswered' || about === null || !('booth' in about)) return false;
  return events.some((event) => settlesHandover(event, about.booth));
}

/** Somebody has answered after all, or the mic has gone another way. */
function settlesHandover(event: WebinarEvent, booth: string): boolean {
  switch (event.type) {
    case 'booths.handover-accepted':
    case 'booths.mic-taken':
    case 'booths.mic-left':
      return event.data.booth === booth;
    case 'booths.changed':
      return event.data.changes.some((change) => change.op === 'delete' && change.record.id === booth);
    case 'transport.ended':
      return true;
    default:
      return false;
  }
}

/** A boothmate whom only booths miss is as grave as it is that nobody is active there. */
function graded(state: WebinarState, incident: IncidentState, present: readonly Fault[]): readonly IncidentsFact[] {
  const { code, about } = incident;
  const { severity, unmanned } = codes[code];
  if (unmanned === undefined || about === null || !('booth' in about) || !isOpen(incident)) return [];
  if (present.some((fault) => isSameFault(incident, fault.code, fault.about))) return [];
  return regraded(incident, isManned(state, about.booth) ? severity : unmanned);
}

/** Nobody waits for the word of a booth that is not there any more. */
function withoutBooths({ booths }: WebinarState, incident: IncidentState): readonly IncidentsFact[] {
  const gone = isOpen(incident) ? flaggedBy(incident).filter((id) => !booths.byId[id]) : [];
  let left = incident;
  return gone.flatMap((id) => {
    const facts = withdrawing(left, id, 'gone');
    const { [id]: _gone, ...others } = left.booths;
    left = { ...left, booths: others };
    return facts;
  });
}

function isSameItem(before: WebinarState, after: WebinarState): boolean {
  return before.transport.visit?.id === after.transport.visit?.id;
}

function isSlowDown(incident: IncidentState): boolean {
  return incident.code === 'too-fast' && isOpen(incident);
}
