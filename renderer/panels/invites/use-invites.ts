import { useCallback, useEffect, useState } from 'react';
import type { Invite, NewInvite } from '../../../shared/protocol/http.ts';
import { useConsole } from '../../sync/react.tsx';
import { useMembership } from '../../ui/session/membership-context.tsx';
import { useShell } from '../../ui/shell-context.tsx';

export type InviteFault = 'offline' | 'not-allowed' | 'other';

export type InviteListing =
  | { readonly kind: 'loading' }
  | { readonly kind: 'fault'; readonly fault: InviteFault }
  | { readonly kind: 'listed'; readonly invites: readonly Invite[] };

export interface Invites {
  readonly listing: InviteListing;
  readonly refresh: () => void;
  readonly create: (invite: NewInvite) => Promise<{ readonly token: string } | InviteFault>;
  /** Null when it is done. */
  readonly revoke: (id: string) => Promise<InviteFault | null>;
}

/** The links to this session, as far as this person may see them. */
export function useInvites(): Invites {
  const { api } = useShell();
  const { token } = useMembership();
  const session = useConsole((state) => state.session);
  const [listing, setListing] = useState<InviteListing>({ kind: 'loading' });
  const [reading, setReading] = useState(0);
  const refresh = useCallback(() => setReading((count) => count + 1), []);

  useEffect(() => {
    let left = false;
    void api.invites(token, session).then((result) => {
      if (left) return;
      setListing(
        result.ok
          ? { kind: 'listed', invites: result.value.invites.toSorted(byStanding) }
          : { kind: 'fault', fault: faultOf(result.error.error) },
      );
    });
    return () => {
      left = true;
    };
  }, [api, token, session, reading]);

  return {
    listing,
    refresh,
    async create(invite) {
      const result = await api.createInvite(token, invite);
      refresh();
      return result.ok ? { token: result.value.token } : faultOf(result.error.error);
    },
    async revoke(id) {
      const result = await api.revokeInvite(token, id);
      refresh();
      return result.ok ? null : faultOf(result.error.error);
    },
  };
}

/** Links that are good first, then the newest. */
function byStanding(a: Invite, b: Invite): number {
  return Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || b.createdAt - a.createdAt;
}

export function faultOf(error: string): InviteFault {
  if (error === 'unreachable') return 'offline';
  return error === 'not-allowed' ? 'not-allowed' : 'other';
}
