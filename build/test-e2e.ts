import { readyTestBrowser } from './browser.ts';
import { isBuildFresh } from './freshness.ts';
import { buildStep, e2eStep, succeeds } from './steps.ts';

// `npm run test:e2e -- ARGUMENTS`: the stories alone, with Playwright's own arguments.
const ready = isBuildFresh() || (await succeeds(buildStep));
const passed = ready && (await succeeds(e2eStep(await readyTestBrowser(), process.argv.slice(2))));
process.exitCode = passed ? 0 : 1;
