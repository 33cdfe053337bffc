import type { Instant } from '../core/envelope.ts';
import type { RunSheetCommand } from '../run-sheet/messages.ts';
import type { ItemState } from '../run-sheet/state.ts';
import { type Scheduled, hardEnd, schedule, toCome } from './schedule.ts';

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
 * be overrun, so what follows a fixed start gives more where nothing before it can.
 * Null where there is nothing to aim at: no hard end is set, or the session is over.
 */
export function recovery(state: Scheduled, now: Instant, target: RecoveryTarget): Recovery | null {
  const until = target === 'plannedEnd' ? state.session.end.at : (hardEnd(state)?.at ?? null);
  if (until === null || state.transport.status === 'ended') return null;

  const standing = schedule(state, now);
  const rows = toCome(standing);
  const [first] = rows;
  const begin = first && first.projectedStart !== null ? first.projectedStart - first.gap : standing.projectedEnd;
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

/** So many seconds must be saved from an item on, of those that there are to give. */
interface Need {
  readonly from: number;
  readonly slack: number;
  readonly needed: number;
}

/** Seconds to take from each item. */
function squeeze(coming: readonly Coming[], begin: Instant, until: Instant): readonly number[] {
  const cuts = coming.map(() => 0);
  const steps = evenly(needs(coming, begin, until));
  for (const [index, { from, needed }] of steps.slice(1).entries()) {
    const behind = steps[index] as Need;
    spread(needed - behind.needed, coming.slice(from, behind.from)).forEach((cut, offset) => {
      cuts[from + offset] = cut;
    });
  }
  return cuts;
}

/**
 * What must be saved, from the end of the run-sheet to its beginning: nothing from behind the last item. Where the
 * minima do not allow the aim, what they do allow: nobody is squeezed for an end that is out of reach.
 */
function needs(coming: readonly Coming[], begin: Instant, until: Instant): readonly Need[] {
  const wanted: Need[] = [];
  let rest = 0;
  let slack = 0;
  for (let from = coming.length - 1; from >= 0; from -= 1) {
    const { item, fixedStart, slack: own } = coming[from] as Coming;
    rest += item.duration;
    slack += own;
    // What runs from here to the end can begin no earlier than this, whatever is saved before.
    const earliest = Math.max(fixedStart ?? -Infinity, from === 0 ? begin : -Infinity);
    if (earliest > -Infinity) wanted.push({ from, slack, needed: Math.ceil((earliest + rest - until) / second) });
  }
  const outOfReach = wanted.reduce((most, need) => Math.max(most, need.needed - need.slack), 0);
  const needed = wanted.map((need) => ({ ...need, needed: Math.max(0, need.needed - outOfReach) }));
  return [{ from: coming.length, slack: 0, needed: 0 }, ...needed];
}

/**
 * Of the needs those that bind: between two of them all items give in the same proportion to their slack, which is
 * as even as can be while every need is met. (The upper hull of what is needed over the slack that there is.)
 */
function evenly(all: readonly Need[]): readonly Need[] {
  const hull: Need[] = [];
  for (const need of all) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)];
      if (!before || !last) break;
      const turn =
        (last.slack - before.slack) * (need.needed - before.needed) -
        (last.needed - before.needed) * (need.slack - before.slack);
      if (turn < 0) break;
      hull.pop();
    }
    hull.push(need);
  }
  return hull;
}

/** Shares seconds among items in proportion to their slack; they have at least as many to give. */
function spread(wanted: number, givers: readonly Coming[]): readonly number[] {
  const total = givers.reduce((sum, { slack }) => sum + slack, 0);
  if (wanted <= 0 || total === 0) return givers.map(() => 0);
  const exact = givers.map(({ slack }) => (wanted * slack) / total);
  // The seconds lost in rounding down go to those that lost most, so that the sum is exact.
  const lost = wanted - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const byLoss = exact.map((share, index) => ({ index, loss: share % 1 })).sort((a, b) => b.loss - a.loss);
  const rounded = new Set(byLoss.slice(0, lost).map(({ index }) => index));
  return exact.map((share, index) => Math.floor(share) + (rounded.has(index) ? 1 : 0));
}

function endWith(coming: readonly Coming[], cuts: readonly number[], begin: Instant): Instant {
  return coming.reduce(
    (at, { item, fixedStart }, index) =>
      Math.max(at, fixedStart ?? at) + item.duration - (cuts[index] as number) * second,
    begin,
  );
}
