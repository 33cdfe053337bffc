import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../shared/transport/state.ts';
import { type TimerPhase, timerState } from './timer-state.ts';

const minute = 60_000;
const rules = { warning: { percent: 30 }, danger: { percent: 10 } } as const;
const visit: Visit = { id: 'v', item: 'a', startedAt: 0, added: 0, paused: 0, pausedAt: null };
const at = (now: number, change: Partial<Visit> = {}) =>
  timerState({ status: 'live', visit: { ...visit, ...change } }, 10 * minute, rules, now);

describe('the timer of a ten-minute item', () => {
  it.each<[TimerPhase, number]>([
    ['running', 0],
    ['running', 7 * minute - 1],
    ['warning', 7 * minute],
    ['danger', 9 * minute],
    ['danger', 10 * minute],
    ['overtime', 10 * minute + 1],
  ])('is %s after %i ms', (phase, now) => {
    expect(at(now).phase).toBe(phase);
  });

  it('stands still while it is paused, and says for how long', () => {
    const paused = at(8 * minute, { pausedAt: 2 * minute });
    expect(paused).toMatchObject({ left: 8 * minute, elapsed: 2 * minute, pausedFor: 6 * minute, phase: 'running' });
  });

  it('leaves pauses that are over out of the time of the open one', () => {
    expect(at(8 * minute, { paused: minute, pausedAt: 6 * minute }).pausedFor).toBe(2 * minute);
  });

  it('counts time that was given by hand', () => {
    expect(at(9 * minute, { added: 5 * minute })).toMatchObject({
      left: 6 * minute,
      total: 15 * minute,
      phase: 'running',
      progress: 9 / 15,
    });
  });

  it('is full once all time was taken away', () => {
    expect(at(minute, { added: -10 * minute })).toMatchObject({ progress: 1, phase: 'overtime' });
  });

  it('turns at fixed times where the session says so', () => {
    const fixed = { warning: { left: 2 * minute }, danger: { left: minute } };
    expect(timerState({ status: 'live', visit }, 10 * minute, fixed, 7.5 * minute).phase).toBe('running');
    expect(timerState({ status: 'live', visit }, 10 * minute, fixed, 8 * minute).phase).toBe('warning');
  });

  it('has no item before the start and after the end', () => {
    expect(timerState({ status: 'ready', visit: null }, 0, rules, 5).phase).toBe('ready');
    expect(timerState({ status: 'ended', visit: null }, 0, rules, 5).phase).toBe('ended');
  });
});
