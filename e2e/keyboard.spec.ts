import type { Locator, Page } from '@playwright/test';
import { consolePage } from './fixtures/console-page.ts';
import { expect, test } from './fixtures/story.ts';
import { words } from './fixtures/words.ts';

test('a session is joined and run with the keyboard alone', async ({ newWindow, openStage, rehearsal }) => {
  const stage = await openStage();
  const { token } = await rehearsal.invite('moderator');
  const page = await newWindow({ name: 'Ana' });
  await page.goto(`/#/join/${token}`);
  const ana = consolePage(page, words('en'));
  const { t, like, timerPane } = ana;
  const { keyboard } = page;
  await expect(page.getByRole('textbox', { name: t('join.name') })).toBeFocused();
  await keyboard.type('Ana');
  await keyboard.press('Enter');
  await ana.expectLive();

  await keyboard.press('Space');
  await ana.expectOn('Welcome');
  await keyboard.press('Space');
  await ana.expectOn('Risks');
  await stage.expectOn('Risks');
  await keyboard.press('ControlOrMeta+ArrowUp');
  await ana.expectOn('Welcome');

  await keyboard.press('p');
  await expect(timerPane.getByText(like('transport.state.paused'))).toBeVisible();
  await keyboard.press('p');
  await expect(timerPane.getByText(like('transport.state.paused'))).toHaveCount(0);
  await keyboard.press('Shift++');
  await expect(timerPane.getByText(t('transport.added', { time: '+1:00' }))).toBeVisible();
  await keyboard.press('-');
  await expect(timerPane.getByText(t('transport.added', { time: '+1:00' }))).toHaveCount(0);
  await keyboard.press('b');
  await expect(stage.stage).toContainText(stage.t('stage.blackout.hint'));
  await keyboard.press('b');
  await stage.expectOn('Welcome');

  // The palette has every action by its words.
  await ana.command(t('stage.preset.please-conclude'));
  await expect(stage.message).toHaveText(t('stage.preset.please-conclude'));
  await ana.command(t('transport.message.clear'));
  await expect(stage.message).toHaveCount(0);
  await ana.command(t('transport.command.undo'));
  await ana.expectLive();

  await ana.command(t('transport.end'));
  const asked = page.getByRole('alertdialog');
  await expect(asked).toBeVisible();
  await tabTo(page, asked.getByRole('button', { name: t('transport.end') }));
  await keyboard.press('Enter');
  await expect(stage.stage).toContainText(t('stage.ended'));
});

test('Space and letters belong to the field or button that has the focus', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, like, button, page, timerPane } = ana;
  const { keyboard } = page;
  await keyboard.press('Space');
  await ana.expectOn('Welcome');

  await button(t('transport.message.text')).focus();
  await keyboard.press('Enter');
  const message = page.getByRole('textbox', { name: t('transport.message.own') });
  await expect(message).toBeFocused();
  await keyboard.type('p b - n all in one');
  await expect(message).toHaveValue('p b - n all in one');
  await keyboard.press('Escape');
  await ana.choose('Welcome');
  await ana.title.focus();
  await keyboard.press('End');
  await keyboard.type(' p b ');
  await keyboard.press('Enter');
  await expect(ana.row('Welcome p b')).toBeVisible();

  await button(t('transport.pause')).focus();
  await keyboard.press('Space');
  await expect(timerPane.getByText(like('transport.state.paused'))).toBeVisible();
  await keyboard.press('Space');
  await expect(timerPane.getByText(like('transport.state.paused'))).toHaveCount(0);

  await ana.row('Thanks').focus();
  await keyboard.press('Space');
  await expect(ana.row('Thanks')).toHaveAttribute('aria-selected', 'true');

  // In a menu, a list of choices and a dialog too.
  await button(t('session.menu')).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await keyboard.press('b');
  await keyboard.press('Escape');
  await button(t('session.links')).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('p');
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Nothing of all this has gone on to the next item, paused, blacked out or added anything.
  await ana.expectOn('Welcome p b');
  await expect(ana.rows).toHaveCount(5);
  await expect(timerPane.getByText(like('transport.state.paused'))).toHaveCount(0);
  await expect(timerPane.getByRole('button', { name: t('transport.blackout') })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('keys can be looked up, changed, switched off and kept', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, like, page, timerPane } = ana;
  const { keyboard } = page;
  await keyboard.press('Space');
  await ana.expectOn('Welcome');
  const isPaused = timerPane.getByText(like('transport.state.paused'));

  const keys = page.getByRole('dialog', { name: t('session.keys') });
  const change = keys.getByRole('button', { name: t('session.keys.change', { action: t('transport.pause') }) });
  await keyboard.press('Shift+?');
  await tabTo(page, change);
  await keyboard.press('Enter');
  // A key that is taken says by what.
  await keyboard.press('b');
  await expect(keys.getByRole('alert')).toHaveText(t('session.keys.taken', { action: t('transport.blackout-on') }));
  await expect(change).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('z');
  await expect(change).toContainText('Z');
  await keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await keyboard.press('p');
  await keyboard.press('z');
  await expect(isPaused).toBeVisible();

  await page.reload();
  await ana.expectLive();
  await keyboard.press('z');
  await expect(isPaused).toHaveCount(0);

  await keyboard.press('Shift+?');
  await tabTo(page, keys.getByRole('switch', { name: t('session.keys.single') }));
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await keyboard.press('z');
  await keyboard.press('Space');
  await ana.expectOn('Welcome');
  await expect(isPaused).toHaveCount(0);
  // Chords and the palette still work.
  await ana.command(t('transport.pause'));
  await expect(isPaused).toBeVisible();
});

/** Moves the focus with Tab until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
