import type { Json } from './envelope.ts';
import { equalJson } from './equal.ts';

/** JSON merge patch (RFC 7396) for views: plain objects in which nothing is null, absent keys instead. */
type View = { readonly [key: string]: Json };

/** The patch that turns `before` into `after`; undefined where they are equal. */
export function diff(before: View, after: View): View | undefined {
  const old = new Map(present(before));
  const now = new Map(present(after));
  const patch = [...old.keys()].filter((key) => !now.has(key)).map((key): [string, Json] => [key, null]);
  for (const [key, value] of now) {
    const was = old.get(key);
    if (equalJson(was, value)) continue;
    patch.push([key, isPlain(was) && isPlain(value) ? (diff(was, value) ?? {}) : value]);
  }
  return patch.length === 0 ? undefined : Object.fromEntries(patch);
}

/** Applies a patch made by `diff`. */
export function applyPatch(target: View, patch: View): View {
  const result = new Map(present(target));
  for (const [key, value] of present(patch)) {
    const was = result.get(key);
    if (value === null) result.delete(key);
    else result.set(key, isPlain(value) ? applyPatch(isPlain(was) ? was : {}, value) : value);
  }
  return Object.fromEntries(result);
}

/** JSON does not carry an undefined value: it counts as absent. */
function present(view: View): readonly [string, Json][] {
  return Object.entries(view).filter(([, value]) => value !== undefined);
}

function isPlain(value: Json | undefined): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
