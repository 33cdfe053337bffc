import type { Page } from '@playwright/test';
import type { IncidentState } from '../shared/incidents/incident.ts';
import type { IncidentCode } from '../shared/incidents/messages.ts';
import { type BoothDesk, type Seat, openDesk } from './fixtures/booth-desk.ts';
import { type BoothPage, sitDown } from './fixtures/booth-page.ts';
import type { ConsolePage } from './fixtures/console-page.ts';
import { interpretationPane } from './fixtures/interpretation-pane.ts';
import { type Network, network } from './fixtures/network.ts';
import type { Rehearsal } from './fixtures/rehearsal.ts';
import { expectToFit, keepScreen } from './fixtures/screens.ts';
import { test as base, expect } from './fixtures/story.ts';
import { networkComplaints } from './fixtures/watch.ts';

/**
 * The floor speaks French, which nobody in the Spanish booth understands: they work through the English booth. A
 * moderator, a producer and the booths where something happens have windows of their own; the other booths are at work
 * without one.
 */

/** Ms in which what the system must notice, or what waits for a clock of the backend, has come on any machine. */
const noticed = { timeout: 30_000 };
const escalated = { timeout: 75_000 };

const test = base.extend<{
  atDesk: (seat: Seat) => Promise<BoothDesk>;
  way: Network;
}>({
  atDesk: async ({ backend, rehearsal }, use) => {
    const desks: BoothDesk[] = [];
    await use(async (seat) => {
      const desk = await openDesk(backend, rehearsal, seat);
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) desk.close();
  },
  way: async ({ backend }, use) => {
    const way = await network(backend.port);
    await use(way);
    await way.close();
  },
});

const teams = {
  en: { a: ['en'], c: ['fr'], people: ['Edith', 'Emma'] },
  fr: { a: ['fr'], c: ['en', 'es'], people: ['Fabien'] },
  es: { a: ['es'], c: ['en'], people: ['Carmen', 'Diego', 'Elena'] },
} as const;

const seat = (booth: keyof typeof teams, name: string): Seat => ({ booth, interpreter: name.toLowerCase(), name });

/** Three booths with their teams, a floor in French, and a short countdown. */
async function setUp({ organiser, session, items }: Rehearsal): Promise<void> {
  for (const [booth, { a, c, people }] of Object.entries(teams))
    await organiser.do(session, {
      type: 'booths.edit',
      data: {
        booth,
        changes: people.map((name) => ({
          field: `interpreters.${name.toLowerCase()}`,
          value: { name, a: [...a], b: [], c: [...c] },
          base: null,
        })),
      },
    });
  await organiser.do(session, {
    type: 'booths.configure',
    data: { changes: [{ field: 'countdown', value: 2_000, base: null }] },
  });
  const floor = { field: 'floor', value: ['fr'], base: null };
  await organiser.do(session, {
    type: 'run-sheet.edit',
    data: { edits: [{ item: String(items[0]), changes: [floor] }], cause: 'edit' },
  });
}

const withBoard = (console: ConsolePage) => ({ ...console, ...interpretationPane(console) });
type Board = ReturnType<typeof withBoard>;

const atMic = ({ page, t }: BoothPage) => page.getByRole('article', { name: new RegExp(`: ${t('booth.mic.at')}$`) });
const flag = ({ page, t }: BoothPage, code: IncidentCode) =>
  page.locator('.flag-cell').filter({ hasText: t(`incident.code.${code}`) });
const asked = ({ page, t }: BoothPage, code: IncidentCode) =>
  page.getByRole('group', { name: t('booth.flags.asked', { what: t(`incident.code.${code}`) }) });
const press = (page: Page, keys: string) => page.keyboard.press(keys.replace(/\b\d$/, 'Digit$&'));

/** Spanish is interpreted through the English booth, as the booths say, and is green. */
async function expectRelay({ line, t }: Board): Promise<void> {
  await expect(line('es')).toContainText(t('interpretation.line.relay', { booth: 'EN' }), noticed);
  await expect(line('es').locator('.state-chip')).toContainText(t('interpretation.state.relay'));
  await expect(line('es').locator('.state-chip')).toContainText(t('interpretation.trust.declared'));
  await expect(line('es')).toHaveClass(/\bok\b/);
  await expect(line('en').locator('.state-chip')).toContainText(t('interpretation.state.direct'));
  await expect(line('fr').locator('.state-chip')).toContainText(t('interpretation.state.floor'));
}

/** What the clocks of an incident go by. */
const clocks = ({ owner, status, raisedAt, waitingSince, acknowledgedAt, asks, askedAt }: IncidentState) => ({
  owner,
  status,
  raisedAt,
  waitingSince,
  acknowledgedAt,
  asks,
  askedAt,
});

test('a relay fails, the backend dies between acknowledge and fix, the mic changes hands, and the booth closes it', async ({
  atDesk,
  backend,
  joinAs,
  newWindow,
  openStage,
  rehearsal,
  watch,
}) => {
  watch.expect(...networkComplaints);
  const { organiser, session } = rehearsal;
  await setUp(rehearsal);
  const edith = await atDesk(seat('en', 'Edith'));
  const fabien = await atDesk(seat('fr', 'Fabien'));
  const [carmen, diego, elena] = [
    await sitDown({ newWindow, rehearsal }, { name: 'Carmen', language: 'es' }),
    await sitDown({ newWindow, rehearsal }, { name: 'Diego', language: 'es' }),
    await sitDown({ newWindow, rehearsal }, { name: 'Elena', language: 'en' }),
  ];
  const ana = withBoard(await joinAs('moderator', { name: 'Ana' }));
  const ben = withBoard(
    await joinAs('producer', { name: 'Ben', language: 'es', viewport: { width: 1280, height: 720 } }),
  );
  const stage = await openStage({ language: 'es' });
  await expectToFit(ben.page, 'es');
  const consoles = [ana, ben];
  const { t } = ana;
  const incident = async (code: IncidentCode): Promise<IncidentState> => {
    const { incidents } = await organiser.read(session);
    const found = incidents.list.find((each) => each.code === code);
    if (!found) throw new Error(`There is no ${code}`);
    return found;
  };

  // Everybody is at the mic, and every language works.
  await press(carmen.page, 't');
  await edith.takeMic();
  await ana.button(t('transport.start', { item: 'Welcome' })).click();
  for (const console of consoles) {
    await expectRelay(console);
    await expect(console.line('es')).toContainText('Carmen');
    await expect(console.verdict).toHaveText(console.t('interpretation.verdict.all', { count: 3 }));
  }
  await expect(carmen.page.locator('.floor-line')).toContainText(carmen.like('booth.work.relay', { booth: 'EN' }));

  // The English booth falls silent: its own channel and the one that hangs on it are lost, in colour, shape and words.
  await edith.leaveMic();
  for (const console of consoles) {
    const { line, alert, t: own } = console;
    await expect(line('es').locator('.state-chip')).toContainText(own('interpretation.state.uncovered'), noticed);
    await expect(line('es')).toContainText(own('interpretation.line.why.pivot-lost', { pivot: 'EN' }));
    await expect(line('en').locator('.state-chip')).toContainText(own('interpretation.state.uncovered'));
    for (const channel of ['en', 'es']) await expect(line(channel)).not.toHaveClass(/\bok\b/);
    await expect(alert('relay-lost')).toBeVisible(noticed);
    await expect(alert('relay-lost')).toContainText(`S1${own('incident.severity.1')}`);
    await expect(alert('relay-lost').locator('.incident-mark svg')).toBeVisible();
  }
  for (const booth of [carmen, diego, elena]) {
    const { page, t: own } = booth;
    await expect(page.locator('.floor-line')).toContainText(own('interpretation.line.why.pivot-lost', { pivot: 'EN' }));
    const faults = page.getByLabel(own('booth.flags.common'), { exact: true });
    await expect(faults).toContainText(own('incident.code.uncovered-language'), noticed);
  }
  // The booth flags it too: it is the same incident, and theirs to close.
  await press(carmen.page, 'Alt+6');
  await expect(flag(elena, 'relay-lost')).toHaveClass(/\bopen\b/);
  await expect(flag(carmen, 'relay-lost')).toContainText('Ana');
  await expect(ana.alert('relay-lost')).toHaveCount(1);

  // One key of the moderator's: everybody sees who has it.
  const acknowledge = ana.alert('relay-lost').getByRole('button', {
    name: t('interpretation.alert.acknowledge-which', { what: t('incident.code.relay-lost') }),
  });
  await expect(acknowledge).toHaveAttribute('aria-keyshortcuts', /^Alt\+\d$/);
  await press(ana.page, String(await acknowledge.getAttribute('aria-keyshortcuts')));
  await expect(ana.alert('relay-lost')).toContainText(t('interpretation.alert.mine'));
  await expect(ben.alert('relay-lost')).toContainText(ben.t('interpretation.alert.owner', { who: 'Ana' }));
  for (const booth of [carmen, diego, elena])
    await expect(flag(booth, 'relay-lost')).toContainText(booth.t('booth.flags.life.has', { who: 'Ana' }));
  await ana
    .alert('relay-lost')
    .getByRole('button', { name: t('interpretation.alert.ask-fixed'), exact: true })
    .click();
  for (const booth of [carmen, diego, elena]) await expect(asked(booth, 'relay-lost')).toBeVisible();
  // The French booth flags something that nobody sees to.
  const unheard = await fabien.flag('no-floor-sound');
  await expect(ben.alert('no-floor-sound')).toBeVisible();
  const before = { relay: await incident('relay-lost'), floor: await incident('no-floor-sound') };

  await backend.kill();
  for (const console of consoles) {
    await expect(console.banner(console.t('connection.offline.title'))).toBeVisible(noticed);
    await expect(console.verdict).toHaveText(console.t('interpretation.verdict.stale'));
    await expect(console.green).toHaveCount(0);
  }
  await expect(carmen.page.locator('.banner')).toContainText(carmen.like('booth.offline.title'), noticed);
  await backend.start();

  for (const console of consoles) await console.expectLive();
  const after = { relay: await incident('relay-lost'), floor: await incident('no-floor-sound') };
  expect(clocks(after.relay)).toEqual(clocks(before.relay));
  expect(clocks(after.floor)).toEqual(clocks(before.floor));
  await expect(ana.alert('relay-lost')).toContainText(t('interpretation.alert.mine'));
  await expect(ben.alert('relay-lost')).toContainText(ben.t('interpretation.alert.owner', { who: 'Ana' }));
  for (const booth of [carmen, diego, elena]) {
    await expect(booth.connection).toHaveText(booth.like('connection.live'), noticed);
    await expect(asked(booth, 'relay-lost')).toBeVisible();
    await expect(atMic(booth)).toHaveAccessibleName(/^Carmen: /);
  }

  // Without a relay still, Carmen hands over to whoever accepts, and both others do in the same instant.
  await press(carmen.page, 'h');
  const anybody = carmen.page.getByRole('menuitem', { name: carmen.t('booth.mic.hand-over-any') });
  await expect(anybody).toBeFocused();
  await press(carmen.page, 'Enter');
  for (const { page, t: own } of [diego, elena])
    await expect(page.getByRole('group', { name: own('booth.handover') })).toContainText(
      own('booth.handover.offered', { name: 'Carmen' }),
    );
  backend.suspend();
  await Promise.all([diego, elena].map(({ page }) => press(page, 'a')));
  backend.wake();
  const told = ({ page, t: own }: BoothPage) =>
    page.locator('.banner').filter({ hasText: own('booth.failed.refused', { what: own('booth.mic.accept') }) });
  await expect
    .poll(async () => (await told(diego).count()) + (await told(elena).count()), { message: 'one of them is told' })
    .toBe(1);
  const [slower, faster] = (await told(diego).count()) === 1 ? [diego, 'Elena'] : [elena, 'Diego'];
  await expect(told(slower)).toContainText(slower.like('rejection.handover-taken', { successor: faster }));
  for (const booth of [carmen, diego, elena]) {
    await expect(atMic(booth)).toHaveAccessibleName(new RegExp(`^${faster}: `), noticed);
    await expect(atMic(booth)).toHaveCount(1);
  }
  for (const { line } of consoles) await expect(line('es')).toContainText(faster);

  // The clocks go on: what nobody has presses, then goes to the moderator too; who has not answered is asked again.
  await expect(ben.alert('no-floor-sound')).toContainText(ben.t('incident.level.1'), escalated);
  await expectToFit(ben.page, 'es');
  await expect(ana.alert('no-floor-sound')).toContainText(t('incident.level.2'), escalated);
  await expect(ana.alert('relay-lost')).toContainText(ana.like('interpretation.alert.asked', { count: 2 }), escalated);
  await ben
    .alert('no-floor-sound')
    .getByRole('button', { name: ben.like('interpretation.alert.acknowledge-which') })
    .click();
  await expect(ana.alert('no-floor-sound')).toContainText(t('interpretation.alert.owner', { who: 'Ben' }));
  await fabien.withdraw(unheard);
  for (const { alert } of consoles) await expect(alert('no-floor-sound')).toHaveCount(0);

  // “Not yet”: the moderator holds the session, which the stage reads in its own language.
  await press(carmen.page, 'n');
  await expect(ana.alert('relay-lost')).toContainText(`ES ${t('interpretation.alert.booth.not-yet')}`);
  await expect(flag(elena, 'relay-lost')).toContainText(elena.t('booth.flags.life.not-yet'));
  const hold = t('incident.action.hold-session');
  await ana.alert('relay-lost').getByRole('button', { name: hold }).click();
  await expect(stage.message).toContainText(stage.t('stage.preset.interpretation-paused'));
  await expect(flag(elena, 'relay-lost')).toContainText(
    elena.t('booth.flags.life.acting', { who: 'Ana', action: hold }),
  );

  // The relay is back: the booth is asked, and its word closes it.
  await edith.takeMic();
  await expect(asked(carmen, 'relay-lost')).toBeVisible(noticed);
  await expect(ana.alert('relay-lost')).toHaveCount(1);
  await press(carmen.page, 'y');
  await expect(flag(elena, 'relay-lost')).toContainText(elena.t('incident.ending.confirmed'));
  for (const console of consoles) {
    await expect(console.alert('relay-lost')).toHaveCount(0);
    await expectRelay(console);
    await expect(console.verdict).toHaveText(console.t('interpretation.verdict.all', { count: 3 }));
  }
  await ana.page.locator('.closed-button').click();
  const closed = ana.page.getByRole('dialog', { name: t('interpretation.alerts.closed.title') }).getByRole('listitem');
  await expect(closed.filter({ hasText: t('incident.code.relay-lost') })).toContainText(t('incident.ending.confirmed'));
});

test('a booth goes offline: nothing of it stays green, and it comes back honest; who asks for slowness stays unknown', async ({
  atDesk,
  joinAs,
  newWindow,
  rehearsal,
  watch,
  way,
}) => {
  watch.expect(...networkComplaints);
  await setUp(rehearsal);
  const edith = await sitDown({ newWindow, rehearsal }, { name: 'Edith', through: way.url });
  const carmen = await atDesk(seat('es', 'Carmen'));
  const ana = withBoard(await joinAs('moderator', { name: 'Ana' }));
  const ben = withBoard(await joinAs('producer', { name: 'Ben', language: 'fr' }));
  const { t } = ana;
  const heard: string[] = [];
  ana.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  await ana.page.reload();
  await ana.expectLive();
  await press(edith.page, 't');
  await carmen.takeMic();
  await ana.button(t('transport.start', { item: 'Welcome' })).click();
  for (const console of [ana, ben]) await expectRelay(console);

  // Who asks for slowness: the moderator reads how often, and the wire holds no more.
  const { booths } = await rehearsal.organiser.read(rehearsal.session);
  const person = Object.keys(booths.seats).find((id) => booths.seats[id]?.interpreter === 'edith');
  const from = heard.length;
  await press(edith.page, 'Alt+1');
  await expect(ana.alerts).toContainText(t('interpretation.alert.times', { count: 1 }));
  // Everybody is on the list of those who are there, who says nothing of anybody.
  const wire = heard
    .slice(from)
    .filter((message) => !message.startsWith('42["presence"'))
    .join('\n');
  expect(wire).toContain('incidents.slowed-down');
  for (const trace of [String(person), 'edith', 'Edith', '"en"']) expect(wire).not.toContain(trace);

  way.cut();
  await expect(edith.page.locator('.banner')).toContainText(edith.like('booth.offline.title'), noticed);
  await expect(edith.page.locator('.floor-work')).toContainText(edith.t('interpretation.trust.stale'));
  await expect(edith.page.locator('.floor-work')).not.toHaveClass(/\bok\b/);
  for (const { line, alert, verdict, t: own, like } of [ana, ben]) {
    await expect(line('en')).toContainText(like('interpretation.line.why.offline'), noticed);
    await expect(line('en').locator('.state-chip')).toContainText(own('interpretation.trust.stale'));
    for (const channel of ['en', 'es']) {
      await expect(line(channel).locator('.state-chip')).toContainText(own('interpretation.state.uncovered'));
      await expect(line(channel)).not.toHaveClass(/\bok\b/);
    }
    await expect(line('es')).toContainText(own('interpretation.line.why.pivot-lost', { pivot: 'EN' }));
    await expect(alert('relay-lost')).toBeVisible(noticed);
    await expect(verdict).not.toHaveClass(/\bok\b/);
  }

  way.mend();
  await expect(edith.page.locator('.banner')).toHaveCount(0, noticed);
  await expect(atMic(edith)).toHaveAccessibleName(new RegExp('^Edith: '));
  for (const console of [ana, ben]) {
    await expect(console.alert('relay-lost')).toHaveCount(0, noticed);
    await expect(console.line('en')).toContainText('Edith');
    await expectRelay(console);
  }
});

test('with five languages on a small laptop the gravest alert is in sight with its keys, and how many wait below it', async ({
  atDesk,
  joinAs,
  rehearsal,
}) => {
  const { organiser, session } = rehearsal;
  await setUp(rehearsal);
  const more = { de: ['Dörte', 'en'], ar: ['ليلى', 'en'] } as const;
  const languages = { field: 'languages', value: ['fr', 'en', 'es', 'de', 'ar'], base: null };
  await organiser.do(session, { type: 'session.edit', data: { changes: [languages] } });
  for (const [booth, [name, from]] of Object.entries(more)) {
    const { byId } = (await organiser.read(session)).booths;
    const first = { name, a: [booth], b: [], c: [from] };
    const empty = { id: booth, name: '', serves: [booth], interpreters: {}, backupPivot: null, bookedEnd: null };
    if (!byId[booth]) await organiser.do(session, { type: 'booths.add', data: { booths: [empty] } });
    const changes = [{ field: 'interpreters.first', value: first, base: null }];
    await organiser.do(session, { type: 'booths.edit', data: { booth, changes } });
  }
  const edith = await atDesk(seat('en', 'Edith'));
  const fabien = await atDesk(seat('fr', 'Fabien'));
  const carmen = await atDesk(seat('es', 'Carmen'));
  const [dorte, layla] = [
    await atDesk({ booth: 'de', interpreter: 'first', name: 'Dörte' }),
    await atDesk({ booth: 'ar', interpreter: 'first', name: 'ليلى' }),
  ];
  const ben = withBoard(
    await joinAs('producer', { name: 'Ben', language: 'es', viewport: { width: 1280, height: 720 } }),
  );
  const { page, t, like } = ben;
  for (const desk of [edith, fabien, carmen, dorte, layla]) await desk.takeMic();
  await organiser.do(session, { type: 'transport.start', data: { item: String(rehearsal.items[0]) } });
  await expect(ben.verdict).toHaveText(t('interpretation.verdict.all', { count: 5 }), noticed);
  // A name in another script leaves what stands beside it in its place.
  await expect(ben.line('ar').locator('bdi')).toHaveText('ليلى');

  await edith.leaveMic();
  const relay = ben.alert('relay-lost');
  await expect(relay).toBeVisible(noticed);
  for (const code of ['poor-sound', 'no-floor-sound', 'away-from-mic', 'slides-not-visible'] as const)
    await fabien.flag(code);
  const below = page.locator('.more-below');
  await expect(below).toBeInViewport({ ratio: 0.99 });
  for (const line of await page.locator('.board-line').all()) await expect(line).toBeInViewport({ ratio: 0.99 });
  for (const tool of await page.locator('.interpretation > .pane-head button').all())
    await expect(tool).toBeInViewport({ ratio: 0.99 });
  await expect(ben.timer).toBeInViewport({ ratio: 0.99 });
  const first = ben.alerts.getByRole('listitem').first();
  const acknowledge = first.getByRole('button', { name: like('interpretation.alert.acknowledge-which') });
  await expect(acknowledge).toBeInViewport({ ratio: 0.99 });
  await expectToFit(page, 'es');
  await keepScreen(page, 'interpretation-five');

  // A press leads to the next ones, until none is below.
  const count = await ben.alerts.getByRole('listitem').count();
  await below.click();
  await expect(below).not.toHaveText(t('interpretation.alerts.more', { count: count - 1 }));
  for (let presses = 0; presses < count && (await below.count()) > 0; presses += 1) await below.click();
  await expect(below).toHaveCount(0);
  await expect(ben.alerts.getByRole('listitem').last()).toBeInViewport({ ratio: 0.9 });
});
