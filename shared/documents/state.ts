import { type Collection, type CollectionUndo, type Kept, applied, empty } from '../core/collection.ts';
import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import type { Cause, Document, DocumentsFact } from './messages.ts';

export type DocumentState = Kept<Document>;
export type EditCause = Exclude<Cause, 'undo' | 'redo'>;
export type DocumentsUndo = CollectionUndo<Document, EditCause>;

/** The newest version that somebody of a booth has opened. */
export interface Opening {
  readonly version: string;
  readonly at: Instant;
  readonly by: string;
}

export interface DocumentsState extends Collection<Document, EditCause> {
  /** By document and booth; also of documents that are removed, which may come back. */
  readonly opened: Readonly<Record<string, Readonly<Record<string, Opening>>>>;
}

export const initial: DocumentsState = { ...empty, opened: {} };

export function reduce(state: DocumentsState, event: Recorded<DocumentsFact>): DocumentsState {
  switch (event.type) {
    case 'documents.changed':
      return { ...state, ...applied(state, event) };
    case 'documents.opened': {
      const { document, version, booth } = event.data;
      const booths = { ...state.opened[document], [booth]: { version, at: event.at, by: event.by } };
      return { ...state, opened: { ...state.opened, [document]: booths } };
    }
    default:
      return unreachable(event);
  }
}
