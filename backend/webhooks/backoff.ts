/** When a delivery that failed is tried again. Ms throughout. */

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** A delivery is given up after so long, and with it a webhook that has taken nothing meanwhile. */
export const giveUpAfter = 24 * hour;
const first = 5 * second;
const longest = 2 * hour;

/**
 * Doubles from 5 s to 2 h, plus or minus a quarter, so that what failed together does not come back together.
 * @param attempts that have failed, from 1.
 * @param asked what the receiver asked for; honoured up to the longest wait.
 * @param chance from 0 to 1.
 */
export function waitAfter(attempts: number, asked: number | null, chance: number): number {
  const doubled = Math.min(longest, first * 2 ** Math.min(attempts - 1, 30));
  const wait = Math.round(doubled * (0.75 + chance / 2));
  return asked === null ? wait : Math.max(wait, Math.min(asked, longest));
}
