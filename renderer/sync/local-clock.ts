/** This machine's two clocks, ms. */
export interface LocalClock {
  /** Runs on evenly, whatever happens to the wall clock. What `Console.localNow` gives. */
  readonly now: () => number;
  /** The wall clock, which people and time services move. */
  readonly wall: () => number;
}

export const machineClock: LocalClock = {
  now: () => performance.timeOrigin + performance.now(),
  wall: () => Date.now(),
};
