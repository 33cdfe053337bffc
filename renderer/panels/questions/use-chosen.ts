import { find } from '../../../shared/questions/find.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useConsole } from '../../sync/react.tsx';
import { useQuestionsSelection } from './questions-context.tsx';

/** The chosen questions, as they are now. */
export function useChosen(): readonly QuestionState[] {
  const { selected } = useQuestionsSelection();
  return useConsole(({ state }) => {
    const list = state?.questions.list ?? [];
    return [...selected].flatMap((id) => find(list, id) ?? []);
  });
}
