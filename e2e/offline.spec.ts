import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtBackend, startBackend } from './fixtures/backend-process.ts';
import { network } from './fixtures/network.ts';
import { expect, test } from './fixtures/story.ts';
import { networkComplaints } from './fixtures/watch.ts';

/** Ms within which people must be told that nothing is heard: 3 s by the protocol, and a busy machine's delay. */
const toldWithin = 8_000;

test.beforeEach(({ watch }) => watch.expect(...networkComplaints));

test('a console that is reloaded while the backend is dead opens, takes an edit, and brings it', async ({
  backend,
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, page, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await ana.choose('Questions');
  await ana.title.fill('Questions, acknowledged');
  await ana.title.press('Enter');
  await expect(ben.row('Questions, acknowledged')).toBeVisible();
  await untilKept(page);

  await backend.kill();
  await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: toldWithin });
  await page.reload();
  await expect(ana.row('Questions, acknowledged')).toBeVisible();
  await ana.expectOn('Welcome');
  await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: toldWithin });
  await ana.choose('Thanks');
  await ana.title.fill('Thanks, written after the reload');
  await ana.title.press('Enter');
  await expect(ana.banner(t('connection.offline.waiting', { count: 1 }))).toBeVisible();
  // What is loaded late is here too.
  await button(t('session.links')).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  await backend.start();
  await ana.expectLive();
  await expect(ben.row('Thanks, written after the reload')).toBeVisible();
  await ana.expectOn('Welcome');
});

test('a backend that hangs does not keep the console from opening', async ({ backend, joinAs }) => {
  const way = await network(backend.port);
  try {
    const ana = await joinAs('moderator', { name: 'Ana', through: way.url });
    await untilKept(ana.page);
    way.halt('both');
    await ana.page.reload();
    await expect(ana.row('Welcome')).toBeVisible();
    await expect(ana.connection).not.toHaveText(ana.like('connection.live'));
    way.mend();
  } finally {
    await way.close();
  }
});

test('nothing but the program is kept for a reload', async ({ joinAs }) => {
  const { page } = await joinAs('moderator', { name: 'Ana' });
  await untilKept(page);
  await page.reload();
  await expect(page.getByRole('grid').first()).toBeVisible();
  const kept = await page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  });
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((path) => path !== '/' && !/^\/assets\/[^/]+\.(js|css|woff2)$/.test(path))).toEqual([]);
});

test('a new version is whole before it opens without a backend, and the old one goes', async ({ newWindow }) => {
  const renderer = await mkdtemp(join(tmpdir(), 'rostrum-renderer-'));
  await cp(process.env['ROSTRUM_RENDERER'] ?? join(import.meta.dirname, '../out/renderer'), renderer, {
    recursive: true,
  });
  const backend = await startBackend({ ROSTRUM_RENDERER: renderer }, builtBackend);
  try {
    const page = await newWindow({ through: backend.url });
    const second = page.locator('meta[name="second-version"]');
    await page.goto('/#/');
    await untilKept(page);
    const [first] = await versions(page);
    const version = await release(renderer);

    // The window stays with the old version's worker, and gets the new page from the backend.
    await page.reload();
    await expect(second).toHaveCount(1);
    await expect.poll(() => versions(page)).toEqual([first, version]);
    await backend.kill();
    await page.reload();
    await expect(second).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await page.goto('about:blank');
    await backend.start();
    await page.goto('/#/');
    await expect.poll(() => versions(page)).toEqual([version]);
  } finally {
    await backend.remove();
    await rm(renderer, { recursive: true });
  }
});

/** The page begins to keep itself some seconds after it was opened. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The versions that are kept whole. */
const versions = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const whole: string[] = [];
    for (const name of await caches.keys()) if (await (await caches.open(name)).match('/')) whole.push(name);
    return whole;
  });

/** Puts another page in the place of the built one, as an update would. Answers its version. */
async function release(renderer: string): Promise<string> {
  const path = (name: string): string => join(renderer, name);
  const page = await readFile(path('index.html'), 'utf8');
  const next = page.replace('</head>', '<meta name="second-version" /></head>');
  const version = (text: string): string => createHash('sha256').update(text).digest('base64');
  const worker = await readFile(path('service-worker.js'), 'utf8');
  for (const name of ['index.html', 'service-worker.js'])
    for (const compressed of ['.br', '.gz']) await rm(path(name + compressed), { force: true });
  await writeFile(path('index.html'), next);
  await writeFile(path('service-worker.js'), worker.replace(version(page), version(next)));
  return version(next);
}
