import { useEffect, useState } from 'preact/hooks';

/**
 * An order that stays while a finger is on its way to a button: what arrives waits until the visitor asks for it, and
 * what is no longer of the list keeps its place until then.
 * @param present ids in their present order
 * @param key another one takes the present order at once
 */
export function useHeldOrder(
  present: readonly string[],
  key: string,
): {
  readonly shown: readonly string[];
  readonly arrived: number;
  readonly isOld: boolean;
  readonly update: () => void;
} {
  const [held, setHeld] = useState<{ readonly key: string; readonly ids: readonly string[] }>({ key, ids: present });
  const current = held.key === key && held.ids.length > 0 ? held.ids : present;
  useEffect(() => {
    if (held.key !== key || (held.ids.length === 0 && present.length > 0)) setHeld({ key, ids: present });
  }, [held, key, present]);
  useEffect(() => {
    // Nobody is pressing anything on a page that they do not see.
    const renew = (): void => void (document.hidden && setHeld({ key, ids: [] }));
    document.addEventListener('visibilitychange', renew);
    return () => document.removeEventListener('visibilitychange', renew);
  }, [key]);
  const known = new Set(current);
  const arrived = present.filter((id) => !known.has(id)).length;
  const isOld = arrived > 0 || present.join() !== current.join();
  return { shown: current, arrived, isOld, update: () => setHeld({ key, ids: present }) };
}
