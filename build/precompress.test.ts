import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder } from './precompress.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-precompress-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('puts smaller copies with the same content beside large text files only', async () => {
  const script = 'const answer = 42;\n'.repeat(500);
  await writeFile(join(folder, 'large.js'), script);
  await writeFile(join(folder, 'small.js'), 'x');
  await writeFile(join(folder, 'font.woff2'), Buffer.alloc(10_000));
  await compressFolder(folder);
  expect((await readdir(folder)).sort()).toEqual(['font.woff2', 'large.js', 'large.js.br', 'large.js.gz', 'small.js']);
  const [brotli, gzip] = [await readFile(join(folder, 'large.js.br')), await readFile(join(folder, 'large.js.gz'))];
  expect(brotliDecompressSync(brotli).toString()).toBe(script);
  expect(gunzipSync(gzip).toString()).toBe(script);
  expect(brotli.length).toBeLessThan(script.length / 10);
});
