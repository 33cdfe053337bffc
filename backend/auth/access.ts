import type { Role } from '../../shared/core/actor.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import type { Invite, InvitePreview, JoinRequest, Membership, NewInvite, Scope } from '../../shared/protocol/http.ts';

/** Who is behind a token, and what it is good for. */

/** Why a token is not accepted. */
export type TokenFault = 'token-unknown' | 'token-expired' | 'token-revoked';

/** The person behind a good member token. */
export interface Admission {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly language: string | null;
  /** Id of the invite that the member joined with: what is revoked. */
  readonly invite: string;
  readonly expiresAt: Instant | null;
  /** Names the holder in limits and logs: the token's hash, or a visitor's id. */
  readonly hash: string;
}

export interface Access {
  /** Checks the token of a member or a visitor; the clock decides about expiry. */
  admit(token: string): Promise<Admission | TokenFault>;
  /** Whether the admission is good in a session (by itself or through its series). */
  covers(admission: Admission, session: { readonly id: string; readonly series: string | null }): boolean;
  preview(inviteToken: string): Promise<InvitePreview | TokenFault>;
  /**
   * `name-required` where staff joined by a link for anyone without a name. An invite of the audience makes a visitor,
   * of whom nothing is stored; one who sends their old token along is the same person.
   */
  join(request: JoinRequest): Promise<Membership | TokenFault | 'name-required'>;
  /** Invites for a session and for its series, oldest first. */
  invites(session: { readonly id: string; readonly series: string | null }): Promise<readonly Invite[]>;
  /** What may be invited to and by whom is the caller's to check, as it is for `revoke`. Null for an unknown id. */
  inviteById(id: string): Promise<Pick<Invite, 'id' | 'role' | 'scope'> | null>;
  /**
   * The token is returned here and nowhere else. The caller has checked that the inviter may.
   * @throws for an invite of the audience that is not for one session.
   */
  invite(wanted: NewInvite, createdBy: string): Promise<{ readonly id: string; readonly token: string }>;
  /** False when there is no such invite or it was revoked before. */
  revoke(invite: string): Promise<boolean>;
  /** Called with the invite's id whenever one is revoked: its members' open connections must go (rule C4). */
  onRevoked(listener: (invite: string) => void): () => void;
  erasePerson(person: string): Promise<void>;
}
