import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Electron } from './electron.ts';
import { isOwnPage } from './ipc.ts';
import { mayUse } from './permissions.ts';
import { fileFor, serveRenderer } from './scheme.ts';

describe('addresses of the app scheme', () => {
  it.each([
    ['rostrum://app/', '/srv/renderer/index.html'],
    ['rostrum://app/assets/index.js?v=1', '/srv/renderer/assets/index.js'],
    ['rostrum://app/#/session/one', '/srv/renderer/index.html'],
    ['rostrum://app/../secret', '/srv/renderer/secret'],
    ['rostrum://app/..%2f..%2fsecret', null],
    ['rostrum://app/%2e%2e%2f%2e%2e%2fetc/passwd', null],
    ['rostrum://app/%00', null],
    ['rostrum://app/%E0%A4%A', null],
    ['rostrum://elsewhere/index.html', null],
    ['not an address', null],
  ])('%s is the file %s', (address, file) => {
    expect(fileFor(address, '/srv/renderer')).toBe(file);
  });

  it.each([
    ['rostrum://app', true],
    ['rostrum://app/#/session/one', true],
    ['rostrum://application/', false],
    ['https://rostrum.example/', false],
    ['file:///etc/passwd', false],
    ['about:blank', false],
  ])('%s is one of our own pages: %s', (url, own) => {
    expect(isOwnPage(url)).toBe(own);
  });
});

describe('the renderer', () => {
  let folder: string;
  let answer: (request: Request) => Promise<Response>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rostrum-scheme-'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const protocol = { handle: (_scheme: string, handler: typeof answer) => (answer = handler) };
    serveRenderer(protocol as unknown as Electron['protocol'], folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes with a policy that lets no foreign or inline script run', async () => {
    const response = await answer({ url: 'rostrum://app/' } as Request);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['rostrum://app/missing.js', 'rostrum://app/..%2fmissing', 'rostrum://other/'])(
    'answers 404 for %s',
    async (url) => {
      expect((await answer({ url } as Request)).status).toBe(404);
    },
  );
});

describe('web permissions', () => {
  it.each([
    ['fullscreen', 'rostrum://app/', true],
    ['loopback-network', 'rostrum://app', true],
    ['media', 'rostrum://app/', false],
    ['geolocation', 'rostrum://app/', false],
    ['notifications', 'rostrum://app/', false],
    ['fullscreen', 'https://example.org/', false],
  ])('%s for %s: %s', (permission, page, may) => {
    expect(mayUse(permission, page)).toBe(may);
  });
});
