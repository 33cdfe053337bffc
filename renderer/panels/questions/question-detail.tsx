import { ArrowLeft, MessageCircleQuestionMark } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { longest } from '../../../shared/questions/messages.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsoleActions } from '../../sync/react.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AboutFields } from './about-fields.tsx';
import { ActionBar } from './action-bar.tsx';
import { AnswerField } from './answer-field.tsx';
import { useMayModerate } from './may-moderate.ts';
import { MergedList } from './merged-list.tsx';
import type { OpenQuestionDialog } from './question-dialogs.tsx';
import { QuestionDrafts } from './question-drafts.tsx';
import { QuestionFacts } from './question-facts.tsx';
import { QuestionTextField } from './question-field.tsx';
import { Votes } from './question-row.tsx';
import { type QuestionPart, useQuestionById, useQuestionsSelection } from './questions-context.tsx';
import { RenderingFields } from './rendering-fields.tsx';
import { Revisions } from './revisions.tsx';
import './question-detail.css';

/** One question with all that is known of it, open for editing, over the list. */
export function QuestionDetail({
  id,
  part,
  onDialog,
}: {
  readonly id: string;
  readonly part: QuestionPart;
  readonly onDialog: (dialog: OpenQuestionDialog) => void;
}) {
  const t = useText<'dialogs'>();
  const question = useQuestionById(id);
  const { close } = useQuestionsSelection();
  if (!question || question.erased)
    return (
      <EmptyState
        icon={MessageCircleQuestionMark}
        title={t(question ? 'questions.erased' : 'questions.gone.title')}
        actions={
          <Button autoFocus onPress={close}>
            {t('questions.action.close')}
          </Button>
        }
      />
    );
  return (
    <QuestionDrafts question={question}>
      <Opened question={question} part={part} onDialog={onDialog} />
    </QuestionDrafts>
  );
}

function Opened({
  question,
  part,
  onDialog,
}: {
  readonly question: QuestionState;
  readonly part: QuestionPart;
  readonly onDialog: (dialog: OpenQuestionDialog) => void;
}) {
  const t = useText<'dialogs'>();
  const { close } = useQuestionsSelection();
  const { claim } = useConsoleActions();
  const isReadOnly = !useMayModerate();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = body.current?.querySelector(`[data-part="${part}"]`);
    const wanted = place?.querySelector<HTMLElement>('textarea, input') ?? place?.querySelector('button');
    wanted?.focus();
  }, [part]);
  useEffect(() => () => claim(null), [claim]);
  useEffect(() => {
    // What had the focus may have gone, as a button does that has done its work.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.activeElement === document.body) close();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [close]);
  return (
    <div
      className="question-detail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
      onFocus={(event) => {
        if (!isReadOnly && event.target.matches('textarea, input')) claim(question.id);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) claim(null);
      }}
    >
      <header className="pane-head">
        <IconButton size="small" icon={ArrowLeft} label={t('questions.action.close')} onPress={close} />
        <h2>{t('questions.detail', { number: question.number })}</h2>
        <StatusChip question={question} />
        <span className="grow" />
        <Votes id={question.id} />
      </header>
      <div className="question-body" ref={body}>
        <div className="question-meta">
          <QuestionFacts question={question} />
        </div>
        <Times question={question} />
        <div data-part="text">
          <QuestionTextField
            field="text"
            label={t('questions.field.text')}
            maxLength={longest}
            lang={question.language}
            isReadOnly={isReadOnly}
          />
          <Revisions />
        </div>
        <AboutFields isReadOnly={isReadOnly} />
        <RenderingFields isReadOnly={isReadOnly} />
        <AnswerField isReadOnly={isReadOnly} />
        <QuestionTextField field="note" label={t('questions.field.note')} maxLength={4_000} isReadOnly={isReadOnly} />
        <MergedList isReadOnly={isReadOnly} />
      </div>
      <ActionBar chosen={[question]} onDialog={onDialog} isOpened />
    </div>
  );
}

function StatusChip({ question: { status } }: { readonly question: QuestionState }) {
  const t = useText<'dialogs'>();
  const tone = status === 'on-air' ? 'live' : status === 'next' ? 'accent' : 'neutral';
  return (
    <Chip size="small" tone={tone} shape={status === 'on-air' ? 'dot' : null}>
      {t(`questions.status.${status}`)}
    </Chip>
  );
}

function Times({ question }: { readonly question: QuestionState }) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const { receivedAt, askedAt, reason } = question;
  const facts = [
    t('questions.facts.asked', { time: formats.timeWithSeconds(receivedAt) }),
    ...(askedAt === null ? [] : [t('questions.facts.asked-elsewhere', { time: formats.time(askedAt) })]),
    ...(reason === '' ? [] : [t('questions.facts.reason', { reason })]),
  ];
  return <p className="question-times numeric">{facts.join(' · ')}</p>;
}
