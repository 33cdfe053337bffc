/** What benchmarks print: `figure NAME VALUE UNIT`, one line each, and a spread where there were several rounds. */

export function figure(
  name: string,
  value: number,
  unit: string,
  spread?: { readonly low: number; readonly high: number },
): void {
  const range = spread ? `  (${shown(spread.low)} to ${shown(spread.high)})` : '';
  console.log(`figure ${name} ${shown(value)} ${unit}${range}`);
}

export function note(text: string): void {
  console.log(`# ${text}`);
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 3 : 1);
}

/** The value below which a share of the samples lies (nearest rank). @throws when there are none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('No samples');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 50);

export function spreadOf(samples: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...samples), high: Math.max(...samples) };
}

/** Milliseconds of the machine's monotonic clock: the same in every process. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
