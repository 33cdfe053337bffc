import type { Instant } from '../core/envelope.ts';
import type { RunSheetCommand } from '../run-sheet/messages.ts';
import type { ItemState } from '../run-sheet/state.ts';
import type { WebinarState } from '../webinar.ts';
import { schedule, toCome } from './schedule.ts';

export type RecoveryTarget = 'plannedEnd' | 'hardEnd';

/** A proposal that brings the projected end back, as far as the minimum durations allow. Durations in ms. */
export interface Recovery {
  readonly target: RecoveryTarget;
  /** The instant to be over by. */
  readonly until: Instant;
  /** By how much the projected end passes it now; 0 where it does not. */
  readonly late: number;
  /** By how much it would still pass it. */
  readonly remaining: number;
  readonly changes: readonly { readonly item: string; readonly from: number; readonly to: number }[];
  /** The one undoable edit that applies the proposal; null where there is nothing to change. */
  readonly edit: Extract<RunSheetCommand, { type: 'run-sheet.edit' }>['data'] | null;
}

interface Coming {
  readonly item: ItemState;
  readonly fixedStart: Instant | null;
  /** Whole seconds by which it may be squeezed. */
  readonly slack: number;
}

const second = 1_000;

/**
 * Proposes durations for the items to come: squeezed in proportion to their slack (duration − minimum duration), by
 * whole seconds, locked ones untouched. Time saved ahead of a fixed start is of use only as far as that start would
 * be overrun, so what follows a fixed start is asked to save first what nothing before it can.
 * Null where there is nothing to aim at: no hard end is set, or the session is over.
 */
export function recovery(
  state: Pick<WebinarState, 'session' | 'runSheet' | 'transport'>,
  now: Instant,
  target: RecoveryTarget,
): Recovery | null {
  const until = target === 'plannedEnd' ? state.session.end.at : (state.session.hardEnd?.at ?? null);
  if (until === null || state.transport.status === 'ended') return null;

  const standing = schedule(state, now);
  const rows = toCome(standing);
  const [first] = rows;
  const begin = first?.projectedStart == null ? standing.projectedEnd : first.projectedStart - first.gap;
  const coming = rows.map(({ id }) => comingItem(state.runSheet.items[id] as ItemState));
  const cuts = squeeze(coming, begin, until);

  const changes = coming.flatMap(({ item }, index) => {
    const cut = cuts[index] as number;
    return cut === 0 ? [] : [{ item: item.id, from: item.duration, to: item.duration - cut * second }];
  });
  const edits = changes.map(({ item, to }) => {
    const base = state.runSheet.items[item]?.versions['duration']?.command ?? null;
    return { item, changes: [{ field: 'duration', value: to, base }] };
  });
  return {
    target,
    until,
    late: Math.max(0, standing.projectedEnd - until),
    remaining: Math.max(0, endWith(coming, cuts, begin) - until),
    changes,
    edit: edits.length === 0 ? null : { edits, cause: 'recovery' },
  };
}

function comingItem(item: ItemState): Coming {
  const least = item.locked ? null : item.minDuration;
  const slack = least === null ? 0 : Math.max(0, Math.floor((item.duration - least) / second));
  return { item, fixedStart: item.start?.at ?? null, slack };
}

/** Seconds to take from each item. */
function squeeze(coming: readonly Coming[], begin: Instant, until: Instant): readonly number[] {
  const cuts = coming.map(() => 0);
  let rest = 0;
  let cut = 0;
  for (let index = coming.length - 1; index >= 0; index -= 1) {
    const { item, fixedStart } = coming[index] as Coming;
    rest += item.duration;
    // What runs from here to the end can begin no earlier than this, whatever is saved before.
    const earliest = Math.max(fixedStart ?? -Infinity, index === 0 ? begin : -Infinity);
    const needed = Math.ceil((earliest + rest - until) / second);
    if (needed > cut) cut += spread(needed - cut, coming, cuts, index);
  }
  return cuts;
}

/** Takes seconds from the items from an index on, in proportion to what each has left to give; returns how many. */
function spread(wanted: number, coming: readonly Coming[], cuts: number[], from: number): number {
  const givers = coming.slice(from).map(({ slack }, offset) => {
    const index = from + offset;
    return { index, left: slack - (cuts[index] as number) };
  });
  const total = givers.reduce((sum, { left }) => sum + left, 0);
  const given = Math.min(wanted, total);
  if (given === 0) return 0;
  const shares = givers.map(({ index, left }) => {
    const exact = (given * left) / total;
    return { index, whole: Math.floor(exact), fraction: exact - Math.floor(exact) };
  });
  // The seconds lost in rounding down go to those that lost most, so that the sum is exact.
  const missing = given - shares.reduce((sum, { whole }) => sum + whole, 0);
  const rounded = new Set(shares.toSorted((a, b) => b.fraction - a.fraction).slice(0, missing));
  for (const share of shares)
    cuts[share.index] = (cuts[share.index] as number) + share.whole + (rounded.has(share) ? 1 : 0);
  return given;
}

function endWith(coming: readonly Coming[], cuts: readonly number[], begin: Instant): Instant {
  return coming.reduce(
    (at, { item, fixedStart }, index) =>
      Math.max(at, fixedStart ?? at) + item.duration - (cuts[index] as number) * second,
    begin,
  );
}
