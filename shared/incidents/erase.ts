import type { Fact, Recording } from '../core/envelope.ts';
import type { Flagging, IncidentState } from './incident.ts';
import type { IncidentsFact } from './messages.ts';
import type { IncidentsState } from './state.ts';

/** What people write about an incident: short notes of the booths, and the reason for closing it without their word. */

/** The state without the texts of a person, or anybody's (null). Codes, times and who did what stay. */
export function withoutTexts(state: IncidentsState, person: string | null): IncidentsState {
  const { [person ?? '']: _person, ...others } = state.written;
  const list = state.list.map((incident) => silent(incident, person));
  return { list, written: person === null ? {} : others };
}

/**
 * A stored event without what a person wrote, or anybody (null); the same object where it holds nothing of theirs.
 * Replay works with the blanked text, and comes to the state that an erasure leaves.
 */
export function withoutNotes(event: Fact & Pick<Recording, 'by'>, person: string | null): Fact {
  if (person !== null && event.by !== person) return event;
  const stored = event as IncidentsFact;
  switch (stored.type) {
    case 'incidents.raised':
    case 'incidents.joined':
    case 'incidents.noted':
      return stored.data.note === '' ? event : { ...event, data: { ...stored.data, note: '' } };
    case 'incidents.closed':
      return stored.data.reason === '' ? event : { ...event, data: { ...stored.data, reason: '' } };
    default:
      return event;
  }
}

function silent(incident: IncidentState, person: string | null): IncidentState {
  const { booths, ended } = incident;
  const isTheirs = (by: string | null): boolean => by !== null && (person === null || by === person);
  const quiet = (flag: Flagging): Flagging => (isTheirs(flag.noteBy) ? { ...flag, note: '', noteBy: null } : flag);
  return {
    ...incident,
    booths: Object.fromEntries(Object.entries(booths).map(([id, flag]) => [id, quiet(flag)])),
    ended: ended && isTheirs(ended.by) ? { ...ended, reason: '' } : ended,
  };
}
