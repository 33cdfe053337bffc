import { setTimeout as wait } from 'node:timers/promises';
import type { NewItem } from '../../shared/run-sheet/messages.ts';
import { monotonicMs } from './lib/figures.ts';
import { openModerator } from './lib/moderator.ts';
import { audienceLink, startProduct } from './lib/product.ts';
import { measureRendering, scrolling, typing } from './lib/rendering.ts';
import { wordings } from './lib/wording.ts';

/**
 * A moderator's console in a real browser with a run-sheet of 1,000 items while others edit it 20 times a second:
 * change → paint, the longest frame while scrolling and writing, and memory. Takes about 90 s.
 */

const items = 1_000;
const minute = 60_000;
const editsPerSecond = 20;

const product = await startProduct();
try {
  const { session } = audienceLink(product);
  const moderator = await openModerator(product, session);
  const others = await openModerator(product, session);
  await moderator.give('run-sheet.import', { items: wordings(items).map(itemOf), people: [], mode: 'replace' });
  await moderator.give('transport.start', { item: 'item-3' });

  let turn = 0;
  /** Sets how long an item takes, of two lengths in turn. */
  const edit = async (): Promise<void> => {
    const at = turn++;
    const item = `item-${4 + (at % 900)}`;
    const value = (Math.floor(at / 900) % 2 === 0 ? 6 : 5) * minute;
    const base = others.state.runSheet.items[item]?.versions['duration']?.command ?? null;
    await others.give('run-sheet.edit', {
      edits: [{ item, changes: [{ field: 'duration', value, base }] }],
      cause: 'edit',
    });
  };
  let base: string | null = null;
  await measureRendering({
    name: 'runsheet',
    product,
    session,
    watched: '.transport .pane-head h2',
    change: async (value) => {
      const changes = [{ field: 'title.en', value, base }];
      base = await moderator.give('run-sheet.edit', { edits: [{ item: 'item-3', changes }], cause: 'edit' });
    },
    others: async (ms) => {
      const given: Promise<void>[] = [];
      const began = monotonicMs();
      for (let passed = 0; passed < ms; passed = monotonicMs() - began) {
        while (given.length < (passed / 1_000) * editsPerSecond) given.push(edit());
        await wait(10);
      }
      await Promise.all(given);
    },
    doing: {
      scrolling: scrolling('.run-sheet-list'),
      writing: async (screen, ms) => {
        await screen.page.locator('.run-sheet-item').nth(4).dblclick();
        const field = '.over-questions textarea >> nth=0';
        await typing(field, ['A note that is written anew', 'and another one'])(screen, ms);
      },
    },
    ordinary: edit,
  });
  moderator.close();
  others.close();
} finally {
  await product.close();
}

function itemOf(title: string, index: number): NewItem {
  return {
    id: `item-${index}`,
    kind: index % 25 === 0 ? 'heading' : index % 5 === 0 ? 'questions' : 'talk',
    title: { en: title },
    duration: 5 * minute,
    minDuration: index % 3 === 0 ? 2 * minute : null,
    speakers: [],
    floor: [['fr', 'en', 'es'][index % 3] as string],
    colour: null,
    notes: index % 4 === 0 ? { moderator: title } : {},
    media: null,
    custom: {},
    skipped: false,
    locked: false,
    start: null,
  };
}
