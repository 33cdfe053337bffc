import type { Locator } from '@playwright/test';
import type { ConsolePage } from './fixtures/console-page.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { expect, test } from './fixtures/story.ts';
import { words } from './fixtures/words.ts';

/** A chief interpreter prepares the museums' webinar, whose floor is French, English and Spanish in turn. */

test.use({ content: 'demonstration' });

/** Nobody of the French booth understands Spanish: they work through English, and have a second way to it. */
const teams = {
  EN: [
    { name: 'Ana', b: '', c: 'fr, es' },
    { name: 'Bo', b: 'fr', c: 'es fr' },
  ],
  FR: [
    { name: 'Chloé', b: '', c: 'en' },
    { name: 'Dan', b: '', c: 'en' },
  ],
  ES: [
    { name: 'Eva', b: '', c: 'en, fr' },
    { name: 'Fe', b: 'en', c: 'en, fr' },
  ],
} as const;
const second = [
  { name: 'Gil', b: 'fr', c: 'es' },
  { name: 'Hana', b: 'fr', c: 'es' },
] as const;

/** A session as it was made before there were booths. */
async function withoutBooths({ organiser, session }: Rehearsal): Promise<void> {
  const { booths } = await organiser.read(session);
  await organiser.do(session, { type: 'booths.remove', data: { booths: [...booths.order] } });
}

/** The dialog on a console, as the person before it finds things. */
function boothsDialog({ page, t }: ConsolePage) {
  const dialog = page.getByRole('dialog', { name: t('booths.title'), exact: true });
  const card = (name: string): Locator => dialog.getByRole('region', { name, exact: true });
  const findings = dialog.getByRole('region', { name: t('booths.result') });
  const gaps = (count: number): Locator => findings.getByRole('heading', { name: t('booths.gaps', { count }) });
  return {
    dialog,
    card,
    findings,
    gaps,
    coverage: dialog.getByRole('table', { name: t('booths.coverage') }),
    field: (name: string, key: 'booths.name'): Locator => card(name).getByRole('textbox', { name: t(key) }),
    async choose(of: Locator, label: string, option: string): Promise<void> {
      await of.getByRole('button', { name: new RegExp(`${label}$`) }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async addInterpreter(of: Locator, { name, b, c }: { name: string; b: string; c: string }): Promise<void> {
      await of.getByRole('button', { name: t('booths.interpreter.add') }).click();
      const blank = of.getByRole('group', { name: t('booths.unnamed'), exact: true });
      await blank.getByRole('textbox', { name: t('booths.interpreter') }).fill(name);
      await page.keyboard.press('Enter');
      const row = of.getByRole('group', { name, exact: true });
      for (const [key, languages] of [
        ['booths.languages.b', b],
        ['booths.languages.c', c],
      ] as const) {
        if (languages === '') continue;
        await row.getByRole('textbox', { name: t(key) }).fill(languages);
        await page.keyboard.press('Enter');
      }
    },
  };
}

const setUpAll = async (console: ConsolePage) => {
  const booths = boothsDialog(console);
  for (const [name, team] of Object.entries(teams))
    for (const person of team) await booths.addInterpreter(booths.card(name), person);
};

test('booths are set up from nothing until no gap is left; an interpreter comes by a booth’s link and confirms its sound', async ({
  joinAs,
  newWindow,
  rehearsal,
}) => {
  test.setTimeout(180_000);
  await withoutBooths(rehearsal);
  const { organiser, session } = rehearsal;
  const olga = await joinAs('organiser', { name: 'Olga' });
  const { page, t } = olga;
  const booths = boothsDialog(olga);
  const { dialog, card, findings, gaps } = booths;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  // Nothing is there: one step leads to a booth per language, and back.
  await olga.button(t('interpretation.detail.set-up')).click();
  await dialog.getByRole('button', { name: t('booths.add-all', { count: 3 }) }).click();
  await expect(card('FR')).toBeVisible();
  await page.getByRole('button', { name: t('app.undo'), exact: true }).click();
  await expect(card('FR')).toHaveCount(0);
  await dialog.getByRole('button', { name: t('booths.add-all', { count: 3 }) }).click();

  // Nobody is in them: each channel is uncovered for each language that the floor will speak.
  await expect(gaps(6)).toBeVisible();
  await expect(booths.coverage.getByText(t('booths.how.uncovered')).first()).toBeVisible();
  await setUpAll(olga);
  await expect(findings.getByText(t('booths.how.uncovered'))).toHaveCount(0);

  // French comes from Spanish through English alone: a second way is made, and chosen by what the gap proposes.
  await expect(gaps(1)).toBeVisible();
  await dialog.getByRole('button', { name: t('booths.add'), exact: true }).click();
  const added = dialog.locator('.booth-card').last();
  await added.getByRole('textbox', { name: t('booths.name') }).fill('Second');
  await page.keyboard.press('Enter');
  await booths.choose(card('Second'), t('booths.both-ways'), 'French');
  for (const person of second) await booths.addInterpreter(card('Second'), person);
  const fix = findings.getByRole('button', { name: t('booths.fix.set-backup', { pivot: 'Second', booth: 'FR' }) });
  await fix.click();
  await expect(gaps(0)).toBeVisible();
  const spanish = booths.coverage.getByRole('row').filter({ hasText: 'Évaluer et hiérarchiser les risques' });
  await expect(spanish).toContainText(t('booths.how.relay', { path: 'EN' }));
  await expect(findings.getByRole('list', { name: t('booths.load.turns') })).toHaveCount(4);

  // A booth that is booked until the planned end is booked out early as soon as the session is late.
  await card('ES')
    .getByRole('button', { name: t('booths.booked.session-end') })
    .click();
  await expect(card('ES').getByRole('button', { name: t('booths.booked.clear') })).toBeVisible();
  const year = card('ES').getByRole('spinbutton', { name: /^year/ });
  await year.press('ArrowUp');
  await card('ES')
    .getByRole('textbox', { name: t('booths.name') })
    .focus();
  const { end } = (await organiser.read(session)).session;
  await expect
    .poll(async () => (await organiser.read(session)).booths.byId['es']?.bookedEnd?.wall.slice(0, 4))
    .toBe(String(Number(end.wall.slice(0, 4)) + 1));
  await expect(gaps(0)).toBeVisible();
  await expectAccessible(page);
  await keepScreen(page, 'booths-set-up');

  // One press copies a link for the booth.
  await card('FR')
    .getByRole('button', { name: t('invites.booth-link') })
    .click();
  await expect(page.getByText(olga.like('invites.booth-link.copied', { booth: 'FR' }))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#\/join\/[\w-]+\?booth=fr$/);

  // Chloé comes by it, and finds her booth first, in its language.
  const fr = words('fr');
  const chloe = await newWindow({ name: 'Chloé' });
  await chloe.goto(link);
  await chloe.getByRole('textbox', { name: fr.t('join.name') }).fill('Chloé');
  await chloe.getByRole('button', { name: fr.t('join.action'), exact: true }).click();
  await expect(chloe.locator('.choose-booth-teams section').first()).toContainText('Chloé');
  await chloe.getByRole('button', { name: 'Chloé', exact: true }).click();
  await expect(chloe.getByRole('main', { name: fr.t('booth.screen') })).toBeVisible();

  // She confirms every way of sound, relays included; the organiser sees them come.
  const paths = [
    fr.t('booth.checks.floor'),
    fr.t('booth.checks.output'),
    fr.t('booth.checks.relay', { booth: 'EN' }),
    fr.t('booth.checks.relay', { booth: 'Second' }),
  ];
  const heard = findings.getByRole('listitem', { name: 'FR', exact: true }).locator('.chip.ok');
  for (const [index, path] of paths.entries()) {
    const check = chloe.getByRole('group', { name: new RegExp(`^${path}`) });
    await check.getByRole('button', { name: fr.t('booth.checks.works') }).click();
    await expect(heard).toHaveCount(index + 1);
  }
  await expect(findings.getByText(olga.like('booths.sound.count', { ok: 4 }))).toBeVisible();

  // Another floor language is seen with what it does to the booths, and planned in one step.
  await page.keyboard.press('Escape');
  await olga.choose('Sauver les collections prioritaires');
  await olga.detail.getByRole('button', { name: 'ES, Spanish' }).click();
  await olga.detail.getByRole('button', { name: 'EN, English' }).click();
  const preview = olga.detail.getByRole('group', { name: t('interpretation.preview.title') });
  await expect(preview).toContainText(t('interpretation.preview.changed'));
  await expect(preview.getByRole('list', { name: t('interpretation.preview.booths') })).toContainText(
    t('interpretation.preview.relays', { from: 'EN', into: 'FR', booth: 'EN' }),
  );
  await preview.getByRole('button', { name: t('interpretation.preview.apply') }).click();
  await expect
    .poll(async () => {
      const { items } = (await organiser.read(session)).runSheet;
      return Object.values(items).find(({ title }) => title['fr'] === 'Sauver les collections prioritaires')?.floor;
    })
    .toEqual(['es']);
});

test('two organisers who change the same field see both values beside it, and neither is lost', async ({
  joinAs,
  rehearsal,
}) => {
  const olga = await joinAs('organiser', { name: 'Olga' });
  const omar = await joinAs('organiser', { name: 'Omar' });
  const dialogs = [boothsDialog(olga), boothsDialog(omar)] as const;
  for (const console of [olga, omar]) {
    await console.page.locator('.board-line').first().waitFor();
    await console.command(console.t('interpretation.detail.set-up'));
  }
  const [ours, theirs] = dialogs;
  await ours.field('FR', 'booths.name').fill('Cabine 1');
  await theirs.field('FR', 'booths.name').fill('Cabine Paris');
  await omar.page.keyboard.press('Enter');
  await expect(ours.card('Cabine Paris')).toBeVisible();
  await olga.page.keyboard.press('Enter');

  const conflict = ours
    .card('Cabine Paris')
    .getByRole('group', { name: olga.like('run-sheet.conflict.title', { who: 'Omar' }) });
  await expect(conflict).toContainText('Cabine Paris');
  await expect(conflict).toContainText('Cabine 1');
  await keepScreen(olga.page, 'booths-conflict');
  await expectAccessible(olga.page);
  // It is not forgotten with the dialog: below the run-sheet it stands with its field and its text.
  await conflict.getByRole('button').first().focus();
  await olga.page.keyboard.press('Escape');
  await expect(ours.dialog).toHaveCount(0);
  const tray = olga.page.getByRole('region', { name: olga.t('run-sheet.refused', { count: 1 }) });
  await expect(tray).toContainText(olga.t('run-sheet.line', { field: olga.t('booths.name'), value: 'Cabine 1' }));
  await expect(tray).toContainText('Omar');
  await keepScreen(olga.page, 'booths-refused');
  await expectAccessible(olga.page);
  await olga.command(olga.t('interpretation.detail.set-up'));
  await conflict.getByRole('button', { name: olga.t('run-sheet.conflict.put') }).click();
  await expect(theirs.card('Cabine 1')).toBeVisible();
  await expect(conflict).toHaveCount(0);
  await expect(tray).toHaveCount(0);

  // The times of turns likewise.
  const advice = ({ dialog }: (typeof dialogs)[number]) =>
    dialog.getByRole('textbox', { name: olga.t('booths.setting.advice'), exact: true });
  await advice(ours).fill('20:00');
  await advice(theirs).fill('22:00');
  await omar.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await rehearsal.organiser.read(rehearsal.session)).booths.settings.advice)
    .toBe(1_320_000);
  await olga.page.keyboard.press('Enter');
  const settings = ours.dialog.getByRole('group', { name: olga.like('run-sheet.conflict.title', { who: 'Omar' }) });
  await expect(settings).toContainText('22:00');
  await settings.getByRole('button', { name: olga.t('run-sheet.conflict.keep') }).click();
  await expect(advice(ours)).toHaveValue('22:00');
});

const looks = [
  { language: 'fr', viewport: { width: 1440, height: 900 } },
  { language: 'es', viewport: { width: 1280, height: 720 } },
] as const;
const themes = ['dark', 'light'] as const;

for (const look of looks) {
  const { language, viewport } = look;
  test(`the dialog fits and is legible in ${language}, in each theme`, async ({ joinAs, rehearsal }) => {
    const { organiser, session } = rehearsal;
    for (const [id, team] of Object.entries(teams)) {
      const booth = id.toLowerCase();
      const read = (tags: string) => tags.split(/[ ,]+/).filter(Boolean);
      const changes = team.slice(0, booth === 'es' ? 1 : 2).map((person) => ({
        field: `interpreters.${person.name.slice(0, 2).toLowerCase()}`,
        value: { name: person.name, a: [booth], b: read(person.b), c: read(person.c) },
        base: null,
      }));
      await organiser.do(session, { type: 'booths.edit', data: { booth, changes } });
    }
    const console = await joinAs('organiser', { name: 'Olga', ...look });
    const { page, t } = console;
    await page.locator('.board-line').first().waitFor();
    await console.command(t('interpretation.detail.set-up'));
    const { dialog, coverage } = boothsDialog(console);
    await expect(dialog).toBeVisible({ timeout: 30_000 });
    /** The interface follows the system's theme without another start. */
    const inEachTheme = async (check: (name: string) => Promise<void>): Promise<void> => {
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await check(`booths-${theme}-${language}-${viewport.width}`);
      }
    };
    await inEachTheme(async (name) => {
      await expectToFit(page, language);
      await expectAccessible(page);
      await keepScreen(page, name);
    });
    await coverage.scrollIntoViewIfNeeded();
    await coverage.getByRole('row').last().scrollIntoViewIfNeeded();
    await inEachTheme((name) => keepScreen(page, `${name}-items`));
  });
}
