import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type InterfaceLanguage, interfaceLanguages } from '../shared/i18n/text.ts';
import { advance, ask, putNext } from './fixtures/asked.ts';
import { openBooth, openSpeaker } from './fixtures/booth-page.ts';
import { network } from './fixtures/network.ts';
import { questionsPane, receive } from './fixtures/questions-pane.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { keepScreen, expectAccessible, expectInWindow, expectToFit } from './fixtures/screens.ts';
import { type Theme, expect, test } from './fixtures/story.ts';
import { networkComplaints, refusedRequest } from './fixtures/watch.ts';
import { words } from './fixtures/words.ts';

/** Every view in its important states, in each language and theme: pictures to look at, and what can be checked. */

test.describe.configure({ mode: 'parallel' });
test.use({ content: 'demonstration' });

const desks = { large: { width: 1440, height: 900 }, small: { width: 1280, height: 720 } } as const;
const booths = {
  ...desks,
  tablet: { width: 1024, height: 600 },
  upright: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
} as const;
const stages = {
  ...desks,
  tablet: { width: 1024, height: 600 },
  portrait: { width: 390, height: 844 },
  landscape: { width: 844, height: 390 },
} as const;

interface Look {
  readonly language: InterfaceLanguage;
  readonly theme: Theme;
  /** axe looks at every state once, and at its colours in each theme; languages differ in nothing that it sees. */
  readonly audit: 'all' | 'colours' | 'none';
}

/** Every theme and every language once. */
const looks: readonly Look[] = [
  { theme: 'dark', language: 'fr', audit: 'all' },
  { theme: 'light', language: 'en', audit: 'colours' },
  { theme: 'contrast', language: 'es', audit: 'colours' },
];

/** The other combinations add pictures to look at, and nothing that can be checked: ROSTRUM_LOOKS=all takes them. */
const otherLooks: readonly Look[] = [
  { theme: 'dark', language: 'en', audit: 'none' },
  { theme: 'dark', language: 'es', audit: 'none' },
  { theme: 'light', language: 'fr', audit: 'none' },
  { theme: 'light', language: 'es', audit: 'none' },
];

type Sizes = Readonly<Record<string, { readonly width: number; readonly height: number }>>;

/** Looks at a state in each size. */
function looker(page: Page, { language, theme, audit }: Look) {
  return async (state: string, sizes: Sizes, check: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await test.step(`${state}, ${size}`, async () => {
        await expectToFit(page, language);
        await check();
        await keepScreen(page, `${state}-${theme}-${language}-${size}`);
      });
    }
    if (audit !== 'none') await test.step(`${state}, axe`, () => expectAccessible(page, audit));
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

  test(`questions, ${named}`, async ({ joinAs, rehearsal, watch }) => {
    watch.expect(...networkComplaints);
    const ana = await joinAs('moderator', { name: 'Ana', language, theme });
    const { page, button, nextButton, timer } = ana;
    const { organiser, session } = rehearsal;
    const pane = questionsPane(ana);
    const at = looker(page, look);
    const deciding = async (): Promise<void> => {
      await expectInWindow(page, timer);
      await expectInWindow(page, nextButton);
    };
    await expect(pane.pane.getByText(t('questions.empty.pending.title'))).toBeVisible();
    await at('questions-empty', desks, deciding);

    const ids = await receive(rehearsal, ...asked);
    const [first = '', second = '', third = '', fourth = ''] = ids;
    for (const [question, words] of [
      [first, { fr: 'Comment avez-vous hiérarchisé les collections endommagées sans électricité ?' }],
      [second, { fr: 'Quels fournisseurs avez-vous appelés en premier ?', es: '¿A qué proveedores llamaron primero?' }],
    ] as const)
      for (const [tag, text] of Object.entries(words))
        await organiser.do(session, { type: 'questions.render', data: { question, language: tag, text, base: null } });
    await organiser.do(session, {
      type: 'questions.tag',
      data: { questions: [third], add: [t('questions.tab.deferred')], remove: [] },
    });
    await pane.choose(asked[2].text);
    await at('questions-sorting', desks, deciding);

    await organiser.do(session, {
      type: 'questions.move',
      data: { questions: [first, second, third, fourth], to: 'approved', reason: '' },
    });
    await organiser.do(session, { type: 'questions.merge', data: { questions: [fourth], into: third } });
    await pane.show('approved');
    await organiser.do(session, { type: 'questions.air', data: { question: first, saw: null } });
    await organiser.do(session, { type: 'questions.set-next', data: { question: second, saw: null } });
    await expect(pane.onAir).toBeVisible();
    await expect(pane.next).toBeVisible();
    await pane.choose(asked[2].text);
    await at('questions-on-air', desks, deciding);
    await page.keyboard.press('e');
    await expect(pane.text).toBeFocused();
    await at('questions-opened', desks, deciding);
    await page.keyboard.press('Escape');

    await pane.show('pending');
    await pane.choose(asked[4].text);
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog')).toBeVisible();
    await at('questions-merging', { small: desks.small });
    await page.keyboard.press('Escape');
    await ana.menu(
      pane.pane.locator('.pane-head').getByRole('button', { name: t('app.more') }),
      t('questions.action.paste'),
    );
    await page
      .getByRole('textbox', { name: t('questions.type-in.pasted') })
      .fill(asked.map(({ text }) => text).join('\n'));
    await at('questions-paste', { small: desks.small });
    await button(t('app.cancel')).click();
    await ana.menu(
      pane.pane.locator('.pane-head').getByRole('button', { name: t('app.more') }),
      t('questions.action.settings'),
    );
    await expect(page.getByText(t('questions.settings.machine.none'))).toBeVisible();
    await at('questions-settings', desks);
    await page.keyboard.press('Escape');

    await receive(rehearsal, { text: 'One more, just now?' });
    await expect(pane.arrivals(1)).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('nothing like it');
    await expect(pane.pane.getByText(t('questions.empty.filtered.title'))).toBeVisible();
    await at('questions-none-found', { small: desks.small }, deciding);
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

  test(`booth, ${named}`, async ({ newWindow, rehearsal, backend, watch }) => {
    watch.expect(...networkComplaints);
    const { organiser, session, items } = rehearsal;
    const way = await network(backend.port);
    const asking = await openBooth({ newWindow, rehearsal }, { channel: null, language, theme });
    await expect(asking.page.getByRole('heading', { name: t('booth.seat') })).toBeVisible();
    await looker(asking.page, look)('booth-channel', booths);

    const booth = await openBooth({ newWindow, rehearsal }, { channel: language, language, theme, through: way.url });
    const { page } = booth;
    const at = looker(page, look);
    await expect(page.getByRole('heading', { name: t('booth.questions.none') })).toBeVisible();
    await at('booth-before', booths);
    await organiser.do(session, { type: 'transport.start', data: { item: String(items[2]) } });
    const asked = questionsFor(language);
    await ask(rehearsal, asked);
    const [first, second] = asked;
    await putNext(rehearsal, first.id);
    await expect(booth.text('next')).toHaveText(first.text);
    const timer = page.getByRole('timer');
    const inSight = async (): Promise<void> => {
      await expectInWindow(page, timer);
      await expectInWindow(page, booth.seen('next'));
    };
    await at('booth-next', booths, inSight);
    await page.keyboard.press('s');
    await expect(booth.seen('next')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('e');
    await page.keyboard.type(first.worded);
    await at('booth-writing', booths);
    await page.keyboard.press('Control+Enter');
    await expect(booth.wording('next')).toHaveText(first.worded);
    await advance(rehearsal, second.id);
    await expect(booth.text('next')).toHaveText(second.text);
    await at('booth-both', booths, () => expectInWindow(page, timer));
    way.cut();
    await expect(page.locator('.banner')).toContainText(like('booth.offline.title'), { timeout: 30_000 });
    await page.keyboard.press('s');
    await expect(booth.seen('next')).toContainText(t('booth.see.expired'));
    await page.keyboard.press('e');
    await page.keyboard.type(second.worded);
    await page.keyboard.press('Control+Enter');
    await expect(booth.card('next')).toContainText(t('booth.wording.waiting'));
    await at('booth-offline', booths);
    await organiser.do(session, {
      type: 'questions.render',
      data: { question: second.id, language, text: first.worded, base: null },
    });
    way.mend();
    await expect(page.locator('.refused-wording')).toContainText(second.worded, { timeout: 30_000 });
    await at('booth-refused', booths);
    await way.close();
  });

  test(`speaker, ${named}`, async ({ newWindow, rehearsal }) => {
    const { organiser, session, items } = rehearsal;
    const { page, timer, text, message } = await openSpeaker({ newWindow, rehearsal }, { language, theme });
    const at = looker(page, look);
    const timerInSight = (): Promise<void> => expectInWindow(page, timer);
    await at('speaker-before', stages);
    await organiser.do(session, { type: 'transport.start', data: { item: String(items[2]) } });
    await expect(timer).toBeVisible();
    await at('speaker-running', stages, timerInSight);
    const asked = questionsFor(language);
    await ask(rehearsal, asked);
    const [first] = asked;
    await organiser.do(session, {
      type: 'questions.render',
      data: { question: first.id, language, text: first.worded, base: null },
    });
    await putNext(rehearsal, first.id);
    await advance(rehearsal);
    await expect(text).toHaveText(first.worded);
    await at('speaker-question', stages, async () => {
      await timerInSight();
      await expectInWindow(page, text);
    });
    await organiser.do(session, {
      type: 'transport.show-message',
      data: { message: { preset: 'slower' }, lasts: null },
    });
    await expect(message).toBeVisible();
    await at('speaker-question-message', stages, timerInSight);
  });
}

/** Two questions in languages that the reader does not read, as long as questions are, and how they are worded. */
function questionsFor(reader: InterfaceLanguage) {
  const texts = {
    es: '¿Cómo priorizaron las colecciones dañadas cuando aún no había electricidad ni acceso a los depósitos, y quién tomó la decisión de no esperar a los restauradores?',
    en: 'How did you rank the damaged collections while there was still no power and no way into the stores, and who decided not to wait for the conservators?',
    fr: 'Comment avez-vous hiérarchisé les collections endommagées alors qu’il n’y avait ni électricité ni accès aux réserves, et qui a décidé de ne pas attendre les restaurateurs ?',
  } as const;
  const [one, other] = interfaceLanguages.filter((language) => language !== reader);
  if (!one || !other) throw new Error('There are three languages');
  return [
    { id: 'q-first', text: texts[one], language: one, worded: texts[reader] },
    { id: 'q-second', text: texts[other], language: other, worded: `${texts[reader].slice(0, 60)}…` },
  ] as const;
}

/** Questions as a chat brings them: some long, one with a link, one that nobody has said the language of. */
const asked = [
  {
    text: '¿Cómo priorizaron las colecciones dañadas cuando aún no había electricidad ni acceso a los depósitos?',
    language: 'es',
    place: 'Oaxaca',
  },
  {
    text: 'Which suppliers did you ring first, and would you sign framework contracts with them today?',
    language: 'en',
    name: 'National Museum',
    place: 'Accra',
  },
  { text: 'Un petit musée sans réserve climatisée peut-il rédiger un plan d’urgence en une semaine ?', language: 'fr' },
  { text: 'Un plan d’urgence en une semaine, est-ce possible pour un petit musée ?', language: 'fr', name: 'Awa Diop' },
  {
    text: 'Is there a checklist that we can translate further? See https://example.org/list',
    language: 'en',
    name: 'A conservator with quite a long name',
    place: 'Manila, Philippines',
  },
  { text: 'Budget?', language: null },
] as const;

/** Id of the visit that is on. */
async function visitOn({ organiser, session }: Rehearsal): Promise<string> {
  const { transport } = await organiser.read(session);
  if (!transport.visit) throw new Error('Nothing is on');
  return transport.visit.id;
}
