import { setMaxListeners } from 'node:events';

/**
 * Aborted by the first Ctrl-C, by a request to end, or when the terminal is closed. Later ones change nothing: stopping
 * has limits of its own.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => void signal.addEventListener('abort', () => resolve(), { once: true }));
}
