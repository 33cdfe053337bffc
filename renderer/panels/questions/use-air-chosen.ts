import { mayMove } from '../../../shared/questions/moves.ts';
import { useConsole } from '../../sync/react.tsx';
import { useQuestionById, useQuestionsSelection } from './questions-context.tsx';
import { useMayModerate } from './may-moderate.ts';
import { useQuestionMoves } from './use-question-moves.ts';

/** What the key for the air would put there: the chosen question where it may go, else the next one. */
export function useAirChosen(): { readonly question: string | null; readonly run: () => void } {
  const { selected } = useQuestionsSelection();
  const moves = useQuestionMoves();
  const mayModerate = useMayModerate();
  const next = useConsole(({ state }) => state?.questions.next ?? null);
  const [first] = selected;
  const chosen = useQuestionById(selected.size === 1 ? (first ?? null) : null);
  const isChosen = chosen !== undefined && !chosen.erased && mayMove(chosen.status, 'on-air');
  const question = !mayModerate ? null : isChosen ? chosen.id : selected.size === 0 ? next : null;
  return {
    question,
    run() {
      if (question !== null) moves.air(question);
    },
  };
}
