import { checkSteps, succeedSideBySide } from './steps.ts';

const succeeded = await succeedSideBySide(checkSteps);
const failed = checkSteps.filter((_step, index) => succeeded[index] !== true).map(({ name }) => name);
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed`);
  process.exitCode = 1;
}
