import { readyTestBrowser } from './browser.ts';
import { forgetOutcome, readOutcome } from './test/outcome.ts';
import { summarise, type Part } from './test/summary.ts';
import { buildStep, checkSteps, e2eStep, succeedSideBySide, succeeds, unitStep, type Step } from './steps.ts';

/** Everything that CI runs. All parts run, also after a failure, so that one run shows all that is wrong. */
const parts: Part[] = [];

async function tests(step: Step): Promise<void> {
  const file = `.cache/test/${step.name}.json`;
  forgetOutcome(file);
  const succeeded = await succeeds(step);
  const outcome = readOutcome(file);
  parts.push({ name: step.name, succeeded: succeeded && outcome !== undefined, ...(outcome ? { outcome } : {}) });
}

// The build is among the checks: unit tests of the scripts start the built console.
const apart = [...checkSteps, buildStep];
const succeeded = await succeedSideBySide(apart);
for (const [index, { name }] of apart.entries()) parts.push({ name, succeeded: succeeded[index] === true });
const built = succeeded.at(-1) === true;
// Each of the runners keeps all processors busy by itself.
await tests(unitStep);
if (built) {
  try {
    await tests(e2eStep(await readyTestBrowser()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    parts.push({ name: 'e2e', succeeded: false });
  }
} else {
  console.error('e2e: not run, as there is no build');
}

const summary = summarise(parts);
for (const line of summary.lines) console.log(line);
process.exitCode = summary.succeeded ? 0 : 1;
