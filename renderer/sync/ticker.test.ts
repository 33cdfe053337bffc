import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scriptedPage } from './testing/console-fixture.ts';
import { createTicker } from './ticker.ts';

beforeEach(() => void vi.useFakeTimers({ now: 10_100 }));
afterEach(() => void vi.useRealTimers());

describe('the ticker', () => {
  it('tells each listener when its period has passed, with one timer for all', () => {
    const ticker = createTicker(() => Date.now(), scriptedPage());
    const quarter = vi.fn();
    const second = vi.fn();
    ticker.subscribe(250, quarter);
    ticker.subscribe(1_000, second);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(150);
    expect([quarter, second].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    expect(ticker.at(250)).toBe(10_250);
    vi.advanceTimersByTime(750);
    expect([quarter, second].map(({ mock }) => mock.calls.length)).toEqual([4, 1]);
  });

  it('rests while the page is hidden, and is right at once when it is seen again', () => {
    const page = scriptedPage();
    const ticker = createTicker(() => Date.now(), page);
    const listener = vi.fn();
    ticker.subscribe(250, listener);
    page.hidden = true;
    page.tell('visibility');
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(listener).not.toHaveBeenCalled();
    page.hidden = false;
    page.tell('visibility');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(ticker.at(250)).toBe(70_000);
  });

  it('has no timer once nobody listens', () => {
    const ticker = createTicker(() => Date.now(), scriptedPage());
    const ends = [ticker.subscribe(250, () => {}), ticker.subscribe(250, () => {})];
    ends[0]?.();
    expect(vi.getTimerCount()).toBe(1);
    ends[1]?.();
    expect(vi.getTimerCount()).toBe(0);
  });
});
