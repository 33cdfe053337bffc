import { defineConfig } from '@playwright/test';
import { testBrowser } from './build/browser.ts';
import { sandboxFlags } from './build/browsers.ts';

const executablePath = testBrowser();

export default defineConfig({
  testDir: 'e2e',
  // Tests of modules lie here too (`*.test.ts`): those are vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: true,
  // A story that passes only at the second try is a fault to find.
  retries: 0,
  workers: 2,
  // A story takes 5 to 20 s; the rest is for a busy machine.
  timeout: 180_000,
  globalTimeout: 25 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./build/test/playwright-outcome.ts', { file: '.cache/test/e2e.json' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Without its film: drawing every page for it costs a small machine more than the stories themselves.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    // Recording needs a download of its own.
    video: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Where nothing names a language, Chromium can write no file whose name is not plain ASCII.
      env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' },
      args: [
        ...sandboxFlags(process.getuid?.()),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
