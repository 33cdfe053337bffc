import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { FieldChange, Versions } from '../../shared/core/fields.ts';
import type { WebinarCommand, WebinarState } from '../../shared/webinar.ts';

/**
 * A refused edit as its author would give it again, having seen what stands now: its changes name the present
 * versions. Null where nothing is left for it to act on.
 */
export function editAsSeenNow(envelope: CommandEnvelope, state: WebinarState): WebinarCommand | null {
  const command = { type: envelope.type, data: envelope.data } as WebinarCommand;
  switch (command.type) {
    case 'run-sheet.edit': {
      const edits = command.data.edits.flatMap(({ item, changes }) => {
        const found = state.runSheet.items[item];
        return found ? [{ item, changes: rebased(changes, found.versions) }] : [];
      });
      return edits.length === 0 ? null : { ...command, data: { ...command.data, edits } };
    }
    case 'run-sheet.move':
    case 'run-sheet.remove': {
      const items = command.data.items.filter((id) => state.runSheet.items[id]);
      return items.length === 0 ? null : ({ ...command, data: { ...command.data, items } } as WebinarCommand);
    }
    case 'people.edit': {
      const person = state.people.byId[command.data.person];
      return (
        (person && {
          ...command,
          data: { ...command.data, changes: rebased(command.data.changes, person.versions) },
        }) ||
        null
      );
    }
    case 'session.edit':
      return { ...command, data: { changes: rebased(command.data.changes, state.session.versions) } };
    case 'booths.configure':
      return { ...command, data: { changes: rebased(command.data.changes, state.booths.versions) } };
    case 'questions.configure':
      return { ...command, data: { changes: rebased(command.data.changes, state.questions.versions) } };
    case 'booths.edit':
      return seenNow(command, state.booths.byId[command.data.booth]);
    case 'documents.edit':
      return seenNow(command, state.documents.byId[command.data.document]);
    case 'glossary.edit':
      return seenNow(command, state.glossary.byId[command.data.term]);
    // What was the newest edit then is not the newest now.
    case 'session.undo':
    case 'session.redo':
    case 'people.undo':
    case 'people.redo':
    case 'run-sheet.undo':
    case 'run-sheet.redo':
    case 'questions.undo':
    case 'questions.redo':
    case 'booths.undo':
    case 'booths.redo':
    case 'documents.undo':
    case 'documents.redo':
    case 'glossary.undo':
    case 'glossary.redo':
      return null;
    default:
      return command;
  }
}

type RecordEdit = Extract<WebinarCommand, { type: 'booths.edit' | 'documents.edit' | 'glossary.edit' }>;

/** An edit of a record of a collection. */
function seenNow(command: RecordEdit, record: { readonly fieldVersions: Versions } | undefined): WebinarCommand | null {
  if (!record) return null;
  const changes = rebased(command.data.changes, record.fieldVersions);
  return { ...command, data: { ...command.data, changes } } as WebinarCommand;
}

function rebased(changes: readonly FieldChange[], versions: Versions): FieldChange[] {
  return changes.map((change) => ({ ...change, base: versions[change.field]?.command ?? null }));
}
