import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedBrowsers } from './browsers.ts';
import { runToEnd } from './processes.ts';
import { toolScript } from './tools.ts';

const minute = 60_000;

/** The browser for tests, if one is there already: an installed Chromium or Chrome, else Playwright's own. */
export function testBrowser(): string | undefined {
  const { platform, env } = process;
  const [installed] = installedBrowsers({ platform, env, exists: existsSync });
  if (installed) return installed.path;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * A browser for tests that starts, fetched if need be: Playwright's download first, then Debian's package where we
 * are root.
 * @throws saying what to do when there is none to be had
 */
export async function readyTestBrowser(): Promise<string> {
  const found = await startingBrowser();
  if (found) return found;
  for (const install of [downloadByPlaywright, installDebianPackage]) {
    await install();
    const installed = await startingBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser for the tests: install Chromium or Google Chrome, or set ROSTRUM_BROWSER to the path of one.',
  );
}

/** Missing system libraries show only when it is started, so it is asked for its version. */
async function startingBrowser(): Promise<string | undefined> {
  const path = testBrowser();
  if (path === undefined) return undefined;
  // On Windows Chrome opens a window instead of answering.
  if (process.platform === 'win32') return path;
  const { code, output } = await runToEnd(path, ['--version'], { limitMs: minute });
  if (code === 0) return path;
  console.error(`${path} does not start: ${output.trim()}`);
  return undefined;
}

async function downloadByPlaywright(): Promise<void> {
  if (existsSync(chromium.executablePath())) return;
  console.log("No browser for the tests: downloading Playwright's");
  const script = toolScript('@playwright/test', 'playwright');
  const { code, output } = await runToEnd(process.execPath, [script, 'install', 'chromium'], { limitMs: 10 * minute });
  if (code !== 0) console.log(`The download failed: ${lastLine(output)}`);
}

async function installDebianPackage(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log("Installing Debian's chromium");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runToEnd('apt-get', ['update'], { limitMs: 5 * minute, env });
  if (update.code !== 0) console.log(`apt-get update failed: ${lastLine(update.output)}`);
  const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
  const { code, output } = await runToEnd('apt-get', args, { limitMs: 10 * minute, env });
  if (code !== 0) console.log(`apt-get install failed: ${lastLine(output)}`);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
