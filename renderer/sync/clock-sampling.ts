import type { Instant } from '../../shared/core/envelope.ts';
import type { BackendClock } from './clock-estimate.ts';
import type { LocalClock } from './local-clock.ts';

/** Ms after the start of a burst at which the backend's clock is asked for. */
const burst = [0, 60, 150, 300, 600] as const;
/** Ms between later samples. */
const interval = 30_000;
/** How often this machine's two clocks are compared, ms, and the difference that counts as a step or a sleep. */
const watchEvery = 1_000;
const stepFrom = 500;

/** Keeps the estimate of the backend's clock fresh while there is a connection. */
export interface ClockSampling {
  /** Several samples now, then one in a while. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * @param ask asks the backend for its clock; the answer may never come.
 * @param changed called after each sample.
 */
export function createClockSampling({
  ask,
  local,
  clock,
  changed,
}: {
  readonly ask: (answer: (now: Instant) => void) => void;
  readonly local: LocalClock;
  readonly clock: BackendClock;
  readonly changed: () => void;
}): ClockSampling {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let watch: ReturnType<typeof setInterval> | undefined;
  let lead = 0;

  function sample(): void {
    const sentAt = local.now();
    ask((backend) => {
      clock.add({ sentAt, receivedAt: local.now(), backend });
      changed();
    });
  }

  function later(): void {
    timers = [
      setTimeout(() => {
        sample();
        later();
      }, interval),
    ];
  }

  function startBurst(): void {
    timers.forEach(clearTimeout);
    timers = burst.map((delay, index) =>
      setTimeout(() => {
        sample();
        if (index === burst.length - 1) later();
      }, delay),
    );
  }

  /**
   * Where the wall clock and the monotonic one part, either the wall clock was moved, which changes nothing, or the
   * machine slept and the monotonic clock with it: only the backend can tell.
   */
  function compare(): void {
    const now = local.wall() - local.now();
    if (Math.abs(now - lead) <= stepFrom) return;
    lead = now;
    startBurst();
  }

  function stop(): void {
    timers.forEach(clearTimeout);
    timers = [];
    clearInterval(watch);
    watch = undefined;
  }

  return {
    start() {
      stop();
      lead = local.wall() - local.now();
      watch = setInterval(compare, watchEvery);
      startBurst();
    },
    stop,
  };
}
