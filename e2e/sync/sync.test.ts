import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../renderer/sync/api.ts';
import type { Console, ConsoleState, View } from '../../renderer/sync/console.ts';
import { type KeptMembership, createMemberships } from '../../renderer/sync/memberships.ts';
import { openConsole } from '../../renderer/sync/open-console.ts';
import { openView } from '../../renderer/sync/open-view.ts';
import type { ConsoleStorage } from '../../renderer/sync/storage.ts';
import { memoryStorage } from '../../renderer/sync/testing/memory-storage.ts';
import { newItem, retitle } from '../../renderer/sync/testing/session-log.ts';
import type { Role } from '../../shared/core/actor.ts';
import { type BackendProcess, startBackend } from '../fixtures/backend-process.ts';
import { type Network, network } from '../fixtures/network.ts';

/** Real consoles against the real backend in a process of its own. */

let backend: BackendProcess;
let organiser: KeptMembership;
let series: string;
let session: string;
let opened: { close: () => unknown }[] = [];

beforeAll(async () => {
  backend = await startBackend();
  organiser = await join('organiser', 'Olga');
  if (!('series' in organiser.scope)) throw new Error('The demonstration is a series');
  series = organiser.scope.series;
}, 60_000);
afterAll(() => backend.remove());

beforeEach(async () => {
  const created = await createApi(backend.url).createSession(organiser.token, {
    title: { en: 'Sync' },
    series,
    timeZone: 'Europe/Paris',
    start: '2026-11-22T15:00',
    end: '2026-11-22T17:00',
    languages: ['en'],
  });
  if (!created.ok) throw new Error(created.error.error);
  session = created.value.session;
});
afterEach(async () => {
  for (const thing of opened.reverse()) await thing.close();
  opened = [];
});

/** Takes an invite up as a new person. */
async function join(role: Role, name: string): Promise<KeptMembership> {
  const kept = new Map<string, string>();
  const memberships = createMemberships({
    backend: backend.url,
    api: createApi(backend.url),
    secrets: {
      get: async (key) => kept.get(key) ?? null,
      set: async (key, value) => void kept.set(key, value ?? ''),
    },
  });
  const joined = await memberships.join({ invite: backend.invites[role], name });
  if (!joined.ok) throw new Error(joined.error.error);
  return joined.value;
}

async function consoleOf(
  name: string,
  { url = backend.url, membership, storage = memoryStorage() }: ConsoleWishes = {},
): Promise<Console> {
  const opening = openConsole({
    backend: url,
    membership: membership ?? (await join('moderator', name)),
    session,
    storage,
  });
  opened.push(opening);
  await until(opening, `${name} is live`, ({ status, state }) => status.kind === 'live' && state !== null);
  return opening;
}

interface ConsoleWishes {
  readonly url?: string;
  readonly membership?: KeptMembership;
  readonly storage?: ConsoleStorage;
}

/** Waits for a state of the console, with a limit. */
function until(
  { store }: Console,
  what: string,
  holds: (state: ConsoleState) => boolean,
  limit = 20_000,
): Promise<ConsoleState> {
  return new Promise((resolve, fail) => {
    const timer = setTimeout(() => {
      const { status, position, pending, live, refused } = store.getState();
      end();
      fail(new Error(`Waited for: ${what}. There is ${JSON.stringify({ status, position, pending, live, refused })}`));
    }, limit);
    const look = (state: ConsoleState): void => {
      if (!holds(state)) return;
      end();
      resolve(state);
    };
    const unsubscribe = store.subscribe(look);
    const end = (): void => {
      clearTimeout(timer);
      unsubscribe();
    };
    look(store.getState());
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const settled = (console: Console) =>
  until(
    console,
    'all edits are confirmed',
    ({ pending, status }) => pending.length === 0 && status.kind === 'live',
    40_000,
  );

/** Waits until all hold the same position, and gives their states. */
async function agreement(...consoles: readonly Console[]): Promise<readonly ConsoleState[]> {
  const newest = Math.max(...consoles.map(({ store }) => store.getState().position?.seq ?? 0));
  return Promise.all(
    consoles.map((each) => until(each, `position ${newest}`, ({ position }) => (position?.seq ?? 0) >= newest)),
  );
}

/** Gives an item a chain of titles, each on top of the one before: any loss, double or other order is refused. */
function chainOf(console: Console, item: string): { readonly next: () => void; readonly count: () => number } {
  let base: string | null = null;
  let count = 0;
  return {
    next() {
      count += 1;
      base = console.edit(retitle(item, String(count), base));
    },
    count: () => count,
  };
}

async function withItems(console: Console, ...items: readonly string[]): Promise<void> {
  console.edit({ type: 'run-sheet.add', data: { items: items.map(newItem), after: null } });
  await settled(console);
}

describe('two consoles', () => {
  it('converge on the same state, whoever edits what', async () => {
    const [ana, ben] = await Promise.all([consoleOf('Ana'), consoleOf('Ben')]);
    await withItems(ana, 'a', 'b');
    await until(ben, 'the items', ({ state }) => state?.runSheet.order.length === 2);
    const chains = [chainOf(ana, 'a'), chainOf(ben, 'b')];
    for (let n = 0; n < 30; n += 1) {
      for (const chain of chains) chain.next();
      ana.edit({ type: 'run-sheet.move', data: { items: ['a'], after: n % 2 === 0 ? 'b' : null } });
      ben.edit({ type: 'run-sheet.add', data: { items: [newItem(`item-${n}`)], after: 'b' } });
      await pause(2);
    }
    await Promise.all([settled(ana), settled(ben)]);
    const late = await consoleOf('Late');
    const states = await agreement(ana, ben, late);
    for (const { state, refused } of states) {
      expect(state).toEqual(states[0]?.state);
      expect(refused).toEqual([]);
    }
    expect(states[0]?.state?.runSheet.items.a?.title.en).toBe('30');
    expect(states[0]?.state?.runSheet.items.b?.title.en).toBe('30');
    expect(states[0]?.state?.runSheet.order).toHaveLength(32);
  });

  it('advance once when both press Next in the same instant, and the second is told who was faster', async () => {
    const [ana, ben] = await Promise.all([consoleOf('Ana'), consoleOf('Ben')]);
    await withItems(ana, 'a', 'b', 'c');
    ana.live({ type: 'transport.start', data: { item: 'a' } });
    const [{ state }] = (await Promise.all(
      [ana, ben].map((each) => until(each, 'the start', (now) => now.state?.transport.status === 'live')),
    )) as [ConsoleState, ConsoleState];
    const visit = state?.transport.visit?.id ?? null;
    for (const each of [ana, ben]) each.live({ type: 'transport.next', data: { visit, next: 'b' } });
    const after = await Promise.all(
      [ana, ben].map((each) =>
        until(
          each,
          'an answer',
          ({ live, state: now }) => now?.transport.visit?.item === 'b' && live.every(({ status }) => status !== 'sent'),
        ),
      ),
    );
    const refused = after.filter(({ live }) => live.length === 1);
    const done = after.filter(({ live }) => live.length === 0);
    expect([refused.length, done.length]).toEqual([1, 1]);
    expect(refused[0]?.live[0]).toMatchObject({
      status: 'refused',
      rejection: { code: 'transport-moved', data: { by: done[0]?.me.person, item: 'b' } },
    });
    expect(refused[0]?.state?.transport.past).toHaveLength(1);
  });
});

describe('a backend that is killed under load', () => {
  it('loses nothing that was confirmed, and takes what was queued in order and once', async () => {
    const [ana, ben] = await Promise.all([consoleOf('Ana'), consoleOf('Ben')]);
    await withItems(ana, 'a', 'b');
    await until(ben, 'the items', ({ state }) => state?.runSheet.order.length === 2);
    const chains = [chainOf(ana, 'a'), chainOf(ben, 'b')];
    for (let death = 0; death < 3; death += 1) {
      for (let n = 0; n < 40; n += 1) {
        for (const chain of chains) chain.next();
        await pause(2);
      }
      await backend.kill();
      const confirmed = [ana, ben].map(({ store }) => store.getState());
      for (const chain of chains) chain.next();
      await backend.start();
      const witness = await consoleOf(`Witness ${death}`);
      const { position, state } = witness.store.getState();
      for (const before of confirmed) {
        expect(position?.epoch).toBe(before.position?.epoch);
        expect(position?.seq).toBeGreaterThanOrEqual(before.position?.seq ?? Infinity);
        for (const item of ['a', 'b'])
          expect(Number(state?.runSheet.items[item]?.title.en)).toBeGreaterThanOrEqual(
            Number(before.confirmed?.runSheet.items[item]?.title.en) || 0,
          );
      }
    }
    await Promise.all([settled(ana), settled(ben)]);
    const states = await agreement(ana, ben, await consoleOf('Late'));
    for (const { state, refused } of states) {
      expect(refused).toEqual([]);
      expect(state).toEqual(states[0]?.state);
    }
    expect(states[0]?.state?.runSheet.items.a?.title.en).toBe(String(chains[0]?.count()));
    expect(states[0]?.state?.runSheet.items.b?.title.en).toBe(String(chains[1]?.count()));
  }, 120_000);

  it('takes what a console queued before the console itself was restarted', async () => {
    const membership = await join('moderator', 'Ana');
    const storage = memoryStorage();
    const first = await consoleOf('Ana', { membership, storage });
    await withItems(first, 'a');
    await backend.kill();
    await until(first, 'the loss', ({ status }) => status.kind === 'offline');
    const chain = chainOf(first, 'a');
    for (let n = 0; n < 10; n += 1) chain.next();
    await until(
      first,
      'the edits are kept',
      ({ pending }) => pending.length === 10 && pending.every(({ kept }) => kept),
    );
    first.close();
    await pause(50);

    const second = openConsole({ backend: backend.url, membership, session, storage: memoryStorage(storage.content) });
    opened.push(second);
    const offline = await until(second, 'the last known state', ({ state }) => state !== null);
    expect(offline.state?.runSheet.items.a?.title.en).toBe('10');
    expect(offline.status.kind).not.toBe('live');
    await backend.start();
    const { state, refused } = await settled(second);
    expect(refused).toEqual([]);
    expect(state?.runSheet.items.a?.title.en).toBe('10');
  }, 60_000);
});

describe('a network that breaks', () => {
  let way: Network;

  beforeEach(async () => {
    way = await network(backend.port);
    opened.push(way);
  });

  /** Ana behind the network, Ben beside the backend, and a session that runs. */
  async function running(): Promise<{ readonly ana: Console; readonly ben: Console; readonly visit: string | null }> {
    const [ana, ben] = await Promise.all([consoleOf('Ana', { url: way.url }), consoleOf('Ben')]);
    await withItems(ana, 'a', 'b', 'c');
    ana.live({ type: 'transport.start', data: { item: 'a' } });
    const started = ({ state, live }: ConsoleState) => state?.transport.status === 'live' && live.length === 0;
    const [{ state }] = (await Promise.all([ana, ben].map((each) => until(each, 'the start', started)))) as [
      ConsoleState,
      ConsoleState,
    ];
    return { ana, ben, visit: state?.transport.visit?.id ?? null };
  }

  it('without a word: stale, then expired; and afterwards the console learns that the command was carried out', async () => {
    const { ana, ben, visit } = await running();
    way.halt('from the backend');
    const id = ana.live({ type: 'transport.next', data: { visit, next: 'b' } });
    await until(ben, 'the next item', ({ state }) => state?.transport.visit?.item === 'b');
    await until(ana, 'it is stale', ({ status }) => status.kind === 'stale');
    const expired = await until(ana, 'it expires', ({ live }) => live[0]?.status === 'expired');
    expect(expired.live).toMatchObject([{ id, rejection: null }]);
    expect(expired.state?.transport.visit?.item).toBe('a');
    await until(ana, 'it is given up', ({ status }) => status.kind === 'offline');
    way.mend();
    const learnt = await until(ana, 'the truth', ({ live }) => live[0]?.status === 'done-late');
    await until(ana, 'the next item', ({ state }) => state?.transport.visit?.item === 'b');
    expect(learnt.live).toMatchObject([{ id }]);
    expect(ben.store.getState().state?.transport.past).toHaveLength(1);
  }, 60_000);

  it('before the command arrives: expired, known not to have been carried out, and given again', async () => {
    const { ana, ben, visit } = await running();
    way.halt('both');
    const id = ana.live({ type: 'transport.next', data: { visit, next: 'b' } });
    await until(ana, 'it is given up', ({ status }) => status.kind === 'offline');
    way.mend();
    const { live } = await until(ana, 'the truth', (state) => state.live[0]?.rejection?.code === 'expired');
    expect(live).toMatchObject([{ id, status: 'expired' }]);
    expect(ben.store.getState().state?.transport.visit?.item).toBe('a');
    ana.redoLive(id);
    await until(ben, 'the next item', ({ state }) => state?.transport.visit?.item === 'b');
    await until(ana, 'it is over', (state) => state.live.length === 0);
  }, 60_000);

  it('with a reset: offline, edits wait and arrive, a command is never queued', async () => {
    const { ana, ben, visit } = await running();
    way.cut();
    await until(ana, 'the loss', ({ status }) => status.kind === 'offline');
    const chain = chainOf(ana, 'c');
    for (let n = 0; n < 5; n += 1) chain.next();
    ana.live({ type: 'transport.next', data: { visit, next: 'b' } });
    await until(ana, 'it expires', ({ live }) => live[0]?.status === 'expired');
    way.mend();
    await settled(ana);
    const [mine, theirs] = await agreement(ana, ben);
    expect(theirs?.state).toEqual(mine?.confirmed);
    expect(theirs?.state?.runSheet.items.c?.title.en).toBe('5');
    expect(theirs?.state?.transport.visit?.item).toBe('a');
  }, 60_000);
});

describe('a stage link', () => {
  it('follows the session by its view, and ends when it is revoked', async () => {
    const api = createApi(backend.url);
    const invited = await api.createInvite(organiser.token, {
      role: 'viewer',
      scope: { session },
      language: null,
      label: 'Stage',
      name: null,
      expiresAt: null,
    });
    if (!invited.ok) throw new Error(invited.error.error);
    const joined = await api.join({ invite: invited.value.token });
    if (!joined.ok) throw new Error(joined.error.error);
    const membership = { ...joined.value, token: joined.value.token ?? '' };
    const [ana, stage]: [Console, View<'stage'>] = [
      await consoleOf('Ana'),
      openView('stage', { backend: backend.url, membership, session }),
    ];
    opened.push(stage);
    await withItems(ana, 'a', 'b');
    ana.live({ type: 'transport.start', data: { item: 'a' } });
    const shown = (title: string) => () => expect(stage.store.getState().view?.item?.title.en).toBe(title);
    await eventually(shown('a'));
    ana.edit(retitle('a', 'Renamed'));
    await eventually(shown('Renamed'));
    const revoked = await api.revokeInvite(organiser.token, invited.value.id);
    expect(revoked.ok).toBe(true);
    await eventually(() =>
      expect(stage.store.getState()).toMatchObject({ status: { kind: 'closed', reason: 'token-revoked' }, view: null }),
    );

    const intruder = openConsole({ backend: backend.url, membership, session, storage: null });
    opened.push(intruder);
    const { status } = await until(intruder, 'the refusal', (state) => state.status.kind === 'closed');
    expect(status).toMatchObject({ kind: 'closed', reason: 'token-revoked' });
  });
});

async function eventually(check: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return check();
    } catch (error) {
      if (tries === 200) throw error;
      await pause(50);
    }
  }
}
