import type { Instant } from '../core/envelope.ts';
import type { Desk } from './desk.ts';
import type { BoothsState } from './state.ts';

/** Whether anything of it is compared with the present: turns and rests, a handover, how long somebody is away. */
export function isMeasuredFromNow({ desks, floor, ready }: BoothsState): boolean {
  return floor !== null || ready !== null || Object.values(desks).some((desk) => instantsOf(desk) > 0);
}

function instantsOf({ mic, turns, handover, mutedAt, standbyAt, presence, checks }: Desk): number {
  const marks = [mic, handover, mutedAt, standbyAt].filter((mark) => mark !== null);
  return marks.length + turns.length + Object.keys(presence).length + checks.length;
}

/**
 * Every instant of this backend's clock, moved by `ms`, so that turns, rests and countdowns read what they read. Past
 * turns too: rest is counted from the last one's end. Booked ends are wall times and stay.
 */
export function shifted(state: BoothsState, ms: number): BoothsState {
  const { floor, ready } = state;
  return {
    ...state,
    desks: each(state.desks, (desk) => movedDesk(desk, ms)),
    floor: floor && { ...floor, at: floor.at + ms },
    ready: ready && {
      ...ready,
      at: ready.at + ms,
      answers: each(ready.answers, (answer) => ({ ...answer, at: answer.at + ms })),
    },
  };
}

function movedDesk(desk: Desk, ms: number): Desk {
  const { mic, turns, handover, mutedAt, standbyAt, presence, checks } = desk;
  return {
    ...desk,
    mic: mic && { ...mic, since: mic.since + ms },
    turns: turns.map((turn) => ({ ...turn, since: turn.since + ms, until: turn.until + ms })),
    handover: handover && {
      ...handover,
      at: handover.at + ms,
      expiresAt: handover.expiresAt + ms,
      changesAt: later(handover.changesAt, ms),
    },
    mutedAt: later(mutedAt, ms),
    standbyAt: later(standbyAt, ms),
    presence: each(presence, (mark) => ({ ...mark, at: mark.at + ms })),
    checks: checks.map((check) => ({ ...check, at: check.at + ms })),
  };
}

function each<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function later(at: Instant | null, ms: number): Instant | null {
  return at === null ? null : at + ms;
}
