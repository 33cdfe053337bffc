import type { Instant } from '../../shared/core/envelope.ts';
import { type Page, browserPage } from './page.ts';

/** Tells its listeners when the backend's clock passes a multiple of their period. */
export interface Ticker {
  /** Returns the function that ends the subscription. */
  readonly subscribe: (everyMs: number, listener: () => void) => () => void;
  /** The newest multiple of the period that was passed, UTC ms; the same value until the listeners are told. */
  readonly at: (everyMs: number) => Instant;
}

interface Period {
  readonly listeners: Set<() => void>;
  at: Instant;
}

/**
 * One timer for all periods, set to the next multiple on the backend's clock, so that the seconds of every screen
 * change together.
 */
export function createTicker(now: () => Instant, page: Pick<Page, 'visible' | 'onVisibility'> = browserPage): Ticker {
  const periods = new Map<number, Period>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => void) | undefined;

  const aligned = (everyMs: number, instant = now()): Instant => instant - (instant % everyMs);

  function advance(): void {
    const instant = now();
    for (const [everyMs, period] of periods) {
      const at = aligned(everyMs, instant);
      if (at === period.at) continue;
      period.at = at;
      for (const listener of [...period.listeners]) listener();
    }
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    if (periods.size === 0 || !page.visible()) return;
    const instant = now();
    timer = setTimeout(advance, Math.min(...[...periods.keys()].map((everyMs) => everyMs - (instant % everyMs))));
  }

  return {
    subscribe(everyMs, listener) {
      const period = periods.get(everyMs) ?? { listeners: new Set(), at: aligned(everyMs) };
      periods.set(everyMs, period);
      period.listeners.add(listener);
      unwatch ??= page.onVisibility(advance);
      schedule();
      return () => {
        period.listeners.delete(listener);
        if (period.listeners.size > 0 || periods.get(everyMs) !== period) return;
        periods.delete(everyMs);
        if (periods.size > 0) return;
        clearTimeout(timer);
        unwatch?.();
        unwatch = undefined;
      };
    },
    at: (everyMs) => periods.get(everyMs)?.at ?? aligned(everyMs),
  };
}
