import { describe, expect, it } from 'vitest';
import { summarise } from './summary.ts';

const check = { name: 'types', succeeded: true };

describe('summarise', () => {
  it('adds up the runners and shows why tests were skipped', () => {
    const { lines, succeeded } = summarise([
      check,
      { name: 'unit', succeeded: true, outcome: { passed: 40, failed: 0, skipped: [] } },
      {
        name: 'e2e',
        succeeded: true,
        outcome: { passed: 2, failed: 0, skipped: [{ test: 'desktop › opens', reason: 'Electron is not there' }] },
      },
    ]);
    expect(succeeded).toBe(true);
    expect(lines).toEqual(['skipped (e2e): desktop › opens: Electron is not there', '42 passed, 0 failed, 1 skipped']);
  });
  it('fails for a failed test, counted once', () => {
    const { lines, succeeded } = summarise([
      { name: 'unit', succeeded: false, outcome: { passed: 1, failed: 2, skipped: [] } },
    ]);
    expect(succeeded).toBe(false);
    expect(lines).toEqual(['failed: unit', '1 passed, 2 failed, 0 skipped']);
  });
  it('counts a failed check and a runner that never ended', () => {
    const { lines, succeeded } = summarise([
      { name: 'lint', succeeded: false },
      { name: 'unit', succeeded: true, outcome: { passed: 1, failed: 0, skipped: [] } },
      { name: 'e2e', succeeded: false },
    ]);
    expect(succeeded).toBe(false);
    expect(lines.at(-1)).toBe('1 passed, 2 failed, 0 skipped');
  });
  it('fails a runner that fell over after all its tests passed', () => {
    const outcome = { passed: 3, failed: 0, skipped: [] };
    expect(summarise([{ name: 'unit', succeeded: false, outcome }]).lines.at(-1)).toBe('3 passed, 1 failed, 0 skipped');
  });
  it('fails for a skipped test without a reason', () => {
    const outcome = { passed: 3, failed: 0, skipped: [{ test: 'a' }] };
    expect(summarise([{ name: 'unit', succeeded: true, outcome }]).succeeded).toBe(false);
  });
  it('fails when no test ran', () => {
    expect(summarise([check]).succeeded).toBe(false);
    expect(summarise([]).succeeded).toBe(false);
  });
});
