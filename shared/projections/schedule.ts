import { unreachable } from '../core/decider.ts';
import type { Instant } from '../core/envelope.ts';
import type { RunSheetState } from '../run-sheet/state.ts';
import type { SessionState } from '../session/state.ts';
import { elapsed, pausedFor, ran } from '../transport/select.ts';
import type { PastVisit, TransportState, Visit } from '../transport/state.ts';
import type { BoothsState } from '../booths/state.ts';
import type { WebinarState } from '../webinar.ts';

/**
 * - `done`: was on, and does not come again.
 * - `passed`: was never on and does not come any more, because the session jumped over it or ended before it.
 * - `next`, `coming`: will be on. After a jump back this includes items that were on before.
 */
export type ScheduleStatus = 'done' | 'passed' | 'current' | 'next' | 'coming' | 'skipped' | 'heading';

/** The times of one item. Instants are UTC ms, the rest is ms. Headings and skipped items take no time. */
export interface ScheduledItem {
  readonly id: string;
  readonly status: ScheduleStatus;
  /** By the plan alone: where it has a fixed start, that; else the planned end of what is before it. */
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  /** Start of its first visit and end of its last; null where it was never on, or is on. */
  readonly actualStart: Instant | null;
  readonly actualEnd: Instant | null;
  /** How long it has run in all its visits, pauses left out. */
  readonly ran: number;
  /** When its present or coming visit starts and ends, as things stand; null where there is none. */
  readonly projectedStart: Instant | null;
  readonly projectedEnd: Instant | null;
  /** Empty time before a coming item with a fixed start. */
  readonly gap: number;
  /** How long before the projected end of what precedes it a coming item was to start. */
  readonly overlap: number;
}

export interface Schedule {
  /** In the order of the run-sheet, all items. */
  readonly items: readonly ScheduledItem[];
  readonly status: TransportState['status'];
  readonly current: string | null;
  readonly next: string | null;
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly actualStart: Instant | null;
  /** End of the last item, as things stand; after the end, when it was. */
  readonly projectedEnd: Instant;
  /** Projected end − planned end: positive is over, negative is under. */
  readonly over: number;
  /** Since the session started, pauses included; stands still once it has ended. */
  readonly elapsed: number;
  /** Sum of the planned durations. */
  readonly planned: number;
  readonly hardEnd: Instant | null;
  /** The booth whose booked end that is; null where it was set by hand. */
  readonly hardEndOf: string | null;
  /** By how much the projected end passes the hard end; 0 where it does not, null where there is no hard end. */
  readonly hardEndExcess: number | null;
}

/** What the plan says of an item, whatever the time is. */
export interface PlannedItem {
  readonly id: string;
  readonly role: 'plays' | 'skipped' | 'heading';
  /** Planned duration; 0 where it takes no time. */
  readonly duration: number;
  readonly fixedStart: Instant | null;
  readonly start: Instant;
  readonly end: Instant;
}

/** The part of the schedule that changes only when people edit: may be kept while both arguments are the same objects. */
export interface Plan {
  readonly items: readonly PlannedItem[];
  /** Sum of the planned durations, ms. */
  readonly duration: number;
}

export function planOf(session: Pick<SessionState, 'start'>, runSheet: Pick<RunSheetState, 'items' | 'order'>): Plan {
  let at = session.start.at;
  let duration = 0;
  const items = runSheet.order.map((id): PlannedItem => {
    const item = runSheet.items[id];
    if (!item) throw new Error(`The order names the missing item ${id}`);
    const role = item.kind === 'heading' ? 'heading' : item.skipped ? 'skipped' : 'plays';
    if (role !== 'plays') return { id, role, duration: 0, fixedStart: null, start: at, end: at };
    const start = item.start?.at ?? at;
    at = start + item.duration;
    duration += item.duration;
    return { id, role, duration: item.duration, fixedStart: item.start?.at ?? null, start, end: at };
  });
  return { items, duration };
}

/** What the schedule goes by. */
export type Scheduled = Pick<WebinarState, 'session' | 'runSheet' | 'transport'> & {
  readonly booths: Pick<BoothsState, 'byId'>;
};

/**
 * When the session must be over, whatever happens: as set by hand, else the earliest end for which a booth is booked;
 * null where neither is said. `booth`: whose it is.
 */
export function hardEnd({
  session,
  booths,
}: Pick<Scheduled, 'session' | 'booths'>): { readonly at: Instant; readonly booth: string | null } | null {
  if (session.hardEnd) return { at: session.hardEnd.at, booth: null };
  const ends = Object.values(booths.byId).flatMap(({ id, bookedEnd }) =>
    bookedEnd ? [{ at: bookedEnd.at, booth: id }] : [],
  );
  return ends.reduce<{ at: Instant; booth: string } | null>(
    (first, end) => (first && first.at <= end.at ? first : end),
    null,
  );
}

/**
 * Where the session stands at `now` (backend's clock). Linear in the number of items.
 * @param plan kept from an earlier call with the same session and run-sheet, to save its computation.
 */
export function schedule(state: Scheduled, now: Instant, plan: Plan = planOf(state.session, state.runSheet)): Schedule {
  const { session, transport } = state;
  const { status, visit } = transport;
  const visits = visitsByItem(transport.past);
  const currentIndex = visit ? plan.items.findIndex(({ id }) => id === visit.item) : -1;
  const from = firstComing(status, currentIndex, plan.items.length);

  let at = status === 'ready' ? Math.max(now, session.start.at) : now;
  let next: string | null = null;
  const items = plan.items.map((planned, index): ScheduledItem => {
    const before = visits.get(planned.id);
    if (visit && index === currentIndex) {
      at = currentEnd(visit, state.runSheet.items[visit.item]?.duration ?? 0, now);
      return { ...past(planned, before), ...present(visit, before, now), projectedEnd: at };
    }
    if (index < from || planned.role !== 'plays') return past(planned, before);
    const isNext = next === null;
    if (isNext) next = planned.id;
    const start = Math.max(at, planned.fixedStart ?? at);
    const row: ScheduledItem = {
      ...past(planned, before),
      status: isNext ? 'next' : 'coming',
      projectedStart: start,
      projectedEnd: start + planned.duration,
      gap: start - at,
      overlap: planned.fixedStart === null ? 0 : Math.max(0, at - planned.fixedStart),
    };
    at = start + planned.duration;
    return row;
  });

  const projectedEnd = status === 'ended' ? (transport.endedAt ?? now) : at;
  const hard = hardEnd(state);
  return {
    items,
    status,
    current: visit?.item ?? null,
    next,
    plannedStart: session.start.at,
    plannedEnd: session.end.at,
    actualStart: transport.startedAt,
    projectedEnd,
    over: projectedEnd - session.end.at,
    elapsed:
      transport.startedAt === null ? 0 : Math.max(0, (status === 'ended' ? projectedEnd : now) - transport.startedAt),
    planned: plan.duration,
    hardEnd: hard?.at ?? null,
    hardEndOf: hard?.booth ?? null,
    hardEndExcess: hard && Math.max(0, projectedEnd - hard.at),
  };
}

/** The row of one item; undefined where there is none. */
export function scheduledItem(schedule: Pick<Schedule, 'items'>, item: string | null): ScheduledItem | undefined {
  return schedule.items.find(({ id }) => id === item);
}

/** Items that will still be on, in order: the next one first. */
export function toCome(schedule: Pick<Schedule, 'items'>): readonly ScheduledItem[] {
  return schedule.items.filter(({ status }) => status === 'next' || status === 'coming');
}

/** Index from which items are still to come. */
function firstComing(status: TransportState['status'], currentIndex: number, count: number): number {
  switch (status) {
    case 'ready':
      return 0;
    case 'live':
      return currentIndex + 1;
    case 'ended':
      return count;
    default:
      return unreachable(status);
  }
}

/** Projected end of the item that is on: its time and all its pauses after its start, and never in the past. */
function currentEnd(visit: Visit, duration: number, now: Instant): Instant {
  return Math.max(now, visit.startedAt + duration + visit.added + pausedFor(visit, now));
}

interface Visits {
  readonly first: Instant;
  readonly last: Instant;
  readonly ran: number;
}

function visitsByItem(past: readonly PastVisit[]): ReadonlyMap<string, Visits> {
  const visits = new Map<string, Visits>();
  for (const visit of past) {
    const before = visits.get(visit.item);
    visits.set(visit.item, {
      first: before?.first ?? visit.startedAt,
      last: visit.endedAt,
      ran: (before?.ran ?? 0) + ran(visit),
    });
  }
  return visits;
}

/** An item as it stands when it does not come any more. */
function past({ id, role, start, end }: PlannedItem, visits: Visits | undefined): ScheduledItem {
  return {
    id,
    status: visits && role !== 'heading' ? 'done' : role === 'plays' ? 'passed' : role,
    plannedStart: start,
    plannedEnd: end,
    actualStart: visits?.first ?? null,
    actualEnd: visits?.last ?? null,
    ran: visits?.ran ?? 0,
    projectedStart: null,
    projectedEnd: null,
    gap: 0,
    overlap: 0,
  };
}

function present(
  visit: Visit,
  visits: Visits | undefined,
  now: Instant,
): Pick<ScheduledItem, 'status' | 'actualStart' | 'actualEnd' | 'ran' | 'projectedStart'> {
  return {
    status: 'current',
    actualStart: visits?.first ?? visit.startedAt,
    actualEnd: null,
    ran: (visits?.ran ?? 0) + elapsed(visit, now),
    projectedStart: visit.startedAt,
  };
}
