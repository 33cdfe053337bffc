import type { FastifyInstance } from 'fastify';
import type { Health } from '../../../shared/protocol/http.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';

/** What the composition root knows about the backend as a whole. `uptime` in ms. */
export type HealthSource = () => Omit<Health, 'protocol'>;

/** For load balancers and consoles: 200 while commands can be carried out, else 503. No token. */
export function healthRoutes(app: FastifyInstance, health: HealthSource): void {
  app.get('/health', async (_request, reply) => {
    const { status, version, uptime, sessions, connections } = health();
    const answer: Health = { status, version, protocol: protocolVersion, uptime, sessions, connections };
    return reply
      .code(status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(answer);
  });
}
