import { readyTestBrowser } from './browser.ts';
import { forgetOutcome, readOutcome } from './test/outcome.ts';
import { summarise, type Part } from './test/summary.ts';
import { buildStep, checkSteps, e2eStep, succeeds, unitStep, type Step } from './steps.ts';

/** Everything that CI runs. All parts run, also after a failure, so that one run shows all that is wrong. */
const parts: Part[] = [];

async function check(step: Step): Promise<boolean> {
  const succeeded = await succeeds(step);
  parts.push({ name: step.name, succeeded });
  return succeeded;
}

async function tests(step: Step): Promise<void> {
  const file = `.cache/test/${step.name}.json`;
  forgetOutcome(file);
  const succeeded = await succeeds(step);
  const outcome = readOutcome(file);
  parts.push({ name: step.name, succeeded: succeeded && outcome !== undefined, ...(outcome ? { outcome } : {}) });
}

for (const step of checkSteps) await check(step);
// First the build: unit tests of the scripts start the built console.
const built = await check(buildStep);
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

const { lines, succeeded } = summarise(parts);
for (const line of lines) console.log(line);
process.exitCode = succeeded ? 0 : 1;
