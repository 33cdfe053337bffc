import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { writeOutcome, type Skipped } from './outcome.ts';

export default class PlaywrightOutcome implements Reporter {
  private tests: TestCase[] = [];
  private errors = 0;
  private readonly file: string;

  constructor({ file }: { file: string }) {
    this.file = file;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  /** An error outside any test, as in a file that cannot be read. */
  onError(): void {
    this.errors += 1;
  }

  onEnd(): void {
    // Playwright also calls skipped what did not run because a test before it failed; those count as failed.
    const skipped = this.tests.filter((test) => test.outcome() === 'skipped' && test.expectedStatus === 'skipped');
    const passed = this.tests.filter((test) => test.outcome() === 'expected');
    writeOutcome(this.file, {
      passed: passed.length,
      failed: this.tests.length - passed.length - skipped.length + this.errors,
      skipped: skipped.map(skippedWithReason),
    });
  }
}

function skippedWithReason(test: TestCase): Skipped {
  const name = test.titlePath().filter(Boolean).join(' › ');
  const said = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  const reason = said.find(({ type, description }) => ['skip', 'fixme'].includes(type) && description)?.description;
  return reason === undefined ? { test: name } : { test: name, reason };
}
