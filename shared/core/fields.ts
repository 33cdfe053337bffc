import { z } from 'zod';
import { Id, type Instant, Json, type Recording } from './envelope.ts';
import { equalJson } from './equal.ts';

/**
 * Records whose fields are edited one by one (items, people, the session itself).
 * A field is named by a path of at most two steps: `duration`, `title.fr`, `notes.producer`.
 */

/** The last change of a field. Its command's id is what an editor says they saw. */
export interface Version {
  readonly command: string;
  readonly by: string;
  readonly at: Instant;
}
export type Versions = Readonly<Record<string, Version>>;

/**
 * A wanted change: `base` is the command id of the version that the editor saw, null where the field was
 * unchanged since the record was made. A null value removes a field that may be absent.
 */
export const FieldChange = z.strictObject({
  field: z.string().regex(/^[a-zA-Z]{1,32}(\.[A-Za-z0-9_-]{1,64})?$/),
  value: Json,
  base: Id.nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** A change that was made: enough to apply it and to take it back. */
export const FieldSet = z.strictObject({ field: z.string(), from: Json, to: Json });
export type FieldSet = z.infer<typeof FieldSet>;

/** Two people changed the same field: who, when, and both values. */
export interface Conflict {
  readonly field: string;
  readonly by: string;
  readonly at: Instant;
  readonly theirs: Json;
  readonly yours: Json;
  /** The version to name as `base` in order to overwrite. */
  readonly version: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The value at a path; null where it is absent. */
export function fieldOf(record: object, field: string): Json {
  const [head, tail] = splitField(record, field);
  if (tail === undefined) return ((record as Fields)[head] ?? null) as Json;
  const inner = ((record as Fields)[head] ?? {}) as Fields;
  return (Object.hasOwn(inner, tail) ? (inner[tail] ?? null) : null) as Json;
}

/** A copy of the record with the path set; null removes the second step of a path. */
export function withField<T extends object>(record: T, field: string, value: Json): T {
  const [head, tail] = splitField(record, field);
  if (tail === undefined) return { ...record, [head]: value };
  const { [tail]: _dropped, ...rest } = ((record as Fields)[head] ?? {}) as Fields;
  return { ...record, [head]: value === null ? rest : { ...rest, [tail]: value } };
}

function splitField(record: object, field: string): [string, string | undefined] {
  const dot = field.indexOf('.');
  const head = dot < 0 ? field : field.slice(0, dot);
  if (!Object.hasOwn(record, head)) throw new Error(`No field ${field}`);
  return [head, dot < 0 ? undefined : field.slice(dot + 1)];
}

/**
 * What the wanted changes come to: the sets to make (none for values that are already so), or the conflicts
 * with what others changed since the editor looked. Of several changes of one field the last counts.
 */
export function resolveChanges(
  record: object,
  versions: Versions,
  changes: readonly FieldChange[],
): { readonly sets: readonly FieldSet[]; readonly conflicts: readonly Conflict[] } {
  const sets: FieldSet[] = [];
  const conflicts: Conflict[] = [];
  for (const { field, value, base } of new Map(changes.map((change) => [change.field, change])).values()) {
    const current = fieldOf(record, field);
    if (equalJson(current, value)) continue;
    const version = versions[field];
    if ((version?.command ?? null) === base) sets.push({ field, from: current, to: value });
    else
      conflicts.push({
        field,
        by: version?.by ?? 'system',
        at: version?.at ?? 0,
        theirs: current,
        yours: value,
        version: version?.command ?? null,
      });
  }
  return { sets, conflicts };
}

/** The sets that take these back, in the order in which they must be made. */
export function inverted(sets: readonly FieldSet[]): readonly FieldSet[] {
  return sets.map(({ field, from, to }) => ({ field, from: to, to: from })).reverse();
}

/**
 * What taking back comes to: the sets to make now, or the first field that holds something else by now than what was
 * left there, and who changed it last.
 * @param back the sets that were made, inverted.
 * @param same whether a field still holds a value; for values of which a part follows something else.
 */
export function takeBackSets(
  record: object,
  versions: Versions,
  back: readonly FieldSet[],
  same: (field: string, a: Json, b: Json) => boolean = (_field, a, b) => equalJson(a, b),
):
  | { readonly ok: true; readonly sets: readonly FieldSet[] }
  | { readonly ok: false; readonly field: string; readonly by: string | null } {
  const sets: FieldSet[] = [];
  for (const { field, from, to } of back) {
    const present = fieldOf(record, field);
    if (!same(field, present, from)) return { ok: false, field, by: versions[field]?.by ?? null };
    sets.push({ field, from: present, to });
  }
  return { ok: true, sets };
}

/** Versions after the named fields were changed by an event. */
export function touch(versions: Versions, fields: readonly string[], event: Recording): Versions {
  const version: Version = { command: event.command, by: event.by, at: event.at };
  return { ...versions, ...Object.fromEntries(fields.map((field) => [field, version])) };
}
