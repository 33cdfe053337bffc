import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Step, succeedSideBySide } from './steps.ts';

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-steps-'));
  said = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line.replace(/\(.*\)/, '')));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function step(name: string, code: string, limitMs = 20_000): Step {
  return { name, script: '-e', args: [`const { existsSync, writeFileSync } = require('fs'); ${code}`], limitMs };
}

/** Says that it is there, and ends when another one has said so. */
function meeting(name: string, other: string): Step {
  const [own, others] = [join(folder, name), join(folder, other)].map((file) => JSON.stringify(file));
  return step(name, `writeFileSync(${own}, ''); setInterval(() => existsSync(${others}) && process.exit(), 10);`);
}

describe('steps side by side', () => {
  it('run two at a time', async () => {
    expect(await succeedSideBySide([meeting('one', 'other'), meeting('other', 'one')])).toEqual([true, true]);
  });

  it('run never more than two at a time', async () => {
    const alone = [0, 1, 2, 3, 4].map((nth) => {
      const [first, second] = [join(folder, 'first'), join(folder, 'second')].map((file) => JSON.stringify(file));
      const code = `
        const take = (place) => { try { writeFileSync(place, '', { flag: 'wx' }); return true; } catch { return false; } };
        const place = [${first}, ${second}].find(take);
        if (!place) process.exit(1);
        setTimeout(() => require('fs').rmSync(place), 100);`;
      return step(`step ${nth}`, code);
    });
    expect(await succeedSideBySide(alone)).toEqual(alone.map(() => true));
  });

  it('all run, and answer in their own order, whatever fails and however long each takes', async () => {
    const steps = [
      step('slow', 'setTimeout(() => {}, 500)'),
      step('wrong', "console.error('what is wrong'); process.exit(3)"),
      step('hung', 'setInterval(() => {}, 1_000)', 300),
      step('right', ''),
    ];
    expect(await succeedSideBySide(steps)).toEqual([true, false, false, true]);
    expect(said.toSorted()).toEqual(
      ['hung: stopped, too slow ', 'right: ok ', 'slow: ok ', 'what is wrong', 'wrong: FAILED '].toSorted(),
    );
    // What a failed step printed stands right above its name.
    expect(said[said.indexOf('wrong: FAILED ') - 1]).toBe('what is wrong');
  });
});
