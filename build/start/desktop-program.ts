import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runToEnd } from '../processes.ts';
import { root } from '../tools.ts';
import type { DesktopProgram } from './choose-shell.ts';

const electronFolder = join(root, 'node_modules', 'electron');
const downloadLimitMs = 10 * 60_000;
/** A download that stands still this long is taken for blocked. */
const stallLimitMs = 20_000;

/** Electron's program if its package has it, without the download that importing `electron` would start. */
export function installedDesktopProgram(folder: string = electronFolder): string | undefined {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  const program = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/** Electron's program, downloaded by its own package when it is missing: one try for each start. */
export async function desktopProgram(say: (line: string) => void): Promise<DesktopProgram> {
  const installed = installedDesktopProgram();
  if (installed) return { path: installed };
  const installer = join(electronFolder, 'install.js');
  if (!existsSync(installer)) return { missing: 'the electron package is not installed' };
  say('Downloading Electron, once (about 120 MB)…');
  const failure = await download(installer, say);
  const path = installedDesktopProgram();
  if (path) return { path };
  return { missing: `Electron could not be downloaded (${failure ?? 'it left no program behind'})` };
}

/** @returns why it failed, in one line; undefined when it did not */
async function download(installer: string, say: (line: string) => void): Promise<string | undefined> {
  // The installer says nothing of its progress, so its temporary folder is its own and is watched.
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-electron-'));
  const stalled = new AbortController();
  let size = 0;
  let grewAt = performance.now();
  const watch = setInterval(() => {
    const now = sizeOf(folder);
    if (now > size) {
      if (Math.floor(now / 20e6) > Math.floor(size / 20e6)) say(`  ${Math.round(now / 1e6)} MB`);
      size = now;
      grewAt = performance.now();
    } else if (performance.now() - grewAt > stallLimitMs && size < 50e6) {
      // Past that it may be unpacking, which leaves the download as it is.
      stalled.abort();
    }
  }, 500);
  try {
    const { code, timedOut, output } = await runToEnd(process.execPath, [installer], {
      limitMs: downloadLimitMs,
      cancel: stalled.signal,
      env: { TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
    });
    if (timedOut) return stalled.signal.aborted ? 'nothing arrives' : 'it takes too long';
    return code === 0 ? undefined : reasonIn(output);
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The line of the installer's output that says what went wrong. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /Error\b.*:/.test(line)) ?? lines.findLast((line) => line !== '');
  const words = reason?.replace(/^\w*Error: /, '') ?? 'no reason given';
  // All that Node's fetch says when there is no connection.
  return words === 'fetch failed' ? 'its server cannot be reached' : words;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
}
