import type { Instant } from '../../../shared/core/envelope.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { elapsed, pausedFor, remaining } from '../../../shared/transport/select.ts';
import type { TransportState } from '../../../shared/transport/state.ts';
import { threshold } from '../../../shared/views/stage.ts';

export type TimerPhase = 'ready' | 'running' | 'warning' | 'danger' | 'overtime' | 'ended';

/** What the timer shows at an instant. Durations in ms. */
export interface TimerState {
  readonly phase: TimerPhase;
  /** Negative in overtime. */
  readonly left: number;
  readonly elapsed: number;
  /** Planned duration with what was given or taken by hand. */
  readonly total: number;
  readonly added: number;
  /** Since when it is paused; null while it runs. */
  readonly pausedFor: number | null;
  /** Share of the time that is gone, from 0 to 1. */
  readonly progress: number;
}

/** @param duration planned duration of the item that is on; of no matter while none is. */
export function timerState(
  transport: Pick<TransportState, 'status' | 'visit'>,
  duration: number,
  rules: Pick<SessionState, 'warning' | 'danger'>,
  now: Instant,
): TimerState {
  const { visit, status } = transport;
  if (!visit)
    return {
      phase: status === 'ended' ? 'ended' : 'ready',
      left: duration,
      elapsed: 0,
      total: duration,
      added: 0,
      pausedFor: null,
      progress: 0,
    };
  const left = remaining(visit, duration, now);
  const total = Math.max(0, duration + visit.added);
  const gone = elapsed(visit, now);
  return {
    phase: phaseOf(left, threshold(rules.warning, duration), threshold(rules.danger, duration)),
    left,
    elapsed: gone,
    total,
    added: visit.added,
    pausedFor: visit.pausedAt === null ? null : pausedFor(visit, now) - visit.paused,
    progress: total === 0 ? 1 : Math.min(1, gone / total),
  };
}

function phaseOf(left: number, warning: number, danger: number): TimerPhase {
  if (left < 0) return 'overtime';
  if (left <= danger) return 'danger';
  return left <= warning ? 'warning' : 'running';
}
