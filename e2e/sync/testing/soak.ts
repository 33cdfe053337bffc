import 'fake-indexeddb/auto';
import { randomInt } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { playRound } from './evidence.ts';
import { countsOf, faultsOf } from './verdict.ts';

/**
 * Plays rounds from fresh seeds for some minutes and stops at the first fault. Arguments: minutes, and the seed to
 * begin with. Prints each round's seed and what happened in it.
 */
const [minutes = '10', first] = process.argv.slice(2);
const end = performance.now() + Number(minutes) * 60_000;

for (let round = 1, seed = Number(first ?? randomInt(2 ** 31)); ; round += 1, seed = randomInt(2 ** 31)) {
  const length = 300 + (seed % 1_200);
  console.log(`round ${round}: seed ${seed}, ${length} steps`);
  // What an earlier round stored would only fill the memory.
  globalThis.indexedDB = new IDBFactory();
  const evidence = await playRound(seed, length);
  const counts = Object.entries(countsOf(evidence)).map(([what, count]) => `${what} ${count}`);
  console.log(`  ${counts.join(', ')}`);
  const faults = faultsOf(evidence);
  for (const fault of faults) console.error(`  ${fault}`);
  if (faults.length > 0) process.exit(1);
  if (performance.now() >= end) process.exit(0);
}
