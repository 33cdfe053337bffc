import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBackendClock } from './clock-estimate.ts';

/** A machine whose clock is `at`, and a backend that is `ahead` of it. */
function machines(ahead: number) {
  let at = 1_000_000;
  let lead = ahead;
  const clock = createBackendClock({ now: () => at });
  return {
    clock,
    pass: (ms: number) => (at += ms),
    lead: (ms: number) => (lead = ms),
    truth: () => at + lead,
    /** Asks the backend: the question takes `out` ms, the answer `back`. */
    sample(out: number, back: number) {
      const sentAt = at;
      at += out;
      const backend = Math.round(at + lead);
      at += back;
      clock.add({ sentAt, receivedAt: at, backend });
    },
  };
}

describe('the estimate of the backend clock', () => {
  it('is this machine before the first sample', () => {
    const { clock, truth } = machines(0);
    expect(clock.now()).toBe(truth());
    expect(clock.estimate()).toEqual({ offset: 0, roundTrip: null });
  });

  it('takes the first sample at once, however far the clocks are apart', () => {
    const { clock, sample, truth } = machines(-7_200_000);
    sample(20, 20);
    expect(clock.now()).toBe(truth());
    expect(clock.estimate()).toEqual({ offset: -7_200_000, roundTrip: 40 });
  });

  it('T1: believes the sample with the shortest round trip', () => {
    const { clock, sample, pass, truth } = machines(5_000);
    sample(10, 190);
    sample(4, 4);
    sample(150, 10);
    pass(60_000);
    expect(clock.now()).toBe(truth());
    expect(clock.estimate().roundTrip).toBe(8);
  });

  it.each([7_200_000, -7_200_000])('T2: follows a clock that was moved by %i ms, and measures on', (ms) => {
    const { clock, sample, lead, truth, pass } = machines(5_000);
    sample(20, 20);
    lead(5_000 + ms);
    clock.shift(ms);
    expect(clock.now()).toBe(truth());
    sample(60, 20);
    expect(clock.now()).toBe(truth());
    expect(clock.estimate()).toEqual({ offset: 5_000 + ms, roundTrip: 40 });
    // One that was answered on the new clock before the move was told: the next sample refutes it.
    lead(5_000 - ms);
    sample(20, 20);
    clock.shift(-2 * ms);
    pass(10);
    sample(20, 20);
    expect(clock.now()).toBe(truth());
  });

  it('is moved by nobody before the first sample', () => {
    const { clock, sample, truth } = machines(5_000);
    clock.shift(60_000);
    expect(clock.estimate()).toEqual({ offset: 0, roundTrip: null });
    sample(20, 20);
    expect(clock.now()).toBe(truth());
  });

  it('never shows an earlier time after a small correction', () => {
    const { clock, sample, pass, truth } = machines(0);
    sample(0, 400);
    let last = clock.now();
    sample(2, 2);
    for (let ms = 0; ms < 10_000; ms += 1) {
      pass(1);
      const now = clock.now();
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(Math.abs(last - truth())).toBeLessThanOrEqual(1);
  });

  it('follows at once when the backend adopts another clock, although the old samples were better', () => {
    const { clock, sample, pass, lead, truth } = machines(0);
    sample(1, 1);
    pass(10_000);
    lead(90_000);
    sample(40, 60);
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(10);
  });

  it('prefers a fresh sample to one that drift has made worse', () => {
    const { clock, sample, pass, lead, truth } = machines(0);
    sample(1, 1);
    for (let minute = 1; minute <= 30; minute += 1) {
      pass(60_000);
      lead(minute * 3);
      sample(10, 10);
    }
    pass(10_000);
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(20);
  });

  it('lies within half of the worst round trip, whatever the network does', () => {
    const legs = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), {
      minLength: 5,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), legs, (ahead, samples) => {
        const { clock, sample, pass, truth } = machines(ahead);
        for (const [out, back] of samples) sample(out, back);
        pass(5_000);
        const best = Math.min(...samples.map(([out, back]) => out + back));
        expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(best / 2 + 2);
      }),
    );
  });
});
