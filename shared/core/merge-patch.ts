import type { Json } from './envelope.ts';
import { equalJson } from './equal.ts';

/** JSON merge patch (RFC 7396) for views: plain objects in which nothing is null, absent keys instead. */
type View = { readonly [key: string]: Json };

/**
 * The patch that turns `before` into `after`; undefined where they are equal. Parts that are the same object in both
 * are not looked into: a view that shares what has not changed costs what has.
 */
export function diff(before: View, after: View): View | undefined {
  if (before === after) return undefined;
  const patch: [string, Json][] = [];
  for (const key of Object.keys(before))
    if (before[key] !== undefined && valueOf(after, key) === undefined) patch.push([key, null]);
  for (const key of Object.keys(after)) {
    const value = after[key];
    const was = valueOf(before, key);
    if (value === was || value === undefined) continue;
    if (isPlain(was) && isPlain(value)) {
      const inner = diff(was, value);
      if (inner) patch.push([key, inner]);
    } else if (!equalJson(was, value)) patch.push([key, value]);
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

function valueOf(view: View, key: string): Json | undefined {
  return Object.hasOwn(view, key) ? view[key] : undefined;
}

function isPlain(value: Json | undefined): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
