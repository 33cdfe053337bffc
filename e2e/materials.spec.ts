import { sitDown } from './fixtures/booth-page.ts';
import { expectAccessible, expectToFit, keepScreen } from './fixtures/screens.ts';
import { expect, test } from './fixtures/story.ts';

/** A producer prepares what the booths read; a booth reads it. */

const viewport = { width: 1280, height: 720 };
const team = { name: 'Chloé', a: ['fr'], b: [], c: ['en'] };

test('a producer sends a document and imports a glossary; a booth opens it, and the producer sees so', async ({
  joinAs,
  newWindow,
  rehearsal,
}) => {
  test.setTimeout(120_000);
  const { organiser, session } = rehearsal;
  const changes = [{ field: 'interpreters.chloe', value: team, base: null }];
  await organiser.do(session, { type: 'booths.edit', data: { booth: 'fr', changes } });
  const pia = await joinAs('producer', { name: 'Pia', viewport });
  const { page, t } = pia;
  await pia.command(t('session.materials'));
  const dialog = page.getByRole('dialog', { name: t('materials.title'), exact: true });

  await dialog.getByRole('button', { name: t('documents.add') }).click();
  await dialog.getByRole('radio', { name: t('documents.source.file') }).click();
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Discours d’ouverture.txt', mimeType: 'text/plain', buffer: Buffer.from('Mesdames…') });
  await expect(dialog.getByRole('textbox', { name: t('documents.field.title') })).toHaveValue('Discours d’ouverture');
  await dialog.getByRole('button', { name: t('documents.add.save'), exact: true }).click();
  const card = dialog.getByRole('article', { name: 'Discours d’ouverture' });
  const opened = card.getByRole('list', { name: t('documents.opened.list') });
  await expect(opened).toContainText(t('documents.unopened', { booth: 'FR' }));

  await dialog.getByRole('tab', { name: pia.like('materials.tab.glossary') }).click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from('fr,en\nréserve,store\n,\n') });
  const preview = dialog.getByRole('region', { name: t('glossary.preview') });
  await expect(preview).toContainText('réserve');
  await expectAccessible(page);
  await keepScreen(page, 'materials-glossary-preview');
  await preview.getByRole('button', { name: t('glossary.add-all', { count: 1 }) }).click();
  await expect(dialog.locator('.terms')).toContainText('réserve');
  await expectToFit(page, 'en');
  await keepScreen(page, 'materials-glossary');

  const chloe = await sitDown({ newWindow, rehearsal }, { name: 'Chloé', language: 'fr' });
  await chloe.page.getByRole('tab', { name: chloe.t('booth.side.glossary') }).click();
  await expect(chloe.page.getByText('store', { exact: true })).toBeVisible();
  await chloe.page.getByRole('tab', { name: chloe.t('booth.side.documents') }).click();
  const download = chloe.page.waitForEvent('download');
  await chloe.page
    .getByRole('button', { name: chloe.t('booth.documents.open', { title: 'Discours d’ouverture' }) })
    .click();
  expect((await download).suggestedFilename()).toBe('Discours d’ouverture.txt');

  await dialog.getByRole('tab', { name: pia.like('materials.tab.documents') }).click();
  await expect(opened.locator('.chip.ok')).toContainText('FR');
  await card.getByRole('button', { name: t('documents.edit', { title: 'Discours d’ouverture' }) }).click();
  await card.getByRole('button', { name: t('documents.version.new') }).click();
  await card.getByRole('textbox', { name: t('documents.source.url') }).fill('https://example.org/speech');
  await card.getByRole('button', { name: t('documents.version.save') }).click();
  await expect(opened.locator('.chip.warn')).toHaveText(t('documents.stale', { booth: 'FR' }));
  await expect(page.locator('.toast')).toHaveCount(0, { timeout: 15_000 });
  await expectAccessible(page);
  await expectToFit(page, 'en');
  await keepScreen(page, 'materials-documents');
});
