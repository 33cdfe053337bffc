import { checkSteps, failedSteps } from './steps.ts';

const failed = await failedSteps(checkSteps);
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed`);
  process.exitCode = 1;
}
