import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';
import { root } from './tools.ts';

const source = join(root, 'renderer', 'offline', 'service-worker.ts');

/** Writes the service worker of the hosted pages, which keeps what this build consists of. */
export function offlineShell(): Plugin {
  return {
    name: 'rostrum:offline-shell',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.addWatchFile(source);
    },
    generateBundle: {
      // The page is written by then.
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no page to keep');
        const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
        const shell = { version: versionOf(page.source), files: keptFiles(Object.keys(bundle)) };
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const shell = ${JSON.stringify(shell)};\n${code}`,
        });
      },
    },
  };
}

/** The page names all else by its hash, so its own is the version of the whole. */
export function versionOf(page: string | Uint8Array): string {
  return createHash('sha256').update(page).digest('base64');
}

/** Letters of scripts that the interface does not use are kept when a session has needed them. */
export function keptFiles(names: readonly string[]): string[] {
  return names.filter((name) => /\.(js|css|woff2)$/.test(name) && !/-(cyrillic|greek|vietnamese)\b/.test(name)).sort();
}
