import { createHmac } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator } from '@playwright/test';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import type { IntakeResponse, WebhookMessage } from '../shared/protocol/integrations.ts';
import { type BackendProcess, builtBackend, startBackend } from './fixtures/backend-process.ts';
import { colleague } from './fixtures/colleague.ts';
import type { ConsolePage } from './fixtures/console-page.ts';
import { questionsPane, receive } from './fixtures/questions-pane.ts';
import { openReceiver } from './fixtures/receiver.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { test as base, expect } from './fixtures/story.ts';
import { networkComplaints, refusedRequest } from './fixtures/watch.ts';

const test = base.extend<object, { backend: BackendProcess }>({
  backend: [
    // Playwright reads the fixtures that are needed from the pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const backend = await startBackend({ ROSTRUM_WEBHOOKS: 'http,private' }, builtBackend);
      await use(backend);
      await backend.remove();
    },
    { scope: 'worker' },
  ],
});

async function openIntegrations({ page, t, button, menu }: ConsolePage, tab?: 'webhooks'): Promise<Locator> {
  await menu(button(t('session.menu')), t('session.integrations'));
  const dialog = page.getByRole('dialog', { name: t('integrations.title') });
  if (tab) await dialog.getByRole('tab', { name: t(`integrations.tab.${tab}`) }).click();
  return dialog;
}

const rows = (dialog: Locator): Locator => dialog.locator('.integration-row');

async function send(origin: string, key: string, question: object): Promise<Response> {
  return fetch(`${origin}/api/intake/questions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(15_000),
  });
}

test('a key made in the console brings in a question over HTTP, until it is revoked', async ({
  joinAs,
  backend,
  watch,
}) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t } = ana;
  const { tab, show, row } = questionsPane(ana);
  const dialog = await openIntegrations(ana);
  await expect(dialog).toContainText(t('integrations.keys.empty'));
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('integrations.key.new') }).click();
  await dialog.getByRole('textbox', { name: t('integrations.label') }).fill('Website');
  await page.keyboard.press('Enter');
  const shown = dialog.getByRole('textbox', { name: t('integrations.key.value'), exact: true });
  const key = await shown.inputValue();
  expect(key).toMatch(/^rsk_/);
  await expect(dialog.locator('pre')).toContainText(`${backend.url}/api/intake/questions`);
  await expect(dialog.locator('pre')).toContainText(`Bearer ${key}`);
  await expectAccessible(page);
  await expectToFit(page, 'en');
  await keepScreen(page, 'integrations-key');

  await dialog.getByRole('button', { name: t('integrations.back') }).click();
  await expect(rows(dialog)).toContainText('Website');
  await expect(rows(dialog)).toContainText(t('integrations.key.unused'));
  const sent = await send(backend.url, key, { external: 'web-1', text: 'Who pays for the transport?', name: 'Amina' });
  expect(((await sent.json()) as IntakeResponse).results).toMatchObject([{ external: 'web-1', result: 'received' }]);
  // The list follows by itself.
  await expect(rows(dialog)).not.toContainText(t('integrations.key.unused'));
  await dialog
    .getByRole('button', { name: t('app.close'), exact: true })
    .last()
    .click();
  await expect(tab('pending')).toContainText('1');
  await show('pending');
  await expect(row('Who pays for the transport?')).toBeVisible();

  await openIntegrations(ana);
  await dialog.getByRole('button', { name: t('integrations.key.revoke.of', { label: 'Website' }) }).click();
  await dialog.getByRole('button', { name: t('integrations.key.revoke.yes'), exact: true }).click();
  await expect(rows(dialog)).toContainText(ana.like('integrations.key.revoked'));
  expect((await send(backend.url, key, { external: 'web-2', text: 'Too late?' })).status).toBe(401);
  await expect(tab('pending')).toContainText('1');

  // What is shown is what was last known while the backend is away.
  watch.expect(...networkComplaints);
  await backend.kill();
  await expect(dialog).toContainText(t('integrations.stale'), { timeout: 20_000 });
  await expect(rows(dialog)).toContainText('Website');
  await dialog.getByRole('button', { name: t('integrations.key.new') }).click();
  await dialog.getByRole('button', { name: t('integrations.key.create') }).click();
  await expect(dialog).toContainText(t('integrations.failed.offline'));
  await backend.start();
});

test('a webhook made in the console is told of changes, signed; what fails is shown', async ({
  joinAs,
  rehearsal,
  watch,
}) => {
  const receiver = await openReceiver();
  try {
    const ana = await joinAs('organiser', { name: 'Ana', language: 'fr' });
    const { page, t, like } = ana;
    const dialog = await openIntegrations(ana, 'webhooks');
    await expect(dialog).toContainText(t('integrations.webhooks.empty'));
    await dialog.getByRole('button', { name: t('integrations.webhook.new') }).click();
    const address = dialog.getByRole('textbox', { name: t('integrations.webhook.url') });
    const create = dialog.getByRole('button', { name: t('integrations.webhook.create') });
    watch.expect(refusedRequest);
    await address.fill('https://user:secret@hooks.example.org/');
    await create.click();
    await expect(dialog).toContainText(t('integrations.webhook.url.with-credentials'));
    await address.fill(receiver.url);
    await dialog.getByRole('textbox', { name: t('integrations.label') }).fill('Sous-titres');
    await dialog.getByRole('checkbox', { name: t('integrations.event.received') }).check();
    await expectAccessible(page);
    await expectToFit(page, 'fr');
    await keepScreen(page, 'integrations-webhook.fr');
    await create.click();
    const secret = await dialog.getByRole('textbox', { name: t('integrations.webhook.secret') }).inputValue();
    await dialog.getByRole('button', { name: t('integrations.back') }).click();
    await expect(rows(dialog)).toContainText(t('integrations.webhook.state.fresh'));

    await receive(rehearsal, { text: 'Qui décide ?', name: 'Amina', language: 'fr' });
    await expect(rows(dialog)).toContainText(t('integrations.webhook.state.working'));
    const [told] = receiver.taken;
    const message = JSON.parse(told?.body ?? '') as WebhookMessage;
    expect(message).toMatchObject({ type: 'question.received', data: { question: { text: 'Qui décide ?' } } });
    expect(told?.body).not.toContain('Amina');
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = told?.headers ?? {};
    const signed = createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
      .update(`${String(id)}.${String(at)}.${told?.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${signed}`);

    receiver.status = 503;
    await receive(rehearsal, 'A second one?');
    await expect(rows(dialog)).toContainText(t('integrations.webhook.state.failing'));
    await expect(rows(dialog)).toContainText(t('integrations.fault.receiver-failing'));
    await expect(rows(dialog)).toContainText(t('integrations.webhook.waiting', { count: 1 }));
    await keepScreen(page, 'integrations-failing.fr');
    receiver.status = 410;
    await expect(rows(dialog)).toContainText(t('integrations.webhook.state.disabled'), { timeout: 30_000 });
    await expect(rows(dialog)).toContainText(t('integrations.webhook.lost', { count: 1 }));
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectToFit(page, 'fr');
    await keepScreen(page, 'integrations-disabled.fr.light');

    // Made again as it was, and the old one removed.
    await dialog.getByRole('button', { name: t('integrations.webhook.again.of', { label: 'Sous-titres' }) }).click();
    await expect(address).toHaveValue(receiver.url);
    await create.click();
    await dialog.getByRole('button', { name: t('integrations.back') }).click();
    await expect(rows(dialog)).toHaveCount(2);
    await dialog
      .getByRole('button', { name: like('integrations.webhook.remove.of') })
      .first()
      .click();
    await dialog.getByRole('button', { name: t('integrations.webhook.remove.yes'), exact: true }).click();
    await expect(rows(dialog)).toHaveCount(1);
    await expect(rows(dialog)).toContainText(t('integrations.webhook.state.fresh'));
  } finally {
    await receiver.close();
  }
});

test('the questions are saved as a workbook and as a table, with names only where they are wanted', async ({
  joinAs,
  rehearsal,
}) => {
  await receive(
    rehearsal,
    { text: 'Who decides?', name: 'Amina', place: 'Lagos' },
    { text: '=HYPERLINK("https://example.org")', name: 'Luis' },
  );
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { page, t, command, button } = ana;
  const dialog = page.getByRole('dialog', { name: t('questions-export.title') });
  const save = async (): Promise<Download> => {
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: t('questions-export.do'), exact: true }).click();
    const download = await saving;
    await expect(dialog).toHaveCount(0);
    return download;
  };
  await command(t('questions.action.export'));
  await expect(dialog).toContainText(t('questions-export.names.without'));
  await expectAccessible(page);
  await expectToFit(page, 'en');
  await keepScreen(page, 'questions-export');
  const workbook = await save();
  expect(workbook.suggestedFilename()).toMatch(/^questions-\d{4}-\d\d-\d\d\.xlsx$/);
  const sheet = await readSheet(await readFile(await workbook.path()));
  expect(sheet).toHaveLength(3);
  expect(sheet.flat()).toContain('=HYPERLINK("https://example.org")');
  expect(JSON.stringify(sheet)).not.toContain('Amina');

  await command(t('questions.action.export'));
  await dialog.getByRole('button', { name: ana.like('questions-export.format.xlsx') }).click();
  await page.getByRole('option', { name: t('questions-export.format.csv') }).click();
  await dialog.getByRole('switch', { name: t('questions-export.names') }).click({ force: true });
  await expect(dialog).toContainText(t('questions-export.names.with'));
  const table = await readFile(await (await save()).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(table.replace(/^\uFEFF/, ''), { header: true });
  expect(data[0]).toMatchObject({ Name: 'Amina', Place: 'Lagos', 'As asked': 'Who decides?' });
  expect(data[1]?.['As asked']).toBe(`'=HYPERLINK("https://example.org")`);

  // A producer is told whom to ask.
  const ben = await joinAs('producer', {
    name: 'Ben',
    language: 'es',
    theme: 'light',
    viewport: { width: 1280, height: 720 },
  });
  await ben.menu(ben.button(ben.t('session.menu')), ben.t('questions.action.export'));
  await expect(ben.page.getByRole('dialog')).toContainText(ben.t('questions-export.not-allowed.text'));
  await keepScreen(ben.page, 'questions-export-refused.es');
  await ben.page.keyboard.press('Escape');
  await ben.menu(ben.button(ben.t('session.menu')), ben.t('session.integrations'));
  await expect(ben.page.getByRole('dialog')).toContainText(ben.t('integrations.not-allowed.text'));
  await expectAccessible(ben.page);
  await keepScreen(ben.page, 'integrations-refused.es.light');
  await expect(button(t('session.menu'))).toBeVisible();
});

test('the built backend writes workbooks with nothing beside it but its own files', async () => {
  const project = join(import.meta.dirname, '..');
  const installed = await mkdtemp(join(tmpdir(), 'rostrum-installed-'));
  let backend: BackendProcess | null = null;
  try {
    for (const part of ['package.json', 'out', 'shared/demonstration'])
      await cp(join(project, part), join(installed, part), { recursive: true });
    backend = await startBackend({}, join(installed, 'out/main/hosted.js'));
    const organiser = await colleague(backend.url, backend.invites.organiser, { role: 'organiser', name: 'Olga' });
    const answer = await fetch(`${backend.url}/api/sessions/museums-2020-3/questions.xlsx`, {
      headers: { authorization: `Bearer ${organiser.token}` },
      signal: AbortSignal.timeout(30_000),
    });
    expect(answer.status).toBe(200);
    const [headings] = await readSheet(Buffer.from(await answer.arrayBuffer()));
    expect(headings).toContain('As asked');
  } finally {
    await backend?.remove();
    await rm(installed, { recursive: true, force: true });
  }
});
