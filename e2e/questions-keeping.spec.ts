import { questionsPane, receive } from './fixtures/questions-pane.ts';
import { expect, test } from './fixtures/story.ts';

test('of two who change the same setting of the questions the later is told what stands, and chooses', async ({
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t, like } = ana;
  const settings = async ({ command, page }: typeof ana) => {
    await command(t('questions.action.settings'));
    return page.getByRole('dialog', { name: t('questions.settings.title') });
  };
  const [hers, his] = [await settings(ana), await settings(ben)];
  const notice = (dialog: typeof hers) => dialog.getByRole('textbox', { name: t('questions.settings.notice') });
  const save = (dialog: typeof hers) => dialog.getByRole('button', { name: t('session.settings.save') });
  await notice(hers).fill('We answer at six.');
  await hers.getByText(t('questions.settings.moderated')).click();
  await notice(his).fill('We answer by mail.');
  await save(his).click();
  await expect(his).toHaveCount(0);

  // She sees both before she saves; the other field is not in question.
  const conflict = hers.getByRole('group', { name: like('run-sheet.conflict.title', { who: 'Ben' }) });
  await expect(conflict).toContainText(`${t('questions.settings.notice')}: We answer by mail.`);
  await expect(conflict).toContainText(`${t('questions.settings.notice')}: We answer at six.`);
  await expect(save(hers)).toBeDisabled();
  await conflict.getByRole('button', { name: t('run-sheet.conflict.put') }).click();
  await save(hers).click();
  await expect(hers).toHaveCount(0);
  await expect(notice(await settings(ben))).toHaveValue('We answer at six.');
});

test('a setting that was refused is shown with its reason and its text, until it is let go', async ({
  backend,
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t, like } = ana;
  const write = async ({ command, page }: typeof ana, text: string) => {
    await command(t('questions.action.settings'));
    const dialog = page.getByRole('dialog', { name: t('questions.settings.title') });
    await dialog.getByRole('textbox', { name: t('questions.settings.notice') }).fill(text);
    return () => dialog.getByRole('button', { name: t('session.settings.save') }).click();
  };
  const saves = [await write(ana, 'We answer at six.'), await write(ben, 'We answer by mail.')];
  // Both save what both saw: the backend hears of neither until it wakes.
  backend.suspend();
  for (const save of saves) await save();
  backend.wake();
  const told = (console: typeof ana) => console.banner(t('questions.refused', { count: 1 }));
  await expect.poll(async () => (await told(ana).count()) + (await told(ben).count())).toBe(1);
  const [slower, text, other] =
    (await told(ana).count()) === 1
      ? ([ana, 'We answer at six.', 'Ben'] as const)
      : ([ben, 'We answer by mail.', 'Ana'] as const);
  await expect(told(slower)).toContainText(text);
  await expect(told(slower)).toContainText(other);
  await told(slower)
    .getByRole('button', { name: t('questions.action.settings') })
    .click();
  await expect(slower.page.getByRole('dialog', { name: like('questions.settings.title') })).toBeVisible();
  await slower.page.keyboard.press('Escape');
  await told(slower)
    .getByRole('button', { name: t('run-sheet.refused.dismiss') })
    .click();
  await expect(told(slower)).toHaveCount(0);
});

test('an erased question leaves no text on any console, and its number and place in the figures', async ({
  joinAs,
  rehearsal,
}) => {
  await receive(rehearsal, { text: 'My name is Ana and I live at…', name: 'Ana Ruiz' }, 'Who pays?');
  const mona = await joinAs('moderator', { name: 'Mona' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, page } = mona;
  const [hers, his] = [questionsPane(mona), questionsPane(ben)];
  await hers.choose('My name is Ana');
  await mona.menu(
    hers.pane.getByRole('toolbar').getByRole('button', { name: t('app.more') }),
    t('questions.action.erase'),
  );
  const asked = page.getByRole('alertdialog', { name: t('questions.erase.title', { count: 1 }) });
  await asked.getByRole('button', { name: t('questions.erase.do') }).click();
  for (const pane of [hers, his]) {
    await pane.expectRows('Who pays?');
    await expect(pane.pane.getByText('Ana Ruiz')).toHaveCount(0);
  }
  // Nothing brings it back.
  await page.keyboard.press('ControlOrMeta+z');
  await ben.page.reload();
  await his.expectRows('Who pays?');
  const { organiser, session } = rehearsal;
  const [first] = (await organiser.read(session)).questions.list;
  expect(first).toMatchObject({ number: 1, erased: true, text: '', original: '', name: '' });
  expect(JSON.stringify(await organiser.read(session))).not.toContain('Ana Ruiz');
});
