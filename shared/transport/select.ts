import type { Instant } from '../core/envelope.ts';
import type { PastVisit, TransportState, Visit } from './state.ts';

/** Milliseconds that a visit has run, pauses left out. Frozen while it is paused. */
export function elapsed(visit: Visit, now: Instant): number {
  return Math.max(0, (visit.pausedAt ?? now) - visit.startedAt - visit.paused);
}

/** Milliseconds of pauses, an open one included. */
export function pausedFor(visit: Visit, now: Instant): number {
  return visit.paused + (visit.pausedAt === null ? 0 : Math.max(0, now - visit.pausedAt));
}

/** Milliseconds left of an item's planned duration; negative in overtime. */
export function remaining(visit: Visit, duration: number, now: Instant): number {
  return duration + visit.added - elapsed(visit, now);
}

/** Milliseconds that a past visit ran, pauses left out. */
export function ran(visit: PastVisit): number {
  return Math.max(0, visit.endedAt - visit.startedAt - visit.paused);
}

/** Past visits by item: an item that was come back to has several, oldest first. */
export function pastByItem(state: TransportState): ReadonlyMap<string, readonly PastVisit[]> {
  return Map.groupBy(state.past, ({ item }) => item);
}

/** Whether anything of it is compared with the present: a visit that is on or could be again, or a message that is shown. */
export function isMeasuredFromNow({ visit, message, last }: TransportState): boolean {
  return visit !== null || message !== null || (last?.before?.visit ?? null) !== null;
}

/** The newest transport command while it can still be taken back. */
export function undoable(state: TransportState): TransportState['last'] {
  return state.last?.before ? state.last : null;
}
