import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { audiencePage, audienceWords } from './fixtures/audience-page.ts';
import { approve, configure, expect, phone, questionOf, questionsOf, test } from './fixtures/audience-story.ts';
import { refusedRequest } from './fixtures/watch.ts';

test('a question goes from a telephone to the air and to its answer', async ({ openPhone, rehearsal }) => {
  const { organiser, session } = rehearsal;
  const text = 'Is there a checklist in Spanish?';
  const ana = await openPhone({ name: 'Ana' });
  await expect(ana.page.getByRole('heading', { level: 1 })).toHaveText('Preparing for emergencies');
  await ana.ask(text);
  await expect(ana.question).toHaveValue('');
  await expect(ana.ownQuestion(text)).toContainText(ana.t('audience.own.pending'));
  const { id, language, name, number } = await questionOf(rehearsal, text);
  expect({ language, name, number }).toEqual({ language: 'en', name: '', number: 1 });

  // Before it is approved nobody else sees it.
  const ben = await openPhone({ name: 'Ben', language: 'es' });
  await expect(ben.list).toContainText(ben.t('audience.list.empty'));
  await approve(rehearsal, id);
  await expect(ana.ownQuestion(text)).toContainText(ana.t('audience.own.approved'));
  await expect(ben.list).toContainText(text);
  await expect(ben.list.getByText(text)).toHaveAttribute('lang', 'en');

  const vote = ben.vote(text);
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await expect(vote).toContainText('1');
  await expect(vote).not.toHaveClass(/pending/);
  await vote.click();
  await expect(vote).toContainText('0');
  await vote.click();
  await expect(ana.vote(text)).toContainText('1');

  await organiser.do(session, {
    type: 'questions.render',
    data: { question: id, language: 'es', text: '¿Hay una lista en español?', base: null },
  });
  await expect(ben.list).toContainText('¿Hay una lista en español?');
  await ben.button('audience.reading.original').click();
  await expect(ben.list).toContainText(text);

  await organiser.do(session, { type: 'questions.air', data: { question: id, saw: null } });
  await expect(ben.onAir).toContainText('¿Hay una lista en español?');
  await expect(ana.ownQuestion(text)).toContainText(ana.t('audience.own.on-air'));
  // It can still be voted for while it is read.
  await ana.onAir.locator('.vote').click();
  await expect(ana.onAir.locator('.vote')).toHaveAttribute('aria-pressed', 'true');
  await expect(ben.onAir.locator('.vote')).toContainText('2');
  await organiser.do(session, { type: 'questions.leave-air', data: { question: id, to: 'answered' } });
  await expect(ben.onAir).toHaveCount(0);
  await expect(ben.answered).toContainText(ben.t('audience.answered.live'));
  const version = (await questionOf(rehearsal, text)).versions['answer']?.command ?? null;
  const value = { text: 'Yes, on the site.', to: 'public' };
  await organiser.do(session, {
    type: 'questions.edit',
    data: { question: id, changes: [{ field: 'answer', value, base: version }] },
  });
  await expect(ben.answered).toContainText('Yes, on the site.');
  await expect(ana.ownQuestion(text)).toContainText('Yes, on the site.');

  // A visitor who comes back is who they were.
  await ben.page.reload();
  await expect(ben.answered).toContainText('Yes, on the site.');
  await ana.page.reload();
  await expect(ana.ownQuestion(text)).toContainText(ana.t('audience.own.answered'));
});

test('a question is changed while it waits, withdrawn, and erased', async ({ openPhone, rehearsal }) => {
  const { organiser, session } = rehearsal;
  const ana = await openPhone();
  await ana.page.getByRole('radio', { name: ana.t('audience.ask.named') }).check({ force: true });
  await ana.page.getByRole('textbox', { name: ana.t('audience.ask.name'), exact: true }).fill('Ana');
  await ana.page.getByRole('textbox', { name: ana.t('audience.ask.place') }).fill('Quito');
  await ana.ask('Where is the lst?');
  await ana
    .ownQuestion('Where is the lst?')
    .getByRole('button', { name: ana.t('audience.own.edit') })
    .click();
  await ana.page.getByRole('textbox', { name: ana.t('audience.own.edit.label') }).fill('Where is the list?');
  await ana.button('audience.own.save').click();
  const { id, name, place, original } = await questionOf(rehearsal, 'Where is the list?');
  expect({ name, place, original }).toEqual({ name: 'Ana', place: 'Quito', original: 'Where is the lst?' });

  // The moderators are faster than the next change: it is refused, and what was written is not lost.
  const own = ana.ownQuestion('Where is the list?');
  await own.getByRole('button', { name: ana.t('audience.own.edit') }).click();
  await ana.page.getByRole('textbox', { name: ana.t('audience.own.edit.label') }).fill('Which list?');
  await approve(rehearsal, id);
  await expect(own.or(ana.own.getByText(ana.t('audience.own.approved')))).not.toHaveCount(0);
  await ana.button('audience.own.save').click();
  await expect(ana.own).toContainText(ana.t('audience.refusal.question-settled'));
  await expect(ana.own).toContainText('Which list?');
  await ana.button('audience.own.discard').click();

  await ana.button('audience.own.withdraw').click();
  await ana.button('audience.own.withdraw.yes').click();
  await expect(ana.own).toContainText(ana.t('audience.own.withdrawn'));
  expect((await organiser.read(session)).questions.list[0]?.status).toBe('withdrawn');

  await ana.ask('Another one?');
  await expect(ana.ownQuestion('Another one?')).toContainText(ana.t('audience.own.pending'));
  await ana.page.getByText(ana.t('audience.privacy.title')).click();
  await expect(ana.page.getByText(ana.t('audience.privacy.how-long', { days: 90 }))).toBeVisible();
  await ana.button('audience.erase').click();
  await ana.button('audience.erase.yes').click();
  await expect(ana.page.getByText(ana.t('audience.erase.done'))).toBeVisible();
  await expect(ana.own).toHaveCount(0);
  await expect(ana.page.getByRole('radio', { name: ana.t('audience.ask.anonymous') })).toBeChecked();
  expect((await questionsOf(rehearsal)).map(({ text, name: given, erased }) => [text, given, erased])).toEqual([
    ['', '', true],
    ['', '', true],
  ]);
});

test('a closed intake says why and keeps what was written', async ({ openPhone, rehearsal }) => {
  const { organiser, session } = rehearsal;
  const ana = await openPhone();
  await ana.question.fill('Half a quest');
  await configure(rehearsal, { intake: 'closed', notice: 'Back after the break' });
  await expect(ana.page.getByText(ana.t('audience.intake.by-hand'))).toBeVisible();
  await expect(ana.page.getByText('Back after the break')).toBeVisible();
  await expect(ana.question).toHaveValue('Half a quest');
  await expect(ana.sendButton).toHaveAttribute('aria-disabled', 'true');
  await ana.page.reload();
  await expect(ana.page.getByText(ana.t('audience.intake.draft'))).toBeVisible();
  await expect(ana.question).toHaveValue('Half a quest');

  // With the run-sheet it opens when its item of questions is on.
  await configure(rehearsal, { intake: 'follows', notice: '' });
  await expect(ana.page.getByText(ana.t('audience.intake.not-yet'))).toBeVisible();
  const start = { type: 'transport.start', data: { item: rehearsal.items[3] as string } } as const;
  await organiser.do(session, start);
  await expect(ana.page.getByText(ana.t('audience.status.live'), { exact: true })).toBeVisible();
  await ana.question.pressSequentially('ion?');
  await ana.page.keyboard.press('Control+Enter');
  await expect(ana.ownQuestion('Half a question?')).toContainText(ana.t('audience.own.pending'));
});

test('a browser that keeps nothing says so, and can still ask', async ({ newWindow, link }) => {
  const page = await newWindow({ viewport: phone });
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document', 'SecurityError');
      },
    }),
  );
  await page.goto(link);
  const { t, ownQuestion, ...ana } = audiencePage(page);
  await expect(page.getByText(t('audience.not-kept'))).toBeVisible();
  await ana.question.fill('Without a memory?');
  await ana.sendButton.click();
  await expect(ownQuestion('Without a memory?')).toContainText(t('audience.own.pending'));
});

test('a link that is withdrawn, unknown or not whole says what to do', async ({ newWindow, rehearsal, watch }) => {
  watch.expect(refusedRequest);
  const t = audienceWords('en');
  const { organiser, session } = rehearsal;
  const { id, token } = await rehearsal.invite('audience');
  const page = await newWindow({ viewport: phone });
  // The address that does not name the session finds it.
  await page.goto(`/ask#${token}`);
  await expect(page).toHaveURL(new RegExp(`/ask/${session}#`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparing for emergencies');
  // And so does the address under which a console opens links.
  const astray = await newWindow({ viewport: phone });
  await astray.goto(`/#/join/${token}`);
  await expect(astray).toHaveURL(new RegExp(`/ask/${session}#`));
  await expect(astray.getByRole('textbox', { name: t('audience.ask.label') })).toBeVisible();
  await organiser.revoke(id);
  await expect(page.getByText(t('audience.closed.token-revoked'))).toBeVisible();

  for (const [path, told] of [
    [`/ask/${session}#${(await rehearsal.invite('viewer')).token}`, t('audience.closed.not-allowed')],
    [`/ask/${session}#rsi_unknown`, t('audience.closed.token-unknown')],
    [`/ask/${session}`, t('audience.closed.link-incomplete')],
  ] as const) {
    const other = await newWindow({ viewport: phone });
    await other.goto(path);
    await expect(other.getByText(told)).toBeVisible();
    await expect(other.getByRole('textbox')).toHaveCount(0);
  }
});

test('pages that the session allows hold it in a frame, and no others', async ({
  newWindow,
  rehearsal,
  backend,
  link,
  watch,
}) => {
  watch.expect(/frame-ancestors|Refused to frame|Framing '/);
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Museum</title><iframe width="400" height="700" src="${backend.url}${link}"></iframe>`,
    );
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  // Another site, not only another port of ours.
  const origin = `http://localhost:${(host.address() as AddressInfo).port}`;
  try {
    const visit = async (): Promise<Page> => {
      const page = await newWindow({ name: 'museum' });
      await page.goto(origin);
      return page;
    };
    const t = audienceWords('en');
    const refused = await visit();
    await expect.poll(() => refused.frames().some((frame) => frame.url().startsWith('chrome-error'))).toBe(true);
    await expect(refused.frameLocator('iframe').getByRole('textbox')).toHaveCount(0);

    await configure(rehearsal, { frames: ['https://elsewhere.example', `${origin}/some/page`] });
    const allowed = await visit();
    const frame = allowed.frameLocator('iframe');
    await frame.getByRole('textbox', { name: t('audience.ask.label') }).fill('From the museum’s page?');
    await frame.getByRole('button', { name: t('audience.ask.send'), exact: true }).click();
    await expect(frame.getByText(t('audience.own.pending'), { exact: true })).toBeVisible();
    expect((await questionsOf(rehearsal)).map(({ text }) => text)).toEqual(['From the museum’s page?']);
  } finally {
    host.close();
    host.closeAllConnections();
  }
});
