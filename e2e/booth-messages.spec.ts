import { sitDown } from './fixtures/booth-page.ts';
import { colleague } from './fixtures/colleague.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { expect, test } from './fixtures/story.ts';

/** What the production and the booths write to each other, each in a window and a language of their own. */

/** One interpreter in the French booth and one in the Spanish one. */
async function setUp({ organiser, session }: Rehearsal): Promise<void> {
  for (const [booth, name] of [
    ['fr', 'Fabien'],
    ['es', 'Elena'],
  ] as const)
    await organiser.do(session, {
      type: 'booths.edit',
      data: {
        booth,
        changes: [{ field: `interpreters.${booth}1`, value: { name, a: [booth], b: [], c: ['en'] }, base: null }],
      },
    });
}

test('a booth asks the production, which answers by one press, and then tells all booths at once', async ({
  newWindow,
  joinAs,
  rehearsal,
  backend,
}) => {
  await setUp(rehearsal);
  const fabien = await sitDown({ newWindow, rehearsal }, { name: 'Fabien', language: 'fr' });
  const elena = await sitDown({ newWindow, rehearsal }, { name: 'Elena', language: 'es' });
  const { page, t } = await joinAs('producer', { name: 'Paula' });
  const button = page.getByRole('button', { name: t('booth-messages.title') });
  await expect(button).toBeVisible();

  // The booth writes to the production; the number of unread ones stands on the board.
  const tab = (booth: typeof fabien) => booth.page.getByRole('tab', { name: booth.t('booth.side.chat') });
  await tab(fabien).click();
  await fabien.page.getByRole('radio', { name: fabien.t('booth.chat.producer') }).click();
  const written = 'Il nous manque les noms des intervenants.';
  await fabien.page.getByRole('textbox').fill(written);
  await fabien.page.keyboard.press('Enter');
  await expect(page.locator('.messages-button')).toContainText('1');

  // It is shown first, reading it is told, and one press answers in the booth's own language.
  await button.click();
  const dialog = page.getByRole('dialog', { name: t('booth-messages.title') });
  await expect(dialog.getByText(written)).toBeVisible();
  await expect(fabien.page.getByText(fabien.t('booth.chat.read'))).toBeVisible();
  await dialog.getByRole('button', { name: t('chat.canned.one-moment') }).click();
  const answers = fabien.page.getByRole('list', { name: fabien.t('booth.chat.producer') });
  await expect(answers).toContainText(fabien.t('chat.canned.one-moment'));
  await expect(answers).toContainText('Paula');
  await expect(dialog.getByText(t('booth-messages.read'))).toBeVisible();
  for (const [name, viewport] of Object.entries({
    large: { width: 1440, height: 900 },
    small: { width: 1280, height: 720 },
  })) {
    await page.setViewportSize(viewport);
    await expectToFit(page, 'en');
    await keepScreen(page, `booth-messages-${name}`);
  }
  await expectAccessible(page);

  // To all booths: both read it, marked as unread and as the production's.
  await dialog.getByRole('tab', { name: t('booth-messages.all') }).click();
  const told = 'We go on ten minutes longer.';
  await dialog.getByRole('textbox').fill(told);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(told)).toBeVisible();
  await expect(tab(elena)).toContainText('1');
  await tab(elena).click();
  for (const booth of [elena, fabien]) {
    await booth.page.getByRole('radio', { name: booth.t('booth.chat.common') }).click();
    const common = booth.page.getByRole('list', { name: booth.t('booth.chat.common') });
    await expect(common).toContainText(told);
    await expect(common).toContainText(booth.t('people.role.producer'));
  }

  // Nothing of it is the moderator's.
  const { token } = await rehearsal.invite('moderator');
  const moderator = await colleague(backend.url, token, { role: 'moderator', name: 'Mona' });
  const known = JSON.stringify(await moderator.read(rehearsal.session));
  expect(known).toContain('Fabien');
  for (const text of [written, told]) expect(known).not.toContain(text);
});
