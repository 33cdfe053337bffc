import { describe, expect, it } from 'vitest';
import { appWindowArguments, profileFolder } from './app-window.ts';

const url = 'http://127.0.0.1:4317/#/join/abc';

describe('appWindowArguments', () => {
  it('opens the address as an app with a profile of its own', () => {
    const args = appWindowArguments({ url, profile: '/data/window', userId: 1000, graphics: true });
    expect(args).toContain(`--app=${url}`);
    expect(args).toContain('--user-data-dir=/data/window');
    expect(args).not.toContain('--no-sandbox');
    expect(args).not.toContain('--disable-gpu');
  });
  it('does without sandbox as root, and without a graphics card', () => {
    const args = appWindowArguments({ url, profile: '/data/window', userId: 0, graphics: false });
    expect(args).toContain('--no-sandbox');
    expect(args).toContain('--disable-gpu');
  });
});

describe('profileFolder', () => {
  it('is in the data folder, one for each port', () => {
    const browser = { name: 'Chromium', path: '/usr/bin/chromium' };
    expect(profileFolder(browser, '/data', '/home/ana', '4317')).toBe('/data/window-4317');
  });
  it('is where a snap may write', () => {
    const browser = { name: 'Chromium', path: '/snap/bin/chromium' };
    expect(profileFolder(browser, '/home/ana/.local/share/rostrum', '/home/ana', '4317')).toBe(
      '/home/ana/snap/chromium/common/rostrum/window-4317',
    );
  });
});
