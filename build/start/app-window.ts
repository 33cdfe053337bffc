import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { sandboxFlags, type Browser } from '../browsers.ts';
import { ended, startProcess, stopProcess, within } from '../processes.ts';
import { ownPort } from './port.ts';

export interface AppWindow {
  /** Resolves when the user has closed it. */
  readonly closed: Promise<void>;
  /** Closes it, with the browser behind it. */
  close(): Promise<void>;
}

const graceMs = 8_000;
/** A browser that ends with an error this soon has opened no window. */
const opensWithinMs = 2_000;

/** @returns why there is no window, in one line, when the browser does not open one */
export async function openAppWindow(browser: Browser, url: string, data: string): Promise<AppWindow | string> {
  const { port } = new URL(url);
  const profile = profileFolder(browser, data, homedir(), port);
  mkdirSync(profile, { recursive: true });
  const graphics = process.platform !== 'linux' || existsSync('/dev/dri');
  const args = appWindowArguments({ url, profile, userId: process.getuid?.(), graphics });
  const window = startProcess(browser.path, args, { stdio: 'ignore' });
  const closed = ended(window);
  const close = async () => {
    await stopProcess(window, graceMs);
    // A port taken at random does not come again, so neither does its profile.
    if (port !== String(ownPort)) rmSync(profile, { recursive: true, force: true });
  };
  if ((await within(closed, opensWithinMs)) && window.exitCode !== 0) {
    await close();
    return `${browser.name} ended with ${window.signalCode ?? window.exitCode ?? 'an error'}`;
  }
  return { closed, close };
}

export interface WindowCircumstances {
  readonly url: string;
  readonly profile: string;
  /** Undefined on Windows. */
  readonly userId: number | undefined;
  /** Whether there is a graphics card to draw with. */
  readonly graphics: boolean;
}

/**
 * A browser's arguments for a window without tabs or address bar. The profile is our own, so that the browser stays in
 * the foreground until the window is closed instead of handing over to one that runs already.
 */
export function appWindowArguments({ url, profile, userId, graphics }: WindowCircumstances): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    // No question for the keyring's password when the window opens.
    '--password-store=basic',
    '--window-size=1440,900',
    ...(graphics ? [] : ['--disable-gpu']),
    ...sandboxFlags(userId),
    `--app=${url}`,
  ];
}

/**
 * Where the window's profile goes. Browsers out of a snap may not write to hidden folders of the home folder, only to
 * their own.
 */
export function profileFolder(browser: Browser, data: string, home: string, port: string): string {
  // One profile for each port: two consoles that run at once must not meet in one browser.
  const name = `window-${port}`;
  const snap = isSnap(browser.path);
  return snap ? join(home, 'snap', basename(browser.path), 'common', 'rostrum', name) : join(data, name);
}

function isSnap(path: string): boolean {
  if (path.startsWith('/snap/')) return true;
  try {
    return basename(realpathSync(path)) === 'snap';
  } catch {
    return false;
  }
}
