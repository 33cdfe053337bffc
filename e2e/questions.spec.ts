import { audiencePage } from './fixtures/audience-page.ts';
import { questionsPane, queue, receive } from './fixtures/questions-pane.ts';
import { expect, test } from './fixtures/story.ts';

test('arrivals wait behind a banner: nothing moves under the pointer, selection and scroll stay', async ({
  joinAs,
  rehearsal,
}) => {
  await receive(
    rehearsal,
    ...Array.from({ length: 30 }, (_, index) => `Question of the first lot: ${String(index + 1).padStart(2, '0')}`),
  );
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  await hers.choose('first lot: 01');
  await ana.page.keyboard.press('PageDown');
  const chosen = hers.pane.locator('.question-item[data-selected]');
  await expect(chosen).toHaveCount(1);
  const before = await chosen.boundingBox();
  const name = await chosen.getAttribute('aria-label');

  await receive(rehearsal, 'Something quite new', 'And something else');
  await expect(hers.arrivals(2)).toBeVisible();
  await expect(hers.tab('pending')).toContainText('32');
  // Somebody else works above it.
  await his.choose('first lot: 02');
  await ben.page.keyboard.press('a');
  await his.show('approved');
  await his.expectRows('Question of the first lot: 02');
  await expect(hers.tab('approved')).toContainText('1');
  expect(await chosen.boundingBox()).toEqual(before);
  await expect(chosen).toHaveAttribute('aria-label', String(name));
  await expect(chosen).toBeFocused();

  await ana.page.keyboard.press('j');
  await expect(hers.row('Something quite new')).toBeVisible();
  await expect(hers.arrivals(2)).toHaveCount(0);
  await expect(hers.tab('pending')).toContainText('31');
});

test('two who put different questions on air at once: one is on air, and the other is told who was faster', async ({
  backend,
  joinAs,
  rehearsal,
}) => {
  await queue(rehearsal, 'Who pays?', 'Who decides?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t, like } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  for (const pane of [hers, his]) await pane.show('approved');
  await hers.choose('Who pays?');
  await his.choose('Who decides?');

  // While the backend hears nothing, both press on what both see: nothing is on air.
  backend.suspend();
  await Promise.all([ana, ben].map(({ page }) => page.keyboard.press('Enter')));
  await expect(hers.onAir).toHaveCount(0);
  backend.wake();

  for (const pane of [hers, his]) await expect(pane.onAir).toHaveCount(1);
  const refused = t('transport.command.refused', { what: t('questions.command.air') });
  const told = (console: typeof ana) => console.banner(refused);
  await expect.poll(async () => (await told(ana).count()) + (await told(ben).count())).toBe(1);
  const isAnaSlower = (await told(ana).count()) === 1;
  const slower = isAnaSlower ? ana : ben;
  await expect(told(slower)).toContainText(like('rejection.air-moved', { who: isAnaSlower ? 'Ben' : 'Ana' }));
  for (const pane of [hers, his]) await expect(pane.onAir).toContainText(isAnaSlower ? 'Who decides?' : 'Who pays?');
});

test('of two who correct the same question the later is told, and chooses; the text as it was asked is kept', async ({
  joinAs,
  rehearsal,
}) => {
  await receive(rehearsal, 'wich suppliers');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  for (const pane of [hers, his]) await pane.open('wich suppliers');
  // Each sees that the other one is at it.
  await expect(hers.pane.getByText(t('questions.claimed', { who: 'Ben' })).first()).toBeVisible();
  await hers.text.fill('Which suppliers did you call?');
  await his.text.fill('Which suppliers?');
  await his.text.press('ControlOrMeta+Enter');
  await expect(hers.pane).toContainText(t('run-sheet.changing', { who: 'Ben', value: 'Which suppliers?' }));
  await hers.text.press('ControlOrMeta+Enter');
  await expect(hers.conflict).toContainText('Which suppliers?');
  await expect(hers.conflict).toContainText('Which suppliers did you call?');
  await hers.conflict.getByRole('button', { name: t('run-sheet.conflict.put') }).click();
  for (const pane of [hers, his]) await expect(pane.text).toHaveValue('Which suppliers did you call?');

  await his.pane.getByText(t('questions.revisions'), { exact: true }).click();
  await expect(his.pane.locator('.revisions')).toContainText('wich suppliers');
  await his.pane.getByRole('button', { name: t('questions.revisions.restore') }).click();
  for (const pane of [hers, his]) await expect(pane.text).toHaveValue('wich suppliers');
});

test('several are moved at once, and taken back as one', async ({ joinAs, rehearsal }) => {
  await receive(rehearsal, 'First?', 'Second?', 'Third?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, page } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  await hers.choose('First?');
  await hers.row('Third?').click({ modifiers: ['Shift'] });
  await page.keyboard.press('x');
  await expect(hers.toast(t('questions.done.rejected', { count: 3 }))).toBeVisible();
  for (const pane of [hers, his]) await expect(pane.tab('rejected')).toContainText('3');
  await page.keyboard.press('ControlOrMeta+z');
  for (const pane of [hers, his]) await expect(pane.tab('rejected')).toContainText('0');
  await hers.expectRows('First?', 'Second?', 'Third?');

  // What is done on air is taken back too, by a live command.
  await hers.choose('Second?');
  await page.keyboard.press('a');
  await hers.show('approved');
  await hers.choose('Second?');
  await page.keyboard.press('Enter');
  for (const pane of [hers, his]) await expect(pane.onAir).toContainText('Second?');
  await page.keyboard.press('ControlOrMeta+z');
  for (const pane of [hers, his]) await expect(pane.onAir).toHaveCount(0);
  await expect(hers.tab('approved')).toContainText('1');
});

test('questions that ask the same are merged, and taken apart again', async ({ joinAs, newWindow, rehearsal }) => {
  const asked = ['Is there a checklist?', 'Where is the checklist?'];
  await queue(rehearsal, ...asked);
  await receive(rehearsal, 'Who pays?');
  const { token } = await rehearsal.invite('audience');
  // One of the two who vote for the first votes for the second too.
  for (const wanted of [asked, asked.slice(0, 1)]) {
    const visitor = audiencePage(await newWindow({ name: 'visitor' }));
    await visitor.page.goto(`/ask/${rehearsal.session}#${token}`);
    for (const text of wanted) {
      await visitor.vote(text).click();
      await expect(visitor.vote(text)).not.toHaveClass(/pending/);
    }
  }
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, page, button } = ana;
  const hers = questionsPane(ana);
  await hers.show('approved');
  await hers.choose('Where is the checklist?');
  await expect(hers.row('Is there a checklist?')).toContainText(t('questions.votes', { count: 2 }));
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.locator('.candidate').filter({ hasText: 'Is there a checklist?' }).click();
  // Before it is done: whose text stands, and that nobody is counted twice.
  await expect(dialog).toContainText(t('questions.merge.stands', { number: 1 }));
  await expect(dialog).toContainText(t('questions.merge.people', { counts: '2 + 1', people: 2 }));
  await dialog.getByRole('button', { name: t('questions.merge.do'), exact: true }).click();
  await hers.expectRows('Is there a checklist?');
  await expect(hers.row('Is there a checklist?')).toContainText(t('questions.merged-count', { count: 1 }));
  await expect(hers.row('Is there a checklist?')).toContainText(t('questions.votes', { count: 2 }));

  await hers.open('Is there a checklist?');
  await button(t('questions.unmerge-of', { number: 2 })).click();
  await expect(button(t('questions.unmerge-of', { number: 2 }))).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(hers.text).toHaveCount(0);
  await expect(hers.tab('approved')).toContainText('2');
  await expect(hers.row('Where is the checklist?')).toBeVisible();
});

test('a whole round of questions by the keyboard alone', async ({ joinAs, rehearsal }) => {
  await receive(rehearsal, 'First?', 'Second?', 'Third?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, page } = ana;
  const hers = questionsPane(ana);
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  // Types one in.
  await press('c');
  await expect(page.getByRole('textbox', { name: t('questions.type-in.text') })).toBeFocused();
  await page.keyboard.type('Fourth, by telephone?');
  await press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await hers.expectRows('First?', 'Second?', 'Third?', 'Fourth, by telephone?');

  // Sorts: approve, approve, reject, approve, one after another.
  await hers.rows.first().focus();
  await press('Space', 'a');
  await hers.expectRows('Second?', 'Third?', 'Fourth, by telephone?');
  await press('a');
  await hers.expectRows('Third?', 'Fourth, by telephone?');
  await press('x');
  await hers.expectRows('Fourth, by telephone?');
  await press('a');
  await hers.expectRows();

  await ana.command(t('questions.action.tab', { tab: t('questions.tab.approved') }));
  await hers.expectRows('First?', 'Second?', 'Fourth, by telephone?');
  await hers.rows.first().focus();
  await press('Space', 'Enter');
  await expect(hers.onAir).toContainText('First?');
  await hers.expectRows('Second?', 'Fourth, by telephone?');
  await hers.rows.first().focus();
  await press('Space', 'u');
  await expect(hers.next).toContainText('Second?');
  // On: answered, next on air, following next, with one key.
  await press('g');
  await expect(hers.onAir).toContainText('Second?');
  await expect(hers.next).toContainText('Fourth, by telephone?');
  await expect(hers.tab('answered')).toContainText('1');
  await press('r');
  await expect(hers.onAir).toHaveCount(0);
  await expect(hers.tab('answered')).toContainText('2');

  // In a field the same keys are letters.
  await press('/');
  await page.keyboard.type('xagr');
  await expect(page.getByRole('searchbox', { name: t('questions.filter.search') })).toHaveValue('xagr');
  await press('Escape');
  await expect(hers.next).toContainText('Fourth, by telephone?');
});

test('the intake follows the run-sheet, and says why it is closed', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, like, button } = ana;
  await ana.menu(button(like('questions.intake.reason.open')), t('questions.intake.set.follows'));
  await expect(button(like('questions.intake.reason.not-yet'))).toBeVisible();
  await ana.choose('Questions');
  await ana.detail.getByRole('button', { name: t('transport.jump') }).click();
  await ana.expectOn('Questions');
  await ana.detail.getByRole('button', { name: t('session.pane.detail.close') }).click();
  await expect(button(like('questions.intake.reason.follows'))).toBeVisible();
  await ana.menu(button(like('questions.intake.reason.follows')), t('questions.intake.set.closed'));
  await expect(button(like('questions.intake.reason.by-hand'))).toBeVisible();
});
