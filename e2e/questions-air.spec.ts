import { openBooth } from './fixtures/booth-page.ts';
import { questionsPane, queue, receive } from './fixtures/questions-pane.ts';
import { expect, test } from './fixtures/story.ts';

test('what follows is said beside the next question and named from any tab; a step on the air is taken back', async ({
  joinAs,
  rehearsal,
}) => {
  await queue(rehearsal, 'First?', 'Second?', 'Third?');
  await receive(rehearsal, 'Not sorted yet?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben' });
  const { t, page, button } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  await his.show('approved');
  await his.choose('First?');
  await ben.page.keyboard.press('Enter');
  await expect(his.onAir).toContainText('First?');

  // Nothing is next: it is said what would be, and the same key makes it so.
  const then = (number: number): string => t('questions.then', { number });
  const noNext = hers.pane.getByRole('region', { name: t('questions.next.none') });
  await expect(noNext).toContainText(then(2));
  await expect(noNext).toContainText('Second?');
  await his.choose('Second?');
  await ben.page.keyboard.press('u');
  await expect(hers.next).toContainText('Second?');
  await expect(hers.next).toContainText(then(3));
  await expect(hers.next).toContainText('Third?');

  // She sorts, and advances without leaving what she is at.
  await expect(hers.tab('pending')).toHaveAttribute('aria-selected', 'true');
  await hers.choose('Not sorted yet?');
  await page.keyboard.press('g');
  for (const pane of [hers, his]) {
    await expect(pane.onAir).toContainText('Second?');
    await expect(pane.next).toContainText('Third?');
    await expect(pane.tab('answered')).toContainText('1');
  }
  const message = hers.toast(t('questions.done.on-air', { number: 2 }));
  await expect(message).toBeVisible();
  // Nobody is told of another's steps.
  await expect(his.toast(t('questions.done.on-air', { number: 2 }))).toHaveCount(0);
  await message.getByRole('button', { name: t('app.undo') }).click();
  for (const pane of [hers, his]) {
    await expect(pane.onAir).toContainText('First?');
    await expect(pane.next).toContainText('Second?');
    await expect(pane.tab('answered')).toContainText('0');
  }
  await expect(button(t('app.undo'))).toHaveCount(0);
});

test('a question that booths have not seen is warned of, before the air and on it, and goes on all the same', async ({
  joinAs,
  newWindow,
  rehearsal,
}) => {
  await queue(rehearsal, 'Read before?', 'Straight from the list?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, like, page } = ana;
  const hers = questionsPane(ana);
  await hers.show('approved');
  await hers.choose('Straight from the list?');
  // Without booths there is nothing to warn of.
  await expect(hers.pane.getByText(t('questions.booths.next-first'))).toHaveCount(0);
  const booth = await openBooth({ newWindow, rehearsal }, { channel: 'fr' });
  await expect(hers.pane.getByText(t('questions.booths', { seen: 0, all: 3 }))).toBeVisible();
  await expect(hers.pane.getByText(t('questions.booths.next-first'))).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(hers.onAir).toContainText('Straight from the list?');
  const missing = (count: number, booths: string): string => t('questions.booths.not-seen', { count, booths });
  await expect(hers.onAir).toContainText(missing(3, 'EN, FR and ES'));
  await expect(booth.text('on-air')).toHaveText('Straight from the list?');
  await booth.page.keyboard.press('s');
  await expect(hers.onAir).toContainText(missing(2, 'EN and ES'));
  await expect(hers.onAir).toContainText(like('questions.booths.lead'));

  // By way of Next a booth has it before it is read, and its lead is told.
  await hers.choose('Read before?');
  await page.keyboard.press('u');
  await expect(booth.text('next')).toHaveText('Read before?');
  await booth.page.keyboard.press('s');
  await expect(hers.next).toContainText(t('questions.booths', { seen: 1, all: 3 }));
  await expect(hers.next).toContainText(like('questions.booths.lead'));
});

test('every move has one key', async ({ joinAs, rehearsal }) => {
  await receive(rehearsal, 'First?', 'Second?');
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { t, page } = ana;
  const hers = questionsPane(ana);
  await hers.choose('First?');
  await page.keyboard.press('t');
  await page.getByRole('dialog').getByRole('textbox').fill('money');
  await page.keyboard.press('Enter');
  await expect(hers.row('First?')).toContainText('money');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await hers.choose('First?');
  await page.keyboard.press('a');
  await hers.show('approved');
  await hers.choose('First?');
  await page.keyboard.press('d');
  await expect(hers.tab('deferred')).toContainText('1');
  await hers.show('deferred');
  await hers.choose('First?');
  await page.keyboard.press('a');
  await expect(hers.tab('approved')).toContainText('1');

  await hers.show('approved');
  await hers.choose('First?');
  await page.keyboard.press('Enter');
  await expect(hers.onAir).toContainText('First?');
  await page.keyboard.press('o');
  await expect(hers.onAir).toHaveCount(0);
  await expect(hers.tab('approved')).toContainText('1');

  // To whom it is put, and an answer in writing: the key leads to the field.
  await hers.choose('First?');
  await page.keyboard.press('s');
  await expect(hers.pane.getByRole('button', { name: t('questions.field.speaker') })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(hers.text).toHaveCount(0);
  await hers.choose('First?');
  await page.keyboard.press('w');
  await expect(hers.pane.getByRole('textbox', { name: t('questions.field.answer'), exact: true })).toBeFocused();
  await page.keyboard.type('In writing.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('Escape');
  await expect(hers.row('First?').getByRole('img', { name: t('questions.answer.given') })).toBeVisible();

  // Screen readers are told the keys too.
  await hers.show('pending');
  await hers.choose('Second?');
  const approve = hers.pane.getByRole('toolbar').getByRole('button', { name: t('questions.action.approve') });
  await expect(approve).toHaveAttribute('aria-keyshortcuts', 'A');
});
