import { createStore, del, get, promisifyRequest, set } from 'idb-keyval';

/** A store on this machine that survives restarts and is shared by the tabs of one origin. */
export interface ConsoleStorage {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  /** Entries whose keys begin so, in the order of their keys. */
  readonly entries: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>;
}

/** Ms after which an operation counts as failed: a blocked database must not hold up the console. */
const limit = 3_000;

/** IndexedDB; null where the browser has none or forbids it. */
export function browserStorage(): ConsoleStorage | null {
  if (typeof indexedDB === 'undefined') return null;
  const store = createStore('rostrum', 'console');
  return {
    get: (key) => within(get(key, store)),
    set: (key, value) => within(set(key, value, store)),
    delete: (key) => within(del(key, store)),
    entries: (prefix) =>
      within(
        store('readonly', async (objects) => {
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const [keys, values] = await Promise.all([
            promisifyRequest(objects.getAllKeys(range)),
            promisifyRequest(objects.getAll(range) as IDBRequest<unknown[]>),
          ]);
          return keys.map((key, index) => [key as string, values[index]] as const);
        }),
      ),
  };
}

function within<T>(operation: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, fail) => {
    timer = setTimeout(() => fail(new Error(`Storage did not answer within ${limit} ms`)), limit);
  });
  return Promise.race([operation, late]).finally(() => clearTimeout(timer));
}
