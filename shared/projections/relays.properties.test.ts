import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interpreter } from '../booths/messages.ts';
import { type Coverage, type Worker, relays } from './relays.ts';
import { assertReaching } from '../testing/assert-reaching.ts';

/**
 * A model that knows nothing of how the computation goes: it walks every chain of booths that leads from the floor to a
 * booth without passing one twice, and keeps the shortest.
 */

const languages = ['fr', 'en', 'es', 'de', 'pt'] as const;
const ids = ['b1', 'b2', 'b3', 'b4', 'b5'] as const;

function has(interpreter: Interpreter, from: string, into: string): boolean {
  const { a, b, c } = interpreter;
  if (from === into) return false;
  if (a.includes(into)) return [...a, ...b, ...c].includes(from);
  return b.includes(into) && a.includes(from);
}

/** What a booth may be asked to speak: one of its channels that the floor does not speak, as it declares. */
function choices({ serves, into }: Worker, floor: string): readonly string[] {
  return serves.filter((language) => language !== floor && (serves.length < 2 || into === null || into === language));
}

/** The shortest chain that ends in a booth which speaks `into`: its pivots, the first in the chain first. */
function shortest(
  target: Worker,
  into: string,
  floor: string,
  workers: readonly Worker[],
  speaks: (booth: string) => string | null,
): readonly string[] | null {
  let best: readonly string[] | null = null;
  const walk = (chain: readonly string[], heard: string): void => {
    const last = chain.at(-1) ?? null;
    const mayHear = ({ source }: Worker): boolean =>
      source === null || (source === 'floor' ? last === null : source.relay === last);
    const can = (worker: Worker, language: string): boolean =>
      worker.out === null && mayHear(worker) && Object.values(worker.team).some((one) => has(one, heard, language));
    if (can(target, into) && (best === null || chain.length < best.length)) best = chain;
    for (const worker of workers) {
      if (worker.booth === target.booth || chain.includes(worker.booth)) continue;
      const output = speaks(worker.booth);
      if (output !== null && can(worker, output)) walk([...chain, worker.booth], output);
    }
  };
  if (target.out === null) walk([], floor);
  return best;
}

function check(coverage: Coverage, floor: string, workers: readonly Worker[]): void {
  const speaks = (booth: string): string | null => {
    const found = coverage.booths.get(booth);
    return found?.status === 'works' ? found.into : null;
  };
  const depths = new Map<string, number>();
  for (const worker of workers) {
    const found = coverage.booths.get(worker.booth)!;
    const chains = choices(worker, floor).map((into) => shortest(worker, into, floor, workers, speaks));
    const lengths = chains.flatMap((chain) => (chain ? [chain.length] : []));
    if (found.status !== 'works') {
      expect(lengths).toEqual([]);
      expect(found.status === 'rests').toBe(choices(worker, floor).length === 0);
      continue;
    }
    expect(choices(worker, floor)).toContain(found.into);
    // Minimal, of its own choices too.
    expect(found.path.length).toBe(Math.min(...lengths));
    expect(new Set([...found.path, worker.booth]).size).toBe(found.path.length + 1);
    // The path that is told is a chain: each hears the next one's language, the last one the floor.
    const heard = found.path[0] === undefined ? floor : speaks(found.path[0]);
    expect(found.from).toEqual({ language: heard, booth: found.path[0] ?? null });
    if (found.path[0] !== undefined) expect(coverage.booths.get(found.path[0])!.path).toEqual(found.path.slice(1));
    expect([...found.by].sort()).toEqual(
      Object.keys(worker.team)
        .filter((id) => has(worker.team[id]!, heard!, found.into!))
        .sort(),
    );
    depths.set(found.into!, Math.min(depths.get(found.into!) ?? Infinity, found.path.length));
  }
  for (const channel of languages) {
    const carried = coverage.channels.get(channel)!;
    const depth = depths.get(channel);
    if (channel === floor) expect(carried.how).toBe('floor');
    else if (depth === undefined) expect(carried.how).toBe('uncovered');
    else expect(carried.how).toBe(depth === 0 ? 'direct' : depth === 1 ? 'relay' : 'double-relay');
    if (carried.how === 'uncovered') {
      const serving = workers.some(({ serves }) => serves.includes(channel));
      expect(carried.why.code === 'no-booth').toBe(!serving);
    }
  }
}

const language = fc.constantFrom(...languages);
const few = (max: number) => fc.uniqueArray(language, { maxLength: max });
const anybody = fc.record({
  name: fc.constant(''),
  a: fc.uniqueArray(language, { minLength: 1, maxLength: 2 }),
  b: few(1),
  c: few(3),
});
/** Most have one language to work from, so that it takes others to reach them; null: the first channel of their booth. */
const interpreter = fc.oneof(
  { weight: 1, arbitrary: anybody },
  { weight: 4, arbitrary: language.map((from) => ({ name: '', a: null, b: [], c: [from] })) },
);
const worker = (booth: string, index: number): fc.Arbitrary<Worker> =>
  fc
    .record({
      serves: fc.oneof(
        { weight: 4, arbitrary: fc.constant([languages[index] as string]) },
        { weight: 1, arbitrary: fc.uniqueArray(language, { minLength: 1, maxLength: 2 }) },
      ),
      team: fc.dictionary(fc.constantFrom('i', 'j'), interpreter, { minKeys: 1, noNullPrototype: true }),
      source: fc.oneof(
        { weight: 9, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant('floor' as const) },
        { weight: 2, arbitrary: fc.constantFrom(...ids).map((relay) => ({ relay })) },
      ),
      chooses: fc.nat({ max: 4 }),
      isOut: fc.nat({ max: 5 }).map((number) => number === 0),
    })
    .map(({ chooses, isOut, team, ...about }) => ({
      booth,
      ...about,
      team: Object.fromEntries(
        Object.entries(team).map(([id, { a, ...one }]): [string, Interpreter] => [
          id,
          { ...one, a: a ?? about.serves.slice(0, 1) },
        ]),
      ),
      into: about.serves[chooses] ?? null,
      out: isOut ? { code: 'muted', booth } : null,
    }));

describe('relays of any booths at any floor language', () => {
  it('are the shortest that there are, and no circle', () => {
    const seen = new Map<string, number>();
    assertReaching(
      fc.property(
        fc.noBias(language),
        fc.noBias(fc.tuple(...ids.map(worker))),
        fc.constantFrom(0, 3, 4, 5, 5, 5, 5),
        (floor, all, count) => {
          const workers = all.slice(0, count);
          const coverage = relays(languages, floor, workers);
          check(coverage, floor, workers);
          for (const { how } of coverage.channels.values()) seen.set(how, (seen.get(how) ?? 0) + 1);
        },
      ),
      {
        numRuns: 4_000,
        reached: () => {
          for (const how of ['floor', 'direct', 'relay', 'double-relay', 'uncovered'])
            expect([how, (seen.get(how) ?? 0) > 100]).toEqual([how, true]);
        },
      },
    );
  });
});
