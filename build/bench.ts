import { isBuildFresh } from './freshness.ts';
import { runToEnd } from './processes.ts';
import { buildStep, succeeds } from './steps.ts';
import { listBenchmarks } from './bench-list.ts';

// `npm run bench` lists the benchmarks, `npm run bench -- NAME` runs one, in a process of its own with a time limit.
const [name, ...args] = process.argv.slice(2);
const benchmarks = listBenchmarks();

if (name === undefined) {
  if (benchmarks.length === 0) console.log('There are no benchmarks yet.');
  for (const { name, about, limitMs } of benchmarks) console.log(`${name}: ${about} (${limitMs / 1000} s at most)`);
} else {
  process.exitCode = (await run(name)) ? 0 : 1;
}

async function run(wanted: string): Promise<boolean> {
  const benchmark = benchmarks.find(({ name }) => name === wanted);
  if (!benchmark) {
    console.error(`There is no benchmark ${wanted}; there are: ${benchmarks.map(({ name }) => name).join(', ')}`);
    return false;
  }
  // They drive the built pages, and a figure of yesterday's build would mislead.
  if (!isBuildFresh() && !(await succeeds(buildStep))) return false;
  const { limitMs, file } = benchmark;
  const { code, timedOut } = await runToEnd(process.execPath, [file, ...args], { limitMs, show: true });
  if (timedOut) console.error(`${wanted}: stopped after ${limitMs / 1000} s`);
  return code === 0;
}
