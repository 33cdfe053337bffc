import { describe, expect, it } from 'vitest';
import type { SessionSummary } from '../../../shared/protocol/http.ts';
import type { ApiResult } from '../../sync/api.ts';
import type { KeptMembership } from '../../sync/memberships.ts';
import type { ConsoleStorage } from '../../sync/storage.ts';
import { foremost, grouped, phaseOf } from './agenda.ts';
import { readReach } from './reach.ts';

const hour = 3_600_000;
const now = 1_602_162_000_000;

function session(id: string, change: Partial<SessionSummary> = {}): SessionSummary {
  const start = change.start ?? now + hour;
  return {
    id,
    title: { en: id },
    series: { id: 'series', title: { en: 'Series' }, position: 1, count: 4 },
    timeZone: 'Europe/Paris',
    start,
    end: start + hour,
    status: 'ready',
    items: 9,
    ...change,
  };
}

function member(change: Partial<KeptMembership> = {}): KeptMembership {
  return {
    token: 'moderator-token',
    person: 'p1',
    name: 'Ada',
    role: 'moderator',
    scope: { series: 'series' },
    language: null,
    expiresAt: null,
    ...change,
  };
}

function storage(): ConsoleStorage {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
    entries: async () => [],
  };
}

type Sessions = ApiResult<{ sessions: SessionSummary[] }>;
const found = (...sessions: SessionSummary[]): Sessions => ({ ok: true, value: { sessions } });
const failing = (error: 'unreachable' | 'token-revoked' | 'internal'): Sessions => ({ ok: false, error: { error } });
const reach = (members: KeptMembership[], answers: Record<string, Sessions>, store: ConsoleStorage | null = null) =>
  readReach({
    backend: 'http://localhost',
    api: { sessions: async (token) => answers[token] ?? failing('internal') },
    memberships: { list: async () => members },
    storage: store,
  });

describe('what someone can reach', () => {
  it('names each session once, opened by the membership with the most rights', async () => {
    const viewer = member({ token: 'viewer-token', role: 'viewer', scope: { session: 's1' } });
    const { sessions, lost } = await reach([viewer, member()], {
      'viewer-token': found(session('s1')),
      'moderator-token': found(session('s1'), session('s2')),
    });
    expect(sessions.map(({ summary, membership }) => [summary.id, membership.role])).toEqual([
      ['s1', 'moderator'],
      ['s2', 'moderator'],
    ]);
    expect(lost).toEqual([]);
  });

  it('says which membership was withdrawn and keeps the others', async () => {
    const gone = member({ token: 'gone', role: 'producer' });
    const { sessions, lost } = await reach([gone, member()], {
      gone: failing('token-revoked'),
      'moderator-token': found(session('s1')),
    });
    expect(lost).toEqual([{ membership: gone, fault: 'token-revoked' }]);
    expect(sessions).toHaveLength(1);
  });

  it('keeps the list for when the backend does not answer, and drops it once access is lost', async () => {
    const store = storage();
    await reach([member()], { 'moderator-token': found(session('s1')) }, store);
    const offline = await reach([member()], { 'moderator-token': failing('unreachable') }, store);
    expect(offline.offline).toBe(true);
    expect(offline.sessions.map(({ summary }) => summary.id)).toEqual(['s1']);

    await reach([member()], { 'moderator-token': failing('token-revoked') }, store);
    const later = await reach([member()], { 'moderator-token': failing('unreachable') }, store);
    expect(later.sessions).toEqual([]);
  });
});

describe('the agenda', () => {
  it.each([
    ['live', session('s', { status: 'live' }), 'live'],
    ['ended', session('s', { status: 'ended' }), 'ended'],
    ['before its start', session('s'), 'coming'],
    ['at its start', session('s', { start: now }), 'due'],
    ['never started', session('s', { start: now - hour }), 'past'],
  ] as const)('%s', (_name, summary, phase) => {
    expect(phaseOf(summary, now)).toBe(phase);
  });

  it('puts the series that is on first and keeps the order inside a series', () => {
    const reached = [
      session('later', { series: null, start: now + 2 * hour }),
      session('third', { series: { id: 'a', title: {}, position: 3, count: 4 }, status: 'live' }),
      session('first', {
        series: { id: 'a', title: {}, position: 1, count: 4 },
        status: 'ended',
        start: now - 9 * hour,
      }),
      session('old', {
        series: { id: 'b', title: {}, position: 1, count: 1 },
        status: 'ended',
        start: now - 99 * hour,
      }),
    ].map((summary) => ({ summary, membership: member() }));
    expect(grouped(reached, now).map(({ sessions }) => sessions.map(({ summary }) => summary.id))).toEqual([
      ['first', 'third'],
      ['later'],
      ['old'],
    ]);
    expect(foremost(reached, now)?.summary.id).toBe('third');
    expect(foremost(reached.slice(3), now)).toBeNull();
  });
});
