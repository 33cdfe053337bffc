import type { FastifyInstance } from 'fastify';
import type { Access } from '../../auth/access.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { admitted } from '../bearer.ts';
import { refuse } from '../refusals.ts';

interface Dependencies {
  readonly access: Access;
  readonly sessions: Sessions;
}

/** After the system's clock has stepped, a person decides whether the backend's follows (rule T2). */
export function clockRoutes(app: FastifyInstance, { access, sessions }: Dependencies): void {
  app.post('/api/clock/adopt', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const { role } = who.admission;
    if (role !== 'organiser' && role !== 'moderator') return refuse(reply, { error: 'not-allowed' });
    const adopted = await sessions.adoptClock();
    request.log.warn({ ms: adopted.moved }, 'the system clock was adopted');
    return adopted;
  });
}
