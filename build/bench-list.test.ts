import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listBenchmarks } from './bench-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('lists what says what it measures, with its limit', () => {
  writeFileSync(
    join(folder, 'sync.ts'),
    "import 'ws';\n\n/**\n * Change to\n * last receiver. Takes about 80 s.\n */\nconst a = 1;\n",
  );
  writeFileSync(join(folder, 'restart.ts'), '/** Recovery after a kill */\nexport {};\n/** Takes about 9 s. */\n');
  writeFileSync(join(folder, 'restart.test.ts'), '');
  mkdirSync(join(folder, 'lib'));
  expect(listBenchmarks(folder)).toEqual([
    { name: 'restart', file: join(folder, 'restart.ts'), about: 'Recovery after a kill', limitMs: 120_000 },
    { name: 'sync', file: join(folder, 'sync.ts'), about: 'Change to last receiver', limitMs: 320_000 },
  ]);
});

it('refuses one that does not', () => {
  writeFileSync(join(folder, 'sync.ts'), 'export {};\n');
  expect(() => listBenchmarks(folder)).toThrow('must say what it measures');
});
