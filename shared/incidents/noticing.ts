import { accept, reject } from '../core/decider.ts';
import { sameSpeech } from '../core/speech.ts';
import { asked } from './answering.ts';
import { codes } from './codes.ts';
import { flaggedBy } from './concerns.ts';
import { fadesAt, nextAsk, nextLevel } from './deadlines.ts';
import { type Data, type IncidentsContext, type Result, closed } from './decision.ts';
import type { IncidentState } from './incident.ts';
import type { IncidentCode, IncidentsFact, Severity, Subject } from './messages.ts';
import { incidentOf, isOpen, isSameFault, openLike, outstanding } from './select.ts';
import type { IncidentsState } from './state.ts';

/** What the system itself sees, and what time brings. */

/** What is wrong at present. */
export interface Fault {
  readonly code: IncidentCode;
  readonly about: Subject | null;
  readonly severity: Severity;
}

/**
 * The facts by which a fault is noticed: none where it is already. What was closed in spite of it stays closed until
 * the fault has been gone.
 * @param id for a new incident.
 */
export function noticed(state: IncidentsState, { code, about, severity }: Fault, id: string): readonly IncidentsFact[] {
  const open = openLike(state, code, about);
  if (!open) {
    const dismissed = state.list.some((incident) => incident.observed && isSameFault(incident, code, about));
    const data = { incident: id, code, severity, about, booth: null, note: '' };
    return dismissed ? [] : [{ type: 'incidents.raised', data }];
  }
  const joined = { type: 'incidents.joined', data: { incident: open.id, booth: null, note: '' } } as const;
  return [...(open.observed ? [] : [joined]), ...regraded(open, severity)];
}

export function regraded({ id, severity: before }: IncidentState, severity: Severity): readonly IncidentsFact[] {
  return severity === before ? [] : [{ type: 'incidents.regraded', data: { incident: id, severity } }];
}

/** The facts by which a fault is gone. Booths that flagged it are asked; where none does, it is over. */
export function cleared(incident: IncidentState): readonly IncidentsFact[] {
  if (!incident.observed) return [];
  const fact = { type: 'incidents.cleared', data: { incident: incident.id } } as const;
  if (!isOpen(incident) || codes[incident.code].lasting) return [fact];
  if (outstanding(incident).length > 0) return incident.status === 'fixed-asked' ? [fact] : [fact, asked(incident)];
  return [fact, closed(incident, flaggedBy(incident).length > 0 ? 'confirmed' : 'cleared')];
}

/** An adapter reports the sound of a channel. */
export function measure(
  state: IncidentsState,
  { code, channel, present }: Data<'incidents.measure'>,
  { channels, freshId }: IncidentsContext,
): Result {
  const served = channels.find((each) => sameSpeech(each, channel));
  if (served === undefined) return reject('subject-unknown', { code });
  const about = { channel: served };
  if (present) return accept(...noticed(state, { code, about, severity: codes[code].severity }, freshId));
  return accept(...state.list.filter((incident) => isSameFault(incident, code, about)).flatMap(cleared));
}

/** Given when a time limit has passed; nothing where somebody has it by now. */
export function escalate(
  state: IncidentsState,
  { incident: id, level }: Data<'incidents.escalate'>,
  { now }: IncidentsContext,
): Result {
  const incident = incidentOf(state, id);
  const next = incident && nextLevel(incident);
  if (!next || next.level !== level || now < next.at) return accept();
  return accept({ type: 'incidents.escalated', data: { incident: id, level } });
}

export function askAgain(
  state: IncidentsState,
  { incident: id, ask }: Data<'incidents.ask-again'>,
  { now }: IncidentsContext,
): Result {
  const incident = incidentOf(state, id);
  const next = incident && nextAsk(incident);
  return !next || next.ask !== ask || now < next.at ? accept() : accept(asked(incident));
}

export function fade(
  state: IncidentsState,
  { incident: id }: Data<'incidents.fade'>,
  { now }: IncidentsContext,
): Result {
  const incident = incidentOf(state, id);
  const at = incident && isOpen(incident) ? fadesAt(incident) : null;
  return incident && at !== null && now >= at ? accept(closed(incident, 'faded')) : accept();
}
