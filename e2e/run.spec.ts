import { endOf, expectTogether, secondsOn } from './fixtures/timer-reading.ts';
import { expect, test } from './fixtures/story.ts';

const minute = 60_000;

test('a session is run from start to end, and the stage shows each step', async ({ joinAs, openStage }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const stage = await openStage({ language: 'fr', viewport: { width: 1280, height: 720 } });
  const { t, like, button, row, page, timerPane } = ana;
  await expect(ana.timerPane.getByText(t('transport.ready.title'))).toBeVisible();

  await button(t('transport.start', { item: 'Welcome' })).click();
  await ana.expectOn('Welcome');
  await stage.expectOn('Welcome');
  await expect(page.getByText(like('session.live'))).toBeVisible();

  await button(t('transport.next', { item: 'Risks' })).click();
  await ana.expectOn('Risks');
  await stage.expectOn('Risks');
  await expect(row('Welcome')).toContainText(like('run-sheet.actual', { planned: '5:00' }));

  await button(t('transport.previous')).click();
  await ana.expectOn('Welcome');
  await stage.expectOn('Welcome');

  await ana.choose('Questions');
  await button(t('transport.jump')).click();
  await ana.expectOn('Questions');
  await stage.expectOn('Questions');
  await expect(row('A storeroom')).toContainText(t('run-sheet.status.passed'));

  // Taking a transport command back restores the item that was on, the time that has passed included.
  await button(like('transport.undo', { what: t('transport.kind.transport.moved') })).click();
  await ana.expectOn('Welcome');
  await expectTogether(ana.timer, stage.timer);

  // A pause holds the time, on the stage too.
  await button(t('transport.pause')).click();
  await expect(timerPane.getByText(like('transport.state.paused'))).toBeVisible();
  await expect(stage.stage).toContainText(stage.t('stage.paused'));
  const held = await secondsOn(ana.timer);
  await expect(timerPane.getByText(t('transport.state.paused', { time: '0:02' }))).toBeVisible();
  expect(await secondsOn(ana.timer)).toBe(held);
  expect(Math.abs((await secondsOn(stage.timer)) - held)).toBeLessThanOrEqual(1);
  await button(t('transport.resume')).click();
  await expect(timerPane.getByText(like('transport.state.paused'))).toHaveCount(0);

  // Time added and taken away moves the end by as much.
  const end = await expectTogether(ana.timer, stage.timer);
  await ana.changeTime('transport.add-time');
  await expect(timerPane.getByText(t('transport.added', { time: '+1:00' }))).toBeVisible();
  expect(Math.abs((await expectTogether(ana.timer, stage.timer)) - end - minute)).toBeLessThanOrEqual(1_000);
  await ana.menu(button(t('transport.more-time')), t('transport.take-time', { time: '5:00' }));
  await expect(timerPane.getByText(t('transport.added', { time: '−4:00' }))).toBeVisible();
  expect(Math.abs((await endOf(stage.timer)) - end + 4 * minute)).toBeLessThanOrEqual(1_000);
  await ana.changeTime('transport.take-time');
  await expect(timerPane.getByText(t('transport.state.overtime'))).toBeVisible();
  await expect(stage.stage).toContainText(stage.t('stage.overtime'));

  await page.getByRole('button', { name: t('transport.end'), exact: true }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('transport.end') })
    .click();
  await expect(timerPane.getByText(t('transport.ended.title'))).toBeVisible();
  await expect(stage.stage).toContainText(stage.t('stage.ended'));
});

test('messages and the blackout reach the stage in its own language', async ({ joinAs, openStage }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const stage = await openStage({ language: 'es', viewport: { width: 844, height: 390 } });
  const { t, like, button, timerPane, page } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');

  await button(t('transport.preset.slower')).click();
  await expect(stage.message).toHaveText(stage.t('stage.preset.slower'));
  await expect(timerPane).toContainText(like('transport.message.since', { who: 'Ana' }));
  await button(t('transport.message.text')).click();
  await button(t('transport.preset.share-slides')).click();
  await expect(stage.message).toHaveText(stage.t('stage.preset.share-slides'));
  await button(t('transport.message.clear')).click();
  await expect(stage.message).toHaveCount(0);

  const written = 'La salle 2 écoute, ¡gracias! <b>&';
  await button(t('transport.message.text')).click();
  await page.getByRole('textbox', { name: t('transport.message.own') }).fill(written);
  await page.keyboard.press('Enter');
  await expect(stage.message).toHaveText(written);
  await expect(timerPane).toContainText(like('transport.message.until'));

  await timerPane.getByRole('button', { name: t('transport.blackout') }).click();
  await expect(stage.stage).toContainText(stage.t('stage.blackout.hint'));
  await expect(stage.timer).toHaveCount(0);
  const onStage = timerPane.getByRole('group', { name: t('transport.stage') });
  await expect(onStage.getByText(t('transport.stage.black'))).toBeVisible();
  await timerPane.getByRole('button', { name: t('transport.blackout') }).click();
  await expect(stage.message).toHaveText(written);
  await expectTogether(ana.timer, stage.timer);
});

test('the run-sheet shows how late it is, and proposes how to catch up', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, like, button, row, page, runSheet } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await ana.expectOn('Welcome');
  await ana.menu(button(t('transport.more-time')), t('transport.add-time', { time: '5:00' }));
  await expect(page.getByText(like('session.over'))).toBeVisible();
  // Later by five minutes and what the start was late: the times of what is to come move, the planned ones stay.
  await expect(row('Risks')).toContainText(like('run-sheet.planned-at'));

  await expect(runSheet.getByText(like('run-sheet.recover'))).toBeVisible();
  await runSheet.getByRole('button', { name: t('run-sheet.recover.apply') }).click();
  await expect(page.getByText(like('session.on-time'))).toBeVisible();
  await expect(row('Questions')).not.toContainText('20:00');

  await button(like('undo.undo')).click();
  await expect(row('Questions')).toContainText('20:00');
  await expect(page.getByText(like('session.over'))).toBeVisible();

  // An item may start at a fixed time instead of following.
  await ana.choose('Thanks');
  await ana.detail.getByRole('button', { name: like('run-sheet.field.start') }).click();
  await page.getByRole('option', { name: t('run-sheet.field.start.fixed') }).click();
  await expect(row('Thanks').getByRole('img', { name: like('run-sheet.fixed-at') })).toBeVisible();
});

test('Undo takes back the newest edit, whatever it changed, and says which', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, like, page, button, menu } = ana;
  const undo = (kind: 'run-sheet.edit' | 'people.added' | 'people.edited' | 'session.title') =>
    button(t('undo.undo', { what: t(`undo.what.${kind}`) }));

  await ana.row('Risks').focus();
  await page.keyboard.press('Enter');
  await expect(ana.title).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Risks and storms');
  await page.keyboard.press('Enter');
  await expect(ben.row('Risks and storms')).toBeVisible();
  await expect(undo('run-sheet.edit')).toBeEnabled();

  await menu(button(t('session.menu')), t('run-sheet.programme'));
  const programme = page.getByRole('dialog', { name: t('people.programme') });
  await programme.getByRole('button', { name: t('people.add') }).click();
  const name = programme.getByRole('textbox', { name: t('people.name'), exact: true }).last();
  for (const written of ['Ines', 'Inés']) {
    await name.fill(written);
    await name.press('Enter');
  }
  // What was just saved can be taken back at once.
  const toast = page.getByRole('alertdialog').filter({ hasText: t('undo.person-saved', { name: 'Inés' }) });
  await toast.getByRole('button', { name: t('app.undo') }).click();
  await expect(name).toHaveValue('Ines');
  await programme.getByRole('button', { name: t('app.close') }).click();

  await menu(button(t('session.menu')), t('session.settings'));
  const settings = page.getByRole('dialog', { name: t('session.settings.title') });
  await settings.getByLabel(t('run-sheet.field.title-in', { language: 'English' })).fill('Museums and water');
  await settings.getByRole('button', { name: t('session.settings.save') }).click();
  await expect(settings).toHaveCount(0);
  await expect(ben.page.getByRole('banner')).toContainText('Museums and water');
  await expect(undo('session.title')).toBeEnabled();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(ben.page.getByRole('banner')).not.toContainText('Museums and water');
  await expect(undo('people.edited')).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(undo('people.added')).toBeEnabled();
  await ana.command(t('undo.undo', { what: t('undo.what.people.added') }));
  await expect(undo('run-sheet.edit')).toBeEnabled();
  await expect(ben.row('Risks and storms')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(undo('people.added')).toBeEnabled();
  await expect(button(like('undo.redo'))).toBeEnabled();
});

test('items are edited and moved by keyboard, and each edit can be taken back', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, like, row, rows, page, button } = ana;

  await row('Risks').focus();
  await page.keyboard.press('Enter');
  await expect(ana.title).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Risks and storms');
  await page.keyboard.press('Enter');
  await expect(ben.row('Risks and storms')).toBeVisible();

  const duration = ana.field(t('run-sheet.field.duration'));
  await duration.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7:30');
  await page.keyboard.press('Enter');
  await expect(ben.row('Risks and storms')).toContainText('7:30');

  // Alt and an arrow move what is selected.
  await row('Risks and storms').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(ben.rows.nth(2)).toContainText('Risks and storms');
  // So does the handle of the row, as every reorderable list of this kind does it.
  await row('Risks and storms').focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    row('Risks and storms').getByRole('button', { name: t('run-sheet.drag', { item: 'Risks and storms' }) }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(ben.rows.nth(1)).not.toContainText('Risks and storms');

  await row('A storeroom').focus();
  await page.keyboard.press('Space');
  await expect(row('A storeroom')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(ben.rows).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(ben.rows).toHaveCount(5);

  for (let taken = 0; taken < 4; taken += 1) await button(like('undo.undo')).click();
  for (const console of [ana, ben]) {
    await expect(console.rows.nth(1)).toContainText('Risks');
    await expect(console.rows.nth(1)).toContainText('12:00');
    await expect(console.row('Risks and storms')).toHaveCount(0);
  }
  await expect(rows).toHaveCount(5);
  await expect(button(t('undo.undo.none'))).toBeDisabled();
});
