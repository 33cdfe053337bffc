/**
 * A derivation that gives the same object again while all that it is made of is the same: views that share it are
 * compared and encoded only where something has changed. Remembers one result for each first argument, for as long as
 * that lives.
 */
export function remembering<K extends object, D extends readonly unknown[], V>(
  make: (key: K, ...given: D) => V,
): (key: K, ...given: D) => V {
  const kept = new WeakMap<K, { readonly given: D; readonly value: V }>();
  return (key, ...given) => {
    const former = kept.get(key);
    if (former?.given.every((each, index) => each === given[index])) return former.value;
    const value = make(key, ...given);
    kept.set(key, { given, value });
    return value;
  };
}
