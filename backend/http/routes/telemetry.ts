import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ChannelPath, TelemetryReport } from '../../../shared/protocol/telemetry.ts';
import type { Clock } from '../../clock.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { KeyStore } from '../../store/key-store.ts';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import { keyAccess } from '../key-access.ts';
import { checked, refuse } from '../refusals.ts';
import { waitFor } from '../waiting.ts';

export interface TelemetryDependencies {
  readonly sessions: Sessions;
  readonly keys: Pick<KeyStore, 'byHash' | 'used'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly telemetry: Telemetry;
}

/** Of one key in a minute: ten channels twice a second. */
const perMinute = 1_200;

/** What a webinar platform measures of a channel (docs/api.md). */
export function telemetryRoutes(
  app: FastifyInstance,
  { sessions, keys, clock, telemetry }: TelemetryDependencies,
): void {
  const access = keyAccess('telemetry', { keys, clock });
  const rates = new RateLimiterMemory({ points: perMinute, duration: 60 });

  app.put('/api/intake/telemetry/channels/:language', { onRequest: access.onRequest }, async (request, reply) => {
    const key = access.keyOf(request);
    const session = sessions.get(key.session);
    if (!session) return refuse(reply, { error: 'not-found' });
    const path = checked(ChannelPath, request.params);
    if (!path.ok) return refuse(reply, path.error);
    const body = checked(TelemetryReport, request.body);
    if (!body.ok) return refuse(reply, body.error);
    const wait = await waitFor(rates, key.id, 1);
    if (wait > 0) {
      reply.header('retry-after', Math.ceil(wait / 1_000));
      return refuse(reply, { error: 'rate-limited', retryAfter: wait });
    }
    if (!telemetry.report(session, path.value.language, body.value)) return refuse(reply, { error: 'not-found' });
    access.noteUse(request);
    return reply.code(204).send();
  });
}
