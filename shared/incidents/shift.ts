import type { Instant } from '../core/envelope.ts';
import type { Flagging, IncidentState } from './incident.ts';
import type { IncidentsState } from './state.ts';

/** Whether anything of it is compared with the present: how long each has stood, and waited for somebody. */
export function isMeasuredFromNow({ list }: IncidentsState): boolean {
  return list.length > 0;
}

/** Every instant of this backend's clock, moved by `ms`: what waits goes on waiting, and what is over keeps its length. */
export function shifted(state: IncidentsState, ms: number): IncidentsState {
  return { ...state, list: state.list.map((incident) => moved(incident, ms)) };
}

function moved(incident: IncidentState, ms: number): IncidentState {
  const { owner, actions, ended, booths, delivered, seen, times } = incident;
  return {
    ...incident,
    raisedAt: incident.raisedAt + ms,
    since: incident.since + ms,
    waitingSince: incident.waitingSince + ms,
    clearedAt: later(incident.clearedAt, ms),
    acknowledgedAt: later(incident.acknowledgedAt, ms),
    askedAt: later(incident.askedAt, ms),
    owner: owner && { ...owner, at: owner.at + ms },
    actions: actions.map((action) => ({ ...action, at: action.at + ms })),
    ended: ended && { ...ended, at: ended.at + ms },
    booths: each(booths, (flag) => movedFlag(flag, ms)),
    delivered: each(delivered, (at) => at + ms),
    seen: each(seen, (at) => at + ms),
    times: times.map((at) => at + ms),
  };
}

function movedFlag(flag: Flagging, ms: number): Flagging {
  return {
    ...flag,
    at: flag.at + ms,
    withdrawnAt: later(flag.withdrawnAt, ms),
    confirmedAt: later(flag.confirmedAt, ms),
    notYetAt: later(flag.notYetAt, ms),
  };
}

function each<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function later(at: Instant | null, ms: number): Instant | null {
  return at === null ? null : at + ms;
}
