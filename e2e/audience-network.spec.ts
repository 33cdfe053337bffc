import { audiencePage } from './fixtures/audience-page.ts';
import { approve, expect, phone, questionOf, questionsOf, test } from './fixtures/audience-story.ts';
import { network } from './fixtures/network.ts';
import { stubbornProxy } from './fixtures/stubborn-proxy.ts';
import { networkComplaints, refusedRequest } from './fixtures/watch.ts';

test('a reload in the middle of sending neither loses nor doubles a question', async ({
  openPhone,
  rehearsal,
  backend,
  watch,
}) => {
  watch.expect(...networkComplaints);
  const air = await network(backend.port);
  try {
    const ana = await openPhone({ through: air.url });
    await expect(ana.list).toBeVisible();
    // The question arrives; the answer to it does not.
    air.halt('from the backend');
    await ana.ask('Once, please?');
    await expect(ana.ownQuestion('Once, please?')).toContainText(ana.t('audience.own.sending'));
    await questionOf(rehearsal, 'Once, please?');
    air.mend();
    await ana.page.reload();
    await expect(ana.ownQuestion('Once, please?')).toContainText(ana.t('audience.own.pending'));
    await expect(ana.own.getByRole('listitem')).toHaveCount(1);

    // Nothing gets through at all: it waits here, and leaves when the network is back.
    air.cut();
    await expect(ana.page.getByText(ana.t('audience.connection.offline'))).toBeVisible();
    await ana.ask('From the tunnel?');
    await expect(ana.ownQuestion('From the tunnel?')).toContainText(ana.t('audience.own.waiting'));
    air.mend();
    await ana.button('audience.connection.retry').click();
    await expect(ana.ownQuestion('From the tunnel?')).toContainText(ana.t('audience.own.pending'));
    expect((await questionsOf(rehearsal)).map(({ text }) => text)).toEqual(['Once, please?', 'From the tunnel?']);
  } finally {
    await air.close();
  }
});

test('an answered question survives the death of the backend', async ({ openPhone, rehearsal, backend, watch }) => {
  watch.expect(...networkComplaints);
  const ana = await openPhone();
  await ana.ask('Before the crash?');
  await expect(ana.ownQuestion('Before the crash?')).toContainText(ana.t('audience.own.pending'));
  await backend.kill();
  await expect(ana.page.getByText(ana.t('audience.connection.offline'))).toBeVisible();
  await ana.ask('During the crash?');
  await backend.start();
  await expect(ana.ownQuestion('During the crash?')).toContainText(ana.t('audience.own.pending'), { timeout: 60_000 });
  expect((await questionsOf(rehearsal)).map(({ text }) => text)).toEqual(['Before the crash?', 'During the crash?']);
});

for (const manner of ['refuses', 'swallows'] as const)
  test(`a network that ${manner} WebSockets lets questions through all the same`, async ({
    openPhone,
    backend,
    rehearsal,
    watch,
  }) => {
    watch.expect(...networkComplaints, refusedRequest);
    const proxy = await stubbornProxy(backend.port, manner);
    try {
      const ana = await openPhone({ through: proxy.url });
      await ana.ask('Through polling?');
      const patience = { timeout: 60_000 };
      await expect(ana.ownQuestion('Through polling?')).toContainText(ana.t('audience.own.pending'), patience);
      await approve(rehearsal, (await questionOf(rehearsal, 'Through polling?')).id);
      await expect(ana.list).toContainText('Through polling?');
      await ana.vote('Through polling?').click();
      await expect(ana.vote('Through polling?')).toContainText('1');
      expect(proxy.stopped()).toBeGreaterThan(0);
    } finally {
      await proxy.close();
    }
  });

test('the form can be used before there is a connection, and by keys alone', async ({ newWindow, link }) => {
  const page = await newWindow({ viewport: phone });
  // The code of the connection, and joining, take their time.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/socket-line|api\/join/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(link);
  const { t, ownQuestion } = audiencePage(page);
  await expect(page.getByText(t('audience.connection.connecting'))).toBeVisible();
  for (let steps = 0; steps < 3; steps += 1) {
    if (await page.evaluate(() => document.activeElement?.id === 'question')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('By keys?');
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[type=submit]'))) break;
  }
  await page.keyboard.press('Enter');
  await expect(ownQuestion('By keys?')).toContainText(t('audience.own.waiting'));
  release();
  await expect(ownQuestion('By keys?')).toContainText(t('audience.own.pending'));
});

test('a network that loses a part of the page gets it at the next try', async ({ newWindow, link, watch }) => {
  watch.expect(...networkComplaints);
  const page = await newWindow({ viewport: phone });
  const failed = new Set<string>();
  await page.route(/assets\/ask\/(en|socket-line)-/, async (route) => {
    const file = route.request().url();
    if (failed.has(file)) return route.continue();
    failed.add(file);
    return route.abort('connectionfailed');
  });
  await page.goto(link);
  const ana = audiencePage(page);
  await expect(ana.list).toBeVisible({ timeout: 60_000 });
  await ana.ask('After all?');
  await expect(ana.ownQuestion('After all?')).toContainText(ana.t('audience.own.pending'));
  expect(failed.size).toBe(2);
});
