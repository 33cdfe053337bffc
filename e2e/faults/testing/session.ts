import { setTimeout as wait } from 'node:timers/promises';
import { type Wire, connect } from '../../../build/bench/lib/wire.ts';
import { createApi } from '../../../renderer/sync/api.ts';
import { type KeptMembership, createMemberships } from '../../../renderer/sync/memberships.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Frame, Notice, Snapshot } from '../../../shared/protocol/socket.ts';
import type { WebinarCommand, WebinarEvent } from '../../../shared/webinar.ts';
import type { Role } from '../../../shared/core/actor.ts';
import type { BackendProcess } from '../../fixtures/backend-process.ts';

/** Joins with a demonstration link as a new person. */
export async function joinAs(backend: BackendProcess, role: Role, name: string): Promise<KeptMembership> {
  const secrets = { get: () => Promise.resolve(null), set: () => Promise.resolve() };
  const memberships = createMemberships({ backend: backend.url, api: createApi(backend.url), secrets });
  const joined = await memberships.join({ invite: backend.invites[role], name });
  if (!joined.ok) throw new Error(`Joining as ${role}: ${joined.error.error}`);
  return joined.value;
}

/** A new session of the demonstration's series, made by an organiser. */
export async function newSession(backend: BackendProcess, { token, scope }: KeptMembership): Promise<string> {
  if (!('series' in scope)) throw new Error('The demonstration is a series');
  const created = await createApi(backend.url).createSession(token, {
    title: { en: 'Faults' },
    series: scope.series,
    timeZone: 'Europe/Paris',
    start: '2026-11-22T15:00',
    end: '2026-11-22T17:00',
    languages: ['en'],
  });
  if (!created.ok) throw new Error(`No session: ${created.error.error}`);
  return created.value.session;
}

/** Somebody who follows a session over the protocol and keeps all that they are told. */
export interface Follower {
  readonly snapshot: Snapshot;
  readonly events: readonly WebinarEvent[];
  readonly notices: readonly Notice['kind'][];
  /** Null where the connection ended before the answer. */
  give(id: string, command: WebinarCommand): Promise<Outcome | null>;
  close(): void;
}

export async function follow(url: string, token: string, session: string): Promise<Follower> {
  const events: WebinarEvent[] = [];
  const notices: Notice['kind'][] = [];
  const first = Promise.withResolvers<Snapshot>();
  const wire: Wire = await connect(url, {
    token,
    session,
    onEvent(name, message) {
      if (name === 'snapshot') first.resolve(message as Snapshot);
      if (name === 'notice') notices.push((message as Notice).kind);
      if (name === 'frame') events.push(...(message as Frame).events.filter((event) => event !== null));
    },
  });
  return {
    snapshot: await first.promise,
    events,
    notices,
    give: (id, { type, data }) =>
      Promise.race([wire.ask('command', { id, type, data }) as Promise<Outcome>, wire.closed.then(() => null)]),
    close: () => wire.close(),
  };
}

/** Waits until something is so, for some seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, limit = 20_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}`);
    await wait(20);
  }
}
