import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type Health, joinLink } from '../shared/protocol/http.ts';
import { createAccess } from './auth/create-access.ts';
import { type ClockSources, createClock } from './clock.ts';
import { createDemonstration } from './demonstration/create-demonstration.ts';
import {
  type DemonstrationTokens,
  demonstrationRoles,
  demonstrationScopes,
  demonstrationTokens,
} from './demonstration/links.ts';
import { createFiles } from './files/files.ts';
import { inviteFirstOrganiser } from './first-organiser.ts';
import { createHttp } from './http/create-http.ts';
import { createOriginCheck } from './http/origins.ts';
import { createIntegrations } from './integrations.ts';
import { createLog } from './log.ts';
import { createNotices } from './notices.ts';
import { projectVersion } from './project.ts';
import { createSessions } from './sessions/registry.ts';
import type { Sessions } from './sessions/sessions.ts';
import { type Settings, memoryData } from './settings.ts';
import { attachSockets } from './sockets/attach.ts';
import { openBlobFolder } from './store/blobs/folder.ts';
import { createMemoryBlobs } from './store/blobs/memory.ts';
import { lockFolder } from './store/folder-lock.ts';
import { createMemoryStore } from './store/memory.ts';
import { type SqliteStore, openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createVotes } from './votes/create-votes.ts';

/** A backend that listens. */
export interface Backend {
  /** Where this machine reaches it, e.g. `http://127.0.0.1:4317`. */
  readonly url: string;
  /** Join links of the demonstration by role; null without one. */
  readonly links: DemonstrationTokens | null;
  /** Join link of an organiser, told once: at the first start without a demonstration, or when a new one is wanted. */
  readonly organiserLink: string | null;
  /** Tells everyone, finishes what is being written, ends every connection. Closing again waits for the first. */
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly sources?: ClockSources;
  readonly log?: Logger;
}

/**
 * Composes a backend from its settings and makes it listen.
 * @throws StoreError where the database cannot be used, a system error such as EADDRINUSE where it cannot listen; then
 * nothing stays open.
 */
export async function createBackend(settings: Settings, options: BackendOptions = {}): Promise<Backend> {
  const log = options.log ?? createLog(settings.logLevel);
  const opened: (() => Promise<void>)[] = [];
  try {
    return await compose(settings, log, options.sources, opened);
  } catch (error) {
    for (const close of opened.reverse()) await close();
    throw error;
  }
}

async function compose(
  settings: Settings,
  log: Logger,
  sources: ClockSources | undefined,
  opened: (() => Promise<void>)[],
): Promise<Backend> {
  const began = performance.now();
  const folder = settings.data === memoryData ? null : settings.data;
  const release = folder === null ? () => undefined : await lockFolder(folder);
  opened.push(() => Promise.resolve(release()));
  const store = await openStore(folder);
  opened.push(() => store.close());
  // Consoles learn it from the epoch; whoever runs the backend must too, since it may mean that something is lost.
  if (store.restored)
    log.warn('the database is not the one of the last run, or has lost its end: every session has a new epoch');
  const clock = createClock(sources);
  const notices = createNotices();

  // Access and sessions know each other: titles for previews here, names to erase there.
  let sessions: Sessions | null = null;
  const access = createAccess({
    store: store.access,
    clock,
    titleOfSession: (id) => sessions?.get(id)?.state.session.title ?? null,
  });
  const blobs = folder === null ? createMemoryBlobs() : openBlobFolder(join(folder, 'files'));
  const files = createFiles({ blobs, clock, log });
  opened.push(() => Promise.resolve(files.close()));
  const running = await createSessions({ store: store.events, clock, files, access, votes: store.votes, log, notices });
  sessions = running;
  opened.push(() => running.close());
  files.tend(running);
  const votes = createVotes({ store: store.votes, sessions: running, log });
  opened.push(() => votes.close());

  const integrations = await createIntegrations({ store, sessions: running, clock, log, settings });
  opened.push(() => integrations.close());

  const tokens = settings.demo ? await demonstrate(running, store, access, clock.now(), folder) : null;
  const organiser = settings.demo
    ? null
    : await inviteFirstOrganiser({ store: store.access, access, clock }, settings.newOrganiser);

  let closing: Promise<void> | null = null;
  let status: Health['status'] = 'ok';
  notices.subscribe(({ kind }) => {
    if (kind === 'storage-failing') status = 'storage-failing';
    else if (kind === 'storage-recovered') status = 'ok';
  });
  const version = projectVersion();
  const origins = createOriginCheck(settings);
  let connections = (): number => 0;
  const app = await createHttp({
    settings,
    access,
    series: store.access,
    sessions: running,
    votes,
    integrations,
    files,
    health: () => ({
      status: closing ? 'stopping' : status,
      version,
      uptime: Math.round(performance.now() - began),
      sessions: running.all().length,
      connections: connections(),
    }),
    origins,
    log,
  });
  opened.push(() => app.close());
  const sockets = attachSockets(app.server, {
    sessions: running,
    access,
    clock,
    notices,
    votes,
    telemetry: integrations.telemetry,
    log,
    origins,
    limits: settings.limits,
    trustedProxies: settings.trustedProxies,
  });
  opened.push(() => sockets.close());
  connections = () => sockets.connections();

  await app.listen({ port: settings.port, host: settings.host });
  const url = urlOf(app, settings);
  log.info({ url, version, demo: settings.demo }, 'ready');

  return {
    url,
    links: tokens && linksOf(tokens, settings.publicUrl ?? url),
    organiserLink: organiser && joinLink(settings.publicUrl ?? url, organiser),
    close: () => (closing ??= close()),
  };

  async function close(): Promise<void> {
    sockets.stopping();
    files.close();
    await integrations.close();
    // Commands that were taken are finished and answered before their connections go.
    await running.close();
    await votes.close();
    await sockets.close();
    await app.close();
    await store.close();
    release();
    log.info('stopped');
  }
}

function openStore(folder: string | null): Promise<Store & Partial<Pick<SqliteStore, 'restored'>>> {
  return folder === null ? Promise.resolve(createMemoryStore()) : openSqliteStore(join(folder, 'rostrum.sqlite'));
}

async function demonstrate(
  sessions: Sessions,
  store: Store,
  access: Parameters<typeof demonstrationTokens>[0],
  now: number,
  folder: string | null,
): Promise<DemonstrationTokens> {
  await createDemonstration(sessions, store, now);
  return demonstrationTokens(access, folder);
}

function linksOf(tokens: DemonstrationTokens, origin: string): DemonstrationTokens {
  const links = demonstrationRoles.map(
    (role) => [role, joinLink(origin, tokens[role], { role, scope: demonstrationScopes[role] })] as const,
  );
  return Object.fromEntries(links) as DemonstrationTokens;
}

/** The address as this machine reaches it: one that stands for all addresses is no place to go. */
function urlOf(app: FastifyInstance, { host, tls }: Settings): string {
  const { port } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `${tls ? 'https' : 'http'}://${name}:${port}`;
}
