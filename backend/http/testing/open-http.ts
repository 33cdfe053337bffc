import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { LocalText } from '../../../shared/core/local-text.ts';
import type { Membership, NewInvite } from '../../../shared/protocol/http.ts';
import type { Notice } from '../../../shared/protocol/socket.ts';
import type { Access } from '../../auth/access.ts';
import { createAccess } from '../../auth/create-access.ts';
import { createClock } from '../../clock.ts';
import { type Files, createFiles } from '../../files/files.ts';
import { type Integrations, createIntegrations } from '../../integrations.ts';
import { createLog } from '../../log.ts';
import { createNotices } from '../../notices.ts';
import { createSessions } from '../../sessions/registry.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { type GivenSettings, Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { createMemoryBlobs } from '../../store/blobs/memory.ts';
import { createMemoryStore } from '../../store/memory.ts';
import type { Store } from '../../store/store.ts';
import { createVotes } from '../../votes/create-votes.ts';
import { createHttp } from '../create-http.ts';
import { createOriginCheck } from '../origins.ts';

export const title: LocalText = { en: 'A webinar' };

/** A server for tests, on a memory store, with two series; it does not listen. */
export interface HttpUnderTest {
  readonly app: FastifyInstance;
  readonly access: Access;
  readonly store: Store;
  readonly sessions: Sessions;
  readonly integrations: Integrations;
  readonly files: Files;
  readonly notices: readonly Notice[];
  /** Everything that was logged. */
  readonly logged: () => string;
  /** The system's clock, ms ahead of what it was. */
  stepClock(ms: number): void;
  fail(): void;
  invite(wanted?: Partial<NewInvite>): Promise<{ readonly id: string; readonly token: string }>;
  join(wanted?: Partial<NewInvite>): Promise<Membership & { readonly token: string }>;
  close(): Promise<void>;
}

/** @param blobs where files are kept; in memory unless said otherwise. */
export async function openHttp(
  given: Partial<GivenSettings> = {},
  blobs: BlobStore = createMemoryBlobs(),
): Promise<HttpUnderTest> {
  const renderer = mkdtempSync(join(tmpdir(), 'rostrum-renderer-'));
  mkdirSync(join(renderer, 'assets'));
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Rostrum</title>');
  writeFileSync(join(renderer, 'assets', 'index-4f2a.js'), 'export {};');
  mkdirSync(join(renderer, 'ask'));
  writeFileSync(join(renderer, 'ask', 'index.html'), '<!doctype html><title>Questions</title>');
  writeFileSync(join(renderer, 'service-worker.js'), '');
  writeFileSync(join(renderer, '.secret'), 'not for anyone');

  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  let step = 0;
  const clock = createClock({ wall: () => Date.now() + step, monotonic: () => performance.now() });
  const store = createMemoryStore();
  const notices = createNotices();
  const told: Notice[] = [];
  notices.subscribe((notice) => told.push(notice));
  let status: 'ok' | 'storage-failing' = 'ok';
  const access = createAccess({ store: store.access, clock, titleOfSession: () => title });
  const files = createFiles({ blobs, clock, log });
  const sessions = await createSessions({ store: store.events, clock, files, access, log, notices });
  for (const id of ['series-1', 'series-2'])
    await store.access.createSeries({ id, title: JSON.stringify({ en: id }), createdAt: 1 });
  for (const [id, series] of [
    ['session-1', 'series-1'],
    ['session-2', 'series-1'],
    ['session-3', 'series-2'],
  ] as const) {
    const times = { timeZone: 'Europe/Paris', start: '2030-01-01T15:00', end: '2030-01-01T16:00' };
    const wanted = { id, title, series: { id: series, title: { en: series } }, languages: ['en'], ...times };
    await sessions.create(wanted, { person: 'system', role: 'system' });
  }

  const settings = Settings.parse({ data: ':memory:', renderer, ...given });
  const votes = createVotes({ store: store.votes, sessions, log });
  const integrations = await createIntegrations({ store, sessions, clock, log, settings });
  files.tend(sessions);
  const app = await createHttp({
    settings,
    votes,
    integrations,
    files,
    access,
    series: store.access,
    sessions,
    health: () => ({ status, version: '1.2.3', uptime: 1, sessions: sessions.all().length, connections: 0 }),
    origins: createOriginCheck(settings),
    log,
  });
  const invite: HttpUnderTest['invite'] = (wanted = {}) => {
    const scope = wanted.role === 'audience' ? { session: 'session-1' } : { series: 'series-1' };
    const defaults = { role: 'organiser', scope, language: null } as const;
    return access.invite({ ...defaults, label: '', name: null, expiresAt: null, ...wanted }, 'system');
  };
  return {
    app,
    access,
    store,
    sessions,
    integrations,
    files,
    notices: told,
    logged: () => lines.join(''),
    stepClock: (ms) => (step += ms),
    fail: () => (status = 'storage-failing'),
    invite,
    async join(wanted = {}) {
      const joined = await access.join({ invite: (await invite(wanted)).token, name: 'Ana' });
      if (typeof joined === 'string' || joined.token === undefined) throw new Error('not joined');
      return { ...joined, token: joined.token };
    },
    async close() {
      await app.close();
      files.close();
      await integrations.close();
      await votes.close();
      await sessions.close();
      await store.close();
      rmSync(renderer, { recursive: true });
    },
  };
}
