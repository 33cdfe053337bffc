import { isNamed, isStaff } from '../../shared/core/actor.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import { LocalText } from '../../shared/core/local-text.ts';
import type { Invite, JoinRequest, Membership, Scope } from '../../shared/protocol/http.ts';
import type { Clock } from '../clock.ts';
import type { AccessStore, InviteRow, MemberRow } from '../store/access-store.ts';
import type { Access, Admission, TokenFault } from './access.ts';
import { hashOf, newId, newSecret, newToken, sameHash } from './tokens.ts';
import { type Visitor, isSigned, isVisitorToken, readVisitor, signVisitor, visitorLasts } from './visitors.ts';

export interface AccessDependencies {
  readonly store: AccessStore;
  readonly clock: Pick<Clock, 'now'>;
  /** Title of a session, for previews of its invites; null for one that is unknown. */
  readonly titleOfSession: (session: string) => LocalText | null;
}

/** Invites and the people who joined with them, on a store. */
export function createAccess({ store, clock, titleOfSession }: AccessDependencies): Access {
  const revocations = new Set<(invite: string) => void>();

  async function findInvite(token: string): Promise<InviteRow | TokenFault> {
    const hash = hashOf('invite', token);
    const invite = hash && (await store.inviteByHash(hash));
    if (!invite || !sameHash(invite.hash, hash)) return 'token-unknown';
    return faultOf(invite, clock.now()) ?? invite;
  }

  async function findMember(token: string): Promise<{ member: MemberRow; invite: InviteRow } | TokenFault> {
    const hash = hashOf('member', token);
    const found = hash && (await store.memberByHash(hash));
    if (!found || !sameHash(found.member.hash, hash)) return 'token-unknown';
    if (found.member.revokedAt !== null) return 'token-revoked';
    return faultOf(found.invite, clock.now()) ?? found;
  }

  let secret: Promise<string> | null = null;
  /** What visitors' tokens are signed with: made once, and the same after every start. */
  function visitorSecret(): Promise<string> {
    secret ??= store.keepSecret('visitors', newSecret()).catch((error: unknown) => {
      secret = null;
      throw error;
    });
    return secret;
  }

  async function findVisitor(token: string): Promise<{ visitor: Visitor; invite: InviteRow } | TokenFault> {
    const read = readVisitor(token);
    const invite = read && (await store.invite(read.visitor.invite));
    if (!invite || !('session' in invite.scope)) return 'token-unknown';
    const { visitor, signature } = read;
    if (!isSigned(await visitorSecret(), visitor, invite.scope.session, signature)) return 'token-unknown';
    const fault = faultOf(invite, clock.now());
    return fault ?? (visitor.expiresAt <= clock.now() ? 'token-expired' : { visitor, invite });
  }

  async function admitVisitor(token: string): Promise<Admission | TokenFault> {
    const found = await findVisitor(token);
    if (typeof found === 'string') return found;
    const { visitor, invite } = found;
    const { person, expiresAt } = visitor;
    const { role, scope, language } = invite;
    return { person, name: '', role, scope, language, invite: invite.id, expiresAt, hash: person };
  }

  async function joinVisitor(invite: InviteRow, { member, language }: JoinRequest): Promise<Membership | TokenFault> {
    if (!('session' in invite.scope)) return 'token-unknown';
    const held = member === undefined ? null : await findVisitor(member);
    const same = held && typeof held !== 'string' && sameScope(held.invite.scope, invite.scope);
    const person = same ? held.visitor.person : newId();
    const expiresAt = Math.min(invite.expiresAt ?? Infinity, clock.now() + visitorLasts);
    const token = signVisitor(await visitorSecret(), { person, invite: invite.id, expiresAt }, invite.scope.session);
    return { ...membership(token, person, '', language ?? invite.language, invite), expiresAt };
  }

  return {
    async admit(token) {
      if (isVisitorToken(token)) return admitVisitor(token);
      const found = await findMember(token);
      if (typeof found === 'string') return found;
      const { member, invite } = found;
      return {
        person: member.person,
        name: member.name,
        role: invite.role,
        scope: invite.scope,
        language: member.language,
        invite: invite.id,
        expiresAt: invite.expiresAt,
        hash: member.hash,
      };
    },

    covers: ({ scope }, session) =>
      'session' in scope ? scope.session === session.id : scope.series === session.series,

    async preview(token) {
      const invite = await findInvite(token);
      if (typeof invite === 'string') return invite;
      const { role, scope, language, name } = invite;
      // An erased person's name is empty: the link then asks for one, like a link for anyone.
      return { role, scope, language, name: name || null, title: await titleOf(scope) };
    },

    async join(request) {
      const invite = await findInvite(request.invite);
      if (typeof invite === 'string') return invite;
      if (invite.role === 'audience') return joinVisitor(invite, request);
      const held = request.member === undefined ? null : await findMember(request.member);
      const before = held && typeof held !== 'string' && staysThemselves(held.invite, invite) ? held.member : null;
      const name = invite.name || request.name || before?.name || '';
      if (name === '' && isNamed(invite.role)) return 'name-required';
      const language = request.language ?? before?.language ?? invite.language;

      if (before?.invite === invite.id && request.member !== undefined) {
        if (before.name !== name || before.language !== language) await store.renameMember(before.hash, name, language);
        return membership(request.member, before.person, name, language, invite);
      }
      const token = newToken('member');
      const person = invite.person ?? before?.person ?? newId();
      await store.createMember({
        hash: hashOf('member', token) as string,
        invite: invite.id,
        person,
        name,
        language,
        createdAt: clock.now(),
        revokedAt: null,
      });
      return membership(token, person, name, language, invite);
    },

    invites: async (session) => (await store.invitesFor(session.id, session.series)).map(asInvite),

    inviteById: async (id) => {
      const invite = await store.invite(id);
      return invite && { id: invite.id, role: invite.role, scope: invite.scope };
    },

    async invite(wanted, createdBy) {
      if (wanted.role === 'audience' && !('session' in wanted.scope)) throw new Error('Visitors are of one session');
      const token = newToken('invite');
      const id = newId();
      await store.createInvite({
        ...wanted,
        id,
        hash: hashOf('invite', token) as string,
        person: wanted.name === null ? null : newId(),
        createdBy,
        createdAt: clock.now(),
        revokedAt: null,
      });
      return { id, token };
    },

    async revoke(id) {
      if (!(await store.revokeInvite(id, clock.now()))) return false;
      for (const listener of revocations) listener(id);
      return true;
    },

    onRevoked: (listener) => {
      revocations.add(listener);
      return () => revocations.delete(listener);
    },

    erasePerson: (person) => store.erasePerson(person),
  };

  async function titleOf(scope: Scope): Promise<LocalText> {
    if ('session' in scope) return titleOfSession(scope.session) ?? {};
    const series = (await store.allSeries()).find(({ id }) => id === scope.series);
    return series ? LocalText.parse(JSON.parse(series.title)) : {};
  }
}

function faultOf(invite: InviteRow, now: Instant): TokenFault | null {
  if (invite.revokedAt !== null) return 'token-revoked';
  return invite.expiresAt !== null && invite.expiresAt <= now ? 'token-expired' : null;
}

/**
 * Whether someone who holds a good token of one invite is the same person when they join with another. A personal
 * invite is always its one person; nobody takes that person along to a link for anyone. Staff stay themselves whatever
 * they do; a screen, a booth and a speaker are different people, even in the same browser.
 */
function staysThemselves(before: InviteRow, joining: InviteRow): boolean {
  if (before.id === joining.id) return true;
  return (
    before.person === null &&
    joining.person === null &&
    (before.role === joining.role || (isStaff(before.role) && isStaff(joining.role))) &&
    sameScope(before.scope, joining.scope)
  );
}

function sameScope(a: Scope, b: Scope): boolean {
  return 'session' in a ? 'session' in b && a.session === b.session : 'series' in b && a.series === b.series;
}

function membership(
  token: string,
  person: string,
  name: string,
  language: string | null,
  { role, scope, expiresAt }: InviteRow,
): Membership {
  return { token, person, name, role, scope, language, expiresAt };
}

function asInvite(row: InviteRow & { readonly members: number }): Invite {
  const { id, role, scope, language, label, name, createdAt, expiresAt, revokedAt, members } = row;
  return { id, role, scope, language, label, name, createdAt, expiresAt, revokedAt, members };
}
