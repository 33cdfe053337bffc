import { createHmac, timingSafeEqual } from 'node:crypto';
import { Id, type Instant } from '../../shared/core/envelope.ts';

/**
 * Visitors of the audience page are thousands, anonymous and of one session: nothing is stored of them. Their token
 * says who they are, through which link they came and until when it is good, and is signed, so that nobody makes one
 * up. The session is in the signature and not in the token: it is the link's.
 *
 *     rsv_<person>.<invite>.<expiry, ms, base 36>.<HMAC-SHA-256, base64url>
 */
export interface Visitor {
  readonly person: string;
  readonly invite: string;
  readonly expiresAt: Instant;
}

/** Ms for which a token is good, where its link is not for less. Joining again begins anew. */
export const visitorLasts = 180 * 86_400_000;

const prefix = 'rsv_';

export function isVisitorToken(token: string): boolean {
  return token.startsWith(prefix);
}

/** @param session the one that the invite is for. */
export function signVisitor(secret: string, visitor: Visitor, session: string): string {
  return `${prefix}${partsOf(visitor)}.${signature(secret, visitor, session).toString('base64url')}`;
}

/** What a token says, not yet to be believed; null where it is none. */
export function readVisitor(token: string): { readonly visitor: Visitor; readonly signature: string } | null {
  const [, person, invite, expiry, signed] =
    /^rsv_([\w-]{1,64})\.([\w-]{1,64})\.([0-9a-z]{1,11})\.([\w-]{43})$/.exec(token) ?? [];
  if (person === undefined || invite === undefined || expiry === undefined || signed === undefined) return null;
  if (!Id.safeParse(person).success || !Id.safeParse(invite).success) return null;
  const expiresAt = Number.parseInt(expiry, 36);
  return Number.isSafeInteger(expiresAt) ? { visitor: { person, invite, expiresAt }, signature: signed } : null;
}

/** Compares in a time that does not depend on where the signatures differ. */
export function isSigned(secret: string, visitor: Visitor, session: string, signed: string): boolean {
  const given = Buffer.from(signed, 'base64url');
  const right = signature(secret, visitor, session);
  return given.length === right.length && timingSafeEqual(given, right);
}

function partsOf({ person, invite, expiresAt }: Visitor): string {
  return `${person}.${invite}.${expiresAt.toString(36)}`;
}

function signature(secret: string, visitor: Visitor, session: string): Buffer {
  return createHmac('sha256', secret)
    .update(`${partsOf(visitor)}.${session}`)
    .digest();
}
