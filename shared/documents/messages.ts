import { z } from 'zod';
import { type FactsOf, Id, Instant, Json } from '../core/envelope.ts';
import { FieldChange } from '../core/fields.ts';

/** Slides, speeches, lists of names: what booths need before they hear it. */

/** Most bytes of one file. */
export const maxFileBytes = 25_000_000;

/** A file that the backend keeps, by the SHA-256 of its bytes (hex). */
export const StoredFile = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(200),
  size: z.number().int().min(0).max(maxFileBytes),
  type: z.string().max(120),
});
export type StoredFile = z.infer<typeof StoredFile>;

const Content = z.union([
  z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_000) }),
  z.strictObject({ file: StoredFile }),
]);

/** A document has one version or more; the last one counts. */
export const Version = z.strictObject({ id: Id, content: Content, by: Id, at: Instant });
export type Version = z.infer<typeof Version>;
export const NewVersion = z.strictObject({ id: Id, content: Content });
export type NewVersion = z.infer<typeof NewVersion>;

const described = {
  title: z.string().trim().min(1).max(200),
  /** The item that it belongs to; null: the whole session. */
  item: Id.nullable(),
  /** Booths that it is for; null: all. */
  booths: z.array(Id).max(30).nullable(),
};
export const NewDocument = z.strictObject({ id: Id, ...described, version: NewVersion });
export type NewDocument = z.infer<typeof NewDocument>;

/** At most this many of one document. */
export const maxVersions = 50;

export const Document = z.strictObject({ id: Id, ...described, versions: z.array(Version).min(1).max(maxVersions) });
export type Document = z.infer<typeof Document>;

export const editable = { title: described.title, item: described.item, booths: described.booths } as const;
export const maxDocuments = 500;

export const commands = {
  'documents.add': z.strictObject({ documents: z.array(NewDocument).min(1).max(50) }),
  'documents.edit': z.strictObject({ document: Id, changes: z.array(FieldChange).min(1).max(10) }),
  'documents.add-version': z.strictObject({ document: Id, version: NewVersion }),
  'documents.remove': z.strictObject({ documents: z.array(Id).min(1).max(50) }),
  'documents.undo': z.strictObject({ of: Id }),
  'documents.redo': z.strictObject({ of: Id }),
  /** Somebody of a booth has opened a version. */
  'documents.open': z.strictObject({ document: Id, version: Id, booth: Id }),
};

export const Change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), record: Id, field: z.string(), from: Json, to: Json }),
  z.strictObject({ op: z.literal('insert'), record: Document }),
  z.strictObject({ op: z.literal('delete'), record: Document }),
]);
export type Change = z.infer<typeof Change>;

export const Cause = z.enum(['add', 'edit', 'add-version', 'remove', 'undo', 'redo']);
export type Cause = z.infer<typeof Cause>;

export const events = {
  'documents.changed': z.strictObject({ changes: z.array(Change).min(1), cause: Cause, of: Id.nullable() }),
  'documents.opened': z.strictObject({ document: Id, version: Id, booth: Id }),
};

export type DocumentsCommand = FactsOf<typeof commands>;
export type DocumentsFact = FactsOf<typeof events>;
