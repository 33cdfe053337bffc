import { advance, ask, putNext, readQuestion } from './fixtures/asked.ts';
import { openBooth, openSpeaker } from './fixtures/booth-page.ts';
import { colleague } from './fixtures/colleague.ts';
import { network } from './fixtures/network.ts';
import { expect, test } from './fixtures/story.ts';
import { everythingTold } from './fixtures/told.ts';
import { networkComplaints } from './fixtures/watch.ts';
import { words } from './fixtures/words.ts';

/** Questions on their way through the booths to the speakers; the moderator acts over the protocol. */

const question = {
  id: 'stores',
  text: '¿Cómo priorizaron las colecciones dañadas cuando aún no había electricidad?',
  language: 'es',
} as const;
const later = { id: 'volunteers', text: 'Who trained the volunteers?', language: 'en' } as const;
const inFrench = 'Comment avez-vous priorisé les collections quand il n’y avait pas encore d’électricité ?';

test('a booth reads a question before it is read aloud, says so, and words it; the speaker reads it in their language', async ({
  newWindow,
  rehearsal,
}) => {
  const { organiser, session, items } = rehearsal;
  await organiser.do(session, { type: 'transport.start', data: { item: String(items[0]) } });
  await ask(rehearsal, [question, later]);
  const booth = await openBooth({ newWindow, rehearsal }, { channel: 'fr' });
  const english = await openBooth({ newWindow, rehearsal }, { channel: 'en', name: 'Edith' });
  const speaker = await openSpeaker({ newWindow, rehearsal }, { language: 'fr' });
  await expect(booth.page.getByRole('heading', { name: booth.t('booth.questions.none') })).toBeVisible();
  await expect(booth.page.getByRole('timer')).toBeVisible();

  // Before it is aired: in full, in its own language, for booths alone.
  await putNext(rehearsal, question.id);
  await expect(booth.text('next')).toHaveText(question.text);
  await expect(booth.text('next')).toHaveAttribute('lang', 'es');
  await expect(speaker.question).toHaveCount(0);

  // Nothing was pressed, nothing is focused: one key says that it is here.
  await expect(booth.page.locator('body')).toBeFocused();
  expect((await readQuestion(rehearsal, question.id)).seen).toEqual({});
  const target = await booth.seen('next').boundingBox();
  expect(target?.height).toBeGreaterThanOrEqual(64);
  await booth.page.keyboard.press('s');
  await expect(booth.seen('next')).toContainText(booth.like('booth.seen'));
  await expect(booth.seen('next')).toHaveAttribute('aria-pressed', 'true');
  expect(Object.keys((await readQuestion(rehearsal, question.id)).seen)).toEqual(['fr']);
  // The other booth sees who has it, and says the same by a tap.
  await expect(english.card('next').getByText(english.like('booth.seen.yes', { language: 'French' }))).toBeAttached();
  await english.seen('next').click();
  await expect(booth.card('next').getByText(booth.like('booth.seen.yes', { language: 'anglais' }))).toBeAttached();

  // It is worded, by the keyboard alone; meanwhile a colleague sees that somebody writes.
  await booth.page.keyboard.press('e');
  await expect(booth.field).toBeFocused();
  await expect(booth.field).toHaveAttribute('lang', 'fr');
  await booth.page.keyboard.type(inFrench);
  await english.page.keyboard.press('e');
  await expect(english.page.getByText(english.t('booth.write.others', { count: 1, who: 'Ines' }))).toBeVisible();
  await english.page.keyboard.press('Escape');
  await booth.page.keyboard.press('Control+Enter');
  await expect(booth.wording('next')).toHaveText(inFrench);
  await expect(booth.card('next')).toContainText(booth.t('booth.wording.from.interpreter'));
  await expect(booth.field).toHaveCount(0);
  await expect.poll(async () => (await readQuestion(rehearsal, question.id)).renderings['fr']?.text).toBe(inFrench);
  // Keys work on: the field has let go of the letters.
  await putNext(rehearsal, later.id);
  await expect(booth.text('next')).toHaveText(later.text);
  await booth.page.keyboard.press('s');
  await expect(booth.seen('next')).toHaveAttribute('aria-pressed', 'true');
  await putNext(rehearsal, question.id);

  // On air: the speaker reads it in their language, marked as somebody's wording, the original one tap away.
  await advance(rehearsal);
  await expect(booth.text('on-air')).toHaveText(question.text);
  await expect(booth.seen('on-air')).toHaveAttribute('aria-pressed', 'true');
  await expect(speaker.text).toHaveText(inFrench);
  await expect(speaker.text).toHaveAttribute('lang', 'fr');
  await expect(speaker.question).toContainText(speaker.t('speaker.question.interpreter', { language: 'espagnol' }));
  await speaker.page.getByRole('button', { name: speaker.t('speaker.show-original') }).click();
  await expect(speaker.text).toHaveText(question.text);
  await expect(speaker.text).toHaveAttribute('lang', 'es');
  await expect(speaker.timer).toBeVisible();

  // A changed question marks the wording as out of date; one press says that it still holds.
  const { versions } = await readQuestion(rehearsal, question.id);
  const changed = `${question.text} ¿Y quién decidió?`;
  await organiser.do(session, {
    type: 'questions.edit',
    data: {
      question: question.id,
      changes: [{ field: 'text', value: changed, base: versions['text']?.command ?? null }],
    },
  });
  await expect(booth.card('on-air')).toContainText(booth.t('booth.wording.stale'));
  await expect(booth.seen('on-air')).toHaveAttribute('aria-pressed', 'false');
  await booth.page.keyboard.press('r');
  await expect(booth.card('on-air')).not.toContainText(booth.t('booth.wording.stale'));
});

test('what an interpreter writes survives an outage and a reload; a refused wording is shown with its text', async ({
  backend,
  newWindow,
  rehearsal,
  watch,
}) => {
  watch.expect(...networkComplaints);
  const { organiser, session } = rehearsal;
  const way = await network(backend.port);
  await ask(rehearsal, [question]);
  await putNext(rehearsal, question.id);
  const booth = await openBooth({ newWindow, rehearsal }, { channel: 'fr', through: way.url });
  await expect(booth.text('next')).toHaveText(question.text);

  way.cut();
  await expect(booth.page.locator('.banner')).toContainText(booth.like('booth.offline.title'), { timeout: 30_000 });
  // A press is not kept for later, and says so.
  await booth.page.keyboard.press('s');
  await expect(booth.seen('next')).toContainText(booth.t('booth.see.expired'), { timeout: 15_000 });
  await booth.page.keyboard.press('e');
  await booth.page.keyboard.type(inFrench);
  await booth.page.keyboard.press('Control+Enter');
  await expect(booth.card('next')).toContainText(booth.t('booth.wording.waiting'));
  // Meanwhile somebody else words it.
  const theirs = 'Une autre formulation';
  await organiser.do(session, {
    type: 'questions.render',
    data: { question: question.id, language: 'fr', text: theirs, base: null },
  });
  way.mend();
  const refused = booth.page.locator('.refused-wording');
  await expect(refused).toContainText(inFrench, { timeout: 30_000 });
  await expect(refused).toContainText(theirs);
  await expect(booth.wording('next')).toHaveText(theirs);
  await booth.page.reload();
  await expect(refused).toContainText(inFrench);
  await refused.getByRole('button', { name: booth.t('booth.refused.put') }).click();
  await expect(booth.wording('next')).toHaveText(inFrench);
  await expect(refused).toHaveCount(0);
  await expect.poll(async () => (await readQuestion(rehearsal, question.id)).renderings['fr']?.text).toBe(inFrench);
  expect((await readQuestion(rehearsal, question.id)).seen).toEqual({});
  await booth.page.keyboard.press('s');
  await expect(booth.seen('next')).toHaveAttribute('aria-pressed', 'true');
  await way.close();
});

test('whoever comes without a channel chooses a seat, and keeps it until they change it; the team sees who has come', async ({
  joinAs,
  newWindow,
  rehearsal,
}) => {
  const booth = await openBooth({ newWindow, rehearsal }, { channel: null });
  const { t, page } = booth;
  await page.getByRole('heading', { name: t('booth.seat') }).waitFor();
  const team = (language: string) => page.getByRole('region', { name: t('booth.title', { language }) });
  const own = (language: string) => page.getByRole('button', { name: t('booth.title', { language }) });
  await team('Spanish')
    .getByRole('button', { name: t('booth.enrol') })
    .click();
  await team('Spanish')
    .getByRole('button', { name: t('booth.enrol.sit') })
    .click();
  await expect(own('Spanish')).toBeVisible();
  await page.reload();
  await expect(own('Spanish')).toBeVisible();

  // A colleague finds the seat taken.
  const other = await openBooth({ newWindow, rehearsal }, { channel: null, name: 'Ivo' });
  const seat = other.page.getByRole('region', { name: t('booth.title', { language: 'Spanish' }) });
  await expect(seat.getByRole('button', { name: 'Ines' })).toBeDisabled();

  await own('Spanish').click();
  await page.getByRole('menuitem', { name: t('booth.seat.change') }).click();
  await expect(seat.getByRole('button', { name: 'Ines' })).toBeEnabled();
  await team('French')
    .getByRole('button', { name: t('booth.enrol') })
    .click();
  await team('French')
    .getByRole('button', { name: t('booth.enrol.sit') })
    .click();
  await expect(own('French')).toBeVisible();

  // Its keys are listed.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(t('booth.see.action'));
  await page.keyboard.press('Escape');

  const ana = await joinAs('moderator', { name: 'Ana' });
  await ana.connection.click();
  const present = ana.page.getByRole('dialog', { name: t('people.present') });
  await expect(present).toContainText('Ines');
  await expect(present).toContainText(t('people.role.interpreter'));
});

test('the connections of booths and speakers hold their view, and they may do nothing else', async ({
  backend,
  newWindow,
  rehearsal,
}) => {
  const { organiser, session, items } = rehearsal;
  const secrets = { name: 'Secret asker', place: 'Secret place', note: 'Secret note', waiting: 'Secret and waiting?' };
  const asked = { ...question, name: secrets.name, place: secrets.place };
  const noted = { askedAt: null, external: null, answered: false };
  await organiser.do(session, {
    type: 'questions.receive',
    data: {
      source: 'staff',
      questions: [
        { ...asked, ...noted },
        { id: 'waiting', text: secrets.waiting, language: 'en', name: '', place: '', ...noted },
      ],
    },
  });
  await organiser.do(session, {
    type: 'questions.edit',
    data: { question: question.id, changes: [{ field: 'note', value: secrets.note, base: null }] },
  });
  await organiser.do(session, {
    type: 'questions.move',
    data: { questions: [question.id], to: 'approved', reason: '' },
  });
  await putNext(rehearsal, question.id);
  await advance(rehearsal);

  for (const [role, view] of [
    ['interpreter', 'booth'],
    ['speaker', 'speaker'],
  ] as const) {
    const { token } = await rehearsal.invite(role);
    const eve = await colleague(backend.url, token, { role, name: 'Eve' });
    const told = await everythingTold(backend.url, { token: eve.token, session, view });
    expect(Object.keys(told).filter((name) => name !== 'claims')).toEqual(['welcome', 'view']);
    expect(JSON.stringify(told['view'])).toContain(question.text);
    for (const secret of Object.values(secrets)) expect(JSON.stringify(told), role).not.toContain(secret);
    if (role === 'speaker') expect(JSON.stringify(told)).not.toContain('"seen"');
    // No way to the staff's stream, nor to what others may do.
    await expect(eve.read(session)).rejects.toThrow(/not-allowed/);
    await expect(eve.try(session, { type: 'transport.start', data: { item: String(items[0]) } })).rejects.toThrow(
      /not-allowed/,
    );
  }

  // On a screen, the address of a console leads a speaker to their own view.
  const speaker = await openSpeaker({ newWindow, rehearsal });
  await speaker.page.goto(`/#/session/${session}`);
  await expect(speaker.text).toHaveText(question.text);
  await expect(speaker.page.getByText(words('en').t('run-sheet.title'), { exact: true })).toHaveCount(0);
});
