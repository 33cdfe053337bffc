import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '../memory.ts';
import { openSqliteStore } from '../sqlite.ts';
import type { Store } from '../store.ts';

/** Somewhere a store can be opened for one test. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** A kind of store: the tests beside this file run against every one of them. */
export interface Kind {
  readonly name: string;
  /** Opening a place again, or twice at once, finds the same content. */
  readonly durable: boolean;
  place(): Promise<Place>;
}

export const kinds: readonly Kind[] = [
  {
    name: 'memory',
    durable: false,
    place: () => Promise.resolve({ open: () => Promise.resolve(createMemoryStore()), remove: () => Promise.resolve() }),
  },
  {
    name: 'sqlite',
    durable: true,
    place: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'rostrum-store-'));
      return {
        open: () => openSqliteStore(join(folder, 'rostrum.db')),
        remove: () => rm(folder, { recursive: true }),
      };
    },
  },
];

/** A store of its own for one test, in a place of its own; `remove` closes it and leaves nothing. */
export async function freshStore(kind: Kind): Promise<{ readonly store: Store; remove(): Promise<void> }> {
  const place = await kind.place();
  const store = await place.open();
  return {
    store,
    remove: async () => {
      await store.close();
      await place.remove();
    },
  };
}
