import type { StoreApi } from 'zustand/vanilla';

/** A part of a store that is looked at now and then: what changes many times a second is not shown as often. */
export interface Pacer<T> {
  /** The part as it was when it was last looked at. */
  readonly read: () => T;
  /** Calls the listener when `read` gives another part. Returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The first change is taken over at once and further ones at most this often (ms), the newest always in the end.
 * @param select must give the same object where nothing has changed
 */
export function createPacer<S, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  select: (state: S) => T,
  ms: number,
): Pacer<T> {
  const listeners = new Set<() => void>();
  let held = select(store.getState());
  let takenAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | null = null;

  function take(): void {
    timer = undefined;
    const next = select(store.getState());
    if (Object.is(next, held)) return;
    takenAt = performance.now();
    held = next;
    for (const listener of listeners) listener();
  }

  function look(): void {
    if (timer !== undefined || Object.is(select(store.getState()), held)) return;
    const left = takenAt + ms - performance.now();
    if (left > 0) timer = setTimeout(take, left);
    else take();
  }

  return {
    read: () => held,
    subscribe(listener) {
      listeners.add(listener);
      end ??= store.subscribe(look);
      // It may have changed between the first rendering and now.
      look();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        end?.();
        end = null;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
