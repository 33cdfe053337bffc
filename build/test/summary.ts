import type { Outcome } from './outcome.ts';

/** One part of the tests: a runner with its outcome, or a check that only succeeds or fails. */
export interface Part {
  readonly name: string;
  readonly succeeded: boolean;
  /** Absent for a check, and for a runner that never came to its end. */
  readonly outcome?: Outcome;
}

export interface Summary {
  readonly lines: readonly string[];
  readonly succeeded: boolean;
}

/**
 * Adds up the parts. The last line is `N passed, N failed, N skipped`. A part that failed without a failed test of its
 * own counts as one, a skipped test that does not say why too, and a run without any test fails.
 */
export function summarise(parts: readonly Part[]): Summary {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const lines: string[] = [];
  for (const { name, succeeded, outcome } of parts) {
    passed += outcome?.passed ?? 0;
    for (const { test, reason } of outcome?.skipped ?? []) {
      if (reason === undefined) failed += 1;
      else skipped += 1;
      lines.push(`skipped (${name}): ${test}: ${reason ?? 'does not say why, which counts as failed'}`);
    }
    if (outcome && outcome.failed > 0) failed += outcome.failed;
    else if (!succeeded) failed += 1;
    if (!succeeded) lines.push(`failed: ${name}`);
  }
  if (passed + failed === 0) {
    failed = 1;
    lines.push('failed: no test ran');
  }
  return { lines: [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`], succeeded: failed === 0 };
}
