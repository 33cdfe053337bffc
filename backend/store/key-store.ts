import type { Instant } from '../../shared/core/envelope.ts';
import type { KeyPurpose } from '../../shared/protocol/integrations.ts';

/** Keys with which other programs come in, each for one session and one purpose. Kept as SHA-256 hashes (base64url). */

export interface KeyRow {
  readonly id: string;
  readonly hash: string;
  readonly session: string;
  readonly purpose: KeyPurpose;
  readonly label: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** Every promise rejects when the store cannot be read or written, or was closed; then nothing was changed. */
export interface KeyStore {
  /** @throws when the id or the hash is taken. */
  create(key: KeyRow): Promise<void>;
  byHash(hash: string): Promise<KeyRow | null>;
  /** Keys of a session, revoked ones included, oldest first. */
  ofSession(session: string): Promise<readonly KeyRow[]>;
  /** Keeps the instant of the first revocation. False when the session has no such key. */
  revoke(session: string, id: string, at: Instant): Promise<boolean>;
  /** Notes that a key let someone in. Does nothing where there is no such key, or it was used later than that. */
  used(id: string, at: Instant): Promise<void>;
}
