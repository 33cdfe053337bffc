import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { keptFiles, offlineShell } from './offline-shell.ts';
import { root } from './tools.ts';

it('keeps what every session needs, and letters of other scripts only where they are needed', () => {
  const files = [
    'index.html',
    'a.js',
    'a.css',
    'inter-latin-x.woff2',
    'inter-latin-ext-x.woff2',
    'inter-greek-x.woff2',
  ];
  expect(keptFiles([...files, 'inter-cyrillic-ext-x.woff2', 'a.js.map'])).toEqual([
    'a.css',
    'a.js',
    'inter-latin-ext-x.woff2',
    'inter-latin-x.woff2',
  ]);
});

it('writes a worker that knows its page and its files, as one classic script', async () => {
  const result = await build({
    root: join(root, 'renderer'),
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? '\0page' : null),
        load: (id) => (id === '\0page' ? 'export default 1' : null),
        generateBundle() {
          this.emitFile({ type: 'asset', fileName: 'index.html', source: '<p>The page</p>' });
        },
      },
      offlineShell(),
    ],
    build: { write: false, rolldownOptions: { input: 'page' } },
  });
  const [built] = Array.isArray(result) ? result : [result];
  if (!built || !('output' in built)) throw new Error('Nothing was built');
  const worker = built.output.find(({ fileName }) => fileName === 'service-worker.js');
  const script = worker?.type === 'asset' ? String(worker.source) : '';
  const version = createHash('sha256').update('<p>The page</p>').digest('base64');
  expect(script).toContain(JSON.stringify(version));
  expect(script).toMatch(/assets\/[\w-]+\.js/);
  expect(() => new Script(script)).not.toThrow();
});
