import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { writeOutcome } from './outcome.ts';

/** Vitest's own JSON report leaves out why a test was skipped (`context.skip('why')`). */
export default class VitestOutcome implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ module, test })));
    const brokenFiles = modules.filter((module) => module.errors().length > 0);
    const inState = (state: string) => tests.filter(({ test }) => test.result().state === state);
    writeOutcome('.cache/test/unit.json', {
      passed: inState('passed').length,
      // A test still pending at the end was never decided.
      failed: inState('failed').length + inState('pending').length + brokenFiles.length + unhandled.length,
      skipped: inState('skipped').map(({ module, test }) => {
        const result = test.result();
        const reason = result.state === 'skipped' ? result.note : undefined;
        const name = `${module.relativeModuleId} › ${test.fullName}`;
        return reason === undefined ? { test: name } : { test: name, reason };
      }),
    });
  }
}
