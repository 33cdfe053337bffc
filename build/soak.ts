import { runToEnd } from './processes.ts';
import { root } from './tools.ts';

// `npm run soak -- MINUTES [SEED]`: random people at real consoles, on networks that break, until something is wrong or
// the time is up. Ten minutes unless said otherwise.
const [given = '10', seed] = process.argv.slice(2);
const minutes = Number(given);
if (!(minutes > 0) || (seed !== undefined && !Number.isInteger(Number(seed)))) {
  console.error('npm run soak -- MINUTES [SEED]');
  process.exit(1);
}

const { code, timedOut } = await runToEnd(
  process.execPath,
  [`${root}/e2e/sync/testing/soak.ts`, given, ...(seed === undefined ? [] : [seed])],
  // The last round is played to its end.
  { limitMs: (minutes + 5) * 60_000, show: true },
);
if (timedOut) console.error('soak: stopped, a round did not end');
process.exitCode = code === 0 ? 0 : 1;
