import { type KeptMembership, membershipFor } from '../../sync/memberships.ts';
import { type ReachSources, readReach } from './reach.ts';

/**
 * The membership that opens a session; null where none does. Which series a session is in only the backend knows:
 * while it does not answer, a membership of some series is taken at its word, and refused later if it was another's.
 */
export async function findMembership(sources: ReachSources, session: string): Promise<KeptMembership | null> {
  const kept = await sources.memberships.list();
  const direct = membershipFor(kept, { id: session, series: null });
  const inSeries = kept.filter(({ scope }) => 'series' in scope);
  if (inSeries.length === 0) return direct ?? null;
  const { sessions, offline } = await readReach(sources);
  const found = sessions.find(({ summary }) => summary.id === session)?.membership;
  return found ?? direct ?? (offline ? (inSeries[0] ?? null) : null);
}
