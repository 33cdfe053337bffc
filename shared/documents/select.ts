import { inOrder } from '../core/collection.ts';
import type { Instant } from '../core/envelope.ts';
import type { Document, Version } from './messages.ts';
import type { DocumentState, DocumentsState } from './state.ts';

/** The version that counts. */
export function latest({ versions }: Pick<Document, 'versions'>): Version {
  return versions.at(-1) as Version;
}

/** Whether a document is for a booth. */
export function isFor({ booths }: Pick<Document, 'booths'>, booth: string): boolean {
  return booths === null || booths.includes(booth);
}

/** The documents of a booth (null: all there are), in the order in which they were added. */
export function documentsFor(state: DocumentsState, booth: string | null): readonly DocumentState[] {
  const all = inOrder(state);
  return booth === null ? all : all.filter((document) => isFor(document, booth));
}

/** Those of an item, or of the whole session (null), which has those of items that are gone too. */
export function documentsOf(
  documents: readonly DocumentState[],
  item: string | null,
  isItem: (id: string) => boolean,
): readonly DocumentState[] {
  return documents.filter(
    (document) => (document.item !== null && isItem(document.item) ? document.item : null) === item,
  );
}

/** `stale`: an older version than the one that counts. */
export type Opened =
  { readonly state: 'unopened' } | { readonly state: 'opened' | 'stale'; readonly at: Instant; readonly by: string };

/** Whether somebody of the booth has opened a document. */
export function openedBy({ opened }: DocumentsState, document: Document, booth: string): Opened {
  const opening = opened[document.id]?.[booth];
  if (!opening || !document.versions.some(({ id }) => id === opening.version)) return { state: 'unopened' };
  const { at, by, version } = opening;
  return { state: version === latest(document).id ? 'opened' : 'stale', at, by };
}

/** Hashes of the files that versions of documents name. */
export function filesNamed({ byId }: Pick<DocumentsState, 'byId'>): ReadonlySet<string> {
  const versions = Object.values(byId).flatMap((document) => document.versions);
  return new Set(versions.flatMap(({ content }) => ('file' in content ? [content.file.hash] : [])));
}
