import type { WebinarCommand } from '../../../shared/webinar.ts';
import type { PendingEdit } from '../../sync/console.ts';
import { useConsole } from '../../sync/react.tsx';

/** Whether edits of a question (or of one of its fields) still wait for the backend. */
export function useIsQuestionPending(id: string, field: string | null = null): boolean {
  return useConsole(({ pending }) => pending.some((edit) => touches(edit, id, field)));
}

function touches({ command }: PendingEdit, id: string, field: string | null): boolean {
  const { type, data } = command as WebinarCommand;
  switch (type) {
    case 'questions.edit':
      return data.question === id && (field === null || data.changes.some((change) => change.field === field));
    case 'questions.render':
    case 'questions.review':
      return data.question === id && (field === null || field === `renderings.${data.language}`);
    case 'questions.receive':
      return field === null && data.questions.some((question) => question.id === id);
    case 'questions.tag':
      return (field === null || field === 'tags') && data.questions.includes(id);
    case 'questions.move':
    case 'questions.merge':
    case 'questions.unmerge':
    case 'questions.reorder':
      return field === null && data.questions.includes(id);
    default:
      return false;
  }
}
