import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import { readyTestBrowser } from '../../browser.ts';
import { sandboxFlags } from '../../browsers.ts';
import { type Product, limit } from './product.ts';

/** A moderator's console in a real browser, and what is measured inside it. */
export interface Screen {
  readonly page: Page;
  /** Resolves to the instant (ms, as of `wallMs`) at which a text was painted in the first element of a selector. */
  painted(text: string): Promise<number>;
  /** Ms between one frame and the next while something goes on. */
  frames(during: () => Promise<void>): Promise<readonly number[]>;
  /** Bytes of live objects of the page, after everything else was collected. */
  heap(): Promise<number>;
  /** Ms that the page's main thread has worked until now. */
  busyMs(): Promise<number>;
  close(): Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await readyTestBrowser(),
    args: [
      ...sandboxFlags(process.getuid?.()),
      ...['--disable-gpu', '--disable-background-networking', '--no-first-run', '--enable-precise-memory-info'],
    ],
  });
}

/** Ms since the epoch with a fine resolution: the same clock here and in a page on this machine. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Of the page; the types of a browser's globals are not this project's. */
interface InPage {
  rostrumPainted: (text: string, at: number) => void;
  rostrumFrames: number[] | null;
}
declare const document: { querySelector(selector: string): { readonly textContent: string } | null };
declare const requestAnimationFrame: (callback: (at: number) => void) => number;
declare class MutationObserver {
  constructor(callback: () => void);
  observe(target: unknown, options: object): void;
}

/**
 * Opens a session's console as somebody new.
 * @param watched selector of the element whose text `painted` waits for; it may come later
 */
export async function openScreen(
  browser: Browser,
  product: Product,
  session: string,
  watched: string,
): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const waiting = new Map<string, (at: number) => void>();
  await page.exposeFunction('rostrumPainted', (text: string, at: number) => {
    for (const [mark, resolve] of waiting) if (text.includes(mark)) resolve(at);
  });
  await page.goto(product.links['moderator'] as string);
  await page.getByRole('textbox').first().fill('Screen');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.hash.includes('/join/'));
  await page.goto(`${product.url}/#/session/${session}`);
  await page.locator(watched).first().waitFor();
  // What is loaded when the page is idle would be measured along with the rest.
  await page.waitForTimeout(4_000);
  await page.evaluate(watch, watched);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');

  return {
    page,
    async painted(text) {
      const arrival = new Promise<number>((resolve) => waiting.set(text, resolve));
      try {
        return await Promise.race([arrival, limit(10_000, `${text} on the screen`)]);
      } finally {
        waiting.delete(text);
      }
    },
    async frames(during) {
      await page.evaluate(countFrames);
      await during();
      return page.evaluate(countedFrames);
    },
    heap: () => liveBytes(devtools),
    busyMs: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    },
    close: () => context.close(),
  };
}

async function liveBytes(devtools: CDPSession): Promise<number> {
  let least = Infinity;
  // The least of some moments: the copy of the state that the page keeps is whole in memory while it is being stored.
  for (let moment = 0; moment < 3; moment += 1) {
    if (moment > 0) await wait(700);
    // What finalisers release goes in the next round.
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    least = Math.min(least, (await devtools.send('Runtime.getHeapUsage')).usedSize);
  }
  return least;
}

/** Runs in the page: tells the text of the element after each paint that has changed it. */
function watch(selector: string): void {
  let told = '';
  const painted = new MessageChannel();
  painted.port1.addEventListener('message', (message) =>
    (globalThis as unknown as InPage).rostrumPainted(
      (message as unknown as { readonly data: string }).data,
      performance.timeOrigin + performance.now(),
    ),
  );
  painted.port1.start();
  new MutationObserver(() => {
    const text = document.querySelector(selector)?.textContent ?? '';
    if (text === told) return;
    told = text;
    // A frame's callbacks come before its paint, a message that one of them sends after it.
    requestAnimationFrame(() => painted.port2.postMessage(text));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

function countFrames(): void {
  const page = globalThis as unknown as InPage;
  const frames: number[] = [];
  page.rostrumFrames = frames;
  let last = 0;
  const step = (at: number): void => {
    if (page.rostrumFrames !== frames) return;
    if (last > 0) frames.push(at - last);
    last = at;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function countedFrames(): readonly number[] {
  const page = globalThis as unknown as InPage;
  const frames = page.rostrumFrames ?? [];
  page.rostrumFrames = null;
  return frames;
}
