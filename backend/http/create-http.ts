import { readFileSync } from 'node:fs';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Access } from '../auth/access.ts';
import type { Files } from '../files/files.ts';
import type { Integrations } from '../integrations.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Settings } from '../settings.ts';
import type { AccessStore } from '../store/access-store.ts';
import type { Votes } from '../votes/votes.ts';
import { serveAudiencePage } from './audience-page.ts';
import { restrictOrigins } from './cross-origin.ts';
import type { OriginCheck } from './origins.ts';
import { refuse } from './refusals.ts';
import { serveRenderer } from './renderer.ts';
import { limitBodies } from './body-time.ts';
import { clockRoutes } from './routes/clock.ts';
import { fileRoutes } from './routes/files.ts';
import { type HealthSource, healthRoutes } from './routes/health.ts';
import { integrationRoutes } from './routes/integrations.ts';
import { inviteRoutes } from './routes/invites.ts';
import { joinRoutes } from './routes/join.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { voteRoutes } from './routes/votes.ts';
import { securityHeaders } from './security-headers.ts';

/** What the routes are made of. */
export interface HttpDependencies {
  readonly settings: Pick<Settings, 'publicUrl' | 'tls' | 'trustedProxies' | 'renderer' | 'limits'>;
  readonly access: Access;
  readonly series: Pick<AccessStore, 'allSeries'>;
  readonly sessions: Sessions;
  readonly votes: Pick<Votes, 'together'>;
  readonly integrations: Integrations;
  readonly files: Files;
  readonly health: HealthSource;
  readonly origins: OriginCheck;
  readonly log: Logger;
}

const maxBodyBytes = 65_536;
const minute = 60_000;
/** Ms in which any request must have come whole; how long most of them have is said in `body-time.ts`. */
const longestRequest = 10 * minute;

/** Told by the rate limiter, and answered by the error handler like every other refusal. */
class TooManyRequests extends Error {
  readonly statusCode = 429;
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super('Too many requests');
    this.retryAfter = retryAfter;
  }
}

/**
 * The HTTP server of one backend, not listening yet: routes of `shared/protocol/http.ts`, the console's files, and
 * nothing else.
 * @throws when the TLS files cannot be read.
 */
export async function createHttp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const { settings, log } = dependencies;
  const app = fastify({
    ...(settings.tls && {
      https: { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key), minVersion: 'TLSv1.2' },
    }),
    loggerInstance: log,
    // Fastify's own lines hold addresses, hosts and whole URLs.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    // Messages are checked by our own schemas; fastify's two compilers would be loaded all the same, at each start.
    schemaController: { compilersFactory: { buildValidator: noJsonSchema, buildSerializer: noJsonSchema } },
    bodyLimit: maxBodyBytes,
    requestTimeout: longestRequest,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => {
      void refuse(reply, { error: 'invalid', detail: 'url' });
    },
  }) as unknown as FastifyInstance;

  logRequests(app);
  answerErrors(app);
  // What is not JSON needs no preflight in a browser, so it is not read at all.
  app.removeContentTypeParser('text/plain');
  limitBodies(app);
  restrictOrigins(app, dependencies.origins);
  await app.register(helmet, securityHeaders(settings));
  await limitRates(app, settings.limits);

  joinRoutes(app, dependencies, settings.limits.joinsPerMinute);
  sessionRoutes(app, dependencies);
  inviteRoutes(app, dependencies);
  clockRoutes(app, dependencies);
  voteRoutes(app, dependencies);
  fileRoutes(app, dependencies);
  integrationRoutes(app, { ...dependencies, limits: settings.limits, version: dependencies.health().version });
  healthRoutes(app, dependencies.health);
  if (await serveRenderer(app, settings.renderer)) serveAudiencePage(app, settings.renderer, dependencies.sessions);
  else log.warn('there is no built console to serve: only the protocol is');
  return app;
}

function noJsonSchema(): never {
  throw new Error('Routes have no JSON schemas: check what they carry with zod');
}

/** Files have a limit of their own: a page is a dozen of them. */
async function limitRates(app: FastifyInstance, limits: Settings['limits']): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (!/^\/(api|health)\b/.test(route.url))
      route.config = { ...route.config, rateLimit: { max: limits.filesPerMinute } };
  });
  await app.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: minute,
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(ttl),
  });
  const preHandler = app.rateLimit({ max: limits.requestsPerMinute, timeWindow: minute });
  app.setNotFoundHandler({ preHandler }, (_request, reply) => refuse(reply, { error: 'not-found' }));
}

/** The route's pattern in place of the URL, and no address: logs hold nothing personal. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (route.startsWith('/api')) request.log.info(line, 'request');
    else request.log.debug(line, 'request');
  });
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | TooManyRequests>((error, request, reply) => {
    if (error instanceof TooManyRequests) return refuse(reply, { error: 'rate-limited', retryAfter: error.retryAfter });
    const { statusCode = 500, code } = error;
    if (statusCode < 500) return refuse(reply, { error: 'invalid', detail: code }, statusCode);
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
    return refuse(reply, { error: 'internal' });
  });
}
