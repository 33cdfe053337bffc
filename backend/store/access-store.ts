import type { Role } from '../../shared/core/actor.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import type { Scope } from '../../shared/protocol/http.ts';

/** Series, invites and the members who joined with them. Tokens are kept as SHA-256 hashes (base64url). */

export interface InviteRow {
  readonly id: string;
  readonly hash: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly language: string | null;
  readonly label: string;
  /** Personal invite: the one person who joins with it, and their name. */
  readonly person: string | null;
  readonly name: string | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface MemberRow {
  readonly hash: string;
  readonly invite: string;
  readonly person: string;
  readonly name: string;
  readonly language: string | null;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface SeriesRow {
  readonly id: string;
  /** `LocalText` as JSON. */
  readonly title: string;
  readonly createdAt: Instant;
}

/** Every promise rejects when the store cannot be read or written, or was closed; then nothing was changed. */
export interface AccessStore {
  /** Every series, oldest first. */
  allSeries(): Promise<readonly SeriesRow[]>;
  /** Does nothing when it exists. */
  createSeries(series: SeriesRow): Promise<void>;
  /** @throws when the id or the hash is taken. */
  createInvite(invite: InviteRow): Promise<void>;
  inviteByHash(hash: string): Promise<InviteRow | null>;
  invite(id: string): Promise<InviteRow | null>;
  /** Invites for a session, and those for its series, oldest first; `members` is how many joined with each. */
  invitesFor(session: string, series: string | null): Promise<readonly (InviteRow & { readonly members: number })[]>;
  /** Also revokes its members' tokens, at the same instant. False when there is none or it was revoked before. */
  revokeInvite(id: string, at: Instant): Promise<boolean>;
  /** @throws when the hash is taken or the invite unknown. */
  createMember(member: MemberRow): Promise<void>;
  memberByHash(hash: string): Promise<{ readonly member: MemberRow; readonly invite: InviteRow } | null>;
  /** Replaces the name and language under which a member joined. Does nothing when there is no such member. */
  renameMember(hash: string, name: string, language: string | null): Promise<void>;
  /**
   * Blanks the person's name in invites and members, and the labels of their personal invites, in every file of the
   * store; their tokens stay good.
   */
  erasePerson(person: string): Promise<void>;
  /**
   * Keeps a secret that the program made for itself, unless one is kept under that name already. Returns the one that
   * is kept: the same for every process, for ever.
   */
  keepSecret(name: string, made: string): Promise<string>;
}
