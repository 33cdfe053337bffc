import { useCallback } from 'react';
import type { CreatedKey, Key, NewKey } from '../../../shared/protocol/integrations.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';
import { type Fault, type Listing, faultOf, useListing } from './use-listing.ts';

export interface Keys {
  readonly listing: Listing<Key>;
  readonly refresh: () => void;
  readonly create: (key: NewKey) => Promise<CreatedKey | Fault>;
  /** Null when it is done. */
  readonly revoke: (id: string) => Promise<Fault | null>;
}

/** The keys of this session, as far as this person may see them. */
export function useKeys(): Keys {
  const { api } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const read = useCallback(async () => {
    const result = await api.keys(token, session);
    return result.ok ? { ok: true as const, value: result.value.keys.toSorted(byStanding) } : result;
  }, [api, token, session]);
  const { listing, refresh } = useListing(read);

  return {
    listing,
    refresh,
    async create(key) {
      const result = await api.createKey(token, session, key);
      refresh();
      return result.ok ? result.value : faultOf(result.error);
    },
    async revoke(id) {
      const result = await api.revokeKey(token, session, id);
      refresh();
      return result.ok ? null : faultOf(result.error);
    },
  };
}

/** Keys that are good first, then the newest. */
function byStanding(a: Key, b: Key): number {
  return Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt - a.createdAt;
}
