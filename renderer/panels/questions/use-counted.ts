import type { QuestionState } from '../../../shared/questions/state.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsoleAtMostEvery } from '../../sync/react.tsx';

const none: readonly QuestionState[] = [];
const listOf = ({ state }: ConsoleState): readonly QuestionState[] => state?.questions.list ?? none;
/** Ms between two counts. */
const pace = 1_000;

/** All questions, as they are counted: not with each of many that come in. */
export function useCountedQuestions(): readonly QuestionState[] {
  return useConsoleAtMostEvery(listOf, pace);
}
