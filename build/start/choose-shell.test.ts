import { describe, expect, it } from 'vitest';
import { browserOrLinks, chooseShell, type Circumstances } from './choose-shell.ts';

const chromium = { name: 'Chromium', path: '/usr/bin/chromium' };

/** A Linux machine with a display, Electron and Chromium, but for what is said. */
function machine(but: Partial<Circumstances>): Circumstances {
  return {
    platform: 'linux',
    env: { DISPLAY: ':0' },
    browsers: [chromium],
    desktop: () => Promise.resolve({ path: '/electron' }),
    ...but,
  };
}
const mustNotAsk = () => Promise.reject(new Error('asked for Electron'));
const noElectron = () => Promise.resolve({ missing: 'the download failed' });

describe('chooseShell', () => {
  it('prefers the desktop app', async () => {
    expect(await chooseShell(machine({}))).toEqual({ kind: 'desktop', path: '/electron' });
    expect(await chooseShell(machine({ env: { WAYLAND_DISPLAY: 'wayland-0' } }))).toMatchObject({ kind: 'desktop' });
  });
  it('falls back to a browser and says why', async () => {
    const shell = await chooseShell(machine({ desktop: noElectron }));
    expect(shell).toEqual({ kind: 'browser', browser: chromium, why: 'the download failed' });
  });
  it('falls back to links without a browser', async () => {
    const shell = await chooseShell(machine({ desktop: noElectron, browsers: [] }));
    expect(shell.kind).toBe('links');
    expect(shell).toMatchObject({ why: expect.stringMatching(/the download failed.*no browser/) as string });
  });
  it('downloads nothing where no window can open', async () => {
    expect(await chooseShell(machine({ env: {}, desktop: mustNotAsk }))).toEqual({
      kind: 'links',
      why: 'there is no display',
    });
  });
  it.each(['darwin', 'win32'] as const)('takes %s to have a display', async (platform) => {
    expect(await chooseShell(machine({ platform, env: {} }))).toMatchObject({ kind: 'desktop' });
  });
  it('does as ROSTRUM_SHELL says without asking for Electron', async () => {
    const wanted = (shell: string) =>
      chooseShell(machine({ env: { DISPLAY: ':0', ROSTRUM_SHELL: shell }, desktop: mustNotAsk }));
    expect(await wanted('browser')).toMatchObject({ kind: 'browser' });
    expect(await wanted('links')).toMatchObject({ kind: 'links' });
    await expect(wanted('kiosk')).rejects.toThrow('ROSTRUM_SHELL');
  });
});

describe('browserOrLinks', () => {
  it('takes the first browser', () => {
    const edge = { name: 'Microsoft Edge', path: '/usr/bin/microsoft-edge' };
    expect(browserOrLinks([chromium, edge], 'x')).toMatchObject({ browser: chromium });
  });
});
