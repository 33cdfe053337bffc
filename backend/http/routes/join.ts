import type { FastifyInstance } from 'fastify';
import { JoinRequest, type Membership } from '../../../shared/protocol/http.ts';
import type { Access } from '../../auth/access.ts';
import { admitted } from '../bearer.ts';
import { checked, refuse } from '../refusals.ts';

/** Joining with an invite, and what one joined as. */
export function joinRoutes(
  app: FastifyInstance,
  { access }: { readonly access: Access },
  joinsPerMinute: number,
): void {
  app.post('/api/join', { config: { rateLimit: { max: joinsPerMinute } } }, async (request, reply) => {
    const body = checked(JoinRequest, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const joined = await access.join(body.value);
    if (joined === 'name-required') return refuse(reply, { error: 'invalid', detail: 'name: required' });
    if (typeof joined === 'string') return refuse(reply, { error: joined });
    return joined;
  });

  app.get('/api/me', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const { person, name, role, scope, language, expiresAt } = who.admission;
    return { person, name, role, scope, language, expiresAt } satisfies Membership;
  });
}
