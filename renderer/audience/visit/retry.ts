const first = 1_000;
const longest = 30_000;

/**
 * Ms to wait before trying again. It grows from a second to half a minute, and half of it is chance: thousands of
 * telephones that lost the same backend do not come back in step.
 * @param attempt tries that have failed, from 1
 * @param random from 0 to 1
 */
export function pauseBefore(attempt: number, random: number): number {
  const full = Math.min(longest, first * 2 ** (attempt - 1));
  return Math.round(full * (1 - random / 2));
}
