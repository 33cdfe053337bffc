import type { PendingEdit } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';
import type { WebinarCommand } from '../../../shared/webinar.ts';

/** Whether edits of an item (or of one of its fields) still wait for the backend. */
export function useIsPending(item: string, field: string | null = null): boolean {
  return useConsole(({ pending }) => pending.some((edit) => touches(edit, item, field)));
}

function touches({ command }: PendingEdit, item: string, field: string | null): boolean {
  const { type, data } = command as WebinarCommand;
  switch (type) {
    case 'run-sheet.edit':
      return data.edits.some(
        (edit) => edit.item === item && (field === null || edit.changes.some((change) => change.field === field)),
      );
    case 'run-sheet.add':
    case 'run-sheet.import':
      return field === null && data.items.some(({ id }) => id === item);
    case 'run-sheet.move':
      return field === null && data.items.includes(item);
    default:
      return false;
  }
}
