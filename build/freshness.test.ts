import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildFresh } from './freshness.ts';

let folder: string;

/** Writes a file whose time, and whose folder's time, is this many seconds after the epoch. */
function put(path: string, seconds: number): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, seconds, seconds);
  utimesSync(dirname(full), seconds, seconds);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-fresh-'));
  for (const path of [
    'main/index.js',
    'main/backend.js',
    'main/hosted.js',
    'preload/index.cjs',
    'renderer/index.html',
    'renderer/ask/index.html',
  ])
    put(`out/${path}`, 2000);
  put('shared/webinar.ts', 1000);
  put('renderer/panels/transport/panel.tsx', 1000);
  utimesSync(join(folder, 'renderer'), 1000, 1000);
  utimesSync(join(folder, 'renderer/panels'), 1000, 1000);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('isBuildFresh', () => {
  it('says yes when nothing is newer', () => {
    expect(isBuildFresh(folder)).toBe(true);
  });
  it('says no when a source deep down is newer', () => {
    writeFileSync(join(folder, 'renderer/panels/transport/panel.tsx'), 'new');
    expect(isBuildFresh(folder)).toBe(false);
  });
  it('says no when a source was removed since', () => {
    rmSync(join(folder, 'shared/webinar.ts'));
    expect(isBuildFresh(folder)).toBe(false);
  });
  it('says no when one of the programs is missing', () => {
    rmSync(join(folder, 'out/main/backend.js'));
    expect(isBuildFresh(folder)).toBe(false);
  });
  it('does not rebuild for a changed test', () => {
    put('shared/webinar.test.ts', 1000);
    writeFileSync(join(folder, 'shared/webinar.test.ts'), 'new');
    expect(isBuildFresh(folder)).toBe(true);
  });
});
