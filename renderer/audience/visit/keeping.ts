/** Short texts by key that outlive a reload, where the browser allows it. */
export interface Keeping {
  /** False where the browser keeps nothing for this page (a frame of another site, a private window, a full disk). */
  readonly lasts: () => boolean;
  readonly get: (key: string) => string | null;
  /** Null removes. */
  readonly set: (key: string, text: string | null) => void;
  /** Keys that begin like this. */
  readonly keys: (beginning: string) => readonly string[];
}

const prefix = 'rostrum.ask.';

/** Keeps in the browser's local storage; what that refuses lasts as long as the page. */
export function keepInBrowser(storage: () => Storage = () => localStorage): Keeping {
  const unstored = new Map<string, string | null>();
  let works = attempt(() => {
    storage().setItem(`${prefix}probe`, '1');
    storage().removeItem(`${prefix}probe`);
    return true;
  }, false);
  return {
    lasts: () => works,
    get(key) {
      const text = unstored.get(key);
      return text === undefined ? attempt(() => storage().getItem(prefix + key), null) : text;
    },
    set(key, text) {
      unstored.delete(key);
      const stored = attempt(() => {
        if (text === null) storage().removeItem(prefix + key);
        else storage().setItem(prefix + key, text);
        return true;
      }, false);
      if (stored) return;
      unstored.set(key, text);
      works = false;
    },
    keys(beginning) {
      const stored = attempt(() => Object.keys(storage()), []);
      const found = stored.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...found, ...unstored.keys()])].filter(
        (key) => key.startsWith(beginning) && unstored.get(key) !== null,
      );
    },
  };
}

/** The keeping of one session. */
export function within(keeping: Keeping, session: string): Keeping {
  const own = `${session}.`;
  return {
    lasts: () => keeping.lasts(),
    get: (key) => keeping.get(own + key),
    set: (key, text) => keeping.set(own + key, text),
    keys: (beginning) => keeping.keys(own + beginning).map((key) => key.slice(own.length)),
  };
}

/** What is kept under the key as JSON, if it is of the right kind. */
export function readKept<T>(keeping: Keeping, key: string, isRight: (value: unknown) => value is T): T | null {
  const text = keeping.get(key);
  if (text === null) return null;
  const value: unknown = attempt(() => JSON.parse(text) as unknown, null);
  return isRight(value) ? value : null;
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
