import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const reference = /new URL\('(\.\/[\w-]+-thread\.ts)', import\.meta\.url\)/g;

/**
 * The backend names a thread's program by its file, `new URL('./x-thread.ts', import.meta.url)`, as it runs from its
 * sources too. In the build each becomes an entry of its own, bundled with what it imports.
 */
export function threads(): Plugin {
  return {
    name: 'rostrum:threads',
    apply: 'build',
    // As it was written.
    enforce: 'pre',
    transform(code, id) {
      if (/[\\/]fflate[\\/]esm[\\/]index\.mjs$/.test(id)) return withRequireRenamed(code);
      if (!code.includes('-thread.ts')) return null;
      return code.replaceAll(reference, (_whole, path: string) => {
        const file = this.emitFile({ type: 'chunk', id: join(dirname(id), path), name: basename(path, '.ts') });
        return `new URL(import.meta.ROLLUP_FILE_URL_${file})`;
      });
    },
    // On the disk, beside what names it.
    resolveFileUrl: ({ relativePath }) => `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`,
  };
}

/** electron-vite declares a `require` in every chunk that speaks of one, and fflate has declared its own. */
function withRequireRenamed(code: string): string {
  const renamed = code
    .replace("var require = createRequire('/');", "var nodeRequire = createRequire('/');")
    .replace("_a = require('worker_threads')", "_a = nodeRequire('worker_threads')");
  if (renamed.split('nodeRequire').length !== 3) throw new Error('fflate loads threads in another way now');
  return renamed;
}
