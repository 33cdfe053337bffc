import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveCommand } from '../../../renderer/sync/console.ts';
import { browserStorage } from '../../../renderer/sync/storage.ts';
import { openSqliteStore } from '../../../backend/store/sqlite.ts';
import type { Role } from '../../../shared/core/actor.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Position } from '../../../shared/protocol/socket.ts';
import type { StageView } from '../../../shared/views/stage.ts';
import type { WebinarEvent, WebinarState } from '../../../shared/webinar.ts';
import type { Desk, Given } from './desk.ts';
import { type Played, play } from './play.ts';
import { type Round, beginRound } from './round.ts';
import { settle } from './settle.ts';
import { type RecordedConnection, connectionsOf } from './wire-record.ts';

/** One desk at the end: what was given there, and what its console shows. */
export interface DeskEvidence {
  readonly person: string;
  readonly role: Role;
  readonly given: readonly Given[];
  readonly reported: ReadonlySet<string>;
  readonly live: readonly LiveCommand[];
  readonly confirmed: WebinarState | null;
  readonly shown: WebinarState | null;
  readonly position: Position | null;
}

/** Everything that a round leaves behind. */
export interface Evidence {
  readonly seed: number;
  readonly played: Played & { readonly duplicates: number };
  readonly desks: readonly DeskEvidence[];
  /** What a newcomer received at the end. */
  readonly newcomer: { readonly state: WebinarState | null; readonly position: Position | null };
  readonly stage: StageView | null;
  readonly connections: readonly (RecordedConnection & { readonly role: Role; readonly person: string })[];
  /** Tokens of everyone. */
  readonly tokens: readonly string[];
  /** The log as it lies in the database. */
  readonly log: readonly WebinarEvent[];
  readonly epoch: string;
  /** The outcome of every command that was given or seen on the wire and that the database keeps. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Edits that are still stored at desks after their authors have let go of all that was refused. */
  readonly outbox: number;
  /** Where texts lie at the end: consoles' storage, before and after they ended, and the database's files. */
  readonly remains: ReadonlyMap<string, string>;
}

/**
 * Plays one round from a seed and gathers what is there afterwards.
 * @param length how many things happen.
 * @throws when it cannot be played to its end, e.g. when the consoles do not come to rest.
 */
export async function playRound(seed: number, length: number): Promise<Evidence> {
  const round = await beginRound(seed);
  try {
    const played = await play(round, seed, length);
    const { state, position } = await settle(round);
    await wait(200);
    return await gather(round, seed, played, { state, position });
  } catch (error) {
    throw new Error(`Seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    await round.close();
  }
}

async function gather(round: Round, seed: number, played: Played, newcomer: Evidence['newcomer']): Promise<Evidence> {
  const all = round.places.flatMap((place) => place.desks.map((desk) => ({ place, desk })));
  const desks = all.map(({ place: { membership }, desk }) => evidenceOf(desk, membership.person, membership.role));
  const stage = round.screen.stage.store.getState().view;
  // A refused edit keeps its text until its author lets go of it.
  for (const { desk } of all)
    for (const { command } of desk.console.store.getState().refused) desk.console.dismissRefused(command.id);
  const outbox = await outboxAtRest(round.session);
  const remains = new Map<string, string>();
  for (const [index, { desk }] of all.entries())
    remains.set(`console ${index}`, JSON.stringify(desk.console.store.getState()));
  await keep('storage of open consoles');
  for (const { desk } of all) desk.console.close();
  await wait(100);
  await keep('storage of closed consoles');
  await round.backend.kill();
  // Files of sessions lie in folders of their own.
  for (const entry of await readdir(round.folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) remains.set(entry.name, await readFile(join(entry.parentPath, entry.name), 'latin1'));

  const connections = [...round.places, { ...round.screen, membership: null }].flatMap(({ tap, membership }) =>
    connectionsOf(tap.messages).map((connection) => ({
      ...connection,
      role: membership?.role ?? ('viewer' as const),
      person: membership?.person ?? '',
    })),
  );
  const ids = new Set([
    ...desks.flatMap(({ given }) => given.map(({ id }) => id)),
    ...connections.flatMap(({ commands }) => commands.map(({ id }) => id)),
  ]);
  return {
    seed,
    played: { ...played, duplicates: all.reduce((sum, { desk }) => sum + desk.duplicates, 0) },
    desks,
    newcomer,
    stage,
    connections,
    tokens: round.tokens,
    outbox,
    remains,
    ...(await readDatabase(join(round.folder, 'rostrum.sqlite'), round.session, ids)),
  };

  async function keep(name: string): Promise<void> {
    const entries = (await browserStorage()?.entries('')) ?? [];
    remains.set(name, JSON.stringify(entries.filter(([key]) => key.includes(round.session))));
  }
}

/** How many edits are still stored once nothing more is removed. */
async function outboxAtRest(session: string): Promise<number> {
  for (let [left, still] = [-1, 0]; ;) {
    const entries = (await browserStorage()?.entries('outbox ')) ?? [];
    const now = entries.filter(([key]) => key.includes(session)).length;
    still = now === left ? still + 1 : 0;
    left = now;
    if (left === 0 || still === 20) return left;
    await wait(50);
  }
}

function evidenceOf({ given, reported, console }: Desk, person: string, role: Role): DeskEvidence {
  const { live, confirmed, state, position, refused } = console.store.getState();
  const seen = new Set([...reported, ...refused.map(({ command }) => command.id)]);
  return { person, role, given, reported: seen, live, confirmed, shown: state, position };
}

async function readDatabase(
  file: string,
  session: string,
  ids: ReadonlySet<string>,
): Promise<Pick<Evidence, 'log' | 'epoch' | 'outcomes'>> {
  const { events, close } = await openSqliteStore(file);
  try {
    const row = await events.session(session);
    if (!row) throw new Error('The session is not in the database');
    const log = (await events.read(session, 0, row.seq)).map(({ text }) => JSON.parse(text) as WebinarEvent);
    const outcomes = new Map<string, Outcome>();
    for (const id of ids) {
      const outcome = await events.outcome(session, id);
      if (outcome) outcomes.set(id, outcome);
    }
    return { log, epoch: row.epoch, outcomes };
  } finally {
    await close();
  }
}
