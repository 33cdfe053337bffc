import type { Json } from './envelope.ts';

/** Structural equality of JSON values; an absent key equals an undefined one. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value: Json, index) => equalJson(value, b[index] as Json));
  }
  const left = a as Record<string, Json | undefined>;
  const right = b as Record<string, Json | undefined>;
  for (const key of Object.keys(left)) if (!equalJson(left[key], own(right, key))) return false;
  for (const key of Object.keys(right)) if (own(left, key) === undefined && right[key] !== undefined) return false;
  return true;
}

function own(record: Record<string, Json | undefined>, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
