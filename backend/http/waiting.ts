import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Ms to wait until so much may be taken of a key's allowance; 0 where it is taken now. */
export async function waitFor(rates: RateLimiterMemory, key: string, points: number): Promise<number> {
  try {
    await rates.consume(key, points);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, refusal.msBeforeNext);
  }
}
