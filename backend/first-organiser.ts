import { firstSeries } from '../shared/i18n/first-series.ts';
import type { Access } from './auth/access.ts';
import { newId } from './auth/tokens.ts';
import type { Clock } from './clock.ts';
import type { AccessStore } from './store/access-store.ts';

export interface FirstOrganiserDependencies {
  readonly store: AccessStore;
  readonly access: Pick<Access, 'invite'>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * An empty backend has nobody who could invite anyone: it gets a series and an invite for its first organiser.
 * @param again an organiser's invite is wanted although there is a series, because the first was lost.
 * @returns the invite's token, to be told once; null where there is a series already.
 */
export async function inviteFirstOrganiser(
  { store, access, clock }: FirstOrganiserDependencies,
  again = false,
): Promise<string | null> {
  const [oldest] = await store.allSeries();
  if (oldest && !again) return null;
  const series = oldest?.id ?? newId();
  const title = JSON.stringify(firstSeries['first-series.title']);
  if (!oldest) await store.createSeries({ id: series, title, createdAt: clock.now() });
  const { token } = await access.invite(
    { role: 'organiser', scope: { series }, language: null, label: '', name: null, expiresAt: null },
    'system',
  );
  return token;
}
