import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeyPurpose } from '../../shared/protocol/integrations.ts';
import { hashOf } from '../auth/tokens.ts';
import type { Clock } from '../clock.ts';
import type { KeyRow, KeyStore } from '../store/key-store.ts';
import { bearer } from './bearer.ts';
import { refuse } from './refusals.ts';

/** Ms in which the use of a key is written down once. */
const useNotedEvery = 60_000;

/** Lets in programs whose key is of one purpose (rule X1). */
export interface KeyAccess {
  /** Ahead of the body: what has no key is not read. */
  readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;
  /** The key of a request that was let in. */
  readonly keyOf: (request: FastifyRequest) => KeyRow;
  /** Notes that it let a program in. The answer does not wait for it, and does not fail with it. */
  readonly noteUse: (request: FastifyRequest) => void;
}

export function keyAccess(
  purpose: KeyPurpose,
  { keys, clock }: { readonly keys: Pick<KeyStore, 'byHash' | 'used'>; readonly clock: Pick<Clock, 'now'> },
): KeyAccess {
  const admissions = new WeakMap<FastifyRequest, KeyRow>();
  const keyOf = (request: FastifyRequest): KeyRow => {
    const key = admissions.get(request);
    if (!key) throw new Error('The request was not let in');
    return key;
  };
  return {
    async onRequest(request, reply) {
      const hash = hashOf('key', bearer(request));
      const key = hash === null ? null : await keys.byHash(hash);
      if (key?.purpose !== purpose) return refuse(reply, { error: 'token-unknown' });
      if (key.revokedAt !== null) return refuse(reply, { error: 'token-revoked' });
      admissions.set(request, key);
      return undefined;
    },
    keyOf,
    noteUse(request) {
      const { id, usedAt } = keyOf(request);
      const now = clock.now();
      if (usedAt !== null && now - usedAt < useNotedEvery) return;
      keys.used(id, now).catch((error: unknown) => request.log.warn({ err: error }, 'the use of a key was not noted'));
    },
  };
}
