import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { ConsolePage } from './fixtures/console-page.ts';
import { runSheet } from './fixtures/rehearsal.ts';
import { expect, test } from './fixtures/story.ts';

const samples = join(import.meta.dirname, '../shared/demonstration');

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, text: string): ChosenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function openImport(console: ConsolePage, file: ChosenFile | string): Promise<Locator> {
  const { page, t, button } = console;
  await console.menu(button(t('session.menu')), t('session.import'));
  const dialog = page.getByRole('dialog', { name: t('import.title') });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: t('import.pick') }).click();
  await (await choosing).setFiles(file);
  await expect(dialog.getByRole('region', { name: t('import.columns') })).toBeVisible();
  return dialog;
}

/** What a column was understood to hold. */
const columnHolds = (dialog: Locator, { t }: ConsolePage, column: string): Locator =>
  dialog.getByRole('button', { name: t('import.column.holds', { column }) });

const dialects = [
  {
    file: 'run-sheet-webinar-3.fr.csv',
    what: 'semicolons, a byte order mark and hh:mm:ss',
    columns: [
      ['Heure', 'import.field.start'],
      ['Durée', 'import.field.duration'],
      ['Durée mini', 'import.field.minDuration'],
      ['Titre', 'import.field.title'],
      ['Notes cabines', 'import.field.notes.booths'],
    ],
    items: 9,
    minutes: [83, 30],
    someone: 'Panéliste 2',
    row: 'Évaluer et hiérarchiser les risques',
    speaker: 'Panéliste 2',
    duration: '12:00',
  },
  {
    file: 'run-sheet-webinar-1.en.csv',
    what: 'commas, decimal minutes and en|fr|es',
    columns: [
      ['Start', 'import.field.start'],
      ['Duration (min)', 'import.field.duration'],
      ['Min (min)', 'import.field.minDuration'],
      ['Speaker', 'import.field.speakers'],
      ['Floor language', 'import.field.floor'],
    ],
    items: 8,
    minutes: [69, 30],
    someone: 'Panellist 3',
    row: 'A storeroom in 150 seconds',
    speaker: 'Producer',
    duration: '2:30',
  },
] as const;

for (const { file, what, columns, items, minutes, someone, row, speaker, duration } of dialects)
  test(`a run-sheet with ${what} is shown as understood, imported as one step and taken back as one`, async ({
    joinAs,
  }) => {
    const [ana, ben] = [await joinAs('moderator', { name: 'Ana' }), await joinAs('producer', { name: 'Ben' })];
    const { t, page } = ana;
    const dialog = await openImport(ana, join(samples, file));
    for (const [column, field] of columns) await expect(columnHolds(dialog, ana, column)).toContainText(t(field));
    const summary = dialog.locator('.import-summary');
    await expect(summary).toContainText(t('import.count.items', { count: items }));
    await expect(summary).toContainText(t('import.total', { minutes: minutes[0], seconds: minutes[1] }));

    // Nothing is imported before it is confirmed, and nothing where it is not.
    await expect(ben.rows).toHaveCount(runSheet.length);
    await dialog.getByRole('button', { name: t('app.cancel'), exact: true }).click();
    await expect(ana.rows).toHaveCount(runSheet.length);

    await openImport(ana, join(samples, file));
    await page.getByRole('button', { name: t('import.submit', { count: items }) }).click();
    for (const console of [ana, ben]) {
      await expect(console.rows).toHaveCount(items);
      await expect(console.row(row)).toContainText(speaker);
      await expect(console.row(row)).toContainText(duration);
    }
    await expectProgramme(ben, someone, true);

    // One undo takes all of it back, the people that came with it too.
    await page.keyboard.press('ControlOrMeta+z');
    for (const console of [ana, ben]) {
      await expect(console.rows).toHaveCount(runSheet.length);
      await expect(console.row('Questions')).toBeVisible();
    }
    await expectProgramme(ben, someone, false);
    await ana.button(ana.like('undo.redo')).click();
    await expect(ben.rows).toHaveCount(items);
  });

test('a file that is dropped on the window is taken, and its import can be taken back from its message', async ({
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t } = ana;
  const text = await readFile(join(samples, 'run-sheet-webinar-1.en.csv'), 'utf8');
  const carried = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, text);
  const window = page.locator('.drop-target');
  await window.dispatchEvent('dragenter', { dataTransfer: carried });
  await expect(page.getByText(t('session.drop'))).toBeVisible();
  await window.dispatchEvent('drop', { dataTransfer: carried });
  await expect(page.getByRole('dialog', { name: t('import.title') })).toContainText('dropped.csv');
  await page.getByRole('button', { name: t('import.submit', { count: 8 }) }).click();
  await expect(ana.rows).toHaveCount(8);
  await page
    .getByRole('alertdialog')
    .filter({ hasText: t('import.done', { count: 8 }) })
    .getByRole('button', { name: t('app.undo') })
    .click();
  await expect(ana.rows).toHaveCount(runSheet.length);
});

test('a column that was not understood can be mapped, and only then is there something to import', async ({
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t } = ana;
  const dialog = await openImport(
    ana,
    csv('mapped.csv', 'Heure;Durée;Bloc;Langue\n15:00;5;Accueil;FR\n;10;Suite;EN\n'),
  );
  await expect(dialog.getByText(t('import.problem.title-unmapped'))).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('import.submit', { count: 0 }) })).toBeDisabled();

  await columnHolds(dialog, ana, 'Bloc').click();
  await page.getByRole('option', { name: t('import.field.title'), exact: true }).click();
  await expect(columnHolds(dialog, ana, 'Bloc')).toContainText(t('import.field.title'));
  await dialog.getByRole('button', { name: t('import.submit', { count: 2 }) }).click();
  await expect(ana.rows).toHaveCount(2);
  await expect(ana.row('Accueil')).toBeVisible();
});

test('every row that cannot be read is listed with its line, its column and the reason', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t } = ana;
  const broken = [
    'Start,Duration (min),Type,Title,Speaker',
    '13:00,4,Opening,Welcome back,Moderator',
    ',soon,Talk,No duration that can be read,Panellist 1',
    ',10,Talk,,Panellist 2',
    '25:70,10,Talk,A time that does not exist,Panellist 3',
    ',3,Closing,Thanks all,Moderator',
  ].join('\n');
  const dialog = await openImport(ana, csv('broken.csv', broken));
  const problem = (line: number): Locator =>
    dialog.locator('.import-problems li').filter({ hasText: t('import.line.number', { line }) });
  await expect(problem(3)).toContainText(t('import.problem.column', { column: 'Duration (min)' }));
  await expect(problem(3)).toContainText(t('import.problem.duration-unreadable', { value: 'soon' }));
  await expect(problem(4)).toContainText(t('import.problem.column', { column: 'Title' }));
  await expect(problem(4)).toContainText(t('import.problem.title-missing'));
  await expect(problem(5)).toContainText(t('import.problem.column', { column: 'Start' }));
  await expect(problem(5)).toContainText(t('import.problem.start-unreadable', { value: '25:70' }));

  // Each leads to its row.
  await problem(5).getByRole('button').click();
  await expect(dialog.locator('tr[data-line="5"]')).toBeFocused();

  // What could be read can be imported, and what could not is left out.
  const left = await dialog
    .locator('tbody tr')
    .filter({ hasText: t('import.excluded') })
    .count();
  expect(left).toBeGreaterThan(0);
  await page.getByRole('button', { name: t('import.submit', { count: 5 - left }) }).click();
  await expect(ana.rows).toHaveCount(5 - left);
  await expect(ana.row('Welcome back')).toBeVisible();
});

test('a file that is no run-sheet is refused with what to do', async ({ joinAs }) => {
  const { page, t, button, menu, rows } = await joinAs('moderator', { name: 'Ana' });
  await menu(button(t('session.menu')), t('session.import'));
  for (const [name, content, fault] of [
    ['plan.xlsx', 'PK\u0003\u0004', 'import.fault.workbook'],
    ['empty.csv', '', 'import.fault.empty'],
  ] as const) {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('import.pick') }).click();
    await (await choosing).setFiles(csv(name, content));
    await expect(page.getByText(t(fault, { name }))).toBeVisible();
  }
  await page.getByRole('button', { name: t('app.cancel'), exact: true }).click();
  await expect(rows).toHaveCount(runSheet.length);
});

/** Whether somebody is on the programme. */
async function expectProgramme({ page, t, button, menu }: ConsolePage, name: string, isThere: boolean): Promise<void> {
  await menu(button(t('session.menu')), t('run-sheet.programme'));
  const dialog = page.getByRole('dialog', { name: t('people.programme') });
  await expect(dialog).toBeVisible();
  if (isThere) await expect(dialog.getByRole('textbox', { name: t('people.name') }).first()).toBeVisible();
  const names = dialog.getByRole('textbox', { name: t('people.name') });
  await expect
    .poll(async () =>
      (await names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).includes(name),
    )
    .toBe(isThere);
  await dialog.getByRole('button', { name: t('app.close') }).click();
}
