import { Link2, MessageCircleReply, NotebookPen, Repeat2, ScanEye, SpellCheck } from 'lucide-react';
import { memo } from 'react';
import type { Flag } from '../../../shared/questions/messages.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { nameOf } from '../../../shared/people/select.ts';
import { mergedInto } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon, type LucideIcon } from '../../ui/icon.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { useWho } from '../../ui/session/names.ts';
import { useAgo, useAsker } from './question-text.tsx';

const flagIcons: Readonly<Record<Flag, LucideIcon>> = {
  link: Link2,
  repeated: Repeat2,
  word: SpellCheck,
  'hidden-characters': ScanEye,
};

/** What stands above the text of a question: who, from where, since when, and what is remarkable about it. */
export const QuestionFacts = memo(function QuestionFacts({ question }: { readonly question: QuestionState }) {
  const t = useText();
  const asker = useAsker();
  const speaker = useConsole(({ state }) =>
    state && question.speaker !== null ? nameOf(state.people, question.speaker) : null,
  );
  return (
    <>
      <span className="question-number numeric">
        <span className="visually-hidden">{t('questions.number', { number: question.number })}</span>
        <span aria-hidden>{question.number}</span>
      </span>
      {question.language ? (
        <LanguageTag language={question.language} />
      ) : (
        <abbr className="tag" title={t('questions.language.unknown')}>
          ?
        </abbr>
      )}
      {!question.erased && <span className="question-asker truncate">{asker(question)}</span>}
      <Waiting question={question} />
      {question.source !== 'audience' && <span className="fact">{t(`questions.source.${question.source}`)}</span>}
      {speaker !== null && (
        <Chip size="small" tone="info">
          {t('questions.for', { name: speaker })}
        </Chip>
      )}
      {question.flags.map((flag) => (
        <span
          key={flag}
          className="fact flag"
          role="img"
          aria-label={t(`questions.flag.${flag}`)}
          title={t(`questions.flag.${flag}`)}
        >
          <Icon of={flagIcons[flag]} size={13} />
        </span>
      ))}
      {question.tags.map((tag) => (
        <Chip key={tag} size="small">
          {tag}
        </Chip>
      ))}
      {question.note !== '' && (
        <span className="fact" role="img" aria-label={t('questions.field.note')} title={question.note}>
          <Icon of={NotebookPen} size={13} />
        </span>
      )}
      {question.answer && (
        <span className="fact" role="img" aria-label={t('questions.answer.given')} title={question.answer.text}>
          <Icon of={MessageCircleReply} size={13} />
        </span>
      )}
      <MergedCount id={question.id} />
      <Claimed id={question.id} />
    </>
  );
});

/** How long it has waited; of what is dealt with, how long ago that was. */
function Waiting({ question }: { readonly question: QuestionState }) {
  const ago = useAgo();
  const now = useNow(10_000);
  const waits = question.status === 'pending' || question.status === 'approved' || question.status === 'next';
  return (
    <span className="fact numeric">
      {ago(now - (waits ? (question.askedAt ?? question.receivedAt) : question.since))}
    </span>
  );
}

function MergedCount({ id }: { readonly id: string }) {
  const t = useText();
  const count = useMergedCount(id);
  return count === 0 ? null : <Chip size="small">{t('questions.merged-count', { count })}</Chip>;
}

/** Somebody else is editing it. */
export function Claimed({ id }: { readonly id: string }) {
  const t = useText();
  const who = useWho();
  const person = useConsole(({ claims }) => claims.find(({ question }) => question === id)?.person ?? null);
  if (person === null) return null;
  return (
    <Chip size="small" tone="warn" shape="ring">
      {t('questions.claimed', { who: who(person) })}
    </Chip>
  );
}

export function useMergedCount(id: string): number {
  return useConsole(({ state }) => (state ? (mergedInto(state.questions.list).get(id)?.length ?? 0) : 0));
}
