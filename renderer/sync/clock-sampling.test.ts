import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackendClock } from './clock-estimate.ts';
import { createClockSampling } from './clock-sampling.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function sampled() {
  let step = 0;
  let slept = 0;
  /** Stands still while the machine sleeps, as some do. */
  const local = { now: () => Date.now() - slept, wall: () => Date.now() + step };
  const clock = createBackendClock(local);
  let asked = 0;
  const sampling = createClockSampling({
    local,
    clock,
    ask: (answer) => {
      asked += 1;
      answer(Date.now());
    },
    changed: () => {},
  });
  return {
    clock,
    sampling,
    asked: () => asked,
    stepWall: (ms: number) => (step += ms),
    sleep: (ms: number) => {
      slept += ms;
      vi.setSystemTime(Date.now() + ms);
    },
  };
}

describe('sampling the backend clock', () => {
  it('takes several samples at the start, then one in 30 s, and none after the end', () => {
    const { sampling, asked } = sampled();
    sampling.start();
    vi.advanceTimersByTime(1_000);
    expect(asked()).toBe(5);
    vi.advanceTimersByTime(60_000);
    expect(asked()).toBe(7);
    sampling.stop();
    vi.advanceTimersByTime(60_000);
    expect(asked()).toBe(7);
  });

  it('moves no timer when the wall clock of this machine is set, and asks again', () => {
    const { clock, sampling, asked, stepWall } = sampled();
    sampling.start();
    vi.advanceTimersByTime(2_000);
    stepWall(-3_600_000);
    const before = clock.now();
    vi.advanceTimersByTime(2_000);
    expect(clock.now() - before).toBe(2_000);
    expect(asked()).toBe(10);
  });

  it('is right again after a sleep in which the monotonic clock stood still', () => {
    const { clock, sampling, sleep } = sampled();
    sampling.start();
    vi.advanceTimersByTime(2_000);
    sleep(600_000);
    expect(Date.now() - clock.now()).toBe(600_000);
    vi.advanceTimersByTime(1_100);
    expect(clock.now()).toBe(Date.now());
  });
});
