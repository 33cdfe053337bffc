import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createPacer } from './pacer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const paced = () => {
  const store = createStore<{ readonly count: number; readonly other: number }>(() => ({ count: 0, other: 0 }));
  const pacer = createPacer(store, ({ count }) => count, 100);
  const told: number[] = [];
  const end = pacer.subscribe(() => told.push(pacer.read()));
  return { store, pacer, told, end };
};

describe('a part that is looked at now and then', () => {
  it('is taken over at once, then at most so often, the newest always in the end', () => {
    const { store, pacer, told } = paced();
    store.setState({ count: 1 });
    expect(pacer.read()).toBe(1);
    for (let count = 2; count <= 20; count += 1) {
      store.setState({ count });
      vi.advanceTimersByTime(10);
    }
    expect(told).toEqual([1, 11]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([1, 11, 20]);
    vi.advanceTimersByTime(1_000);
    store.setState({ count: 21 });
    expect(pacer.read()).toBe(21);
  });

  it('tells nothing where it has not changed, or is again what it was', () => {
    const { store, told } = paced();
    store.setState({ other: 1 });
    store.setState({ count: 1 });
    store.setState({ count: 2 });
    store.setState({ count: 1 });
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([1]);
  });

  it('is as new as its store when somebody comes, and leaves the store alone when nobody is there', () => {
    const { store, pacer, told, end } = paced();
    end();
    store.setState({ count: 5 });
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([]);
    const listener = vi.fn();
    pacer.subscribe(listener)();
    expect(pacer.read()).toBe(5);
    expect(vi.getTimerCount()).toBe(0);
  });
});
