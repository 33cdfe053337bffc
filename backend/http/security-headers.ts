import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Settings } from '../settings.ts';

/**
 * Headers of every answer. The console's pages load scripts and styles from the backend only and connect to nothing
 * else; nobody may frame them.
 */
export function securityHeaders({ publicUrl, tls }: Pick<Settings, 'publicUrl' | 'tls'>): FastifyHelmetOptions {
  const secure = tls !== null || publicUrl?.startsWith('https:') === true;
  // 'self' covers WebSockets of the same host, except in browsers of before 2022, which need it spelt out.
  const sockets = publicUrl === null ? [] : [publicUrl.replace(/^http/, 'ws')];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        // The worker that keeps the pages for an outage.
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'connect-src': ["'self'", ...sockets],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Browsers ignore these two, and complain, on pages that come without TLS.
    crossOriginOpenerPolicy: secure ? { policy: 'same-origin' } : false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  };
}
