import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { openDesk } from './fixtures/booth-desk.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { test, expect } from './fixtures/story.ts';

/** Ms in which what the system must notice has come on any machine. */
const noticed = { timeout: 40_000 };

test('after a session with an outage the moderator reads the report and saves it', async ({
  backend,
  joinAs,
  rehearsal,
}) => {
  const { organiser, session, items } = rehearsal;
  for (const [booth, name, a, c] of [
    ['en', '=Edith', 'en', 'fr'],
    ['es', 'Carmen', 'es', 'fr'],
  ] as const)
    await organiser.do(session, {
      type: 'booths.edit',
      data: {
        booth,
        changes: [{ field: 'interpreters.first', value: { name, a: [a], b: [], c: [c] }, base: null }],
      },
    });
  await organiser.do(session, {
    type: 'run-sheet.edit',
    data: {
      edits: [{ item: String(items[0]), changes: [{ field: 'floor', value: ['fr'], base: null }] }],
      cause: 'edit',
    },
  });
  const edith = await openDesk(backend, rehearsal, { booth: 'en', interpreter: 'first', name: 'Edith' });
  const carmen = await openDesk(backend, rehearsal, { booth: 'es', interpreter: 'first', name: 'Carmen' });
  try {
    const ana = await joinAs('moderator', { name: 'Ana', viewport: { width: 1280, height: 720 } });
    const { page, t, button } = ana;
    const dialog = page.getByRole('dialog', { name: t('report.title') });
    await button(t('report.title')).click();
    await expect(dialog).toContainText(t('report.before'));
    await page.keyboard.press('Escape');

    await edith.takeMic();
    await carmen.takeMic();
    await button(t('transport.start', { item: 'Welcome' })).click();
    const shock = await carmen.flag('acoustic-shock');
    await organiser.do(session, { type: 'incidents.acknowledge', data: { incident: shock } });
    await edith.leaveMic();
    await expect
      .poll(async () => (await organiser.read(session)).incidents.list.map(({ code }) => code), noticed)
      .toContain('uncovered-language');
    await button(t('report.title')).click();
    await expect(dialog).toContainText(t('incident.code.uncovered-language'));
    await expect(dialog).toContainText(t('report.open-now'));
    await expect(dialog.getByRole('status')).toContainText(ana.like('report.provisional'));
    await page.keyboard.press('Escape');
    await edith.takeMic();

    const { visit } = (await organiser.read(session)).transport;
    await organiser.do(session, { type: 'transport.end', data: { visit: visit?.id ?? '' } });
    const open = page.getByRole('region', { name: t('session.pane.interpretation') }).getByText(t('report.title'));
    await expect(open).toBeVisible();
    await keepScreen(page, 'interpretation-report-way');
    await open.click();
    await expect(dialog).not.toContainText(t('report.open-now'));
    await expect(dialog.getByRole('table', { name: t('report.critical') })).toContainText(
      t('incident.code.acoustic-shock'),
    );
    await expectAccessible(page);
    await expectToFit(page, 'en');
    await keepScreen(page, 'interpretation-report');
    await dialog.getByRole('group', { name: t('report.title') }).press('End');
    await expect(dialog.getByText(t('report.source'))).toBeInViewport();
    await keepScreen(page, 'interpretation-report-end');

    const save = async (): Promise<Download> => {
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: t('report.save'), exact: true }).click();
      return saving;
    };
    const workbook = await save();
    expect(workbook.suggestedFilename()).toMatch(/^interpretation-\d{4}-\d\d-\d\d\.xlsx$/);
    const sheets = await readXlsx(await readFile(await workbook.path()));
    expect(sheets.map(({ sheet }) => sheet)).toContain('Log of S1');
    expect(sheets.find(({ sheet }) => sheet === 'Interpreters')?.data.flat()).toContain('=Edith');

    await dialog.getByRole('button', { name: ana.like('report.save.format.xlsx') }).click();
    await page.getByRole('option', { name: t('report.save.format.csv') }).click();
    const tables = await readFile(await (await save()).path(), 'utf8');
    expect(tables).toContain("'=Edith");
    expect(tables).toContain(t('incident.code.acoustic-shock'));
    expect(tables).toContain('\r\n\r\nInterruptions\r\n');

    const luc = await joinAs('producer', { name: 'Luc', language: 'fr', theme: 'light' });
    await luc.command(luc.t('report.title'));
    await expect(luc.page.getByRole('dialog', { name: luc.t('report.title') })).toContainText(luc.t('report.critical'));
    await expectAccessible(luc.page);
    await keepScreen(luc.page, 'interpretation-report.fr.light');
  } finally {
    edith.close();
    carmen.close();
  }
});
