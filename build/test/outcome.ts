import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a test runner found, in the one form that both runners' reporters write. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  readonly test: string;
  /** Absent when the test does not say why, which counts as a failure. */
  readonly reason?: string;
}

export function writeOutcome(file: string, outcome: Outcome): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(outcome));
}

export function forgetOutcome(file: string): void {
  rmSync(file, { force: true });
}

/** @returns undefined when the runner wrote none, that is, never came to its end. */
export function readOutcome(file: string): Outcome | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch {
    return undefined;
  }
}
