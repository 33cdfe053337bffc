import type { Instant } from '../../shared/core/envelope.ts';
import type { ClockEstimate } from './console.ts';
import type { LocalClock } from './local-clock.ts';

/** One question for the backend's clock. Sent and received on this machine's clock, ms. */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly backend: Instant;
}

/** How far apart two machines' clocks may run, as a share of the time that passed (100 parts per million). */
const driftRate = 1e-4;
/** Corrections up to this many ms are made while time runs on; larger ones at once. */
const smoothedUpTo = 1_000;
/** Ms of correction in a ms: time shown always runs on, at 0.95 to 1.05 of its speed. */
const smoothingRate = 0.05;
const samplesKept = 16;

interface Measured {
  readonly at: number;
  /** Backend minus this machine, if both ways took as long as each other. */
  readonly offset: number;
  readonly roundTrip: number;
}

/** The backend's clock as it can be known from here. */
export interface BackendClock {
  /** UTC ms. Before the first sample it is this machine's own clock. Never decreases by small corrections. */
  readonly now: () => Instant;
  readonly estimate: () => ClockEstimate;
  readonly add: (sample: ClockSample) => void;
  /** The backend says that its clock was moved, ms: what was measured before holds for the moved one. */
  readonly shift: (ms: number) => void;
}

/**
 * Takes the sample with the shortest round trip (rule T1), older ones counting for less as clocks drift. The true
 * offset of a sample lies within half of its round trip, so a new sample that contradicts an old one refutes it: the
 * backend's clock was adopted anew, or this machine slept.
 */
export function createBackendClock(local: Pick<LocalClock, 'now'>): BackendClock {
  let samples: readonly Measured[] = [];
  let target = 0;
  let roundTrip: number | null = null;
  let shown = 0;
  let shownAt = local.now();

  const uncertainty = (sample: Measured, at: number): number => sample.roundTrip / 2 + (at - sample.at) * driftRate;

  /** Brings what is shown up to now: `at` is this machine's clock. */
  function settle(at: number): void {
    const step = Math.max(0, at - shownAt) * smoothingRate;
    shown += Math.min(step, Math.max(-step, target - shown));
    shownAt = at;
  }

  return {
    now() {
      const at = local.now();
      settle(at);
      return Math.round(at + shown);
    },
    estimate: () => ({ offset: Math.round(target), roundTrip: roundTrip === null ? null : Math.round(roundTrip) }),
    add({ sentAt, receivedAt, backend }) {
      const at = local.now();
      settle(at);
      const sample: Measured = {
        at: receivedAt,
        offset: backend - (sentAt + receivedAt) / 2,
        roundTrip: Math.max(0, receivedAt - sentAt),
      };
      // The backend answers in whole milliseconds.
      const agrees = (other: Measured): boolean =>
        Math.abs(other.offset - sample.offset) <= uncertainty(other, at) + uncertainty(sample, at) + 1;
      samples = [sample, ...samples.filter(agrees)]
        .sort((a, b) => uncertainty(a, at) - uncertainty(b, at))
        .slice(0, samplesKept);
      const best = samples[0] ?? sample;
      target = best.offset;
      if (roundTrip === null || Math.abs(target - shown) > smoothedUpTo) shown = target;
      roundTrip = best.roundTrip;
    },
    shift(ms) {
      if (roundTrip === null) return;
      settle(local.now());
      samples = samples.map((sample) => ({ ...sample, offset: sample.offset + ms }));
      target += ms;
      shown += ms;
    },
  };
}
