import { type Browser, chromium } from '@playwright/test';
import { readyTestBrowser } from '../browser.ts';
import { sandboxFlags } from '../browsers.ts';
import { figure, note } from './lib/figures.ts';
import { busiestSession, startProduct } from './lib/product.ts';

/** What the first load of each view costs on the wire, as a real browser counts it: see docs/performance.md. Takes about 20 s. */

/** Ms without a new request, after which a page is taken to have loaded what it loads by itself. */
const quiet = 1_000;

const product = await startProduct();
const browser = await chromium.launch({
  executablePath: await readyTestBrowser(),
  args: [...sandboxFlags(process.getuid?.()), '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
/** The moderator's first screen: its four panes, of which the board of interpretation has texts of its own. */
const firstScreen = ['.run-sheet [role=grid]', '.questions', '.transport', '.pane.interpretation .pane-head'];
try {
  const session = await busiestSession(product.url, await product.join('organiser'));
  const link = (role: string): string => product.links[role] as string;
  const weighed = {
    join: await weigh(browser, link('moderator'), ['main, form']),
    console: await weigh(browser, link('moderator'), firstScreen, { name: 'Size', session }),
    stage: await weigh(browser, link('viewer'), ['main'], { session }),
  };
  for (const [view, { first, later }] of Object.entries(weighed)) {
    figure(`size.${view}`, total(first), 'bytes');
    note(`${view}: ${first.length} files until it is there, then ${later.length} with ${total(later)} bytes`);
  }
  if (process.argv.includes('--files'))
    for (const { address, bytes } of weighed.console.first) note(`${bytes} ${new URL(address).pathname}`);
  figure('size.audience', await weighForm(browser, link('audience')), 'bytes');
  note('fonts included; nothing was in the cache');
} finally {
  await browser.close();
  await product.close();
}

/** What the functions use that run in the page. */
declare const document: { querySelector(selector: string): unknown };
declare class MutationObserver {
  constructor(told: () => void);
  observe(target: unknown, what: Readonly<Record<string, boolean>>): void;
  disconnect(): void;
}
interface Resource {
  readonly name: string;
  readonly startTime: number;
  readonly initiatorType: string;
}

interface Loaded {
  readonly address: string;
  /** On the wire, with its headers. */
  readonly bytes: number;
}

function total(files: readonly Loaded[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * What a first visit loads until all of the view is there, and what follows by itself; with a session, joining is left
 * out and the view is opened directly.
 */
async function weigh(
  chrome: Browser,
  address: string,
  shown: readonly string[],
  open?: { readonly name?: string; readonly session: string },
): Promise<{ readonly first: readonly Loaded[]; readonly later: readonly Loaded[] }> {
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
  const asked = new Map<string, string>();
  const underWay = new Set<string>();
  const files: Loaded[] = [];
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    asked.set(requestId, request.url);
    underWay.add(requestId);
  });
  devtools.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    underWay.delete(requestId);
    files.push({ address: asked.get(requestId) ?? '', bytes: encodedDataLength });
  });
  // Everything that was asked for is counted: until it is here, and nothing more was asked for in a while.
  const untilQuiet = async (): Promise<void> => {
    for (let before = -1; before !== asked.size || underWay.size > 0; await page.waitForTimeout(quiet))
      before = asked.size;
  };
  await page.addInitScript(noteWhenShown, shown);
  if (open) {
    const stage = address === product.links['viewer'] ? '/stage' : '';
    await page.goto(`${product.url}/#/session/${open.session}${stage}`);
  } else await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  await untilQuiet();
  const after = new Set(await page.evaluate(askedAfterShown));
  await context.close();
  return {
    first: files.filter((file) => !after.has(file.address)),
    later: files.filter((file) => after.has(file.address)),
  };
}

/** In the page: marks the moment at which all of these are in it, whatever the machine is busy with. */
function noteWhenShown(shown: readonly string[]): void {
  performance.setResourceTimingBufferSize(1_000);
  const watcher = new MutationObserver(() => {
    if (!shown.every((selector) => document.querySelector(selector))) return;
    watcher.disconnect();
    performance.mark('shown');
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}

/**
 * In the page: what was asked for later than that, or than the parts that no first screen shows (they are asked for when
 * the state is there, just before it is drawn), by the same clock. Not fonts: the page asks for them when it draws
 * what is there. Whatever the page does not know of (itself, for one) counts as asked for before.
 */
function askedAfterShown(): string[] {
  const marks = ['shown', 'later parts'].flatMap((name) => performance.getEntriesByName(name));
  const shown = Math.min(...marks.map(({ startTime }) => startTime));
  const entries = performance.getEntriesByType('resource') as unknown as readonly Resource[];
  const before = new Set(entries.filter(({ startTime }) => startTime <= shown).map(({ name }) => name));
  return entries
    .filter(({ name, initiatorType }) => !before.has(name) && initiatorType !== 'css' && !/\.woff2?$/.test(name))
    .map(({ name }) => name);
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
