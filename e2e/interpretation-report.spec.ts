import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import readXlsx from 'read-excel-file/node';
import { openDesk } from './fixtures/booth-desk.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { test, expect } from './fixtures/story.ts';

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);
/** `3:28`, as the report says lengths. */
const minutes = (ms: number): string => {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Ms in which what the system must notice has come on any machine. */
const noticed = { timeout: 40_000 };

test('after a session with an outage the moderator reads the report and saves it', async ({
  backend,
  joinAs,
  rehearsal,
}) => {
  const { organiser, session, items } = rehearsal;
  for (const [booth, interpreter, name, a, c] of [
    ['en', 'first', '=Edith', 'en', 'fr'],
    ['es', 'first', 'Carmen', 'es', 'fr'],
    ['es', 'second', 'Diego', 'es', 'fr'],
  ] as const)
    await organiser.do(session, {
      type: 'booths.edit',
      data: {
        booth,
        changes: [{ field: `interpreters.${interpreter}`, value: { name, a: [a], b: [], c: [c] }, base: null }],
      },
    });
  await organiser.do(session, {
    type: 'booths.configure',
    data: { changes: [{ field: 'countdown', value: 1_000, base: null }] },
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
  const diego = await openDesk(backend, rehearsal, { booth: 'es', interpreter: 'second', name: 'Diego' });
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

    // Carmen hands over; the backend changes the mic once the countdown is over.
    const handover = await carmen.handOver('second');
    await diego.accept(handover);
    const atMic = async () => (await organiser.read(session)).booths.desks['es']?.mic?.interpreter;
    await expect.poll(atMic, noticed).toBe('second');
    // Long enough that the turn after it is no turn of nothing.
    await expect
      .poll(async () => Date.now() - ((await organiser.read(session)).booths.desks['es']?.mic?.since ?? 0), noticed)
      .toBeGreaterThan(2_000);

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
    // What each of them worked, as their turns say, cut to the session.
    const { booths, transport } = await organiser.read(session);
    const [began, ended] = [transport.startedAt ?? 0, transport.endedAt ?? 0];
    const worked = (booth: string, interpreter: string): number[] => {
      const { turns = [], mic = null } = booths.desks[booth] ?? {};
      return [...turns, ...(mic ? [{ ...mic, until: ended }] : [])]
        .filter((turn) => turn.interpreter === interpreter)
        .map(({ since, until }) => Math.min(until, ended) - Math.max(since, began));
    };
    const team = [
      ['en', '=Edith', worked('en', 'first')],
      ['es', 'Carmen', worked('es', 'first')],
      ['es', 'Diego', worked('es', 'second')],
    ] as const;
    expect(team.map(([, , turns]) => turns.length)).toEqual([2, 1, 1]);
    const atTheMic = dialog.getByRole('table', { name: t('report.booths') });
    for (const [, name, turns] of team) {
      const row = atTheMic.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
      await expect(row.getByRole('cell')).toHaveText([
        ...[name, String(turns.length)],
        ...[minutes(sum(turns)), minutes(Math.max(...turns))],
      ]);
    }
    expect(Math.min(...team.map(([, , turns]) => sum(turns)))).toBeGreaterThan(1_000);
    await expect(atTheMic.getByRole('rowheader', { name: /^EN/ })).toContainText(t('report.handovers', { count: 0 }));
    await expect(atTheMic.getByRole('rowheader', { name: /^ES/ })).toContainText(t('report.handovers', { count: 1 }));
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
    const sheet = (name: string) => sheets.find((each) => each.sheet === name)?.data.slice(1) ?? [];
    expect(sheet('Interpreters').map((row) => [row[0], row[2], row[3], row[5]])).toEqual(
      team.map(([booth, name, turns]) => [booth, name, turns.length, Math.round(sum(turns) / 1_000)]),
    );
    expect(sheet('Booths').map((row) => [row[0], row[2], row[3]])).toEqual([
      ['en', 0, 0],
      ['fr', 0, 0],
      ['es', 1, 0],
    ]);

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
    diego.close();
  }
});
