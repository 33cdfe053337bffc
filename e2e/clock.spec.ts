import { startBackend } from './fixtures/backend-process.ts';
import { expect, test as story } from './fixtures/story.ts';
import { type SystemClock, faketimeMissing, systemClock } from './fixtures/system-clock.ts';
import { expectNoJump, expectTogether } from './fixtures/timer-reading.ts';

const hour = 3_600_000;

/** A backend whose system clock the story steps; null where no library can do that. */
const test = story.extend<object, { clock: SystemClock | null }>({
  clock: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const clock = await systemClock();
      await use(clock);
      await clock?.remove();
    },
    { scope: 'worker' },
  ],
  backend: [
    async ({ clock }, use) => {
      const backend = await startBackend(clock?.environment);
      await use(backend);
      await backend.remove();
    },
    { scope: 'worker' },
  ],
});

test('the backend’s system clock steps: said, no timer moves, and adopting it is a choice', async ({
  clock,
  joinAs,
  openStage,
}) => {
  test.skip(clock === null, faketimeMissing);
  if (!clock) return;
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben', language: 'es' });
  const stage = await openStage();
  const { t, like, button } = ana;
  await button(t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');
  const end = await expectTogether(ana.timer, ben.timer, stage.timer);

  await clock.step(hour);
  for (const console of [ana, ben])
    await expect(console.banner(console.like('connection.clock-stepped.title'))).toContainText(/\+(1:00:00|59:59)/);
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end);
  // A producer may read it and not decide.
  await expect(ben.button(ben.t('connection.clock-adopt'))).toHaveCount(0);
  // What happens now is timed by the clock that nobody has moved.
  await ana.changeTime('transport.add-time');
  await expect(ana.timerPane).toContainText(t('transport.added', { time: '+1:00' }));
  for (const { timer } of [ana, stage]) await expectNoJump(timer, end + 60_000);

  await clock.step(-hour / 2);
  await expect(ana.banner(like('connection.clock-stepped.title'))).toContainText(/−(30:00|29:5\d)/);
  for (const { timer } of [ana, stage]) await expectNoJump(timer, end + 60_000);

  await clock.step(90_000);
  await expect(ana.banner(like('connection.clock-stepped.title'))).toContainText(/\+1:(30|29)/);
  await button(t('connection.clock-adopt')).click();
  for (const console of [ana, ben])
    await expect(console.banner(console.t('connection.clock-adopted.title'))).toContainText(/\+1:(30|29)/);
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end + 60_000);
  await ana.expectLive();

  // Nor backwards, where the item would have started in the future.
  await clock.step(90_000 - hour);
  await expect(ana.banner(like('connection.clock-stepped.title'))).toContainText(/−(1:00:00|59:59)/);
  await button(t('connection.clock-adopt')).click();
  await expect(ben.banner(ben.t('connection.clock-adopted.title'))).toContainText(/−(1:00:00|59:59)/);
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end + 60_000);
  await ana.changeTime('transport.add-time');
  for (const { timer } of [ana, stage]) await expectNoJump(timer, end + 120_000);
  await expectTogether(ana.timer, ben.timer, stage.timer);
});

story('a console’s own clock steps: its timer does not', async ({ joinAs, openStage }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('moderator', { name: 'Ben', clockIsSet: true });
  const stage = await openStage({ clockIsSet: true });
  await ana.button(ana.t('transport.start', { item: 'Welcome' })).click();
  await stage.expectOn('Welcome');
  const end = await expectTogether(ana.timer, ben.timer, stage.timer);
  for (const step of [hour, -hour]) {
    for (const { page } of [ben, stage]) await page.clock.setSystemTime(Date.now() + step);
    expect(Math.abs((await ben.page.evaluate(() => Date.now())) - Date.now() - step)).toBeLessThan(60_000);
    for (const { timer } of [ben, stage]) await expectNoJump(timer, end);
  }
  await ben.changeTime('transport.add-time');
  await expect(ana.timerPane).toContainText(ana.t('transport.added', { time: '+1:00' }));
  for (const { timer } of [ana, ben, stage]) await expectNoJump(timer, end + 60_000);
});
