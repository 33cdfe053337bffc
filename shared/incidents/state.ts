import { unreachable } from '../core/decider.ts';
import type { Recorded } from '../core/envelope.ts';
import { codes } from './codes.ts';
import { withoutTexts } from './erase.ts';
import type { Flagging, IncidentState, IncidentStatus } from './incident.ts';
import type { IncidentsFact } from './messages.ts';
import { shifted } from './shift.ts';

export interface IncidentsState {
  /** Oldest first, those that are closed too. */
  readonly list: readonly IncidentState[];
  /** By person, where the first note or reason of theirs stands in the log that is not erased. */
  readonly written: Readonly<Record<string, number>>;
}

export const initial: IncidentsState = { list: [], written: {} };

type IncidentsEvent = Recorded<IncidentsFact>;
type EventOf<T extends IncidentsFact['type']> = Extract<IncidentsEvent, { readonly type: T }>;

export function reduce(state: IncidentsState, event: IncidentsEvent): IncidentsState {
  switch (event.type) {
    case 'incidents.raised':
      return noted({ ...state, list: [...state.list, raised(event)] }, event.data.note, event);
    case 'incidents.slowed-down':
      return slowedDown(state, event);
    case 'incidents.erased':
      return withoutTexts(state, event.data.person);
    case 'incidents.shifted':
      return shifted(state, event.data.ms);
    case 'incidents.joined':
    case 'incidents.noted':
      return noted(changed(state, event), event.data.note, event);
    case 'incidents.closed':
      return noted(changed(state, event), event.data.reason, event);
    case 'incidents.cleared':
    case 'incidents.regraded':
    case 'incidents.withdrawn':
    case 'incidents.marked':
    case 'incidents.acknowledged':
    case 'incidents.acted':
    case 'incidents.fixed-asked':
    case 'incidents.fixed-answered':
    case 'incidents.escalated':
    case 'incidents.moderator-told':
    case 'incidents.reopened':
      return changed(state, event);
    default:
      return unreachable(event);
  }
}

/** Events that concern one incident that is there. */
type Change = Exclude<
  IncidentsEvent,
  { type: 'incidents.raised' | 'incidents.slowed-down' | 'incidents.erased' | 'incidents.shifted' }
>;

function changed(state: IncidentsState, event: Change): IncidentsState {
  const place = state.list.findIndex(({ id }) => id === event.data.incident);
  const before = state.list[place];
  if (!before) throw new Error(`Event ${event.seq} concerns the missing incident ${event.data.incident}`);
  return { ...state, list: state.list.with(place, after(before, event)) };
}

function after(incident: IncidentState, event: Change): IncidentState {
  const { at, by } = event;
  switch (event.type) {
    case 'incidents.joined': {
      const { booth } = event.data;
      const joined =
        booth === null
          ? { ...incident, observed: true, clearedAt: null }
          : { ...incident, booths: { ...incident.booths, [booth]: flagging(event) } };
      // It is there for somebody: what was done was not enough.
      return incident.status === 'fixed-asked' ? backToWork(joined, event) : joined;
    }
    case 'incidents.cleared':
      return { ...incident, observed: false, clearedAt: at };
    case 'incidents.regraded':
      return { ...incident, severity: event.data.severity };
    case 'incidents.noted': {
      const { booth, note } = event.data;
      return flagged(incident, booth, (flag) => ({ ...flag, note, noteBy: note === '' ? null : by }));
    }
    case 'incidents.withdrawn':
      return flagged(incident, event.data.booth, (flag) => ({ ...flag, withdrawnAt: at }));
    case 'incidents.marked': {
      const delivered = { [by]: at, ...incident.delivered };
      return event.data.what === 'delivered'
        ? { ...incident, delivered }
        : { ...incident, delivered, seen: { [by]: at, ...incident.seen } };
    }
    case 'incidents.acknowledged': {
      const acknowledged = { ...incident, owner: { person: by, at }, acknowledgedAt: incident.acknowledgedAt ?? at };
      return incident.status === 'raised' ? to(acknowledged, 'acknowledged', event) : acknowledged;
    }
    case 'incidents.acted': {
      const actions = [...incident.actions, { action: event.data.action, by, at }];
      return to({ ...incident, actions }, 'acting', event);
    }
    case 'incidents.fixed-asked':
      return to({ ...incident, asks: event.data.ask, askedAt: at }, 'fixed-asked', event);
    case 'incidents.fixed-answered':
      return answered(incident, event);
    case 'incidents.escalated':
      return { ...incident, level: event.data.level };
    case 'incidents.moderator-told':
      return { ...incident, moderatorTold: true };
    case 'incidents.closed': {
      const { how, reason } = event.data;
      return to({ ...incident, ended: { how, by, at, reason } }, 'closed', event);
    }
    case 'incidents.reopened':
      return reopened(incident, event);
    default:
      return unreachable(event);
  }
}

function raised(event: EventOf<'incidents.raised'>): IncidentState {
  const { incident: id, code, severity, about, booth } = event.data;
  const booths = booth === null ? {} : { [booth]: flagging(event) };
  return { ...blank(event), id, code, severity, about, booths, observed: booth === null };
}

/** Who asked is not kept: the first one opens an incident without a booth. */
function slowedDown(state: IncidentsState, event: EventOf<'incidents.slowed-down'>): IncidentsState {
  const place = state.list.findIndex(({ id }) => id === event.data.incident);
  const before = state.list[place];
  if (before) return { ...state, list: state.list.with(place, { ...before, times: [...before.times, event.at] }) };
  const { severity } = codes['too-fast'];
  const opened: IncidentState = { ...blank(event), id: event.data.incident, severity, times: [event.at] };
  return { ...state, list: [...state.list, opened] };
}

function blank({ at, seq }: IncidentsEvent): IncidentState {
  return {
    id: '',
    code: 'too-fast',
    severity: 4,
    about: null,
    status: 'raised',
    raisedAt: at,
    since: at,
    booths: {},
    observed: false,
    clearedAt: null,
    owner: null,
    acknowledgedAt: null,
    actions: [],
    level: 0,
    waitingSince: at,
    wait: seq,
    moderatorTold: false,
    asks: 0,
    askedAt: null,
    delivered: {},
    seen: {},
    times: [],
    ended: null,
  };
}

function flagging({ at, by, data: { note } }: EventOf<'incidents.raised' | 'incidents.joined'>): Flagging {
  const noteBy = note === '' ? null : by;
  return { by, at, note, noteBy, withdrawnAt: null, confirmedAt: null, notYetAt: null };
}

function to(incident: IncidentState, status: IncidentStatus, { at }: IncidentsEvent): IncidentState {
  return { ...incident, status, since: at };
}

/** Where it stands once it turns out that it is not fixed: with whoever has it, or waiting for somebody again. */
function backToWork(incident: IncidentState, event: IncidentsEvent): IncidentState {
  const { owner, actions } = incident;
  if (!owner) return waiting(incident, event);
  return to(incident, actions.some(({ at }) => at >= owner.at) ? 'acting' : 'acknowledged', event);
}

function waiting(incident: IncidentState, event: IncidentsEvent): IncidentState {
  return to({ ...incident, level: 0, waitingSince: event.at, wait: event.seq }, 'raised', event);
}

function answered(incident: IncidentState, event: EventOf<'incidents.fixed-answered'>): IncidentState {
  const { booth, fixed } = event.data;
  const { at } = event;
  const after = flagged(incident, booth, (flag) =>
    fixed ? { ...flag, confirmedAt: at } : { ...flag, confirmedAt: null, notYetAt: at },
  );
  return fixed || incident.status !== 'fixed-asked' ? after : backToWork(after, event);
}

/** It begins anew, and those who flagged it are asked anew; a booth that reopens it has not withdrawn it any more. */
function reopened(incident: IncidentState, event: EventOf<'incidents.reopened'>): IncidentState {
  const booths = Object.fromEntries(
    Object.entries(incident.booths).map(([id, flag]) => [
      id,
      { ...flag, confirmedAt: null, notYetAt: null, withdrawnAt: id === event.data.booth ? null : flag.withdrawnAt },
    ]),
  );
  return waiting({ ...incident, booths, owner: null, askedAt: null, ended: null }, event);
}

function flagged(incident: IncidentState, booth: string, change: (flag: Flagging) => Flagging): IncidentState {
  const flag = incident.booths[booth];
  return flag ? { ...incident, booths: { ...incident.booths, [booth]: change(flag) } } : incident;
}

function noted(state: IncidentsState, text: string, { by, seq }: IncidentsEvent): IncidentsState {
  return text === '' ? state : { ...state, written: { [by]: seq, ...state.written } };
}
