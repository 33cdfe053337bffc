import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { InterfaceLanguage } from '../shared/i18n/text.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { keepScreen, expectAccessible, expectInWindow, expectToFit } from './fixtures/screens.ts';
import { type Theme, expect, test } from './fixtures/story.ts';
import { networkComplaints, refusedRequest } from './fixtures/watch.ts';
import { words } from './fixtures/words.ts';

/** Every view in its important states, in each language and theme: pictures to look at, and what can be checked. */

test.describe.configure({ mode: 'parallel' });
test.use({ content: 'demonstration' });

const desks = { large: { width: 1440, height: 900 }, small: { width: 1280, height: 720 } } as const;
const stages = {
  ...desks,
  tablet: { width: 1024, height: 600 },
  portrait: { width: 390, height: 844 },
  landscape: { width: 844, height: 390 },
} as const;

interface Look {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** axe looks at every state once in each theme; languages differ in nothing that it sees. */
  readonly isAudited: boolean;
}

/** Every theme and every language once. */
const looks: readonly Look[] = [
  { theme: 'dark', language: 'fr', isAudited: true },
  { theme: 'light', language: 'en', isAudited: true },
  { theme: 'contrast', language: 'es', isAudited: true },
];

/** The other combinations add pictures to look at, and nothing that can be checked: ROSTRUM_LOOKS=all takes them. */
const otherLooks: readonly Look[] = [
  { theme: 'dark', language: 'en', isAudited: false },
  { theme: 'dark', language: 'es', isAudited: false },
  { theme: 'light', language: 'fr', isAudited: false },
  { theme: 'light', language: 'es', isAudited: false },
];

type Sizes = Readonly<Record<string, { readonly width: number; readonly height: number }>>;

/** Looks at a state in each size. */
function looker(page: Page, { language, theme, isAudited }: Look) {
  return async (state: string, sizes: Sizes, check: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await test.step(`${state}, ${size}`, async () => {
        await expectToFit(page, language);
        await check();
        await keepScreen(page, `${state}-${theme}-${language}-${size}`);
      });
    }
    if (isAudited) await test.step(`${state}, axe`, () => expectAccessible(page));
  };
}

for (const look of process.env['ROSTRUM_LOOKS'] === 'all' ? [...looks, ...otherLooks] : looks) {
  const { theme, language } = look;
  const { t, like } = words(language);
  const named = `${theme} in ${language}`;

  test(`ways in, ${named}`, async ({ newWindow, rehearsal, backend, watch }) => {
    watch.expect(refusedRequest);
    const page = await newWindow({ language, theme });
    const at = looker(page, look);
    await page.goto('/#/');
    await expect(page.getByRole('heading', { name: t('sessions.first.title') })).toBeVisible();
    await at('first-run', desks);
    await page.goto('/#/session/nowhere');
    await expect(page.getByRole('heading', { name: t('app.no-access.title') })).toBeVisible();
    await at('no-access', { large: desks.large });
    await page.goto('/#/join/rsi_no-such-link');
    await expect(page.getByRole('heading', { name: t('join.fault.token-unknown') })).toBeVisible();
    await at('join-fault', { ...desks, portrait: stages.portrait });
    await page.goto(`/#/join/${(await rehearsal.invite('moderator')).token}`);
    await expect(page.getByRole('textbox', { name: t('join.name') })).toBeVisible();
    await at('join', stages);

    await page.setViewportSize(desks.large);
    await page.goto(`/#/join/${backend.invites.organiser}`);
    await page.getByRole('textbox', { name: t('join.name') }).fill('Ana');
    await page.getByRole('button', { name: t('join.action'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('sessions.title') })).toBeVisible();
    await expect(page.getByRole('link', { name: t('sessions.open') }).first()).toBeVisible();
    await at('sessions', desks);
    await page.getByRole('button', { name: t('sessions.new') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await at('new-session', desks);
    await page.goto('/#/session/nowhere');
    await expect(page.getByText(t('connection.closed.session-unknown'))).toBeVisible();
    await at('session-unknown', { large: desks.large });
  });

  test(`console, ${named}`, async ({ joinAs, rehearsal, watch }) => {
    watch.expect(...networkComplaints);
    const ana = await joinAs('moderator', { name: 'Ana', language, theme });
    const { page, button, nextButton, timer } = ana;
    const { organiser, session, items } = rehearsal;
    const at = looker(page, look);
    const deciding = async (): Promise<void> => {
      await expectInWindow(page, timer);
      await expectInWindow(page, nextButton);
    };
    await at('console-ready', desks, deciding);

    await page.keyboard.press('Space');
    await expect(ana.current).toHaveCount(1);
    await page.keyboard.press('Space');
    await expect(ana.current).toContainText('12:00');
    await organiser.do(session, {
      type: 'transport.show-message',
      data: { message: { preset: 'interpretation-paused' }, lasts: 3_600_000 },
    });
    // The first item was left about five minutes early.
    for (let added = 0; added < 2; added += 1)
      await ana.menu(button(t('transport.more-time')), t('transport.add-time', { time: '5:00' }));
    await expect(ana.runSheet.getByRole('button', { name: t('run-sheet.recover.apply') })).toBeVisible();
    await at('console-late', desks, deciding);

    await page.keyboard.press('p');
    await expect(ana.timerPane.getByText(like('transport.state.paused'))).toBeVisible();
    await at('console-paused', desks, deciding);
    await page.keyboard.press('p');

    // Somebody else writes in the same field.
    const title = ana.detail
      .getByRole('group', { name: t('run-sheet.field.title') })
      .getByRole('textbox')
      .first();
    await ana.rows.nth(3).click();
    await title.fill('Something quite different');
    const edited = String(items[3]);
    const version = (await organiser.read(session)).runSheet.items[edited]?.versions[`title.${language}`];
    await organiser.do(session, {
      type: 'run-sheet.edit',
      data: {
        edits: [
          {
            item: edited,
            changes: [{ field: `title.${language}`, value: 'What Olga wrote', base: version?.command ?? null }],
          },
        ],
        cause: 'edit',
      },
    });
    await expect(ana.row('What Olga wrote')).toBeVisible();
    await title.press('Enter');
    await expect(
      ana.detail.getByRole('group', { name: like('run-sheet.conflict.title', { who: 'Olga' }) }),
    ).toBeVisible();
    await at('console-editing', desks, deciding);

    await page.context().setOffline(true);
    await expect(ana.banner(t('connection.offline.title'))).toBeVisible({ timeout: 30_000 });
    await at('console-offline', desks, deciding);
    await page.context().setOffline(false);
    await ana.expectLive();
    await organiser.do(session, { type: 'transport.end', data: { visit: await visitOn(rehearsal) } });
    await expect(ana.timerPane.getByText(t('transport.ended.title'))).toBeVisible();
    await at('console-ended', desks);
  });

  test(`dialogs, ${named}`, async ({ joinAs }) => {
    const ana = await joinAs('moderator', { name: 'Ana', language, theme });
    const { page, button } = ana;
    const at = looker(page, look);
    await page.keyboard.press('Space');
    await expect(ana.current).toHaveCount(1);

    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: t('session.search') })).toBeVisible();
    await at('palette', desks);
    // What the arrows lead to comes into sight.
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem').last()).toBeInViewport();
    await page.keyboard.press('Escape');
    for (const [name, action] of [
      ['keys', 'session.keys'],
      ['links', 'session.links'],
      ['programme', 'run-sheet.programme'],
    ] as const) {
      await ana.menu(button(t('session.menu')), t(action));
      await expect(page.getByRole('dialog')).toBeVisible();
      await at(name, desks);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }

    await ana.menu(button(t('session.menu')), t('session.import'));
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('import.pick') }).click();
    await (await choosing).setFiles(join(import.meta.dirname, '../shared/demonstration/run-sheet-webinar-1.en.csv'));
    await expect(page.getByRole('region', { name: t('import.columns') })).toBeVisible();
    await at('import', desks);
    await page.getByRole('button', { name: t('app.cancel'), exact: true }).click();

    await ana.command(t('transport.end'));
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await at('end', desks);
  });

  test(`stage, ${named}`, async ({ openStage, rehearsal, watch }) => {
    watch.expect(...networkComplaints);
    const { page, stage, timer } = await openStage({ language, theme });
    const { organiser, session, items } = rehearsal;
    const at = looker(page, look);
    const [first, second] = items.map(String);
    if (first === undefined || second === undefined) throw new Error('The run-sheet is empty');
    const timerInSight = (): Promise<void> => expectInWindow(page, timer);
    await at('stage-before', stages);

    await organiser.do(session, { type: 'transport.start', data: { item: first } });
    await expect(timer).toBeVisible();
    await at('stage-running', stages, timerInSight);
    const visit = () => visitOn(rehearsal);
    await organiser.do(session, {
      type: 'transport.show-message',
      data: {
        message: { text: 'Please repeat the question in French before answering it, for the booths' },
        lasts: null,
      },
    });
    await organiser.do(session, { type: 'transport.add-time', data: { visit: await visit(), ms: -4 * 60_000 } });
    await expect(stage).toContainText(t('stage.warning'));
    await at('stage-message-warning', stages, timerInSight);
    await organiser.do(session, { type: 'transport.add-time', data: { visit: await visit(), ms: -2 * 60_000 } });
    await expect(stage).toContainText(t('stage.overtime'));
    await at('stage-overtime', stages, timerInSight);
    await organiser.do(session, { type: 'transport.pause', data: { visit: await visit() } });
    await expect(stage).toContainText(t('stage.paused'));
    await at('stage-paused', { large: desks.large, portrait: stages.portrait }, timerInSight);
    await organiser.do(session, { type: 'transport.blackout', data: { on: true } });
    await expect(stage).toContainText(t('stage.blackout.hint'));
    await at('stage-blackout', { large: desks.large });
    await organiser.do(session, { type: 'transport.blackout', data: { on: false } });
    await expect(timer).toBeVisible();
    await page.context().setOffline(true);
    await expect(stage).toContainText(like('stage.offline'), { timeout: 30_000 });
    await at('stage-offline', stages, timerInSight);
    await page.context().setOffline(false);
    await expect(stage).not.toContainText(like('stage.offline'));
    await organiser.do(session, { type: 'transport.end', data: { visit: await visit() } });
    await expect(stage).toContainText(t('stage.ended'));
    await at('stage-ended', { large: desks.large, portrait: stages.portrait });
  });
}

/** Id of the visit that is on. */
async function visitOn({ organiser, session }: Rehearsal): Promise<string> {
  const { transport } = await organiser.read(session);
  if (!transport.visit) throw new Error('Nothing is on');
  return transport.visit.id;
}
