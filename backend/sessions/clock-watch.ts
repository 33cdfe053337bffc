import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Notices } from '../notices.ts';

/** Ms of drift from which people must know (rule T2). */
const tolerance = 500;

/**
 * Compares the system's wall clock with the backend's own once a second and says when it has stepped: once for each
 * step. Returns the function that ends the watch.
 */
export function watchClock(clock: Clock, notices: Notices, log: Logger, every = 1_000): () => void {
  let told = 0;
  const timer = setInterval(() => {
    const ms = clock.drift();
    if (Math.abs(ms) <= tolerance) told = 0;
    else if (Math.abs(ms - told) > tolerance) {
      told = ms;
      log.warn({ ms }, 'the system clock has stepped');
      notices.publish({ kind: 'clock-stepped', ms, at: clock.now() });
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
