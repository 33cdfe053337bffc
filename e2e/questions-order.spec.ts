import type { Page } from '@playwright/test';
import { questionsPane, queue } from './fixtures/questions-pane.ts';
import { expect, test } from './fixtures/story.ts';

const four = ['First?', 'Second?', 'Third?', 'Fourth?'] as const;

test('the queue is put in order by dragging, and another moderator sees it', async ({ joinAs, rehearsal }) => {
  await queue(rehearsal, ...four);
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  for (const [console, pane] of [
    [ana, hers],
    [ben, his],
  ] as const) {
    await pane.show('approved');
    await console.menu(pane.order, t('questions.order.hand'));
    await pane.expectRows(...four);
  }
  await drag(ana.page, hers.row('Fourth?').locator('.question-handle'), hers.row('Second?'));
  await hers.expectRows('First?', 'Fourth?', 'Second?', 'Third?');
  // With him nothing moves under the pointer: the order of now waits to be asked for.
  await his.expectRows(...four);
  await his.pane.getByRole('button', { name: t('questions.sort-again') }).click();
  await his.expectRows('First?', 'Fourth?', 'Second?', 'Third?');
  await ana.page.keyboard.press('ControlOrMeta+z');
  await hers.expectRows(...four);
});

test('the queue is put in order by the keyboard alone', async ({ joinAs, rehearsal }) => {
  await queue(rehearsal, ...four);
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, page } = ana;
  const hers = questionsPane(ana);
  await hers.show('approved');
  await ana.menu(hers.order, t('questions.order.hand'));
  await hers.row('Third?').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Alt+ArrowUp');
  await hers.expectRows('First?', 'Third?', 'Second?', 'Fourth?');
  await page.keyboard.press('Alt+ArrowUp');
  await hers.expectRows('Third?', 'First?', 'Second?', 'Fourth?');
  // It keeps the focus, and stays where it is at the end.
  await expect(hers.row('Third?')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await hers.expectRows('Third?', 'First?', 'Second?', 'Fourth?');
  await ana.command(t('questions.action.move-down'));
  await hers.expectRows('First?', 'Third?', 'Second?', 'Fourth?');

  // The library's own way: take it up by its handle, choose the place, and let it go.
  await hers.row('Fourth?').focus();
  await page.keyboard.press('ArrowRight');
  await expect(hers.row('Fourth?').locator('.question-handle')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(hers.rows.locator('.question-text').last()).not.toHaveText('Fourth?');
});

/** Slowly enough to be a drag: the browser begins one after some way. */
async function drag(page: Page, handle: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>): Promise<void> {
  const [from, target] = [await handle.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('Nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 10, { steps: 4 });
  // The upper edge of the row: in front of it.
  await page.mouse.move(target.x + target.width / 2, target.y + 3, { steps: 12 });
  await page.mouse.up();
}
