import { type z } from 'zod';
import { SessionList, type SessionSummary } from '../../../shared/protocol/http.ts';
import type { Api } from '../../sync/api.ts';
import { type KeptMembership, type Memberships, membershipFor } from '../../sync/memberships.ts';
import type { ConsoleStorage } from '../../sync/storage.ts';

/** A session that this person can open, and the membership that opens it with the most rights. */
export interface ReachedSession {
  readonly summary: SessionSummary;
  readonly membership: KeptMembership;
}

/** A membership that opens nothing any more, and why. */
export interface LostMembership {
  readonly membership: KeptMembership;
  readonly fault: 'token-expired' | 'token-revoked' | 'token-unknown' | 'other';
}

export interface Reach {
  readonly memberships: readonly KeptMembership[];
  readonly sessions: readonly ReachedSession[];
  readonly lost: readonly LostMembership[];
  /** The backend did not answer: the sessions are those known from the last time. */
  readonly offline: boolean;
}

export interface ReachSources {
  readonly backend: string;
  readonly api: Pick<Api, 'sessions'>;
  readonly memberships: Pick<Memberships, 'list'>;
  /** Where the list is kept for when the backend does not answer; null: nowhere. */
  readonly storage: ConsoleStorage | null;
}

type Summaries = readonly SessionSummary[];

/** Asks with every membership what it opens. Never rejects. */
export async function readReach({ backend, api, memberships, storage }: ReachSources): Promise<Reach> {
  const kept = await memberships.list();
  const answers = await Promise.all(
    kept.map(async (membership) => ({ membership, result: await api.sessions(membership.token) })),
  );
  const found = new Map<string, SessionSummary>();
  const usable: KeptMembership[] = [];
  const lost: LostMembership[] = [];
  let offline = false;
  for (const { membership, result } of answers) {
    const key = `sessions ${backend} ${membership.person} ${membership.role} ${scopeKey(membership)}`;
    let summaries: Summaries;
    if (result.ok) {
      summaries = result.value.sessions;
      storage?.set(key, result.value).catch(() => {});
    } else if (result.error.error === 'unreachable') {
      offline = true;
      summaries = await lastKnown(storage, key);
    } else {
      lost.push({ membership, fault: faultOf(result.error.error) });
      storage?.delete(key).catch(() => {});
      continue;
    }
    usable.push(membership);
    for (const summary of summaries) found.set(summary.id, summary);
  }
  const sessions = [...found.values()].flatMap((summary) => {
    const membership = membershipFor(usable, summary);
    return membership ? [{ summary, membership }] : [];
  });
  return { memberships: usable, sessions, lost, offline };
}

function scopeKey({ scope }: KeptMembership): string {
  return 'session' in scope ? `session ${scope.session}` : `series ${scope.series}`;
}

async function lastKnown(storage: ConsoleStorage | null, key: string): Promise<Summaries> {
  const stored = (SessionList as z.ZodType<{ sessions: SessionSummary[] }>).safeParse(
    await storage?.get(key).catch(() => null),
  );
  return stored.success ? stored.data.sessions : [];
}

function faultOf(error: string): LostMembership['fault'] {
  return error === 'token-expired' || error === 'token-revoked' || error === 'token-unknown' ? error : 'other';
}
