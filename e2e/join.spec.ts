import { colleague } from './fixtures/colleague.ts';
import { expect, test } from './fixtures/story.ts';
import { everythingTold } from './fixtures/told.ts';
import { networkComplaints, refusedRequest } from './fixtures/watch.ts';
import { words } from './fixtures/words.ts';

const { t, like } = words('en');

test('a link says what it opens, asks for a name, and leads into the session', async ({ newWindow, rehearsal }) => {
  const { token } = await rehearsal.invite('moderator');
  const page = await newWindow({ name: 'Ana' });
  await page.goto(`/#/join/${token}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Preparing for emergencies');
  await expect(page.getByText(t('people.role.moderator'), { exact: true })).toBeVisible();
  await expect(page.getByText(t('join.may.moderator'))).toBeVisible();

  const name = page.getByRole('textbox', { name: t('join.name') });
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('join.name.required'))).toBeVisible();
  await page.keyboard.type('Ana');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: t('transport.start', { item: 'Welcome' }) })).toBeVisible();
  await expect(page).toHaveURL(`/#/session/${rehearsal.session}`);

  // Colleagues see who has come, and the way back needs no link.
  await page.locator('.connection-chip').click();
  await expect(page.getByRole('dialog', { name: t('people.present') })).toContainText('Ana');
  await page.keyboard.press('Escape');
  await page.goto('/#/');
  await page.getByRole('link', { name: t('sessions.open') }).click();
  await expect(page.getByRole('button', { name: t('transport.start', { item: 'Welcome' }) })).toBeVisible();
});

test('a link that does not work says why and what to do', async ({ newWindow, rehearsal, watch }) => {
  watch.expect(refusedRequest);
  const { organiser, session } = rehearsal;
  const page = await newWindow();
  const fault = page.getByRole('heading', { level: 2 });

  await page.goto('/#/join/rsi_no-such-link');
  await expect(fault).toHaveText(t('join.fault.token-unknown'));

  const revoked = await rehearsal.invite('moderator');
  await organiser.revoke(revoked.id);
  await page.goto(`/#/join/${revoked.token}`);
  await expect(fault).toHaveText(t('join.fault.token-revoked'));
  await expect(page.getByText(t('join.fault.token-revoked.advice'))).toBeVisible();

  const expired = await organiser.invite({
    role: 'moderator',
    scope: { session },
    language: null,
    label: '',
    name: null,
    expiresAt: 1,
  });
  await page.goto(`/#/join/${expired.token}`);
  await expect(fault).toHaveText(t('join.fault.token-expired'));
});

test('a link stays good while the backend cannot be reached', async ({ newWindow, rehearsal, watch }) => {
  watch.expect(...networkComplaints);
  const { token } = await rehearsal.invite('producer');
  const page = await newWindow({ name: 'Ben' });
  await page.goto('/#/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('sessions.first.title'));
  await page
    .getByRole('textbox', { name: t('join.paste.label') })
    .fill(`${new URL(page.url()).origin}/#/join/${token}`);
  await page.getByRole('button', { name: t('join.paste.open') }).click();
  const name = page.getByRole('textbox', { name: t('join.name') });
  await name.fill('Ben');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: t('join.action'), exact: true }).click();
  await expect(page.getByText(t('join.fault.offline'))).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: t('join.action'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('transport.start', { item: 'Welcome' }) })).toBeVisible();
});

test('withdrawing a link ends what it opened, at once', async ({ joinAs, newWindow, rehearsal }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  const { token } = await rehearsal.invite('viewer');
  const stage = await newWindow({ name: 'stage' });
  await stage.goto(`/#/join/${token}`);
  await stage.getByRole('button', { name: t('join.action.viewer') }).click();
  await expect(stage.getByRole('main', { name: t('stage.title') })).toContainText('Preparing for emergencies');

  await ana.button(t('session.links')).click();
  const dialog = ana.page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('invites.revoke.of', { label: 'viewer' }) }).click();
  await ana.page.getByRole('button', { name: t('invites.revoke.yes'), exact: true }).click();
  await expect(stage.getByText(t('connection.closed.token-revoked'))).toBeVisible();
});

test('the stage link sees the stage view and nothing else', async ({ backend, openStage, rehearsal, newWindow }) => {
  const { session, organiser, items } = rehearsal;
  const secret = 'Only moderators may read this';
  await organiser.do(session, {
    type: 'run-sheet.edit',
    data: {
      edits: [{ item: String(items[0]), changes: [{ field: 'notes.moderator', value: secret, base: null }] }],
      cause: 'edit',
    },
  });

  // On its screen there is no way to a console, also for someone who types the address.
  const { page, stage } = await openStage();
  await page.goto(`/#/session/${session}`);
  await expect(stage).toContainText('Preparing for emergencies');
  await page.reload();
  await expect(stage).toContainText('Preparing for emergencies');
  await expect(page.getByText(t('run-sheet.title'), { exact: true })).toHaveCount(0);
  await page.goto('/#/session/museums-2020-3');
  await expect(page.getByRole('heading', { name: t('app.no-access.title') })).toBeVisible();

  // Nor is there one for whoever takes the link's token and speaks the protocol.
  const { token } = await rehearsal.invite('viewer');
  const viewer = await colleague(backend.url, token, { role: 'viewer', name: 'Eve' });
  await expect(viewer.invite(inviteFor(session))).rejects.toThrow(/403.*not-allowed/);
  await expect(viewer.createSession(newSession)).rejects.toThrow(/403.*not-allowed/);
  await expect(viewer.revoke('whatever')).rejects.toThrow(/404/);
  await expect(viewer.try(session, { type: 'transport.blackout', data: { on: true } })).rejects.toThrow(/not-allowed/);
  const adopted = await fetch(`${backend.url}/api/clock/adopt`, { method: 'POST', headers: bearer(viewer.token) });
  expect(adopted.status).toBe(403);
  const listed = await fetch(`${backend.url}/api/sessions`, { headers: bearer(viewer.token) });
  expect(((await listed.json()) as { sessions: { id: string }[] }).sessions.map(({ id }) => id)).toEqual([session]);

  const told = await everythingTold(backend.url, { token: viewer.token, session, view: 'stage' });
  expect(Object.keys(told)).toEqual(['welcome', 'view']);
  expect(JSON.stringify(told)).not.toContain(secret);
  await expect(
    everythingTold(backend.url, { token: viewer.token, session: 'museums-2020-3', view: 'stage' }),
  ).rejects.toThrow('not-allowed');

  // A page of somebody who has no link at all.
  const stranger = await newWindow();
  await stranger.goto(`/#/session/${session}`);
  await expect(stranger.getByRole('heading', { name: t('app.no-access.title') })).toBeVisible();
  await stranger.goto(`/#/session/${session}/stage`);
  await expect(stranger.getByRole('heading', { name: t('app.no-access.title') })).toBeVisible();
});

test('a moderator makes a link, and it opens what it says', async ({ joinAs, newWindow }) => {
  const ana = await joinAs('moderator', { name: 'Ana' });
  await ana.button(t('session.links')).click();
  const dialog = ana.page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('invites.new') }).click();
  await dialog.getByRole('button', { name: like('invites.role') }).click();
  await ana.page.getByRole('option', { name: t('people.role.viewer') }).click();
  await dialog.getByRole('button', { name: t('invites.create') }).click();
  const link = await dialog.getByRole('textbox', { name: t('invites.made.link') }).inputValue();

  const phone = await newWindow({ name: 'phone', viewport: { width: 390, height: 844 } });
  await phone.goto(link);
  await phone.getByRole('button', { name: t('join.action.viewer') }).click();
  await expect(phone.getByRole('main', { name: t('stage.title') })).toContainText('Preparing for emergencies');
  await ana.page.keyboard.press('Escape');
  await expect(ana.timerPane).toContainText(t('transport.screens', { count: 1 }));
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const inviteFor = (session: string) =>
  ({ role: 'moderator', scope: { session }, language: null, label: '', name: null, expiresAt: null }) as const;

const newSession = {
  title: { en: 'Not mine to make' },
  timeZone: 'Europe/Paris',
  start: '2026-11-22T15:00',
  end: '2026-11-22T17:00',
  languages: ['en'],
};
