import type { FastifyInstance } from 'fastify';
import type { OriginCheck } from './origins.ts';
import { refuse } from './refusals.ts';

/**
 * Pages of other origins get nothing from the API (rule C7). The desktop app's pages have an origin of their own, so
 * what is allowed is also said in the way that browsers ask for it. Nothing is sent with credentials: tokens travel in
 * a header that only our own code sets.
 */
export function restrictOrigins(app: FastifyInstance, allows: OriginCheck): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !/^\/(api|health)\b/.test(request.url)) return;
    reply.header('vary', 'Origin');
    if (!allows(origin, request.host)) return refuse(reply, { error: 'origin-refused' });
    reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') return;
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '600',
      })
      .code(204)
      .send();
  });
}
