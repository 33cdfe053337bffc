import { type Network, network } from './fixtures/network.ts';
import { expect, test } from './fixtures/story.ts';
import { expectNoJump, expectTogether } from './fixtures/timer-reading.ts';
import { networkComplaints } from './fixtures/watch.ts';

/** Ms within which people must be told that nothing is heard: 3 s by the protocol, and a busy machine's delay. */
const toldWithin = 8_000;

test.beforeEach(({ watch }) => watch.expect(...networkComplaints));

test('the backend dies: everyone is told, work goes on, and nothing that was acknowledged is lost', async ({
  backend,
  joinAs,
  openStage,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben', language: 'fr' });
  const stage = await openStage({ language: 'es' });
  const { t, like, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');
  await ana.choose('Questions');
  await ana.title.fill('Questions, acknowledged');
  await ana.title.press('Enter');
  await expect(ana.row('Questions, acknowledged')).not.toContainText(t('run-sheet.pending'));
  const end = await expectTogether(ana.timer, ben.timer, stage.timer);

  await backend.kill();
  for (const console of [ana, ben]) {
    await expect(console.banner(console.t('connection.offline.title'))).toBeVisible({ timeout: toldWithin });
    await expect(console.connection).toContainText(console.like('connection.offline'));
    await expect(console.row('Thanks')).toBeVisible();
  }
  await expect(stage.stage).toContainText(stage.like('stage.offline'));
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end);

  // Edits wait, and say so.
  for (const title of ['First', 'Second', 'Third']) {
    await ana.title.fill(title);
    await ana.title.press('Enter');
  }
  await ben.choose('Risks');
  await ben.field(ben.t('run-sheet.field.duration')).fill('9:00');
  await ben.field(ben.t('run-sheet.field.duration')).press('Enter');
  await expect(ana.banner(t('connection.offline.waiting', { count: 3 }))).toBeVisible();
  await expect(ana.row('Third')).toContainText(t('run-sheet.pending'));

  await backend.start();
  for (const console of [ana, ben]) {
    await console.expectLive();
    await expect(console.row('Third')).not.toContainText(console.t('run-sheet.pending'));
    await expect(console.row('Risks')).toContainText('9:00');
    await expect(console.page.locator('.refused, .conflict')).toHaveCount(0);
    await console.expectOn('Welcome');
  }
  // They came in their order: taken back one by one, each shows the one before it.
  for (const title of ['Second', 'First', 'Questions, acknowledged', 'Questions']) {
    await button(like('undo.undo')).click();
    await expect(ben.row(new RegExp(`^${title}$`))).toBeVisible();
  }
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end);
  await expect(stage.stage).not.toContainText(stage.like('stage.offline'));
  await expect(ana.banner(like('connection.offline.title'))).toHaveCount(0);
});

test('a live command that gets no answer expires, is never carried out later, and is offered again', async ({
  backend,
  joinAs,
  openStage,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const stage = await openStage();
  const { t, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');

  await backend.kill();
  await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: toldWithin });
  await ana.nextButton.click();
  await expect(ana.nextButton).toContainText(t('transport.command.sent'));
  const expired = ana.banner(t('transport.command.expired', { what: t('transport.command.next') }));
  await expect(expired).toContainText(t('transport.command.expired-text'));
  await ana.expectOn('Welcome');

  await backend.start();
  await ana.expectLive();
  await expect(stage.stage).not.toContainText(stage.like('stage.offline'));
  await ana.expectOn('Welcome');
  await stage.expectOn('Welcome');

  await expired.getByRole('button', { name: t('transport.command.redo') }).click();
  await ana.expectOn('Risks');
  await stage.expectOn('Risks');
  await expect(expired).toHaveCount(0);
});

test('a console without network keeps its edits and brings them when it is back', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { t, page } = ana;
  await ana.button(t('transport.start', { item: 'Welcome' })).click();
  await ben.expectOn('Welcome');
  const end = await expectTogether(ana.timer, ben.timer);

  await page.context().setOffline(true);
  await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: toldWithin * 2 });
  await ana.choose('Thanks');
  await ana.title.fill('Thanks from the train');
  await ana.title.press('Enter');
  // Meanwhile the others go on.
  await ben.button(t('transport.next', { item: 'Risks' })).click();
  await ben.expectOn('Risks');
  await ana.expectOn('Welcome');
  await expectNoJump(ana.timer, end);

  await page.context().setOffline(false);
  await ana.expectLive();
  await expect(ben.row('Thanks from the train')).toBeVisible();
  await ana.expectOn('Risks');
  await expectTogether(ana.timer, ben.timer);
});

test.describe('a console that is closed with edits waiting', () => {
  let way: Network;
  test.beforeEach(async ({ backend }) => {
    way = await network(backend.port);
  });
  test.afterEach(() => way.close());

  test('brings them when it is opened again', async ({ joinAs, rehearsal }) => {
    const ben = await joinAs('producer', { name: 'Ben' });
    const ana = await joinAs('moderator', { name: 'Ana', through: way.url });
    const { t, page } = ana;
    await ana.choose('Thanks');
    // The editor comes a moment after the console: whoever has it keeps it.
    await expect(ana.title).toHaveValue('Thanks');
    way.cut();
    await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: toldWithin });
    await ana.title.fill('Thanks a lot');
    await ana.title.press('Enter');
    await ana.choose('Risks');
    await page.keyboard.press('Delete');
    await expect(ana.rows).toHaveCount(4);
    await expect(ana.banner(t('connection.offline.waiting', { count: 2 }))).toBeVisible();
    await page.close();
    await expect(ben.rows).toHaveCount(5);

    way.mend();
    const again = await page.context().newPage();
    await again.goto(`${way.url}/#/session/${rehearsal.session}`);
    await expect(again.getByRole('row', { name: 'Thanks a lot' })).toBeVisible();
    await expect(ben.row('Thanks a lot')).toBeVisible();
    await expect(ben.rows).toHaveCount(4);
  });
});

test('a backend that hangs is called silent within seconds, and comes back without a jump', async ({
  backend,
  joinAs,
  openStage,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const stage = await openStage();
  const { t, like, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');
  const end = await expectTogether(ana.timer, stage.timer);

  backend.suspend();
  await expect(ana.banner(like('connection.stale.title'))).toBeVisible({ timeout: toldWithin });
  await expect(ana.connection).toContainText(like('connection.stale'));
  await expect(stage.stage).toContainText(like('stage.stale'), { timeout: toldWithin });
  await expectNoJump(ana.timer, end);
  await expectNoJump(stage.timer, end);

  backend.wake();
  await ana.expectLive();
  await expect(ana.banner(like('connection.stale.title'))).toHaveCount(0);
  await expect(stage.stage).not.toContainText(like('stage.stale'));
  await expectNoJump(ana.timer, end);
  await button(t('transport.next', { item: 'Risks' })).click();
  await stage.expectOn('Risks');
});
