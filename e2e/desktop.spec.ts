import { expect, test } from '@playwright/test';
import { io } from 'socket.io-client';
import { channels } from '../shared/bridge/bridge.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import { socketPath } from '../shared/protocol/socket.ts';
import { type AppUnderTest, removeProfile, startAppUnderTest } from './desktop/app-under-test.ts';

/**
 * The built main, preload and backend bundles, wired together as Electron wires them, with a double where Electron
 * itself would be. What only Electron can show (windows on a screen) is not shown here.
 */

test.describe.configure({ mode: 'serial' });

let app: AppUnderTest;

test.beforeAll(async () => {
  app = await startAppUnderTest();
});
test.afterAll(() => removeProfile(app));

test('one sandboxed window opens on our own page, with the bridge and nothing else', async () => {
  const windows = await app.call('windows');
  expect(windows).toHaveLength(1);
  expect(windows[0]?.url).toBe('rostrum://app/');
  expect(windows[0]?.preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(windows[0]?.exposed).toEqual({ desktop: Object.keys(channels) });
  expect((await app.call('facts')).sandboxed).toBe(true);
});

test('the page and its assets come from the app scheme under a strict policy', async () => {
  const page = await app.call('load', 'rostrum://app/');
  expect(page.status).toBe(200);
  expect(page.policy).toContain("script-src 'self';");
  const script = /src="\.?\/?([^"]+\.js)"/.exec(page.body)?.[1];
  expect(script).toBeDefined();
  expect((await app.call('load', `rostrum://app/${script}`)).status).toBe(200);
  expect((await app.call('load', 'rostrum://app/..%2fmain%2findex.js')).status).toBe(404);
});

test('the embedded backend answers, and a console of the app joins it by the first link', async () => {
  const origin = String(await app.call('bridge', 'backend.origin'));
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const link = String(await app.call('bridge', 'backend.first-link'));
  const joined = await fetch(`${origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'rostrum://app' },
    body: JSON.stringify({ invite: link.split('/').at(-1), name: 'Ana' }),
  });
  expect(joined.status).toBe(200);
  expect(joined.headers.get('access-control-allow-origin')).toBe('rostrum://app');
  const { token } = (await joined.json()) as { token: string };
  const list = await fetch(`${origin}/api/sessions`, { headers: { authorization: `Bearer ${token}` } });
  const { sessions } = (await list.json()) as { sessions: { id: string }[] };
  const welcome = await new Promise<{ role: string }>((resolve, reject) => {
    const socket = io(origin, {
      path: socketPath,
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { origin: 'rostrum://app' },
      auth: { protocol: protocolVersion, token, session: sessions[0]?.id },
    });
    socket.once('welcome', (message: { role: string }) => {
      socket.close();
      resolve(message);
    });
    socket.once('connect_error', reject);
  });
  expect(welcome.role).toBe('organiser');
});

test('settings and secrets survive a restart, secrets not in plain text', async () => {
  await app.call('bridge', 'settings.set', 'theme', 'light');
  await app.call('bridge', 'secrets.set', 'member', 'a-very-secret-token');
  expect(await app.quit()).toBe(0);
  app = await startAppUnderTest(app.profile);
  expect(await app.call('bridge', 'settings.get', 'theme')).toBe('light');
  expect(await app.call('bridge', 'secrets.get', 'member')).toBe('a-very-secret-token');
});

test('a backend that is killed comes back on the same port', async () => {
  const origin = String(await app.call('bridge', 'backend.origin'));
  const before = await app.call('backends');
  await app.call('killBackend');
  await expect.poll(() => app.call('backends')).toBe(before + 1);
  await expect
    .poll(
      () =>
        fetch(`${origin}/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 15_000 },
    )
    .toBe(200);
});

test('calls from foreign frames and with wrong arguments are refused', async () => {
  await expect(app.call('foreign', 'https://example.org/', 'secrets.get', 'member')).rejects.toThrow('refused sender');
  await expect(app.call('bridge', 'settings.set', 'no-such-setting', 1)).rejects.toThrow('do not fit');
});

test('the window stays on our pages and grants only what the console needs', async () => {
  expect(await app.call('navigate', 'https://example.org/')).toBe('refused');
  expect(await app.call('navigate', 'rostrum://app/#/')).toBe('followed');
  expect(await app.call('openWindow', 'https://example.org/help')).toBe('deny');
  expect(await app.call('openWindow', 'file:///etc/passwd')).toBe('deny');
  expect((await app.call('facts')).opened).toEqual(['https://example.org/help']);
  expect(await app.call('permission', 'fullscreen', 'rostrum://app/')).toBe(true);
  expect(await app.call('permission', 'media', 'rostrum://app/')).toBe(false);
});

test('the stage timer opens in a window of its own, and only the stage timer', async () => {
  await app.call('bridge', 'stage.open', 'rostrum://app/#/session/one/stage');
  expect((await app.call('windows')).at(-1)?.url).toBe('rostrum://app/#/session/one/stage');
  await expect(app.call('bridge', 'stage.open', 'https://example.org/#/session/one/stage')).rejects.toThrow();
  await expect(app.call('bridge', 'stage.open', 'rostrum://app/#/session/one')).rejects.toThrow();
});

test('the menu speaks the chosen language', async () => {
  const label = (menus: unknown[]): string => (menus.at(-1) as { label: string }[])[1]?.label ?? '';
  expect(label((await app.call('facts')).menus)).toBe('Edición');
  await app.call('bridge', 'settings.set', 'language', 'fr');
  expect(label((await app.call('facts')).menus)).toBe('Édition');
});

test('the display is kept awake as long as a page asks for it', async () => {
  await app.call('bridge', 'display.keep-awake', true);
  expect((await app.call('facts')).blockers).toBe(1);
  await app.call('bridge', 'display.keep-awake', false);
  expect((await app.call('facts')).blockers).toBe(0);
});

test('quitting stops the backend and ends with code 0', async () => {
  const origin = String(await app.call('bridge', 'backend.origin'));
  expect(await app.quit()).toBe(0);
  await expect(fetch(`${origin}/health`)).rejects.toThrow();
});
