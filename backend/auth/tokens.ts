import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Tokens are 32 random bytes in base64url behind a prefix that says what they open, so that one that turns up where
 * it should not (a paste, a log) can be recognised. Only their hashes are kept.
 */
const prefixes = { invite: 'rsi_', member: 'rsm_', key: 'rsk_' } as const;
export type TokenKind = keyof typeof prefixes;

/** Any token in a text, those of visitors (`visitors.ts`) and secrets of webhooks included, for whoever must remove them. */
export const tokenPattern =
  /rs(?:[imk]_[A-Za-z0-9_-]{43}|v_[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)|whsec_[A-Za-z0-9+/]{32,}={0,2}/g;

export function newToken(kind: TokenKind): string {
  return prefixes[kind] + randomBytes(32).toString('base64url');
}

/** SHA-256 in base64url; null for what cannot be a token of this kind, so that nobody looks for it. */
export function hashOf(kind: TokenKind, token: string): string | null {
  if (!token.startsWith(prefixes[kind]) || !/^rs[imk]_[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return createHash('sha256').update(token).digest('base64url');
}

/** Compares hashes in a time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A secret of the program's own, to sign with: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A new id for a person, invite, session or series: 128 random bits. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}
