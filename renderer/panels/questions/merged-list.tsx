import { Split } from 'lucide-react';
import { mergedInto } from '../../../shared/questions/select.ts';
import type { QuestionState } from '../../../shared/questions/state.ts';
import { useText } from '../../i18n/text.ts';
import { useConsole } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { QuestionText, useAsker } from './question-text.tsx';
import { useQuestionDrafts } from './question-drafts.tsx';
import { useQuestionMoves } from './use-question-moves.ts';

const none: readonly QuestionState[] = [];

/** The questions that were merged into this one: each keeps its asker and its votes, and can go its own way again. */
export function MergedList({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText<'dialogs'>();
  const asker = useAsker();
  const moves = useQuestionMoves();
  const { question } = useQuestionDrafts();
  const merged = useConsole(({ state }) => (state && mergedInto(state.questions.list).get(question.id)) ?? none);
  if (merged.length === 0) return null;
  return (
    <fieldset className="question-group">
      <legend>{t('questions.merged.title')}</legend>
      <ul className="merged">
        {merged.map((each) => (
          <li key={each.id}>
            <span className="muted">
              {t('questions.number', { number: each.number })} · {asker(each)}
            </span>
            <QuestionText question={each} />
            {!isReadOnly && (
              <Button
                size="small"
                icon={Split}
                aria-label={t('questions.unmerge-of', { number: each.number })}
                onPress={() => moves.unmerge([each.id])}
              >
                {t('questions.action.unmerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
