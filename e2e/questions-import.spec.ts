import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import writeXlsx from 'write-excel-file/node';
import type { ConsolePage } from './fixtures/console-page.ts';
import { questionsPane, receive } from './fixtures/questions-pane.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { expect, test } from './fixtures/story.ts';

const sample = join(import.meta.dirname, '../shared/demonstration/questions-zoom-report.csv');

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, text: string): ChosenFile => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const dialogOf = ({ page, t }: ConsolePage): Locator => page.getByRole('dialog', { name: t('questions-import.title') });

/** Gives the dialog, which is open, a file, and waits for what it was understood to be. */
async function chooseFile(console: ConsolePage, file: ChosenFile | string): Promise<Locator> {
  const { page, t } = console;
  const dialog = dialogOf(console);
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: t('import.pick') }).click();
  await (await choosing).setFiles(file);
  await expect(dialog.getByRole('region', { name: t('import.columns') })).toBeVisible();
  return dialog;
}

/** From the menu of the questions' own pane. */
async function openImport(console: ConsolePage, file: ChosenFile | string): Promise<Locator> {
  const { t, menu } = console;
  const { pane } = questionsPane(console);
  await menu(pane.getByRole('button', { name: t('app.more'), exact: true }).first(), t('questions.action.import'));
  return chooseFile(console, file);
}

const columnHolds = (dialog: Locator, { t }: ConsolePage, column: string): Locator =>
  dialog.getByRole('button', { name: t('import.column.holds', { column }) });

const take = (dialog: Locator, { t }: ConsolePage, line: number): Locator =>
  dialog.getByRole('checkbox', { name: t('questions-import.take', { line }) });

const row = (dialog: Locator, line: number): Locator => dialog.locator(`tr[data-line="${line}"]`);

test('a report is shown as it was understood, brought in by one press, and a second time brings in nothing twice', async ({
  joinAs,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const ben = await joinAs('producer', { name: 'Ben' });
  const { page, t } = ana;
  const [hers, his] = [questionsPane(ana), questionsPane(ben)];
  let dialog = await openImport(ana, sample);
  for (const [column, field] of [
    ['Question', 'question'],
    ['Asker Name', 'name'],
    ['Asker Email', 'email'],
    ['Answer(s)', 'answer'],
  ] as const)
    await expect(columnHolds(dialog, ana, column)).toContainText(t(`questions-import.field.${field}`));
  const summary = dialog.locator('.import-summary');
  await expect(summary).toContainText(t('questions-import.count', { count: 6 }));
  await expect(summary).toContainText(t('questions-import.count.answered', { count: 1 }));
  await expect(summary).toContainText(t('import.count.problems', { count: 0 }));
  await expect(row(dialog, 8)).toContainText(t('questions-import.answered'));
  await expectAccessible(page);
  await expectToFit(page, 'en');
  await keepScreen(page, 'questions-import');

  // Nothing before it is confirmed, and one can be left out.
  await expect(his.rows).toHaveCount(0);
  await take(dialog, ana, 10).uncheck();
  await dialog.getByRole('button', { name: t('questions-import.submit', { count: 5 }) }).click();
  await expect(dialog).toHaveCount(0);
  for (const pane of [hers, his]) {
    await expect(pane.tab('pending')).toContainText('4');
    await expect(pane.tab('answered')).toContainText('1');
  }
  await his.show('answered');
  await expect(his.row('Un petit musée sans réserve climatisée')).toBeVisible();

  // A producer may import too; what is there is known again.
  dialog = await openImport(ben, sample);
  await expect(dialog.locator('.import-summary')).toContainText(t('questions-import.count.repeated', { count: 5 }));
  await expect(row(dialog, 6)).toContainText(t('questions-import.repeat.imported', { number: 1 }));
  await expect(take(dialog, ben, 6)).toBeDisabled();
  await dialog.getByRole('button', { name: t('questions-import.submit', { count: 1 }) }).click();
  await expect(hers.tab('pending')).toContainText('5');
});

test('columns that were not understood can be named, and repeats of what was asked here are left out', async ({
  joinAs,
  rehearsal,
}) => {
  await receive(rehearsal, { text: 'Who pays for it?', name: 'Ana Ruiz' });
  const ana = await joinAs('moderator', { name: 'Ana', language: 'es' });
  const { page, t, command } = ana;
  const { tab } = questionsPane(ana);
  await command(t('questions.action.import'));
  const text =
    'Asunto;Persona;Momento\nWho pays for it;ANA RUIZ;15:07\nWho decides?;ben@example.org;pronto\n;Eva;15:09\nWho decides;;\n';
  const dialog = await chooseFile(ana, csv('preguntas.csv', text));
  await expect(dialog.getByText(t('questions-import.problem.header-missing'))).toBeVisible();
  await expect(dialog.getByRole('button', { name: t('questions-import.submit', { count: 0 }) })).toBeDisabled();

  for (const [column, field] of [
    [1, 'question'],
    [2, 'name'],
    [3, 'time'],
  ] as const) {
    await columnHolds(dialog, ana, t('import.column', { number: column })).click();
    await page.getByRole('option', { name: t(`questions-import.field.${field}`), exact: true }).click();
  }
  const problem = (line: number): Locator =>
    dialog.locator('.import-problems li').filter({ hasText: t('import.line.number', { line }) });
  await expect(
    problem(3).filter({ hasText: t('questions-import.problem.time-unreadable', { value: 'pronto' }) }),
  ).toBeVisible();
  await expect(problem(3).filter({ hasText: t('questions-import.problem.email-in-name') })).toBeVisible();
  await expect(problem(4)).toContainText(t('questions-import.problem.question-missing'));
  await problem(4).getByRole('button').click();
  await expect(row(dialog, 4)).toBeFocused();
  await expect(row(dialog, 2)).toContainText(t('questions-import.repeat.in-session', { number: 1 }));
  await expect(row(dialog, 5)).toContainText(t('questions-import.repeat.in-file', { number: 3 }));
  await expectAccessible(page);
  await keepScreen(page, 'questions-import.es');

  // The row of names is no question, and the repeats stay out by themselves.
  await take(dialog, ana, 1).uncheck();
  await dialog.getByRole('button', { name: t('questions-import.submit', { count: 1 }) }).click();
  await expect(tab('pending')).toContainText('2');
  expect(JSON.stringify((await rehearsal.organiser.read(rehearsal.session)).questions)).not.toContain('@example');
});

test('a workbook is read, and a report that is dropped on the window is known as one', async ({ joinAs }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t } = ana;
  const { tab } = questionsPane(ana);
  const cell = (value: string) => ({ value, type: String });
  const workbook = await writeXlsx([
    [cell('Rapport des questions')],
    [cell('Question'), cell('Nom'), cell('Statut')],
    [cell('Qui décide ?'), cell('Ana'), cell('Répondue')],
    [cell('Qui paie ?'), cell('Luis'), cell('Sans réponse')],
  ]).toBuffer();
  const dialog = await openImport(ana, { name: 'questions.xlsx', mimeType: '', buffer: workbook });
  await dialog.getByRole('button', { name: t('questions-import.submit', { count: 2 }) }).click();
  await expect(tab('pending')).toContainText('1');
  await expect(tab('answered')).toContainText('1');

  const carried = await page.evaluateHandle(
    (content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
      return data;
    },
    await readFile(sample, 'utf8'),
  );
  const window = page.locator('.drop-target');
  await window.dispatchEvent('dragenter', { dataTransfer: carried });
  await window.dispatchEvent('drop', { dataTransfer: carried });
  await expect(dialogOf(ana)).toContainText('dropped.csv');
  await dialogOf(ana)
    .getByRole('button', { name: t('app.cancel'), exact: true })
    .click();
  await expect(tab('pending')).toContainText('1');
});
