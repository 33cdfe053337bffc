import { type Browser, chromium } from '@playwright/test';
import { readyTestBrowser } from '../browser.ts';
import { sandboxFlags } from '../browsers.ts';
import { figure, note } from './lib/figures.ts';
import { busiestSession, startProduct } from './lib/product.ts';

/** What the first load of each view costs on the wire, as a real browser counts it: see docs/performance.md. Takes about 20 s. */

const product = await startProduct();
const browser = await chromium.launch({
  executablePath: await readyTestBrowser(),
  args: [...sandboxFlags(process.getuid?.()), '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const session = await busiestSession(product.url, await product.join('organiser'));
  const link = (role: string): string => product.links[role] as string;
  figure('size.join', await weigh(browser, link('moderator'), 'main, form'), 'bytes');
  figure('size.console', await weigh(browser, link('moderator'), '[role=grid]', { name: 'Size', session }), 'bytes');
  figure('size.stage', await weigh(browser, link('viewer'), 'main', { session }), 'bytes');
  figure('size.audience', await weighForm(browser, link('audience')), 'bytes');
  note('fonts included; nothing was in the cache');
} finally {
  await browser.close();
  await product.close();
}

/** Bytes of a first visit until the view is there; with a session, joining is left out and the view is opened directly. */
async function weigh(
  chrome: Browser,
  address: string,
  shown: string,
  open?: { readonly name?: string; readonly session: string },
): Promise<number> {
  // The worker that keeps the pages begins after they are there, and would answer the second visit.
  const context = await chrome.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  if (open) {
    await page.goto(address);
    if (open.name !== undefined) await page.getByRole('textbox').first().fill(open.name);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.hash.includes('/join/'));
    // What joining still loads is not the view's.
    await page.goto('about:blank');
  }
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  if (open) {
    const stage = address === product.links['viewer'] ? '/stage' : '';
    await page.goto(`${product.url}/#/session/${open.session}${stage}`);
  } else await page.goto(address);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  return bytes;
}

/** Bytes until the audience can type its first question: joining and the connection come after that, and are held off. */
async function weighForm(chrome: Browser, address: string): Promise<number> {
  const context = await chrome.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', { urls: ['*/api/join'] });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address);
  await page.locator('textarea').pressSequentially('Why?');
  await page.waitForLoadState('networkidle');
  await context.close();
  return bytes;
}
