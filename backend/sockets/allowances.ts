/**
 * What each of many may do in a minute, a few at once: refilled all the time, so that whoever has used it up waits for
 * one more and not for a new minute. One number is kept for each that has used any lately (the generic cell rate
 * algorithm, ITU-T I.371).
 */
export class Allowance {
  /** By key, ms of the monotonic clock at which the whole burst is there again. */
  readonly #fullAt = new Map<string, number>();
  readonly #each: number;
  readonly #burst: number;
  #tidyAt = 1_000;

  /** @param perMinute how many in the long run. @param burst how many at once. */
  constructor(perMinute: number, burst: number) {
    this.#each = 60_000 / perMinute;
    this.#burst = burst * this.#each;
  }

  /** Ms until one may be had; 0 where it may be had now. */
  wait(key: string, now: number): number {
    return Math.ceil(Math.max(0, this.#lacking(key, now) + this.#each - this.#burst));
  }

  take(key: string, now: number): void {
    this.#fullAt.set(key, now + this.#lacking(key, now) + this.#each);
    if (this.#fullAt.size > this.#tidyAt) this.#tidy(now);
  }

  /** Ms until the whole burst is there; exactly 0 where it is, which a sum of instants would not always be. */
  #lacking(key: string, now: number): number {
    return Math.max(0, (this.#fullAt.get(key) ?? 0) - now);
  }

  #tidy(now: number): void {
    for (const [key, at] of this.#fullAt) if (at <= now) this.#fullAt.delete(key);
    this.#tidyAt = Math.max(1_000, 2 * this.#fullAt.size);
  }
}

/** Takes one of each, or none of any. Returns the ms to wait, 0 where they were taken. */
export function takeAll(of: readonly (readonly [Allowance, key: string])[], now = performance.now()): number {
  const wait = Math.max(0, ...of.map(([allowance, key]) => allowance.wait(key, now)));
  if (wait === 0) for (const [allowance, key] of of) allowance.take(key, now);
  return wait;
}
