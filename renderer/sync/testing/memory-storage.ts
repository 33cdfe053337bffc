import type { ConsoleStorage } from '../storage.ts';

export interface MemoryStorage extends ConsoleStorage {
  readonly content: Map<string, unknown>;
  /** Every operation fails while it is set. */
  broken: boolean;
  /** Writes wait for it. */
  gate: Promise<void>;
}

/** Keeps everything in a map: what a browser would have kept, if the same map is given to the next console. */
export function memoryStorage(content = new Map<string, unknown>()): MemoryStorage {
  const storage: MemoryStorage = {
    content,
    broken: false,
    gate: Promise.resolve(),
    async get(key) {
      check();
      return content.get(key);
    },
    async set(key, value) {
      await storage.gate;
      check();
      content.set(key, structuredClone(value));
    },
    async delete(key) {
      check();
      content.delete(key);
    },
    async entries(prefix) {
      check();
      return [...content].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
    },
  };
  function check(): void {
    if (storage.broken) throw new Error('Storage is broken');
  }
  return storage;
}
