import type { FastifyInstance } from 'fastify';
import type { Access } from '../../auth/access.ts';
import type { Clock } from '../../clock.ts';
import type { Notices } from '../../notices.ts';
import { admitted } from '../bearer.ts';
import { refuse } from '../refusals.ts';

interface Dependencies {
  readonly access: Access;
  readonly clock: Clock;
  readonly notices: Notices;
}

/** After the system's clock has stepped, a person decides whether the backend's follows (rule T2). */
export function clockRoutes(app: FastifyInstance, { access, clock, notices }: Dependencies): void {
  app.post('/api/clock/adopt', async (request, reply) => {
    const who = await admitted(access, request);
    if (!who.ok) return refuse(reply, who.error);
    const { role } = who.admission;
    if (role !== 'organiser' && role !== 'moderator') return refuse(reply, { error: 'not-allowed' });
    const moved = clock.adopt();
    const now = clock.now();
    request.log.warn({ ms: moved }, 'the system clock was adopted');
    notices.publish({ kind: 'clock-adopted', ms: moved, at: now });
    return { now, moved };
  });
}
