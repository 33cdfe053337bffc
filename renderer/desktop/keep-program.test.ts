import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepProgram } from './keep-program.ts';

/** The browser's side: what `register` does each time, and whether a worker is active afterwards. */
function browser(register: () => Promise<unknown>) {
  const workers = {
    active: false,
    register: vi.fn(register),
    getRegistration: async () => ({ active: workers.active }),
  };
  vi.stubGlobal('navigator', { serviceWorker: workers });
  return workers;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('keeping the program', () => {
  it('is tried until it is done, since the backend may be away meanwhile', async () => {
    const workers = browser(() => Promise.reject(new TypeError('Failed to fetch')));
    await keepProgram();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.register).toHaveBeenCalledTimes(2);
    workers.register.mockImplementation(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.register).toHaveBeenCalledTimes(3);
    workers.active = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(workers.register).toHaveBeenCalledTimes(3);
  });

  it('is given up where the browser forbids it', async () => {
    const workers = browser(() => Promise.reject(new DOMException('No', 'SecurityError')));
    await keepProgram();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(workers.register).toHaveBeenCalledTimes(1);
  });

  it('is not asked for on pages without TLS', async () => {
    vi.stubGlobal('navigator', {});
    await expect(keepProgram()).resolves.toBeUndefined();
  });
});
