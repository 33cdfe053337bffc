import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { createApi } from '../../../renderer/sync/api.ts';
import type { Console, ConsoleState, View } from '../../../renderer/sync/console.ts';
import { type KeptMembership, createMemberships } from '../../../renderer/sync/memberships.ts';
import { openConsole } from '../../../renderer/sync/open-console.ts';
import { openView } from '../../../renderer/sync/open-view.ts';
import type { Role } from '../../../shared/core/actor.ts';
import { type BackendProcess, startBackend } from '../../fixtures/backend-process.ts';
import { type Network, network } from '../../fixtures/network.ts';
import { type Place, takePlace } from './desk.ts';
import { type WireTap, tapWire } from './wire-tap.ts';

/** The people of a round, the backend that they share, and the ways in between. */
export interface Round {
  readonly backend: BackendProcess;
  /** Folder of the backend's database. */
  readonly folder: string;
  readonly session: string;
  readonly olga: Place;
  readonly mona: Place;
  readonly pia: Place;
  readonly places: readonly Place[];
  readonly screen: { readonly stage: View<'stage'>; readonly way: Network; readonly tap: WireTap };
  /** Tokens that nobody may see but who holds them. */
  readonly tokens: readonly string[];
  /** Joins as a new person. */
  join(role: Role, name: string): Promise<KeptMembership>;
  /** A console of a new person straight at the backend. */
  visitor(name: string): Promise<Console>;
  close(): Promise<void>;
}

const hour = 3_600_000;

/** @param seed of what is left to chance: which commands go out twice. */
export async function beginRound(seed: number): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-model-'));
  const backend = await startBackend({ ROSTRUM_DATA: folder });
  const tokens: string[] = [];
  const visitors: Console[] = [];

  async function joinAs(role: Role, name: string, invite = backend.invites[role]): Promise<KeptMembership> {
    const api = createApi(backend.url);
    const memberships = createMemberships({ backend: backend.url, api, secrets: forgetful });
    const joined = await memberships.join({ invite, name });
    if (!joined.ok) throw new Error(`Joining as ${role}: ${joined.error.error}`);
    tokens.push(joined.value.token);
    return joined.value;
  }

  /** The demonstration's own stage link is for one of its sessions. */
  async function stageLink(): Promise<KeptMembership> {
    const wanted = {
      role: 'viewer',
      scope: { session },
      language: null,
      label: '',
      name: null,
      expiresAt: null,
    } as const;
    const invited = await createApi(backend.url).createInvite(organiser.token, wanted);
    if (!invited.ok) throw new Error(`No stage link: ${invited.error.error}`);
    return joinAs('viewer', 'Screen', invited.value.token);
  }

  const organiser = await joinAs('organiser', 'Olga');
  const session = await newSession(backend.url, organiser);
  const stutters = fc.sample(fc.noBias(fc.nat({ max: 9_999 })), { seed, numRuns: 2_000 });
  let stuttered = 0;
  const stutter = (): number | null => {
    const drawn = stutters[(stuttered += 1) % stutters.length]!;
    return drawn % 5 === 0 ? drawn % 3_000 : null;
  };
  const place = (membership: KeptMembership, desks: number, skew: number): Promise<Place> =>
    takePlace({ backendPort: backend.port, session, membership, desks, skew, stutter });
  const olga = await place(organiser, 1, 0);
  const mona = await place(await joinAs('moderator', 'Mona'), 2, 5 * hour);
  const pia = await place(await joinAs('producer', 'Pia'), 1, -3 * hour);
  const screen = await openScreen(backend, session, await stageLink());
  const places = [olga, mona, pia];

  return {
    backend,
    folder,
    session,
    olga,
    mona,
    pia,
    places,
    screen,
    tokens,
    join: joinAs,
    async visitor(name) {
      const membership = await joinAs('moderator', name);
      const console = openConsole({ backend: backend.url, membership, session, storage: null });
      visitors.push(console);
      await until(console, `${name} sees the session`, ({ status, state }) => status.kind === 'live' && state !== null);
      return console;
    },
    async close() {
      for (const console of visitors) console.close();
      screen.stage.close();
      await screen.way.close();
      await screen.tap.close();
      for (const each of places) await each.close();
      await backend.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const forgetful = { get: () => Promise.resolve(null), set: () => Promise.resolve() };

async function newSession(url: string, organiser: KeptMembership): Promise<string> {
  if (!('series' in organiser.scope)) throw new Error('The demonstration is a series');
  const created = await createApi(url).createSession(organiser.token, {
    title: { en: 'A hard day' },
    series: organiser.scope.series,
    timeZone: 'Europe/Paris',
    start: '2026-11-22T15:00',
    end: '2026-11-22T17:00',
    languages: ['en', 'fr'],
  });
  if (!created.ok) throw new Error(`No session: ${created.error.error}`);
  return created.value.session;
}

async function openScreen(
  backend: BackendProcess,
  session: string,
  membership: KeptMembership,
): Promise<Round['screen']> {
  const tap = await tapWire(backend.port);
  const way = await network(tap.port);
  return { tap, way, stage: openView('stage', { backend: way.url, membership, session }) };
}

/** Waits until something is so at a console. */
export async function until(
  console: Console,
  what: string,
  holds: (state: ConsoleState) => boolean,
  limit = 30_000,
): Promise<ConsoleState> {
  const end = performance.now() + limit;
  for (;;) {
    const state = console.store.getState();
    if (holds(state)) return state;
    if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}. ${summaryOf(state)}`);
    await wait(20);
  }
}

/** What a console is busy with, for whoever reads a failure. */
export function summaryOf({ me, status, position, pending, live, refused }: ConsoleState): string {
  return `${me.role} ${me.name}: ${JSON.stringify({
    status,
    position,
    pending: pending.map(({ command, kept, blocked }) => [command.id, command.type, kept, blocked?.code]),
    live: live.map(({ id, status: of }) => [id, of]),
    refused: refused.length,
  })}`;
}
