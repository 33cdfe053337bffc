import { mayCommand } from '../../../shared/roles/permissions.ts';
import { useConsole } from '../../sync/react.tsx';

/** Whether this person sorts and airs; others of the staff read, type in and tag. */
export function useMayModerate(): boolean {
  return useConsole(({ me }) => mayCommand(me.role, 'questions.move'));
}
