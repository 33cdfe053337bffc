import type { z } from 'zod';
import { type Change, type Collection, type Kept, bare } from './collection.ts';
import { type Rejection, reject } from './decider.ts';
import type { Instant, Json } from './envelope.ts';
import { equalJson } from './equal.ts';
import { type Conflict, type FieldChange, fieldOf, resolveChanges, takeBackSets } from './fields.ts';

/** What commands on a collection come to: the changes to make (none where all is so already), or a refusal. */
export type Changes<R extends Identified> = { readonly ok: true; readonly changes: readonly Change<R>[] } | Refused;

export type Refused = { readonly ok: false; readonly rejection: CollectionRejection };

/** `kind`: of what records, as the collection's rules name them. */
export type CollectionRejection =
  | Rejection<
      'record-removed',
      { readonly kind: string; readonly record: string; readonly by: string; readonly at: Instant }
    >
  | Rejection<'record-unknown', { readonly kind: string; readonly record: string }>
  | Rejection<'record-exists', { readonly kind: string; readonly record: string }>
  | Rejection<'too-many-records', { readonly kind: string; readonly most: number }>
  | Rejection<'field-invalid', { readonly field: string }>
  | Rejection<'conflict', { readonly record: string; readonly conflicts: readonly Conflict[] }>
  | Rejection<'nothing-to-undo', null>
  | Rejection<'undo-conflict', { readonly item: string; readonly field: string | null; readonly by: string | null }>;

interface Identified {
  readonly id: string;
}

/** What a collection holds. */
export interface Rules {
  /** The word for one record (`booth`, `term`): texts of refusals choose by it. */
  readonly kind: string;
  readonly most: number;
  /** Fields that can be edited, with the schema of their values. */
  readonly editable: Readonly<Record<string, z.ZodType>>;
  /** Fields of which each entry is edited on its own (`words.fr`). */
  readonly keyed: Readonly<Record<string, { readonly key: z.ZodType; readonly value: z.ZodType }>>;
  /** Whether a field holds the same; for values of which a part follows something else. */
  readonly same?: (field: string, a: Json, b: Json) => boolean;
}

export function additions<R extends Identified>(
  { kind, most }: Rules,
  { byId, order }: Collection<R, string>,
  records: readonly R[],
): Changes<R> {
  const ids = new Set<string>();
  for (const { id } of records) {
    if (byId[id] || ids.has(id)) return reject('record-exists', { kind, record: id });
    ids.add(id);
  }
  if (order.length + records.length > most) return reject('too-many-records', { kind, most });
  return { ok: true, changes: records.map((record) => ({ op: 'insert', record })) };
}

/** @param resolved the change with the value that is kept, where that is another than the one that was sent */
export function edits<R extends Identified>(
  rules: Rules,
  collection: Collection<R, string>,
  id: string,
  changes: readonly FieldChange[],
  resolved: (change: FieldChange) => FieldChange = (change) => change,
): Changes<R> {
  const record = collection.byId[id];
  if (!record) return missing(rules, collection, id);
  const invalid = changes.find((change) => !isValid(rules, change));
  if (invalid) return reject('field-invalid', { field: invalid.field });
  const { sets, conflicts } = resolveChanges(record, record.fieldVersions, changes.map(resolved));
  if (conflicts.length > 0) return reject('conflict', { record: id, conflicts });
  return { ok: true, changes: sets.map((set) => ({ op: 'set', record: id, ...set })) };
}

export function removals<R extends Identified>(
  rules: Rules,
  collection: Collection<R, string>,
  ids: readonly string[],
): Changes<R> {
  const changes: Change<R>[] = [];
  for (const id of new Set(ids)) {
    const record = collection.byId[id];
    if (!record) return missing(rules, collection, id);
    changes.push({ op: 'delete', record: bare(record) });
  }
  return { ok: true, changes };
}

/** The newest entry of a person's undo or redo list as it must be made now, unless someone changed the same since. */
export function takenBack<R extends Identified>(
  rules: Rules,
  collection: Collection<R, string>,
  person: string,
  cause: 'undo' | 'redo',
  of: string,
): Changes<R> {
  const entry = collection[cause][person]?.at(-1);
  if (!entry || entry.command !== of) return reject('nothing-to-undo', null);
  const changes: Change<R>[] = [];
  for (const change of entry.changes) {
    const step = stepBack(rules, collection, change);
    if ('ok' in step) return step;
    changes.push(step);
  }
  const growth = changes.reduce((sum, { op }) => sum + (op === 'insert' ? 1 : op === 'delete' ? -1 : 0), 0);
  if (collection.order.length + growth > rules.most)
    return reject('too-many-records', { kind: rules.kind, most: rules.most });
  return { ok: true, changes };
}

function stepBack<R extends Identified>(
  rules: Rules,
  collection: Collection<R, string>,
  change: Change<R>,
): Change<R> | Refused {
  const id = change.op === 'set' ? change.record : change.record.id;
  const present: Kept<R> | undefined = collection.byId[id];
  const same = rules.same ?? ((_field: string, a: Json, b: Json) => equalJson(a, b));
  if (change.op === 'insert')
    return present
      ? reject('record-exists', { kind: rules.kind, record: id })
      : { op: 'insert', record: change.record };
  if (!present) return missing(rules, collection, id);
  if (change.op === 'set') {
    const back = takeBackSets(present, present.fieldVersions, [change], same);
    if (!back.ok) return reject('undo-conflict', { item: id, field: change.field, by: back.by });
    return { ...change, from: fieldOf(present, change.field) };
  }
  // A record goes only as it was left: taking back its addition must not take another's work on it along.
  const field = Object.keys(present.fieldVersions).find(
    (name) => !same(name, fieldOf(present, name), fieldOf(change.record, name)),
  );
  return field === undefined
    ? { op: 'delete', record: bare(present) }
    : reject('undo-conflict', { item: id, field, by: present.fieldVersions[field]?.by ?? null });
}

/** The refusal for a record that is not there: with who removed it, where that is still known. */
export function missing<R extends Identified>(
  { kind }: Rules,
  { removed }: Collection<R, string>,
  record: string,
): Refused {
  const removal = removed.findLast(({ id }) => id === record);
  return removal
    ? reject('record-removed', { kind, record, by: removal.by, at: removal.at })
    : reject('record-unknown', { kind, record });
}

function isValid({ editable, keyed }: Rules, { field, value }: FieldChange): boolean {
  const [head, tail] = field.split('.') as [string, string?];
  if (tail === undefined) return Object.hasOwn(editable, head) && (editable[head]?.safeParse(value).success ?? false);
  const entry = Object.hasOwn(keyed, head) ? keyed[head] : undefined;
  return entry !== undefined && entry.key.safeParse(tail).success && entry.value.safeParse(value).success;
}
