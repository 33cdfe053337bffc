import { useEffect, useState } from 'react';
import type { Api } from '../sync/api.ts';
import { type KeptMembership, membershipFor } from '../sync/memberships.ts';
import { useShell } from '../ui/shell-context.tsx';

export type FoundMembership =
  | { readonly kind: 'looking' }
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly membership: KeptMembership };

const looking: FoundMembership = { kind: 'looking' };

/** The kept membership that opens a session. Works without the backend wherever there is only one that could. */
export function useSessionMembership(session: string): FoundMembership {
  const { api, memberships } = useShell();
  const [found, setFound] = useState<{ readonly of: string; readonly is: FoundMembership } | null>(null);
  useEffect(() => {
    let left = false;
    void (async () => {
      const membership = await choose(await memberships.list(), session, api);
      if (!left) setFound({ of: session, is: membership ? { kind: 'found', membership } : { kind: 'none' } });
    })();
    return () => {
      left = true;
    };
  }, [api, memberships, session]);
  return found?.of === session ? found.is : looking;
}

async function choose(
  kept: readonly KeptMembership[],
  session: string,
  api: Pick<Api, 'sessions'>,
): Promise<KeptMembership | undefined> {
  const possible = kept.filter(({ scope }) => !('session' in scope) || scope.session === session);
  const [first] = possible;
  if (possible.length < 2) return first;
  for (const { token } of possible) {
    const listed = await api.sessions(token);
    const summary = listed.ok ? listed.value.sessions.find(({ id }) => id === session) : undefined;
    if (summary) return membershipFor(possible, summary);
  }
  // Nobody could be asked: the backend will say whether this one is good.
  return possible.find(({ scope }) => 'session' in scope) ?? first;
}
