import 'fake-indexeddb/auto';
import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Evidence, playRound } from './testing/evidence.ts';
import { countsOf, faultsOf } from './testing/verdict.ts';

/**
 * Random people at real consoles against the real backend, over networks that break, with programs that die. What a
 * seed fixes is what they do; when it arrives is left to the machine, as on a real day. `npm run soak` plays on.
 */

/** How many things happen in a round. */
const length = 350;
const seeds = [20201123, randomInt(2 ** 31)] as const;

let rounds: readonly Evidence[];
beforeAll(async () => {
  rounds = await Promise.all(seeds.map((seed) => playRound(seed, length)));
}, 180_000);

describe.each(seeds.map((seed, index) => ({ seed, index })))('a hard day (seed $seed)', ({ index }) => {
  it('loses nothing that was acknowledged, brings all together, and shows nobody what is not theirs', () => {
    expect(faultsOf(rounds[index]!)).toEqual([]);
  });

  it('was one: a round that reached nothing would prove nothing', () => {
    const { stops: _stops, halts: _halts, cuts: _cuts, crashes: _crashes, ...counts } = countsOf(rounds[index]!);
    for (const [what, count] of Object.entries(counts)) expect(count, what).toBeGreaterThan(0);
    expect(counts).toMatchObject({ kills: 3, erasures: 3 });
    expect(counts['accepted']).toBeGreaterThan(50);
    expect(counts['refused']).toBeGreaterThan(20);
  });
});

describe('the verdict is against a round in which', () => {
  const judged = (change: (evidence: Evidence) => Partial<Evidence>): string => {
    const [evidence] = rounds as [Evidence];
    return faultsOf({ ...evidence, ...change(evidence) }).join('\n');
  };
  const accepted = ({ outcomes, log }: Evidence): string => {
    const edits = log.filter(({ type, command }) => type === 'run-sheet.changed' && outcomes.get(command)?.ok);
    return edits.at(-1)!.command;
  };

  it('something acknowledged was lost', () => {
    const lost = judged(({ outcomes, ...rest }) => ({
      outcomes: new Map([...outcomes].filter(([id]) => id !== accepted({ outcomes, ...rest }))),
    }));
    expect(lost).toMatch(/K1/);
  });

  it('something is in the log twice, or not as it was decided', () => {
    const again = judged(({ log }) => {
      const command = log.findLast(({ type }) => type === 'run-sheet.changed')!;
      return { log: [...log, { ...command, seq: log.length + 1, command: log[5]!.command }] };
    });
    expect(again).toMatch(/in the log 2 times/);
    expect(again).toMatch(/A newcomer holds another state/);
  });

  it('two edits changed places', () => {
    const swapped = judged(({ desks }) => ({
      desks: desks.map((desk) => ({ ...desk, given: desk.given.toReversed() })),
    }));
    expect(swapped).toMatch(/K3/);
  });

  it('somebody was not told of a refusal', () => {
    expect(judged(({ desks }) => ({ desks: desks.map((desk) => ({ ...desk, reported: new Set() })) }))).toMatch(
      /refused .* and its author not told/,
    );
  });

  it('a screen received the stream, or a note', () => {
    const leaked = judged(({ connections }) => {
      const frame = connections.flatMap(({ told }) => told).find(({ event }) => event === 'frame')!;
      const view = { event: 'view', message: { version: 1, view: { notes: 'x' } }, text: '' };
      return {
        connections: connections.map((each) =>
          each.handshake.view === undefined ? each : { ...each, told: [...each.told, frame, view] },
        ),
      };
    });
    expect(leaked).toMatch(/the stage received a frame/);
    expect(leaked).toMatch(/the stage received \n?/);
  });

  it('someone received an event that the log does not have', () => {
    const early = judged(({ connections, log, epoch }) => {
      const frame = { event: 'frame', message: { epoch, from: log.length + 1, events: [log[0]] }, text: '' };
      return { connections: connections.map((each) => ({ ...each, told: [...each.told, frame] })) };
    });
    expect(early).toMatch(/S7/);
  });

  it('a name outlived its erasure', () => {
    const kept = judged(({ played, remains }) => ({
      remains: new Map([...remains, ['somewhere', `… ${played.colleague.name} …`]]),
    }));
    expect(kept).toMatch(/E3: .* is in somewhere/);
  });
});
