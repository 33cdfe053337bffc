import type { Role } from '../../../shared/core/actor.ts';
import type { Instant } from '../../../shared/core/envelope.ts';
import type { Language } from '../../../shared/core/local-text.ts';
import type { Invite, NewInvite, Scope } from '../../../shared/protocol/http.ts';

export const expiries = ['session', 'day', 'week', 'never'] as const;
export type Expiry = (typeof expiries)[number];

/** What someone has chosen for a new link. */
export interface InviteDraft {
  readonly role: Role;
  readonly label: string;
  /** Null: for anyone with the link. */
  readonly name: string | null;
  readonly language: Language | null;
  readonly expiry: Expiry;
  readonly wholeSeries: boolean;
}

export interface InviteContext {
  readonly session: string;
  /** Null where the session is in none, or the inviter's own link opens this session only. */
  readonly series: string | null;
  /** End of the session, an instant. */
  readonly end: Instant;
  readonly now: Instant;
}

const day = 86_400_000;

export function expiresAt(expiry: Expiry, { end, now }: Pick<InviteContext, 'end' | 'now'>): Instant | null {
  switch (expiry) {
    // A session of the past, as a demonstration's, would make links that are over at once.
    case 'session':
      return Math.max(end, now) + day;
    case 'day':
      return now + day;
    case 'week':
      return now + 7 * day;
    case 'never':
      return null;
  }
}

/** The link to ask for; `name-missing` where it is for one person and nobody is named. */
export function readInvite(draft: InviteDraft, context: InviteContext): NewInvite | 'name-missing' {
  const name = draft.name?.trim() ?? null;
  if (name === '') return 'name-missing';
  // The audience's link names its session.
  const scope: Scope =
    draft.role !== 'audience' && draft.wholeSeries && context.series !== null
      ? { series: context.series }
      : { session: context.session };
  return {
    role: draft.role,
    scope,
    language: draft.language,
    label: draft.label.trim(),
    name,
    expiresAt: expiresAt(draft.expiry, context),
  };
}

export type InviteStanding = 'open' | 'expired' | 'revoked';

export function standingOf({ revokedAt, expiresAt: end }: Invite, now: Instant): InviteStanding {
  if (revokedAt !== null) return 'revoked';
  return end !== null && end <= now ? 'expired' : 'open';
}
