import type { Instant } from '../core/envelope.ts';
import type { StoredFile } from '../documents/messages.ts';
import { documentsFor } from '../documents/select.ts';
import type { DocumentsState } from '../documents/state.ts';

/** A document as booths have it. */
export interface BoothDocument {
  readonly title: string;
  /** The item that it belongs to; absent: the whole session. */
  readonly item?: string;
  /** Oldest first; the last one counts. */
  readonly versions: readonly BoothDocumentVersion[];
  /** By booth, the newest version that somebody of it has opened. */
  readonly opened: Readonly<Record<string, { readonly version: string; readonly at: Instant }>>;
}

export interface BoothDocumentVersion {
  readonly id: string;
  readonly content: { readonly url: string } | { readonly file: StoredFile };
  readonly at: Instant;
}

/** The documents of a booth (null: all there are) by id. */
export function boothDocuments(state: DocumentsState, booth: string | null): Readonly<Record<string, BoothDocument>> {
  return Object.fromEntries(
    documentsFor(state, booth).map(({ id, title, item, versions }): [string, BoothDocument] => [
      id,
      {
        title,
        ...(item !== null && { item }),
        versions: versions.map(({ by: _by, ...version }) => version),
        opened: Object.fromEntries(
          Object.entries(state.opened[id] ?? {}).map(([each, { version, at }]) => [each, { version, at }]),
        ),
      },
    ]),
  );
}
