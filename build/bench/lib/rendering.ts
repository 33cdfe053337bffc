import { setTimeout as wait } from 'node:timers/promises';
import { figure, median, note, percentile } from './figures.ts';
import { type Screen, openScreen, startBrowser, wallMs } from './screen.ts';
import { watchMachine } from './processor.ts';
import type { Product } from './product.ts';

/** What a person does before the screen, for about so many ms. */
export type Doing = (screen: Screen, ms: number) => Promise<void>;

export interface Rendering {
  /** Of the figures: `render.<name>.…`. */
  readonly name: string;
  readonly product: Product;
  readonly session: string;
  /** Selector of an element that is always in sight, and what changes its text; resolves when that is acknowledged. */
  readonly watched: string;
  readonly change: (text: string) => Promise<unknown>;
  /** Makes others work for so many ms; resolves when they have. */
  readonly others: (ms: number) => Promise<unknown>;
  readonly doing: Readonly<Record<string, Doing>>;
  /** An ordinary change; many of them leave the state as large as it was. */
  readonly ordinary: () => Promise<unknown>;
}

/** Ms for each thing that a person does. */
const each = 8_000;
/** Ms between two changes that are waited for on the screen, on average. */
const betweenChanges = 250;
/** Ms between two letters of somebody who types fast, and before they type on. */
const betweenLetters = 70;
const looking = 400;
/** Ten minutes with five changes a second, at four hundred a second. */
const lap = { changes: 3_000, abreast: 20, every: 50 };

/**
 * Measures a console in a real browser while others work: change → paint, the longest frame, and what is left in
 * memory of what is over.
 */
export async function measureRendering(of: Rendering): Promise<void> {
  const { name, product, session, watched } = of;
  const browser = await startBrowser();
  try {
    const screen = await openScreen(browser, product, session, watched);
    const doings = Object.entries({ looking: still, ...of.doing });
    const done = new AbortController();
    const machine = watchMachine();
    const working = of.others(each * doings.length + 1_000);
    const painted = paintings(screen, of.change, done.signal);
    const all: number[] = [];
    for (const [doing, act] of doings) {
      const before = await screen.busyMs();
      const frames = await screen.frames(() => act(screen, each));
      const busy = (((await screen.busyMs()) - before) / each) * 100;
      note(
        `${doing}: frames of ${median(frames).toFixed(1)} ms, p99 ${percentile(frames, 99).toFixed(1)}, ` +
          `longest ${Math.max(...frames).toFixed(1)}; the page's main thread was busy for ${busy.toFixed(0)} %`,
      );
      all.push(...frames);
    }
    done.abort();
    const times = await painted;
    await working;
    note(machine());
    figure(`render.${name}.paint.p50`, median(times), 'ms');
    figure(`render.${name}.paint.p95`, percentile(times, 95), 'ms');
    figure(`render.${name}.frame.p99`, percentile(all, 99), 'ms');
    figure(`render.${name}.frame.max`, Math.max(...all), 'ms');
    await measureHeap(of, screen);
    const worked = await screen.heap();
    await screen.close();
    const fresh = await openScreen(browser, product, session, watched);
    note(
      `memory: ${megabytes(worked)} MB; a console that was opened just now holds ${megabytes(await fresh.heap())} MB`,
    );
  } finally {
    await browser.close();
  }
}

async function measureHeap({ name, ordinary, change }: Rendering, screen: Screen): Promise<void> {
  const run = async (mark: string): Promise<void> => {
    for (let done = 0; done < lap.changes; done += lap.abreast)
      await Promise.all([wait(lap.every), ...Array.from({ length: lap.abreast }, ordinary)]);
    const caughtUp = screen.painted(mark);
    await change(`The lap is over ${mark}`);
    await caughtUp;
  };
  // What is made once (caches, code) is there after the first lap.
  await run('[first lap]');
  const before = await screen.heap();
  await run('[second lap]');
  figure(`render.${name}.heap`, ((await screen.heap()) - before) / 1_000, 'kB');
}

async function still(_screen: Screen, ms: number): Promise<void> {
  await wait(ms);
}

/** Ms from each acknowledgement until the change was painted. */
async function paintings(screen: Screen, change: Rendering['change'], until: AbortSignal): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 1; !until.aborted; turn += 1) {
    const mark = `[${turn}]`;
    const painted = screen.painted(mark);
    painted.catch(() => undefined);
    await change(`The wording that everybody waits for ${mark}`);
    const acknowledged = wallMs();
    // The screen is told in the same moment as who made the change, and may be faster than this process.
    times.push(Math.max(0, (await painted) - acknowledged));
    await wait(betweenChanges * (0.5 + Math.random()));
  }
  return times;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Scrolls a list up and down as a wheel does. */
export function scrolling(selector: string): Doing {
  return async ({ page }, ms) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not in sight`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const until = wallMs() + ms;
    for (let turn = 0; wallMs() < until; turn += 1) {
      await page.mouse.wheel(0, turn % 120 < 80 ? 240 : -240);
      await wait(16);
    }
  };
}

/** Types into a field, looks at what comes of it, clears it, and types again. */
export function typing(selector: string, texts: readonly string[]): Doing {
  return async ({ page }, ms) => {
    const until = wallMs() + ms;
    for (let turn = 0; wallMs() < until; turn += 1) {
      const text = texts[turn % texts.length] as string;
      await page.locator(selector).focus();
      await page.keyboard.press('ControlOrMeta+a');
      for (const letter of text) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await wait(betweenLetters);
      }
      await wait(looking);
    }
  };
}
