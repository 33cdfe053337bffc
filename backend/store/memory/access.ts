import type { AccessStore, InviteRow, MemberRow, SeriesRow } from '../access-store.ts';
import { promiseOf } from '../promise-of.ts';

export function createMemoryAccess(requireOpen: () => void): AccessStore {
  const series = new Map<string, SeriesRow>();
  const invites = new Map<string, InviteRow>();
  /** By the hash of their token. */
  const members = new Map<string, MemberRow>();
  const secrets = new Map<string, string>();
  const using = <T>(work: () => T): Promise<T> =>
    promiseOf(() => {
      requireOpen();
      return work();
    });
  const inviteByHash = (hash: string) => [...invites.values()].find((invite) => invite.hash === hash) ?? null;

  return {
    allSeries: () => using(() => oldestFirst(series)),
    createSeries: (row) =>
      using(() => {
        if (!series.has(row.id)) series.set(row.id, { ...row });
      }),
    createInvite: (row) =>
      using(() => {
        if (invites.has(row.id) || inviteByHash(row.hash)) throw new Error(`Invite ${row.id} exists`);
        invites.set(row.id, { ...row, scope: { ...row.scope } });
      }),
    inviteByHash: (hash) => using(() => inviteByHash(hash)),
    invite: (id) => using(() => invites.get(id) ?? null),
    invitesFor: (session, ofSeries) =>
      using(() =>
        oldestFirst(invites)
          .filter(({ scope }) => ('session' in scope ? scope.session === session : scope.series === ofSeries))
          .map((invite) => ({
            ...invite,
            members: [...members.values()].filter((member) => member.invite === invite.id).length,
          })),
      ),
    revokeInvite: (id, at) =>
      using(() => {
        const invite = invites.get(id);
        if (!invite || invite.revokedAt !== null) return false;
        invites.set(id, { ...invite, revokedAt: at });
        for (const member of members.values())
          if (member.invite === id && member.revokedAt === null) members.set(member.hash, { ...member, revokedAt: at });
        return true;
      }),
    createMember: (row) =>
      using(() => {
        if (members.has(row.hash) || !invites.has(row.invite))
          throw new Error(`Member of invite ${row.invite} refused`);
        members.set(row.hash, { ...row });
      }),
    memberByHash: (hash) =>
      using(() => {
        const member = members.get(hash);
        const invite = member && invites.get(member.invite);
        return member && invite ? { member, invite } : null;
      }),
    renameMember: (hash, name, language) =>
      using(() => {
        const member = members.get(hash);
        if (member) members.set(hash, { ...member, name, language });
      }),
    erasePerson: (person) =>
      using(() => {
        for (const invite of invites.values())
          if (invite.person === person)
            invites.set(invite.id, { ...invite, label: '', name: invite.name === null ? null : '' });
        for (const member of members.values())
          if (member.person === person) members.set(member.hash, { ...member, name: '' });
      }),
    keepSecret: (name, made) =>
      using(() => {
        const kept = secrets.get(name) ?? made;
        secrets.set(name, kept);
        return kept;
      }),
  };
}

function oldestFirst<T extends { readonly createdAt: number }>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows.values()].sort((a, b) => a.createdAt - b.createdAt);
}
