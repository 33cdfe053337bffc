import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wallOf } from '../../shared/core/time.ts';
import { plannedCoverage, uncoveredChannels } from '../../shared/projections/coverage.ts';
import { itemsInOrder } from '../../shared/run-sheet/select.ts';
import type { Access } from '../auth/access.ts';
import { createAccess } from '../auth/create-access.ts';
import { createClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createNotices } from '../notices.ts';
import { createSessions } from '../sessions/registry.ts';
import type { LiveSession, Sessions } from '../sessions/sessions.ts';
import { createMemoryBlobs } from '../store/blobs/memory.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { createDemonstration } from './create-demonstration.ts';
import { demonstrationRoles, demonstrationTokens } from './links.ts';

const minute = 60_000;
const day = 86_400_000;
/** 2026-11-22T14:02:30Z, 15:02:30 in Paris. */
const created = Date.UTC(2026, 10, 22, 14, 2, 30);

let store: Store;
let sessions: Sessions;
let access: Access;
let now: number;

async function open(): Promise<void> {
  const clock = createClock({ wall: () => now, monotonic: () => now });
  access = createAccess({ store: store.access, clock, titleOfSession: () => null });
  sessions = await createSessions({
    store: store.events,
    clock,
    files: createMemoryBlobs(),
    access,
    log: createLog('silent'),
    notices: createNotices(),
  });
}

beforeEach(async () => {
  now = created;
  store = createMemoryStore();
  await open();
});
afterEach(() => sessions.close());

/** A start of the program, at an instant. */
async function start(at: number = now): Promise<void> {
  now = at;
  await createDemonstration(sessions, store, now);
}

const session = (number: number): LiveSession => sessions.get(`museums-2020-${number}`)!;
const items = (number: number) => itemsInOrder(session(number).state.runSheet);

describe('the demonstration', () => {
  it('is a series of four webinars in order, the third of which is about to start', async () => {
    await start();
    const summaries = sessions.all().map((one) => sessions.summary(one));
    expect(summaries.map(({ series, status }) => [series?.position, series?.count, status])).toEqual(
      [1, 2, 3, 4].map((position) => [position, 4, 'ready']),
    );
    for (const { title, series } of summaries)
      expect([Object.keys(title).sort(), Object.keys(series!.title).sort()]).toEqual([
        ['en', 'es', 'fr'],
        ['en', 'es', 'fr'],
      ]);
    expect(session(3).state.session.start).toEqual({ wall: '2026-11-22T15:05', at: created + 2.5 * minute });
    expect(session(3).state.session.languages).toEqual(['fr', 'en', 'es']);
    expect(summaries.map(({ start: at }) => at)).toEqual(summaries.map(({ start: at }) => at).sort((a, b) => a - b));
  });

  it('fills the third from its file, with fixed times moved to its start', async () => {
    await start();
    expect(
      items(3)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe('opening talk talk talk video talk panel questions closing');
    expect(items(3).map(({ start: moment }) => moment?.wall ?? null)).toEqual([
      '2026-11-22T15:05',
      ...Array<null>(7).fill(null),
      '2026-11-22T16:29',
    ]);
    expect(items(3)[0]?.title).toEqual({ fr: 'Accueil et consignes d’interprétation' });
    expect(Object.values(session(3).state.people.byId).filter(({ programme }) => programme).length).toBe(6);
    const end = session(3).state.session.end.at;
    expect(end).toBeGreaterThan(items(3).at(-1)!.start!.at + items(3).at(-1)!.duration - 1);
  });

  it('fills the first from its file, and leaves the second and fourth to be planned', async () => {
    await start();
    expect(items(1).length).toBe(8);
    expect(items(1)[0]?.start?.wall).toBe('2026-11-08T13:00');
    expect(items(1).at(-1)?.start?.wall).toBe('2026-11-08T14:10');
    expect([items(2).length, items(4).length]).toEqual([0, 0]);
  });

  it('has questions in three languages at every stage of sorting, with renderings and votes', async () => {
    await start();
    const { list, next } = session(3).state.questions;
    expect(new Set(list.map(({ language }) => language))).toEqual(new Set(['fr', 'en', 'es']));
    const statuses = ['answered', 'approved', 'deferred', 'next', 'pending', 'rejected'];
    expect([...new Set(list.map(({ status }) => status))].sort()).toEqual(statuses);
    expect(Object.keys(list.find(({ id }) => id === next)!.renderings).sort()).toEqual(['en', 'fr']);
    expect(list.filter(({ flags }) => flags.includes('link'))).toHaveLength(1);
    const voted = new Set((await store.votes.votes('museums-2020-3')).map(({ question }) => question));
    const open = list.filter(({ status }) => status === 'approved' || status === 'next').map(({ id }) => id);
    expect([...voted].sort()).toEqual(open.sort());
    expect([1, 2, 4].map((number) => session(number).state.questions.list.length)).toEqual([0, 0, 0]);
  });

  it('has booths with their teams, two documents and a glossary, and nobody who pretends to be there', async () => {
    await start();
    const { booths, documents, glossary, runSheet } = session(3).state;
    expect(booths.order).toEqual(['fr', 'en', 'es']);
    for (const { interpreters, bookedEnd } of Object.values(booths.byId)) {
      expect(Object.keys(interpreters)).toHaveLength(2);
      expect(bookedEnd?.at).toBe(session(3).state.session.end.at + 15 * minute);
    }
    expect(booths.seats).toEqual({});
    for (const { mic, presence } of Object.values(booths.desks)) expect([mic, presence]).toEqual([null, {}]);
    expect(Object.values(documents.byId).map(({ item }) => runSheet.items[item ?? '']?.kind)).toEqual(['talk', 'talk']);
    expect(Object.values(glossary.byId)).toHaveLength(12);
    for (const { words } of Object.values(glossary.byId)) expect(Object.keys(words).sort()).toEqual(['en', 'es', 'fr']);
    expect(session(4).state.booths.order).toEqual(['fr', 'en', 'es']);
  });

  it('plans a relay where the French booth cannot hear Spanish, and leaves no channel uncovered', async () => {
    await start();
    const { state } = session(3);
    const planned = items(3).flatMap((item) => plannedCoverage(state, item));
    expect(planned.flatMap(uncoveredChannels)).toEqual([]);
    const spanish = planned.find(({ floor }) => floor === 'es');
    expect(spanish?.channels.get('fr')).toEqual({ how: 'relay', booth: 'fr', through: 'en' });
  });

  it('crosses midnight when it is made late in the evening', async () => {
    await start(Date.UTC(2026, 10, 22, 22, 58));
    expect(session(3).state.session.start.wall).toBe('2026-11-23T00:00');
    await sessions.close();
    store = createMemoryStore();
    await open();
    await start(Date.UTC(2026, 10, 22, 22, 50, 1));
    expect(items(3)[0]?.start?.wall).toBe('2026-11-22T23:55');
    expect(items(3).at(-1)?.start?.wall).toBe('2026-11-23T01:19');
  });

  it('is found again at the next start, as it was left', async () => {
    await start();
    const positions = sessions.all().map(({ position }) => position);
    await sessions.close();
    await open();
    await start(created + 5 * minute);
    expect(sessions.all().map(({ position }) => position)).toEqual(positions);
    expect((await store.access.allSeries()).length).toBe(1);
  });

  it('is completed when the start before was cut short', async () => {
    await start();
    const complete = items(3).length;
    await sessions.close();
    store = createMemoryStore();
    await open();
    const { create } = sessions;
    let left = 3;
    sessions = {
      ...sessions,
      create: (...wanted) => (left-- > 0 ? create(...wanted) : Promise.reject(new Error('cut'))),
    };
    await expect(start()).rejects.toThrow('cut');
    await sessions.close();
    await open();
    await start();
    expect(sessions.all().length).toBe(4);
    expect(items(3).length).toBe(complete);
  });

  it('is planned anew when it was made days ago and nobody has run it', async () => {
    await start();
    const later = created + 3 * day + 100 * minute;
    await start(later);
    const soon = Math.ceil(later / (5 * minute)) * 5 * minute;
    expect(session(3).state.session.start).toEqual({ wall: wallOf(soon, 'Europe/Paris').slice(0, 16), at: soon });
    expect(items(3)[0]?.start?.at).toBe(soon);
    expect(items(3).at(-1)?.start?.at).toBe(soon + 84 * minute);
    expect(session(1).state.session.start.wall).toBe('2026-11-11T13:00');
    expect(items(1)[0]?.start?.wall).toBe('2026-11-11T13:00');
    expect(session(4).state.session.start.at).toBeGreaterThan(soon);
    const { session: plan, booths } = session(3).state;
    for (const { bookedEnd } of Object.values(booths.byId)) expect(bookedEnd?.at).toBe(plan.end.at + 15 * minute);
    const positions = sessions.all().map(({ position }) => position);
    await start(later + minute);
    expect(sessions.all().map(({ position }) => position)).toEqual(positions);
  });

  it('stays as it is once somebody has run it, or planned it otherwise', async () => {
    await start();
    const before = session(3).state.session.start;
    const until = now + 5_000;
    const ana = { person: 'ana', role: 'organiser' } as const;
    const first = items(3)[0]!.id;
    const command = { id: 'go', type: 'transport.start', data: { item: first }, until };
    expect(await session(3).submit(command, ana)).toMatchObject({ ok: true });
    await start(created + day);
    expect(session(3).state.session.start).toEqual(before);
  });

  it('keeps a time that somebody has set by hand', async () => {
    await start();
    const ana = { person: 'ana', role: 'organiser' } as const;
    const changes = [{ field: 'start', value: '2026-11-22T15:00', base: null }];
    expect(await session(3).submit({ id: 'plan', type: 'session.edit', data: { changes } }, ana)).toMatchObject({
      ok: true,
    });
    await start(created + day);
    expect(session(3).state.session.start.wall).toBe('2026-11-22T15:00');
  });
});

describe('its links', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rostrum-links-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the same at every start, and whoever joined stays who they are', async () => {
    await start();
    const tokens = await demonstrationTokens(access, folder);
    expect(Object.keys(tokens).sort()).toEqual([...demonstrationRoles].sort());
    const joined = await access.join({ invite: tokens.moderator, name: 'Ana' });
    if (typeof joined === 'string') throw new Error(joined);

    await sessions.close();
    await open();
    expect(await demonstrationTokens(access, folder)).toEqual(tokens);
    expect(await access.admit(joined.token!)).toMatchObject({ person: joined.person, role: 'moderator' });
    expect(await access.join({ invite: tokens.moderator, member: joined.token! })).toEqual(joined);
    expect((await access.invites({ id: 'museums-2020-3', series: 'museums-2020' })).length).toBe(
      demonstrationRoles.length,
    );
  });

  it('open the series to staff, and the coming webinar to everybody else', async () => {
    const tokens = await demonstrationTokens(access, folder);
    const scopes = await Promise.all(demonstrationRoles.map((role) => access.preview(tokens[role])));
    expect(scopes).toMatchObject([
      { role: 'organiser', scope: { series: 'museums-2020' } },
      { role: 'moderator', scope: { series: 'museums-2020' } },
      { role: 'producer', scope: { series: 'museums-2020' } },
      { role: 'interpreter', scope: { session: 'museums-2020-3' } },
      { role: 'speaker', scope: { session: 'museums-2020-3' } },
      { role: 'audience', scope: { session: 'museums-2020-3' } },
      { role: 'viewer', scope: { session: 'museums-2020-3' } },
    ]);
  });

  it('are kept for the owner only', async () => {
    const tokens = await demonstrationTokens(access, folder);
    const path = join(folder, 'demonstration-links.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(tokens);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('are made anew where they were revoked, or their file is lost or damaged', async () => {
    const tokens = await demonstrationTokens(access, folder);
    const [producer] = (await access.invites({ id: '-', series: 'museums-2020' })).filter(
      ({ role }) => role === 'producer',
    );
    await access.revoke(producer!.id);
    const mended = await demonstrationTokens(access, folder);
    expect(mended).toEqual({ ...tokens, producer: mended.producer });
    expect(mended.producer).not.toBe(tokens.producer);
    writeFileSync(join(folder, 'demonstration-links.json'), '{"organiser":');
    const anew = await demonstrationTokens(access, folder);
    expect(anew.organiser).not.toBe(tokens.organiser);
    expect(typeof (await access.preview(tokens.organiser))).toBe('object');
  });

  it('need no file where nothing is kept', async () => {
    expect(await access.preview((await demonstrationTokens(access, null)).viewer)).toMatchObject({ role: 'viewer' });
  });
});
