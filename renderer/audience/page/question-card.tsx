/** @jsxImportSource preact */
import type { PublicQuestion } from '../../../shared/views/audience.ts';
import { QuestionText } from './question-text.tsx';
import { useWords } from './words.tsx';

/** How the visitor's vote for a question stands. `null`: it takes no votes. */
export interface VoteStanding {
  readonly on: boolean;
  /** Not acknowledged yet. */
  readonly pending: boolean;
  readonly refused: boolean;
}

/** A question that everyone sees, with its votes. */
export function QuestionCard({
  question,
  vote,
  onVote,
  look = 'usual',
}: {
  readonly question: PublicQuestion;
  readonly vote: VoteStanding | null;
  readonly onVote: (on: boolean) => void;
  /** `gone`: it has left the list, and only keeps its place there. */
  readonly look?: 'usual' | 'on-air' | 'gone';
}) {
  const { t, number } = useWords();
  const { votes, status, answer } = question;
  return (
    <div class={`card ${look}`}>
      <div class="card-words">
        {status === 'on-air' && (
          <p>
            <span class="chip live">
              <span class="dot" aria-hidden="true" />
              {t('audience.on-air')}
            </span>
          </p>
        )}
        <QuestionText question={question} />
        {status === 'answered' && answer === undefined && <p class="after">✓ {t('audience.answered.live')}</p>}
        {answer !== undefined && (
          <div class="answer">
            <p class="after">✓ {t('audience.answered.written')}</p>
            <p dir="auto" class="answer-text">
              {answer}
            </p>
          </div>
        )}
        {vote?.refused === true && <p class="fault">{t('audience.vote.refused')}</p>}
      </div>
      {vote ? (
        <button
          type="button"
          class={vote.pending ? 'vote pending' : 'vote'}
          aria-pressed={vote.on}
          aria-label={`${t('audience.vote', { votes })}${vote.pending ? ` (${t('audience.vote.pending')})` : ''}`}
          onClick={() => onVote(!vote.on)}
        >
          <span class="arrow" aria-hidden="true" />
          <span aria-hidden="true">{number(votes)}</span>
        </button>
      ) : (
        votes > 0 && (
          <p class="vote-count">
            <span class="arrow" aria-hidden="true" />
            <span aria-hidden="true">{number(votes)}</span>
            <span class="visually-hidden">{t('audience.vote.count', { votes })}</span>
          </p>
        )
      )}
    </div>
  );
}
