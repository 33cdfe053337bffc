import { describe, expect, it } from 'vitest';
import { installedBrowsers, sandboxFlags, type Machine } from './browsers.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], files: readonly string[]): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('installedBrowsers', () => {
  it('finds them along the PATH on Linux, Chromium before Chrome', () => {
    const found = installedBrowsers(
      machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, ['/usr/local/bin/google-chrome', '/usr/bin/chromium']),
    );
    expect(found.map(({ path }) => path)).toEqual(['/usr/bin/chromium', '/usr/local/bin/google-chrome']);
  });
  it("finds an app in the user's own Applications on macOS", () => {
    const edge = '/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(installedBrowsers(machine('darwin', { HOME: '/Users/ana' }, [edge]))).toEqual([
      { name: 'Microsoft Edge', path: edge },
    ]);
  });
  it('finds a program in any of the three places of Windows', () => {
    const brave = 'C:\\Users\\ana\\AppData\\Local\\BraveSoftware\\Brave-Browser\\Application\\brave.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' };
    expect(installedBrowsers(machine('win32', env, [brave]))).toEqual([{ name: 'Brave', path: brave }]);
  });
  it('takes the chosen one unseen, so that a wrong path is an error and not another browser', () => {
    const found = installedBrowsers(
      machine('linux', { PATH: '/usr/bin', ROSTRUM_BROWSER: '/opt/my' }, ['/usr/bin/chromium']),
    );
    expect(found.map(({ path }) => path)).toEqual(['/opt/my']);
  });
  it('finds none on an empty machine', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(installedBrowsers(machine(platform, {}, []))).toEqual([]);
  });
});

describe('sandboxFlags', () => {
  it('gives up the sandbox only where it cannot be had', () => {
    expect(sandboxFlags(0)).toEqual(['--no-sandbox']);
    expect(sandboxFlags(1000)).toEqual([]);
    expect(sandboxFlags(undefined)).toEqual([]);
  });
});
