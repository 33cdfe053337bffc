import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'electron-vite';
import { audiencePage } from './build/audience-page.ts';
import { chunkGroups } from './build/chunks.ts';
import { offlineShell } from './build/offline-shell.ts';
import { precompress } from './build/precompress.ts';
import { textsByLanguage } from './build/texts-by-language.ts';
import { threads } from './build/threads.ts';
import { withoutJsonSchemas } from './build/without-json-schemas.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    plugins: [threads()],
    build: {
      outDir: 'out/main',
      // All in one file: finding and reading hundreds of small ones is most of a start's work.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        // Three programs: the app, the backend that it starts in a utility process by its built path, and the backend
        // that runs by itself.
        input: {
          index: at('electron/main/index.ts'),
          backend: at('backend/embedded.ts'),
          hosted: at('backend/main.ts'),
        },
        // Looks for Electron in ways of its own.
        external: ['electron-store'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron, so all else is bundled, into one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [
      react(),
      // Keeps react-aria's texts in our three languages only, about 30 kB less to load.
      { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'es-ES'] }), enforce: 'pre' },
      textsByLanguage(),
      withoutJsonSchemas(),
      offlineShell(),
      audiencePage(),
      precompress(),
    ],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Every browser that can run the console preloads modules by itself.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: { codeSplitting: { groups: chunkGroups() } },
      },
    },
  },
});
