import { Check, GripVertical, MoveUp, Triangle, X } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWho } from '../../ui/session/names.ts';
import { mayMove } from '../../../shared/questions/moves.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { type Tab, tabOf } from '../../../shared/questions/select.ts';
import { QuestionFacts } from './question-facts.tsx';
import { QuestionText } from './question-text.tsx';
import { useIsQuestionPending } from './pending.ts';
import { useQuestionById } from './questions-context.tsx';
import { useMayModerate } from './may-moderate.ts';
import type { QuestionMoves } from './use-question-moves.ts';

/** One question of the list. It looks its question up by itself, so that the list need not be built again. */
export const QuestionRow = memo(function QuestionRow({
  id,
  tab,
  fresh,
  isByHand,
  isReached,
  moves,
}: {
  readonly id: string;
  readonly tab: Tab;
  /** Numbers of the questions that came in with the newest layout. */
  readonly fresh: ReadonlySet<number>;
  readonly isByHand: boolean;
  /** The pointer or the focus is on it: only then are its buttons there, as each costs more than all of its text. */
  readonly isReached: boolean;
  readonly moves: QuestionMoves;
}) {
  const t = useText();
  const question = useQuestionById(id);
  if (!question) return null;
  const { number } = question;
  const isElsewhere = tabOf(question) !== tab || question.status === 'withdrawn';
  return (
    <div className={classNames('question-row', isElsewhere && 'elsewhere')}>
      {isByHand && (
        <Button slot="drag" className="question-handle" aria-label={t('questions.drag', { number })}>
          <Icon of={GripVertical} size={14} />
        </Button>
      )}
      <div className="question-meta">
        <QuestionFacts question={question} />
        <PendingMark id={id} />
        {fresh.has(number) && (
          <Chip size="small" tone="accent" shape="dot">
            {t('questions.new.mark')}
          </Chip>
        )}
        {isElsewhere && <Elsewhere question={question} />}
        <span className="grow" />
        <Votes id={id} />
      </div>
      <QuestionText question={question} />
      {isReached && <RowTools question={question} moves={moves} />}
    </div>
  );
});

export function Votes({ id }: { readonly id: string }) {
  const t = useText();
  const count = useConsole(({ votes }) => votes[id] ?? 0);
  return (
    <span className={classNames('question-votes', 'numeric', count === 0 && 'none')}>
      <Icon of={Triangle} size={10} />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('questions.votes', { count })}</span>
    </span>
  );
}

export function PendingMark({ id }: { readonly id: string }) {
  const t = useText();
  if (!useIsQuestionPending(id)) return null;
  return (
    <span className="pending-mark" title={t('questions.pending')}>
      <span className="visually-hidden">{t('questions.pending')}</span>
    </span>
  );
}

/** Where somebody else has moved it: its row stays until the list is laid out again. */
function Elsewhere({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const who = useWho();
  const status = t(`questions.status.${question.status}`);
  return (
    <Chip size="small" tone={question.status === 'on-air' ? 'live' : 'neutral'} shape="ring">
      {question.status === 'withdrawn' ? status : t('questions.moved-by', { status, who: who(question.movedBy) })}
    </Chip>
  );
}

/** The commonest moves, where the pointer is. */
function RowTools({ question, moves }: { readonly question: QuestionState; readonly moves: QuestionMoves }) {
  const t = useText();
  const mayModerate = useMayModerate();
  const { id, status, erased } = question;
  const approves = status !== 'next' && status !== 'on-air' && mayMove(status, 'approved');
  const rejects = mayMove(status, 'rejected');
  if (!mayModerate || erased || (!approves && !rejects)) return null;
  return (
    <span className="question-tools">
      {status === 'approved' && (
        <IconButton
          size="small"
          icon={MoveUp}
          label={t('questions.action.make-next')}
          onPress={() => moves.setNext(id)}
        />
      )}
      {approves && (
        <IconButton
          size="small"
          icon={Check}
          label={t(status === 'pending' ? 'questions.action.approve' : 'questions.action.reopen')}
          onPress={() => moves.move([id], 'approved')}
        />
      )}
      {rejects && (
        <IconButton
          size="small"
          icon={X}
          label={t('questions.action.reject')}
          onPress={() => moves.move([id], 'rejected')}
        />
      )}
    </span>
  );
}
