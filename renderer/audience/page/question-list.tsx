/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { AudienceView, PublicQuestion } from '../../../shared/views/audience.ts';
import type { Visit, VisitState } from '../visit/visit.ts';
import { useHeldOrder } from './held-order.ts';
import { QuestionCard, type VoteStanding } from './question-card.tsx';
import { useWords } from './words.tsx';

interface Props {
  readonly view: AudienceView;
  readonly state: VisitState;
  readonly visit: Visit;
}

type Entry = readonly [string, PublicQuestion];

const orders = {
  'by-votes': ([, a]: Entry, [, b]: Entry) => b.votes - a.votes || a.number - b.number,
  newest: ([, a]: Entry, [, b]: Entry) => b.number - a.number,
} as const;
type Order = keyof typeof orders;

/** The question on air stays above all others. */
export function OnAir({ view, state, visit }: Props) {
  const { t } = useWords();
  const id = view.onAir;
  const question = id === undefined ? undefined : view.questions[id];
  if (id === undefined || !question) return null;
  return (
    <section aria-label={t('audience.on-air.title')}>
      <QuestionCard
        key={id}
        question={question}
        look="on-air"
        vote={voteOn(id, question, view, state)}
        onVote={(on) => visit.vote(id, on)}
      />
    </section>
  );
}

/** Approved questions, to be read and voted for. */
export function QuestionList({ view, state, visit }: Props) {
  const { t } = useWords();
  const [order, setOrder] = useState<Order>(view.rules.voting ? 'by-votes' : 'newest');
  const present = Object.entries(view.questions)
    .filter(([, { status }]) => status === 'approved')
    .sort(orders[order])
    .map(([id]) => id);
  const { shown, arrived, isOld, update } = useHeldOrder(present, order);
  return (
    <section aria-labelledby="list">
      <div class="section-head">
        <h2 id="list">{t('audience.list.title')}</h2>
        {view.rules.voting && present.length > 1 && (
          <div class="segments" role="group" aria-label={t('audience.list.order')}>
            {(['by-votes', 'newest'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
                {t(`audience.list.${each}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      {present.length === 0 && shown.length === 0 && <p class="empty">{t('audience.list.empty')}</p>}
      {isOld && (
        <button type="button" class="renew" onClick={update}>
          {arrived > 0 ? t('audience.list.new', { count: arrived }) : t('audience.list.reorder')}
        </button>
      )}
      <ul class="cards">
        {shown.map((id) => {
          const question = view.questions[id];
          return (
            question && (
              <li key={id}>
                <QuestionCard
                  question={question}
                  look={question.status === 'approved' ? 'usual' : 'gone'}
                  vote={question.status === 'approved' ? voteOn(id, question, view, state) : null}
                  onVote={(on) => visit.vote(id, on)}
                />
              </li>
            )
          );
        })}
      </ul>
      {view.more !== undefined && <p class="empty">{t('audience.list.more', { count: view.more })}</p>}
    </section>
  );
}

const answersAtFirst = 5;

/** What was answered, newest first, with the written answers. */
export function Answered({ view }: Pick<Props, 'view'>) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const answered = Object.entries(view.questions)
    .filter(([, { status }]) => status === 'answered')
    .sort(orders.newest);
  if (answered.length === 0) return null;
  return (
    <section aria-labelledby="answered">
      <div class="section-head">
        <h2 id="answered">{t('audience.answered.title')}</h2>
      </div>
      <ul class="cards">
        {(all ? answered : answered.slice(0, answersAtFirst)).map(([id, question]) => (
          <li key={id}>
            <QuestionCard question={question} vote={null} onVote={() => undefined} />
          </li>
        ))}
      </ul>
      {!all && answered.length > answersAtFirst && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('audience.answered.all', { count: answered.length })}
        </button>
      )}
    </section>
  );
}

function voteOn(id: string, { status }: PublicQuestion, view: AudienceView, state: VisitState): VoteStanding | null {
  if (!view.rules.voting || view.status === 'ended' || status === 'answered') return null;
  const wanted = state.wanted.get(id);
  return {
    on: wanted ?? state.own.votes.includes(id),
    pending: wanted !== undefined,
    refused: state.refusedVote === id,
  };
}
