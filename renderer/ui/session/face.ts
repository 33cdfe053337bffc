import type { Instant } from '../../../shared/core/envelope.ts';
import { elapsed, remaining } from '../../../shared/transport/select.ts';
import type { StageView } from '../../../shared/views/stage.ts';

export type Tone = 'calm' | 'warning' | 'danger' | 'over';

/** What the stage shows at an instant, whatever the language. Durations in milliseconds. */
export type Face =
  /** `until`: time to the planned start, negative once it has passed. */
  | { readonly kind: 'before'; readonly start: Instant; readonly until: number }
  | {
      readonly kind: 'running';
      /** Negative in overtime. */
      readonly left: number;
      readonly tone: Tone;
      readonly paused: boolean;
      /** Share of the time that is used, 0 to 1. */
      readonly used: number;
    }
  | { readonly kind: 'ended' };

/** From this long before the start on, the stage counts down to it; earlier it only says when. */
const countdownFrom = 24 * 3_600_000;

export function faceAt(view: StageView, now: Instant): Face {
  if (view.status === 'ended') return { kind: 'ended' };
  const { item, timer } = view;
  if (view.status === 'ready' || !item || !timer) return { kind: 'before', start: view.start, until: view.start - now };
  // A visit as the transport slice knows it; the stage is told nothing of its id.
  const visit = { ...timer, pausedAt: timer.pausedAt ?? null, id: '', item: '' };
  const left = remaining(visit, item.duration, now);
  const whole = item.duration + timer.added;
  return {
    kind: 'running',
    left,
    tone: toneOf(left, timer),
    paused: timer.pausedAt !== undefined,
    used: whole <= 0 ? 1 : Math.min(1, elapsed(visit, now) / whole),
  };
}

function toneOf(left: number, { warning, danger }: { readonly warning: number; readonly danger: number }): Tone {
  if (left < 0) return 'over';
  if (left <= danger) return 'danger';
  return left <= warning ? 'warning' : 'calm';
}

/** A session that is later than this is not about to begin: it was put off, or never held. */
const soonFor = 3_600_000;

export function isAboutToBegin(until: number): boolean {
  return until <= 0 && until >= -soonFor;
}

export function countsDown(until: number): boolean {
  return until > 0 && until <= countdownFrom;
}
