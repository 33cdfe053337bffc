import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.ts';

export interface Benchmark {
  readonly name: string;
  readonly file: string;
  /** The first sentence of the file's first doc comment. */
  readonly about: string;
  readonly limitMs: number;
}

/** What a benchmark takes unless it says more, s. */
const usualSeconds = 30;
/** A busy machine may take this many times as long before a benchmark is ended. */
const patience = 4;

/**
 * The benchmarks: each `build/bench/NAME.ts`, with a doc comment that says what it measures and, where it is long,
 * `Takes about N s`. What they share, and their load generators, are in folders below.
 * @throws when one does not say what it measures
 */
export function listBenchmarks(folder: string = join(root, 'build', 'bench')): Benchmark[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[\w-]+\.ts$/.test(entry.name))
    .map(({ name }) => describe(join(folder, name), name.replace(/\.ts$/, '')))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function describe(file: string, name: string): Benchmark {
  const comment = /\/\*\*([^]*?)\*\//
    .exec(readFileSync(file, 'utf8'))?.[1]
    ?.replaceAll(/\s+(\* )?/g, ' ')
    .trim();
  if (!comment) throw new Error(`${file} must say what it measures, in a doc comment`);
  const seconds = Number(/\bTakes about (\d+) s\b/.exec(comment)?.[1] ?? usualSeconds);
  return { name, file, about: comment.split(/\.(?= |$)/)[0] ?? comment, limitMs: seconds * patience * 1000 };
}
