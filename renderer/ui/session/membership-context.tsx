import { type ReactNode, createContext, use } from 'react';
import type { KeptMembership } from '../../sync/memberships.ts';

const MembershipContext = createContext<KeptMembership | null>(null);

export function MembershipProvider({
  membership,
  children,
}: {
  readonly membership: KeptMembership;
  readonly children: ReactNode;
}) {
  return <MembershipContext value={membership}>{children}</MembershipContext>;
}

/** The membership that opened this session: who this person is here, and the token for the backend's routes. */
export function useMembership(): KeptMembership {
  const membership = use(MembershipContext);
  if (!membership) throw new Error('Not inside MembershipProvider');
  return membership;
}
