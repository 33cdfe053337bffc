/** Short texts by key in the browser's local storage. */
export interface WebStore {
  readonly get: (key: string) => string | null;
  /** Null removes. */
  readonly set: (key: string, value: string | null) => void;
}

/** Where the browser forbids storage (private windows, full disks), the texts last as long as the page. */
export function webStore(prefix: string, storage: () => Storage = () => localStorage): WebStore {
  const unstored = new Map<string, string | null>();
  return {
    get(key) {
      const text = unstored.get(key);
      if (text !== undefined) return text;
      try {
        return storage().getItem(prefix + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      unstored.delete(key);
      try {
        if (value === null) storage().removeItem(prefix + key);
        else storage().setItem(prefix + key, value);
      } catch {
        unstored.set(key, value);
      }
    },
  };
}
