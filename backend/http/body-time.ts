import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Ms in which the body must have come. */
    bodyWithin?: number;
  }
}

/** Ms that a body has where its route says nothing else: they are small. */
const usual = 30_000;

/** Ends the connection of whoever sends a body so slowly that it only holds a place. */
export function limitBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const within = request.routeOptions.config?.bodyWithin ?? usual;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, within);
    timer.unref();
    const end = (): void => clearTimeout(timer);
    raw.once('end', end).once('close', end);
    done();
  });
}
