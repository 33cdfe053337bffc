import { MessageSquareText } from 'lucide-react';
import { useText } from '../../i18n/text.ts';
import { type Action, keysOf } from '../../ui/action.ts';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { deskActions } from './booth-question-actions.ts';
import { QuestionCard } from './question-card.tsx';
import { RefusedWordings } from './refused-wordings.tsx';
import type { Desk } from './use-desk.ts';
import './booth-questions.css';

/** The next question and the one on air, in full, before they are read aloud. */
export function BoothQuestions({ desk, actions }: { readonly desk: Desk; readonly actions: readonly Action[] }) {
  const t = useText<'booth'>();
  const { preferences } = usePreferences();
  const keyOf = (id: string): string | null => {
    const action = actions.find((each) => each.id === id);
    return action ? keysOf(action, preferences.keys) : null;
  };
  const keys = { see: keyOf(deskActions.see), write: keyOf(deskActions.write), review: keyOf(deskActions.review) };
  return (
    <section
      className={classNames('booth-questions', desk.cards.length > 1 && 'several')}
      aria-label={t('booth.questions')}
    >
      <Announcement desk={desk} />
      <RefusedWordings of={null} desk={desk} />
      {desk.cards.map((card) => (
        <QuestionCard key={card.question.id} card={card} desk={desk} keys={keys} />
      ))}
      {desk.cards.length === 0 && (
        <EmptyState icon={MessageSquareText} title={t('booth.questions.none')} level={2}>
          {t('booth.questions.none.text')}
        </EmptyState>
      )}
    </section>
  );
}

/** Told to screen readers, without the text: whoever interprets listens to the floor. */
function Announcement({ desk: { cards } }: { readonly desk: Desk }) {
  const t = useText<'booth'>();
  const words = cards.flatMap(({ place, question: { number } }) =>
    place === 'gone' ? [] : [t(`booth.announce.${place}`, { number })],
  );
  return (
    <p className="visually-hidden" role="status">
      {words.join('. ')}
    </p>
  );
}
