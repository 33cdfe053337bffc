import { Ellipsis } from 'lucide-react';
import { nameOf } from '../../../shared/people/select.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import type { WebinarCommand } from '../../../shared/webinar.ts';
import { useFormats } from '../../i18n/formats.ts';
import { directionOf } from '../../i18n/i18n-provider.tsx';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { keysOf } from '../../ui/action.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { Menu } from '../../ui/menu.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { LiveButton } from '../../ui/session/live-button.tsx';
import { BoothReadiness, UnseenOnAir } from './booth-readiness.tsx';
import { useMayModerate } from './may-moderate.ts';
import { Claimed } from './question-facts.tsx';
import { questionKeys } from './question-keys.ts';
import { QuestionText, useAsker } from './question-text.tsx';
import { Votes } from './question-row.tsx';
import { useFollowingQuestion, useQuestionById, useQuestionsSelection } from './questions-context.tsx';
import { useQuestionMoves } from './use-question-moves.ts';

/** What is on air and what comes next, above all tabs, each with what can be done now. */
export function Pinned() {
  const t = useText();
  const onAir = useQuestionById(useConsole(({ state }) => state?.questions.onAir ?? null));
  const next = useQuestionById(useConsole(({ state }) => state?.questions.next ?? null));
  if (!onAir && !next)
    return (
      <p className="pinned-none">
        <span>{t('questions.on-air.none')}</span> · <span>{t('questions.next.none')}</span>
      </p>
    );
  return (
    <div className="pinned">
      {onAir && <OnAir question={onAir} hasNext={next !== undefined} />}
      {next ? <Next question={next} /> : <NoNext />}
    </div>
  );
}

function useKey(): (id: keyof typeof questionKeys) => string | null {
  const { preferences } = usePreferences();
  return (id) => keysOf({ id, keys: questionKeys[id] }, preferences.keys);
}

function OnAir({ question, hasNext }: { readonly question: QuestionState; readonly hasNext: boolean }) {
  const t = useText();
  const formats = useFormats();
  const key = useKey();
  const moves = useQuestionMoves();
  const { open } = useQuestionsSelection();
  const mayModerate = useMayModerate();
  const now = useNow(1_000);
  const time = formats.duration(Math.max(0, now - (question.airedAt ?? question.since)));
  return (
    <section className="pinned-card on-air" aria-label={t('questions.on-air')}>
      <header>
        <Chip size="small" tone="live" shape="dot">
          {t('questions.on-air')}
        </Chip>
        <PinnedFacts question={question} />
        <span className="grow" />
        <span className="fact numeric">{time}</span>
        <BoothReadiness question={question} />
      </header>
      <QuestionText question={question} />
      <UnseenOnAir question={question} />
      {mayModerate && (
        <div className="pinned-actions">
          <LiveButton
            size="small"
            variant={hasNext ? 'default' : 'primary'}
            keys={key('questions.answered')}
            onPress={() => moves.leaveAir('answered')}
            matches={leaving('answered')}
          >
            {t('questions.action.answered')}
          </LiveButton>
          <LiveButton
            size="small"
            variant="ghost"
            keys={key('questions.leave-air')}
            onPress={() => moves.leaveAir('approved')}
            matches={leaving('approved')}
          >
            {t('questions.action.leave-air')}
          </LiveButton>
          <span className="grow" />
          <Menu
            label={t('app.more')}
            trigger={<IconButton size="small" icon={Ellipsis} label={t('app.more')} />}
            sections={[
              {
                id: 'on-air',
                actions: [
                  { id: 'next', label: t('questions.action.back-to-next'), onAction: () => moves.leaveAir('next') },
                  { id: 'open', label: t('questions.action.edit-text'), onAction: () => open(question.id) },
                ],
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

const leaving =
  (to: 'answered' | 'approved') =>
  (command: WebinarCommand): boolean =>
    command.type === 'questions.leave-air' && command.data.to === to;

function Next({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const key = useKey();
  const moves = useQuestionMoves();
  const mayModerate = useMayModerate();
  const { selected, open } = useQuestionsSelection();
  const following = useFollowingQuestion();
  const isAnythingOnAir = useConsole(({ state }) => (state?.questions.onAir ?? null) !== null);
  // Enter puts the chosen question on air; only while none is chosen it is this one.
  const airKeys = selected.size === 0 ? key('questions.air') : null;
  return (
    <section className="pinned-card next" aria-label={t('questions.next')}>
      <header>
        <Chip size="small" tone="accent">
          {t('questions.next')}
        </Chip>
        <PinnedFacts question={question} />
        <span className="grow" />
        <BoothReadiness question={question} />
        <Votes id={question.id} />
      </header>
      <QuestionText question={question} />
      {following && <Following question={following} />}
      {mayModerate && (
        <div className="pinned-actions">
          <LiveButton
            size="small"
            variant="primary"
            keys={airKeys}
            onPress={() => moves.air(question.id)}
            matches={(command) => command.type === 'questions.air' && command.data.question === question.id}
          >
            {t('questions.action.air')}
          </LiveButton>
          {(following !== null || isAnythingOnAir) && (
            <LiveButton
              size="small"
              keys={key('questions.advance')}
              onPress={moves.advance}
              matches={({ type }) => type === 'questions.advance'}
            >
              <span className="truncate">
                {following === null
                  ? t('questions.action.advance')
                  : t('questions.action.advance.then', { number: following.number })}
              </span>
            </LiveButton>
          )}
          <span className="grow" />
          <Menu
            label={t('app.more')}
            trigger={<IconButton size="small" icon={Ellipsis} label={t('app.more')} />}
            sections={[
              {
                id: 'next',
                actions: [
                  { id: 'clear', label: t('questions.action.clear-next'), onAction: () => moves.setNext(null) },
                  {
                    id: 'defer',
                    label: t('questions.action.defer'),
                    onAction: () => moves.move([question.id], 'deferred'),
                  },
                  { id: 'open', label: t('questions.action.edit-text'), onAction: () => open(question.id) },
                ],
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

/** Nothing is next: advancing then only makes the one that follows the next one. */
function NoNext() {
  const t = useText();
  const key = useKey();
  const moves = useQuestionMoves();
  const mayModerate = useMayModerate();
  const following = useFollowingQuestion();
  if (!following) return null;
  return (
    <section className="pinned-card no-next" aria-label={t('questions.next.none')}>
      <Following question={following} />
      {mayModerate && (
        <LiveButton
          size="small"
          keys={key('questions.advance')}
          onPress={moves.advance}
          matches={({ type }) => type === 'questions.advance'}
        >
          {t('questions.action.advance.to', { number: following.number })}
        </LiveButton>
      )}
    </section>
  );
}

/** What follows the next question, so that nobody presses for one that they have not seen. */
function Following({ question: { number, text, language } }: { readonly question: QuestionState }) {
  const t = useText();
  return (
    <p className="following">
      <span className="following-number numeric">{t('questions.then', { number })}</span>{' '}
      <span
        className="truncate"
        lang={language ?? ''}
        dir={language === null ? 'auto' : directionOf(language)}
        title={text}
      >
        {text}
      </span>
    </p>
  );
}

function PinnedFacts({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const asker = useAsker();
  const speaker = useConsole(({ state }) =>
    state && question.speaker !== null ? nameOf(state.people, question.speaker) : null,
  );
  return (
    <>
      <span className="question-number numeric">{question.number}</span>
      {question.language && <LanguageTag language={question.language} />}
      <span className="question-asker truncate">
        {asker(question)}
        {speaker !== null && ` · ${t('questions.for', { name: speaker })}`}
      </span>
      <Claimed id={question.id} />
    </>
  );
}
