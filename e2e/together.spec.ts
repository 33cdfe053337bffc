import { expectTogether } from './fixtures/timer-reading.ts';
import { expect, test } from './fixtures/story.ts';

test('two consoles and a phone agree on what is on and how long still', async ({ joinAs, openStage }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben', language: 'fr', theme: 'light' });
  const phone = await openStage({ language: 'es', viewport: { width: 390, height: 844 } });
  const { t, button } = ana;

  await button(t('transport.start', { item: 'Welcome' })).click();
  for (const screen of [ana, ben, phone]) await screen.expectOn('Welcome');
  await expectTogether(ana.timer, ben.timer, phone.timer);
  await expect(ana.timerPane).toContainText(t('transport.screens', { count: 1 }));

  await ben.button(ben.t('transport.next', { item: 'Risks' })).click();
  for (const screen of [ana, ben, phone]) await screen.expectOn('Risks');
  await ben.changeTime('transport.add-time');
  await expect(ana.timerPane).toContainText(t('transport.added', { time: '+1:00' }));
  await expectTogether(ana.timer, ben.timer, phone.timer);

  // Whoever comes later sees the same.
  const late = await joinAs('organiser', { name: 'Cleo' });
  await late.expectOn('Risks');
  await expectTogether(ana.timer, late.timer, phone.timer);
});

test('two who press Next in the same instant go on once, and the second is told who was faster', async ({
  backend,
  joinAs,
  openStage,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const stage = await openStage();
  const { t, like, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await ben.expectOn('Welcome');

  for (const console of [ana, ben]) await console.nextButton.focus();
  // While the backend hears nothing, both press on what both see.
  backend.suspend();
  await Promise.all([ana, ben].map(({ page }) => page.keyboard.press('Space')));
  backend.wake();

  for (const screen of [ana, ben, stage]) await screen.expectOn('Risks');
  const refused = t('transport.command.refused', { what: t('transport.command.next') });
  const told = (console: typeof ana) => console.banner(refused);
  await expect
    .poll(async () => (await told(ana).count()) + (await told(ben).count()), { message: 'one of the two is told' })
    .toBe(1);
  const slower = (await told(ana).count()) === 1 ? ana : ben;
  const faster = slower === ana ? 'Ben' : 'Ana';
  await expect(told(slower)).toContainText(like('rejection.transport-moved', { who: faster, item: 'Risks' }));
  await told(slower)
    .getByRole('button', { name: t('app.close') })
    .click();
  await expect(told(slower)).toHaveCount(0);
});

test('edits of different fields of one item both stand', async ({ backend, joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  for (const console of [ana, ben]) await console.choose('Risks');

  backend.suspend();
  await ana.title.fill('Risks of fire');
  await ana.title.press('Enter');
  await ben.field(ben.t('run-sheet.field.duration')).fill('8:00');
  await ben.field(ben.t('run-sheet.field.duration')).press('Enter');
  await expect(ana.row('Risks of fire')).toContainText(ana.t('run-sheet.pending'));
  backend.wake();

  for (const console of [ana, ben]) {
    await expect(console.row('Risks of fire')).toContainText('8:00');
    await expect(console.row('Risks of fire')).not.toContainText(console.t('run-sheet.pending'));
    await expect(console.page.locator('.conflict, .refused')).toHaveCount(0);
  }
});

test('of two edits of one field the later is told what it would overwrite, and chooses', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, like } = ana;
  for (const console of [ana, ben]) await console.choose('Risks');
  const conflict = ana.detail.getByRole('group', { name: like('run-sheet.conflict.title', { who: 'Ben' }) });

  const bothWrite = async (hers: string, his: string): Promise<void> => {
    await ana.title.fill(hers);
    await ben.title.fill(his);
    await ben.title.press('Enter');
    await expect(ana.detail).toContainText(t('run-sheet.changing', { who: 'Ben', value: his }));
    await ana.title.press('Enter');
    await expect(conflict).toContainText(his);
    await expect(conflict).toContainText(hers);
    await expect(ana.row(his)).toBeVisible();
  };

  await bothWrite('Risks by Ana', 'Risks by Ben');
  await conflict.getByRole('button', { name: t('run-sheet.conflict.put') }).click();
  for (const console of [ana, ben]) await expect(console.row('Risks by Ana')).toBeVisible();
  await expect(conflict).toHaveCount(0);

  await bothWrite('Risks again', 'Risks for good');
  await conflict.getByRole('button', { name: t('run-sheet.conflict.keep') }).click();
  await expect(conflict).toHaveCount(0);
  for (const console of [ana, ben]) {
    await expect(console.row('Risks for good')).toBeVisible();
    await expect(console.title).toHaveValue('Risks for good');
  }
});

test('an item that is removed while another edits it: said, and the text is kept for copying', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, like, page } = ana;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ana.choose('Questions');
  const written = 'Read each question in its own language';
  await ana.field(t('run-sheet.field.notes.moderator')).fill(written);

  await ben.choose('Questions');
  await ben.page.keyboard.press('Delete');
  await expect(ben.rows).toHaveCount(4);

  const gone = ana.detail.getByRole('alert');
  await expect(gone).toContainText(like('run-sheet.gone.title', { who: 'Ben' }));
  await expect(gone).toContainText(written);
  await gone.getByRole('button', { name: t('app.copy') }).click();
  await expect(page.getByText(t('app.copied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(written);

  await gone.getByRole('button', { name: t('run-sheet.gone.restore') }).click();
  await expect(ben.row('Questions')).toBeVisible();
  await ben.choose('Questions');
  await expect(ben.field(t('run-sheet.field.notes.moderator'))).toHaveValue(written);
});
