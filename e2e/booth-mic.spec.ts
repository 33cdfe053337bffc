import type { Page } from '@playwright/test';
import { ask, putNext } from './fixtures/asked.ts';
import { openDesk } from './fixtures/booth-desk.ts';
import { sitDown } from './fixtures/booth-page.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { expect, test } from './fixtures/story.ts';
import { words } from './fixtures/words.ts';

/** Two interpreters of one booth, each in a window of their own; the moderator on a third. */

const { t, like } = words('en');

/** A booth with a team of two, and a short countdown. */
async function setUp({ organiser, session, items }: Rehearsal): Promise<void> {
  const team = (id: string, name: string) => ({
    field: `interpreters.${id}`,
    value: { name, a: ['fr'], b: [], c: ['en', 'es'] },
    base: null,
  });
  await organiser.do(session, {
    type: 'booths.edit',
    data: { booth: 'fr', changes: [team('ines', 'Ines'), team('marc', 'Marc')] },
  });
  await organiser.do(session, {
    type: 'booths.configure',
    data: { changes: [{ field: 'countdown', value: 3_000, base: null }] },
  });
  await organiser.do(session, { type: 'transport.start', data: { item: String(items[0]) } });
}

const card = (page: Page, name: string, state: string) => page.getByRole('article', { name: `${name}: ${state}` });
const handover = (page: Page) => page.getByRole('group', { name: t('booth.handover') });

test('the mic changes hands: taken, handed over with a countdown, asked for, declined, and taken by a second press', async ({
  newWindow,
  rehearsal,
}) => {
  await setUp(rehearsal);
  const ines = await sitDown({ newWindow, rehearsal }, { name: 'Ines' });
  const marc = await sitDown({ newWindow, rehearsal }, { name: 'Marc' });

  // Nobody at the mic of a channel that must be interpreted is loud.
  await expect(ines.page.getByRole('alert').filter({ hasText: t('booth.mic.nobody-live') })).toBeVisible();
  await ines.page.keyboard.press('t');
  await expect(card(ines.page, 'Ines', t('booth.mic.at'))).toBeVisible();
  await expect(card(marc.page, 'Ines', t('booth.mic.at'))).toBeVisible();
  await expect(marc.page.getByText(t('booth.mic.nobody-live'))).toHaveCount(0);

  // Handed over: asked, accepted, counted down, changed.
  await ines.page.keyboard.press('h');
  await expect(handover(marc.page)).toContainText(t('booth.handover.offered', { name: 'Ines' }));
  await expect(handover(ines.page)).toContainText(t('booth.handover.asking', { name: 'Marc' }));
  await marc.page.keyboard.press('a');
  await expect(handover(ines.page)).toContainText(t('booth.handover.changing-from-me', { successor: 'Marc' }));
  await expect(card(ines.page, 'Marc', t('booth.mic.at'))).toBeVisible({ timeout: 15_000 });
  await expect(ines.page.getByText(t('booth.handover.ended.done', { successor: 'Marc' }))).toBeVisible();
  await expect(card(marc.page, 'Ines', t('booth.mic.ready'))).toBeVisible();

  // The first press asks; it is declined, and both are told.
  await ines.page.keyboard.press('t');
  await expect(handover(marc.page)).toContainText(t('booth.handover.wanted', { name: 'Ines' }));
  await marc.page.keyboard.press('d');
  await expect(ines.page.getByText(t('booth.handover.ended.over'))).toBeVisible();
  await expect(card(ines.page, 'Marc', t('booth.mic.at'))).toBeVisible();

  // Asked and not answered: the second press takes it.
  await ines.page.keyboard.press('t');
  await expect(ines.page.getByRole('button', { name: t('booth.mic.force') })).toBeVisible();
  await ines.page.keyboard.press('t');
  await expect(card(marc.page, 'Ines', t('booth.mic.at'))).toBeVisible();

  // Muted is said everywhere; leaving puts nobody there.
  await expect(card(ines.page, 'Ines', t('booth.mic.at'))).toBeVisible();
  await ines.page.keyboard.press('m');
  await expect(card(marc.page, 'Ines', t('booth.mic.muted'))).toBeVisible();
  await ines.page.getByRole('button', { name: t('booth.mic.leave') }).click();
  await expect(marc.page.getByText(t('booth.mic.nobody-live'))).toBeVisible();
  const { booths } = await rehearsal.organiser.read(rehearsal.session);
  expect(booths.desks['fr']?.mic).toBeNull();
});

test('a flag by one key is seen, owned, acted on, and closed by the booth; messages stay between booths', async ({
  joinAs,
  newWindow,
  rehearsal,
}) => {
  await setUp(rehearsal);
  const { organiser, session } = rehearsal;
  const ines = await sitDown({ newWindow, rehearsal }, { name: 'Ines' });
  const marc = await sitDown({ newWindow, rehearsal }, { name: 'Marc' });
  await ines.page.keyboard.press('t');
  await expect(card(marc.page, 'Ines', t('booth.mic.at'))).toBeVisible();
  const ana = await joinAs('moderator', { name: 'Ana' });
  const flag = (page: Page) => page.locator('.flag-cell').filter({ hasText: t('incident.code.poor-sound') });
  const target = await flag(ines.page).getByRole('button').boundingBox();
  expect(target?.height).toBeGreaterThanOrEqual(64);

  await ines.page.keyboard.press('Alt+Digit3');
  // The boothmate has the same flag on their key: it is the booth's.
  await expect(flag(marc.page)).toHaveClass(/open/);
  await expect(ana.page.locator('.incident').filter({ hasText: t('incident.code.poor-sound') })).toBeVisible();
  await expect(flag(ines.page)).toContainText(t('booth.flags.life.seen', { who: 'Ana' }));

  const open = async () => {
    const { incidents } = await organiser.read(session);
    const found = incidents.list.find(({ code }) => code === 'poor-sound');
    if (!found) throw new Error('There is no such incident');
    return found;
  };
  // Spanish has no team: its own alert stands first, and has the first key.
  await ana.page
    .locator('.incident')
    .filter({ hasText: t('incident.code.poor-sound') })
    .getByRole('button', { name: like('interpretation.alert.acknowledge') })
    .click();
  await expect(flag(ines.page)).toContainText(t('booth.flags.life.has', { who: 'Ana' }));
  const { id } = await open();
  await organiser.do(session, { type: 'incidents.act', data: { incident: id, action: 'ask-headset' } });
  await expect(flag(ines.page)).toContainText(t('incident.action.ask-headset'));

  await organiser.do(session, { type: 'incidents.ask-fixed', data: { incident: id } });
  await flag(ines.page)
    .getByRole('button', { name: t('booth.flags.no') })
    .click();
  await expect(flag(ines.page)).toContainText(t('booth.flags.life.not-yet'));
  await organiser.do(session, { type: 'incidents.ask-fixed', data: { incident: id } });
  await expect(flag(ines.page).getByRole('button', { name: t('booth.flags.yes') })).toBeVisible();
  await ines.page.keyboard.press('y');
  await expect(flag(ines.page)).toContainText(t('incident.ending.confirmed'));
  expect((await open()).status).toBe('closed');

  // Withdrawn within five seconds: one large press.
  await ines.page.keyboard.press('Alt+Digit2');
  await ines.page
    .getByRole('button', { name: t('booth.flags.withdraw-of', { what: t('incident.code.no-floor-sound') }) })
    .click();
  await expect(ines.page.locator('.flag-cell.open')).toHaveCount(0);

  // A slow-down names nobody.
  await ines.page.keyboard.press('Alt+Digit1');
  await expect(marc.page.locator('.flag-cell.counted')).toContainText(like('booth.flags.slow', { count: 1 }));

  // Asked whether they are ready, one press answers for the booth.
  await organiser.do(session, { type: 'booths.ask-ready', data: {} });
  await ines.page
    .getByRole('alert')
    .getByRole('button', { name: t('booth.ready.yes') })
    .click();
  await expect(marc.page.getByText(t('booth.ready.said-yes'))).toBeVisible();

  // A canned message, one press, in everyone's own language.
  const messages = (page: Page) => page.getByRole('tab', { name: t('booth.side.chat') });
  await messages(ines.page).click();
  await ines.page.getByRole('button', { name: t('chat.canned.numbers-please') }).click();
  await expect(messages(marc.page)).toContainText('1');
  await messages(marc.page).click();
  await expect(marc.page.getByRole('list', { name: t('booth.chat.own') })).toContainText(
    t('chat.canned.numbers-please'),
  );

  // A term that is added is the session's.
  await marc.page.getByRole('tab', { name: t('booth.side.glossary') }).click();
  await marc.page.getByRole('button', { name: t('glossary.add') }).click();
  await marc.page.getByRole('textbox', { name: 'English' }).fill('salvage plan');
  await marc.page.getByRole('textbox', { name: 'French' }).fill('plan de sauvegarde');
  await marc.page.getByRole('button', { name: t('glossary.save') }).click();
  await ines.page.getByRole('tab', { name: t('booth.side.glossary') }).click();
  await expect(ines.page.getByText('plan de sauvegarde')).toBeVisible();
});

test('beside the platform’s own window everything live is in sight', async ({ newWindow, rehearsal }) => {
  await setUp(rehearsal);
  const { page } = await sitDown({ newWindow, rehearsal }, { name: 'Ines' });
  await page.keyboard.press('t');
  await expect(card(page, 'Ines', t('booth.mic.at'))).toBeVisible();
  for (const viewport of [
    { width: 380, height: 700 },
    { width: 1024, height: 600 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    for (const live of ['.floor-line', '.mic-card.me', '.flag-grid', '.on-now-digits', '.booth-desk'])
      await expect(page.locator(live), `${live} at ${viewport.width}`).toBeInViewport({ ratio: 0.99 });
    await expectToFit(page, 'en');
    await keepScreen(page, `booth-live-${viewport.width}`);
    await expectAccessible(page);
  }
});

test('beside boothmates and an open fault the question about to be read is in sight, and can be marked as seen', async ({
  backend,
  newWindow,
  rehearsal,
}) => {
  const { organiser, session } = rehearsal;
  await setUp(rehearsal);
  await organiser.do(session, {
    type: 'booths.edit',
    data: {
      booth: 'fr',
      changes: [{ field: 'interpreters.lea', value: { name: 'Léa', a: ['fr'], b: [], c: ['en', 'es'] }, base: null }],
    },
  });
  const { page } = await sitDown({ newWindow, rehearsal }, { name: 'Ines' });
  const mates = [
    await openDesk(backend, rehearsal, { booth: 'fr', interpreter: 'marc', name: 'Marc' }),
    await openDesk(backend, rehearsal, { booth: 'fr', interpreter: 'lea', name: 'Léa' }),
  ];
  const text =
    '¿Cómo priorizaron las colecciones dañadas cuando aún no había electricidad ni acceso a los depósitos, y quién tomó la decisión de no esperar a los restauradores?';
  await ask(rehearsal, [{ id: 'q-first', text, language: 'es' }]);
  await putNext(rehearsal, 'q-first');
  await expect(page.locator('.mic-card')).toHaveCount(3);
  // Nobody is in the Spanish booth, which the system notices.
  await expect(page.locator('.common-fault').first()).toBeVisible({ timeout: 30_000 });
  for (const atMic of [false, true]) {
    if (atMic) await page.keyboard.press('t');
    await expect(page.getByRole('button', { name: t('booth.mic.leave') })).toHaveCount(atMic ? 1 : 0);
    for (const viewport of [
      { width: 380, height: 700 },
      { width: 1024, height: 600 },
      { width: 768, height: 1024 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(viewport);
      const live = [
        '.floor-line',
        '.mic-card.me',
        '.mic-mates',
        '.common-fault >> nth=0',
        '.flag-grid',
        '.seen-button',
      ];
      for (const each of live)
        await expect(page.locator(each), `${each} at ${viewport.width}`).toBeInViewport({ ratio: 0.99 });
      await expect(page.locator('.booth-question-text'), `at ${viewport.width}`).toBeInViewport({ ratio: 0.4 });
      await expectToFit(page, 'en');
      await keepScreen(page, `booth-mates-${viewport.width}${atMic ? '-at-mic' : ''}`);
    }
  }
  for (const mate of mates) mate.close();
});
