import type { Json } from './envelope.ts';
import { equalJson } from './equal.ts';

/** JSON merge patch (RFC 7396) for views: plain objects in which nothing is null, absent keys instead. */
type View = { readonly [key: string]: Json };

/** The patch that turns `before` into `after`; undefined where they are equal. */
export function diff(before: View, after: View): View | undefined {
  const patch: Record<string, Json> = {};
  for (const key of Object.keys(before)) if (after[key] === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (equalJson(old, value)) continue;
    patch[key] = isPlain(old) && isPlain(value) ? (diff(old, value) ?? {}) : value;
  }
  return Object.keys(patch).length === 0 ? undefined : patch;
}

/** Applies a patch made by `diff`. */
export function applyPatch(target: View, patch: View): View {
  const result: Record<string, Json> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const old = result[key];
    if (value === null) delete result[key];
    else if (isPlain(value)) result[key] = applyPatch(isPlain(old) ? old : {}, value);
    else result[key] = value;
  }
  return result;
}

function isPlain(value: Json | undefined): value is View {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
