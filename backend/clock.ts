import type { Instant } from '../shared/core/envelope.ts';

/** The backend's clock: a wall anchor plus the monotonic clock, so that a step of the system clock moves no timer. */
export interface Clock {
  /** UTC ms, never decreasing while the process runs unless a step is adopted. */
  now(): Instant;
  /** How far the system's wall clock is ahead of this clock, ms. */
  drift(): number;
  /** Makes the system's wall clock the anchor again; returns by how much `now` moved, ms. */
  adopt(): number;
}

export interface ClockSources {
  /** UTC ms of the system. */
  readonly wall: () => number;
  /** Ms of a clock that never steps. */
  readonly monotonic: () => number;
}

export const systemSources: ClockSources = { wall: () => Date.now(), monotonic: () => performance.now() };

export function createClock({ wall, monotonic }: ClockSources = systemSources): Clock {
  let anchor = wall() - monotonic();
  const now = (): Instant => Math.round(anchor + monotonic());
  return {
    now,
    drift: () => Math.round(wall() - (anchor + monotonic())),
    adopt() {
      const before = now();
      anchor = wall() - monotonic();
      return now() - before;
    },
  };
}
