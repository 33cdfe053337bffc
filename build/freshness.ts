import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.ts';

/** The built programs, and what they are made from. */
const built = [
  'out/main/index.js',
  'out/main/backend.js',
  'out/main/hosted.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/ask/index.html',
];
const sources = [
  'shared',
  'backend',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'build/offline-shell.ts',
  'build/texts-by-language.ts',
  'package-lock.json',
];

/**
 * Whether `out/` exists whole and is no older than any source under `folder`. Folders count with their own time, so a
 * removed file is noticed; tests do not count.
 */
export function isBuildFresh(folder: string = root): boolean {
  const times = built.map((path) => modified(join(folder, path)));
  const oldest = Math.min(...times.map((time) => time ?? 0));
  return oldest > 0 && sources.every((path) => newest(join(folder, path)) <= oldest);
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => !/(\.test\.tsx?|^testing)$/.test(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}
