import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { appScheme } from '../../shared/bridge/bridge.ts';
import type { Electron } from './electron.ts';

/**
 * The console's pages come from our own scheme, never from `file://`: it has an origin, takes a content security
 * policy from a header and cannot reach other files.
 */

// Scripts and styles are ours alone. Connections are open because a person may join any backend by its link; the
// sandboxed page holds nothing but what those backends send it.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' http: https: ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Must run before the app is ready. */
export function registerScheme(protocol: Electron['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer; must run once the app is ready. */
export function serveRenderer(protocol: Electron['protocol'], folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = fileFor(request.url, folder);
    if (file === null) return refused(404);
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
      });
    } catch {
      return refused(404);
    }
  });
}

function refused(status: number): Response {
  return new Response(null, { status });
}

/** The file that an address of our scheme names; null for another host or a path that leaves the folder. */
export function fileFor(address: string, folder: string): string | null {
  const url = URL.parse(address);
  if (url?.host !== 'app') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}
