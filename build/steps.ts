import { runToEnd } from './processes.ts';
import { root, toolScript } from './tools.ts';

/** A program that must succeed within its time; the limits are for a slow, shared machine. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly limitMs: number;
  /** Prints as it goes; otherwise only what a failed step printed is shown. */
  readonly show?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

const minute = 60_000;

export const checkSteps: readonly Step[] = [
  { name: 'types', script: toolScript('typescript', 'tsc'), args: ['-b'], limitMs: 10 * minute },
  { name: 'lint', script: toolScript('eslint'), args: ['.', '--max-warnings', '0'], limitMs: 10 * minute },
  { name: 'imports', script: `${root}/build/check-imports.ts`, args: [], limitMs: 2 * minute },
  { name: 'lockfile', script: `${root}/build/check-lockfile.ts`, args: [], limitMs: minute },
  { name: 'format', script: toolScript('prettier'), args: ['--check', '.'], limitMs: 5 * minute },
  { name: 'catalogues', script: toolScript('vitest'), args: ['run', 'shared/i18n'], limitMs: 2 * minute },
];

export const buildStep: Step = {
  name: 'build',
  script: toolScript('electron-vite'),
  args: ['build', '--logLevel', 'warn'],
  limitMs: 5 * minute,
};

export const unitStep: Step = {
  name: 'unit',
  script: toolScript('vitest'),
  args: ['run', '--reporter=default', `--reporter=${root}/build/test/vitest-outcome.ts`],
  limitMs: 20 * minute,
  show: true,
};

/** @param browser path of the Chromium to use; @param args Playwright's own, such as a file's name */
export function e2eStep(browser: string, args: readonly string[] = []): Step {
  return {
    name: 'e2e',
    script: toolScript('@playwright/test', 'playwright'),
    args: ['test', ...args],
    limitMs: 30 * minute,
    show: true,
    env: { ROSTRUM_BROWSER: browser },
  };
}

/** Runs one step, says how it went, and answers whether it succeeded. */
export async function succeeds(step: Step): Promise<boolean> {
  const started = performance.now();
  const { code, timedOut, output } = await runToEnd(process.execPath, [step.script, ...step.args], {
    limitMs: step.limitMs,
    show: step.show ?? false,
    env: step.env ?? {},
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`${step.name}: ok (${seconds} s)`);
    return true;
  }
  if (output) console.error(output.trimEnd());
  console.error(`${step.name}: ${timedOut ? 'stopped, too slow' : 'FAILED'} (${seconds} s)`);
  return false;
}

/**
 * Runs steps side by side, at most two at a time and each started in its turn, as each keeps one processor busy. All
 * run, also after a failure, and each prints what it has to say once it has ended.
 * @returns whether each succeeded, in the order of the steps
 */
export async function succeedSideBySide(steps: readonly Step[]): Promise<boolean[]> {
  const succeeded = steps.map(() => false);
  const waiting = steps.entries();
  // Both lanes take from the same iterator, so every step is taken once.
  const lane = async (): Promise<void> => {
    for (const [index, step] of waiting) succeeded[index] = await succeeds(step);
  };
  await Promise.all([lane(), lane()]);
  return succeeded;
}
