import type { FastifyInstance } from 'fastify';
import { type CreatedKey, type Key, type KeyList, NewKey } from '../../../shared/protocol/integrations.ts';
import { mayIntegrate } from '../../../shared/roles/permissions.ts';
import type { Access } from '../../auth/access.ts';
import { hashOf, newId, newToken } from '../../auth/tokens.ts';
import type { Clock } from '../../clock.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { KeyRow, KeyStore } from '../../store/key-store.ts';
import { checked, refuse } from '../refusals.ts';
import { admittedTo } from '../session-access.ts';
import { KeyPath } from './openapi-paths.ts';

export interface KeyDependencies {
  readonly access: Access;
  readonly sessions: Sessions;
  readonly keys: KeyStore;
  readonly clock: Pick<Clock, 'now'>;
}

/** Keys with which other programs come into one session. */
export function keyRoutes(app: FastifyInstance, { access, sessions, keys, clock }: KeyDependencies): void {
  app.get('/api/sessions/:id/keys', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    return { keys: (await keys.ofSession(who.session.id)).map(asKey) } satisfies KeyList;
  });

  app.post('/api/sessions/:id/keys', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    const body = checked(NewKey, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const key = newToken('key');
    const id = newId();
    await keys.create({
      ...body.value,
      id,
      hash: hashOf('key', key) as string,
      session: who.session.id,
      createdBy: who.admission.person,
      createdAt: clock.now(),
      usedAt: null,
      revokedAt: null,
    });
    return reply.code(201).send({ id, key } satisfies CreatedKey);
  });

  app.delete('/api/sessions/:id/keys/:key', async (request, reply) => {
    const who = await admittedTo({ access, sessions }, request, mayIntegrate);
    if (!who.ok) return refuse(reply, who.error);
    const params = checked(KeyPath, request.params);
    if (!params.ok) return refuse(reply, params.error);
    // Revoked before is as good as revoked.
    const found = await keys.revoke(who.session.id, params.value.key, clock.now());
    return found ? reply.code(204).send() : refuse(reply, { error: 'not-found' });
  });
}

function asKey({ id, purpose, label, createdAt, usedAt, revokedAt }: KeyRow): Key {
  return { id, purpose, label, createdAt, usedAt, revokedAt };
}
