import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notice } from '../../shared/protocol/socket.ts';
import { createNotices } from '../notices.ts';
import { watchClock } from './clock-watch.ts';
import { handClock, noon } from './testing/world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const clock = handClock();
  const notices = createNotices();
  const told: Notice[] = [];
  notices.subscribe((notice) => told.push(notice));
  const end = watchClock(clock, notices, pino({ level: 'silent' }));
  const second = (): void => {
    clock.pass(1_000);
    vi.advanceTimersByTime(1_000);
  };
  return { clock, told, end, second };
}

describe('the watch over the clock', () => {
  it('T2 says once that the system clock has stepped, and moves nothing', () => {
    const { clock, told, second } = watched();
    second();
    clock.step(-3_600_000);
    second();
    second();
    expect(told).toEqual([{ kind: 'clock-stepped', ms: -3_600_000, at: noon + 2_000 }]);
    expect(clock.now()).toBe(noon + 3_000);
  });

  it('T2 says each further step, and is quiet about small ones', () => {
    const { clock, told, second } = watched();
    clock.step(500);
    second();
    expect(told).toEqual([]);
    clock.step(1);
    second();
    clock.step(400);
    second();
    clock.step(10_000);
    second();
    expect(told.map((notice) => 'ms' in notice && notice.ms)).toEqual([501, 10_901]);
  });

  it('begins anew after the clock was adopted, and ends', () => {
    const { clock, told, end, second } = watched();
    clock.step(5_000);
    second();
    clock.adopt();
    second();
    clock.step(5_000);
    second();
    expect(told).toHaveLength(2);
    end();
    clock.step(50_000);
    second();
    expect(told).toHaveLength(2);
  });
});
