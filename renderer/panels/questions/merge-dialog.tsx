import { useEffect, useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { find } from '../../../shared/questions/find.ts';
import { mergeTargets, mergeable } from '../../../shared/questions/moves.ts';
import { everything, matching } from '../../../shared/questions/select.ts';
import { type Suggestion, createSimilarity } from '../../../shared/questions/similar.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MergeOutcome } from './merge-outcome.tsx';
import { QuestionText, useAsker } from './question-text.tsx';
import { Votes } from './question-row.tsx';
import { useQuestionMoves } from './use-question-moves.ts';
import './question-dialogs.css';

/** As many as can be looked through; words find the others. */
const shown = 30;

/** Says that questions ask the same: which of them stays. */
export function MergeDialog({
  questions,
  onClose,
}: {
  readonly questions: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useText<'dialogs'>();
  const moves = useQuestionMoves();
  const list = useConsole(({ state }) => state?.questions.list ?? null);
  const votes = useConsole((state) => state.votes);
  const [words, setWords] = useState('');
  const chosen = questions.flatMap((id) => (list && find(list, id)) ?? []);
  // Several that were chosen are merged among themselves, into the one that most people voted for.
  const among = chosen.length > 1;
  const others = useMemo(() => {
    if (!list || among) return [];
    const lets = matching({ ...everything, words });
    return list
      .filter(
        (each) => !questions.includes(each.id) && !each.erased && mergeTargets.includes(each.status) && lets(each),
      )
      .slice(-shown)
      .reverse();
  }, [list, among, questions, words]);
  const likely = useSuggestions(among ? null : (questions[0] ?? null), list);
  const candidates = among
    ? chosen
        .filter(({ status }) => mergeTargets.includes(status))
        .toSorted((a, b) => (votes[b.id] ?? 0) - (votes[a.id] ?? 0) || a.number - b.number)
    : [
        ...likely.flatMap(({ question }) => (list && find(list, question)) ?? []),
        ...others.filter(({ id }) => !likely.some(({ question }) => question === id)),
      ];
  const [picked, pick] = useState<string | null>(null);
  const into = candidates.find(({ id }) => id === picked)?.id ?? (among ? (candidates[0]?.id ?? null) : null);
  const merging = chosen.filter(({ id, status }) => id !== into && mergeable.includes(status));
  const first = chosen[0];
  const target = candidates.find(({ id }) => id === into);
  return (
    <Dialog
      title={t('questions.merge.title', { count: chosen.length, number: first?.number ?? 0 })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={into === null || merging.length === 0}
            onPress={() => {
              if (into === null) return;
              moves.merge(
                merging.map(({ id }) => id),
                into,
              );
              onClose();
            }}
          >
            {t('questions.merge.do')}
          </Button>
        </>
      }
    >
      <p className="soft">{t('questions.merge.text')}</p>
      {!among && first && (
        <div className="merge-of">
          <Candidate question={first} />
        </div>
      )}
      {!among && (
        <TextField
          label={t('questions.filter.search')}
          isLabelHidden
          type="search"
          placeholder={t('questions.filter.search')}
          value={words}
          onChange={setWords}
          autoFocus
          maxLength={200}
          autoComplete="off"
        />
      )}
      {candidates.length === 0 ? (
        <p className="merge-none" role="status">
          {t('questions.merge.none')}
        </p>
      ) : (
        <RadioGroup className="candidates" aria-label={t('questions.merge.into')} value={into} onChange={pick}>
          {candidates.map((question) => (
            <Radio key={question.id} value={question.id} className="candidate">
              <Candidate question={question} likely={likely.find((each) => each.question === question.id)} />
            </Radio>
          ))}
        </RadioGroup>
      )}
      {target && merging.length > 0 && <MergeOutcome into={target} merging={merging} />}
    </Dialog>
  );
}

/** Texts that are prepared at once: the dialog stays usable over thousands of questions. */
const atOnce = 300;
const mostLikely = 5;

/** Which questions probably ask the same. Found here, from the words alone. */
function useSuggestions(question: string | null, list: readonly QuestionState[] | null): readonly Suggestion[] {
  const [similarity] = useState(createSimilarity);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (question === null || !list) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      if (similarity.follow(list, atOnce)) setFound(similarity.suggestions(question, mostLikely));
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [similarity, question, list]);
  return found;
}

function Candidate({
  question,
  likely,
}: {
  readonly question: QuestionState;
  readonly likely?: Suggestion | undefined;
}) {
  const t = useText<'dialogs'>();
  const formats = useFormats();
  const asker = useAsker();
  return (
    <div className="candidate-text">
      <span className="question-meta">
        <span className="question-number numeric">{question.number}</span>
        {question.language && <LanguageTag language={question.language} />}
        <span className="question-asker truncate">{asker(question)}</span>
        {likely && (
          <span className="candidate-why">
            {t(`questions.merge.likely.${likely.why}`, {
              language: likely.language === null ? '' : formats.languageName(likely.language),
              known: likely.language === null ? 'no' : 'yes',
            })}
          </span>
        )}
        <span className="grow" />
        <Votes id={question.id} />
      </span>
      <QuestionText question={question} />
    </div>
  );
}
