import {
  type Changes,
  type CollectionRejection,
  type Rules,
  additions,
  edits,
  missing,
  removals,
  takenBack,
} from '../core/collection-changes.ts';
import { type Decision, type Rejection, accept, reject, unreachable } from '../core/decider.ts';
import type { Context } from '../core/envelope.ts';
import { cleanedLine } from '../core/text.ts';
import {
  type Cause,
  type Document,
  type DocumentsCommand,
  type DocumentsFact,
  type NewVersion,
  type Version,
  editable,
  maxDocuments,
  maxVersions,
} from './messages.ts';
import { isFor } from './select.ts';
import type { DocumentsState } from './state.ts';

/** What the documents must know of the other slices. */
export interface DocumentsContext extends Context {
  readonly isItem: (id: string) => boolean;
  readonly isBooth: (id: string) => boolean;
  /** The booth in which a person sits. */
  readonly boothOf: (person: string) => string | null;
}

export type DocumentsRejection =
  | CollectionRejection
  | Rejection<'item-unknown', { readonly item: string }>
  | Rejection<'too-many-versions', { readonly most: number }>
  | Rejection<'version-unknown', { readonly document: string; readonly version: string }>
  | Rejection<'not-in-booth', { readonly booth: string; readonly seated: string | null }>;

type Result = Decision<DocumentsFact, DocumentsRejection>;
type Refusal = Extract<Result, { ok: false }>;

const rules: Rules = { kind: 'document', most: maxDocuments, editable, keyed: {} };

export function decide(state: DocumentsState, command: DocumentsCommand, context: DocumentsContext): Result {
  const { actor } = context;
  switch (command.type) {
    case 'documents.add': {
      const documents = command.data.documents.map(({ version, ...document }): Document => {
        return { ...document, title: cleanedLine(document.title), versions: [stamped(version, context)] };
      });
      const untitled = documents.find(({ title }) => title === '');
      if (untitled) return reject('field-invalid', { field: 'title' });
      for (const { item, booths } of documents) {
        const refusal = unknownPlace(item, booths, context);
        if (refusal) return refusal;
      }
      return changed(additions(rules, state, documents), 'add');
    }
    case 'documents.edit': {
      const { document, changes } = command.data;
      for (const { field, value } of changes) {
        if (field === 'title' && typeof value === 'string' && cleanedLine(value) === '')
          return reject('field-invalid', { field });
      }
      const made = edits(rules, state, document, changes, ({ field, value, base }) => {
        return { field, value: field === 'title' ? cleanedLine(value as string) : value, base };
      });
      if (!made.ok) return made;
      for (const change of made.changes) {
        if (change.op !== 'set') continue;
        const refusal = unknownPlace(
          change.field === 'item' ? (change.to as string | null) : null,
          change.field === 'booths' ? (change.to as readonly string[] | null) : null,
          context,
        );
        if (refusal) return refusal;
      }
      return changed(made, 'edit');
    }
    case 'documents.add-version':
      return addVersion(state, command.data.document, command.data.version, context);
    case 'documents.remove':
      return changed(removals(rules, state, command.data.documents), 'remove');
    case 'documents.undo':
      return changed(takenBack(rules, state, actor.person, 'undo', command.data.of), 'undo', command.data.of);
    case 'documents.redo':
      return changed(takenBack(rules, state, actor.person, 'redo', command.data.of), 'redo', command.data.of);
    case 'documents.open':
      return open(state, command.data, context);
    default:
      return unreachable(command);
  }
}

/** Behind the others: where two people add a version at the same time, both stand. */
function addVersion(state: DocumentsState, id: string, version: NewVersion, context: DocumentsContext): Result {
  const document = state.byId[id];
  if (!document) return missing(rules, state, id);
  const { versions } = document;
  if (versions.some((known) => known.id === version.id))
    return reject('record-exists', { kind: 'version', record: version.id });
  if (versions.length >= maxVersions) return reject('too-many-versions', { most: maxVersions });
  const to = [...versions, stamped(version, context)];
  return changed(
    {
      ok: true,
      changes: [{ op: 'set', record: id, field: 'versions', from: versions, to }],
    },
    'add-version',
  );
}

/** Opening an older version than one that the booth has opened tells nothing new. */
function open(
  state: DocumentsState,
  data: Extract<DocumentsCommand, { type: 'documents.open' }>['data'],
  { actor, boothOf }: DocumentsContext,
): Result {
  const document = state.byId[data.document];
  if (!document) return missing(rules, state, data.document);
  const seated = boothOf(actor.person);
  if (seated !== data.booth) return reject('not-in-booth', { booth: data.booth, seated });
  const place = document.versions.findIndex(({ id }) => id === data.version);
  if (place < 0 || !isFor(document, data.booth))
    return reject('version-unknown', { document: data.document, version: data.version });
  const known = state.opened[document.id]?.[data.booth]?.version;
  if (known !== undefined && document.versions.findIndex(({ id }) => id === known) >= place) return accept();
  return accept({ type: 'documents.opened', data });
}

function stamped(version: NewVersion, { actor, now }: Context): Version {
  return { ...version, by: actor.person, at: now };
}

function unknownPlace(
  item: string | null,
  booths: readonly string[] | null,
  { isItem, isBooth }: DocumentsContext,
): Refusal | null {
  if (item !== null && !isItem(item)) return reject('item-unknown', { item });
  const unknown = booths?.find((booth) => !isBooth(booth));
  return unknown === undefined ? null : reject('record-unknown', { kind: 'booth', record: unknown });
}

function changed(made: Changes<Document>, cause: Cause, of: string | null = null): Result {
  if (!made.ok) return made;
  if (made.changes.length === 0) return accept();
  return accept({ type: 'documents.changed', data: { changes: [...made.changes], cause, of } });
}
