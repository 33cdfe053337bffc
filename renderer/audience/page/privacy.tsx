/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { AudienceView } from '../../../shared/views/audience.ts';
import type { VisitState } from '../visit/visit.ts';
import { Asking } from './own-question.tsx';
import { useWords } from './words.tsx';

/** What is kept, for how long, and how to have it erased. */
export function Privacy({
  view,
  state,
  onErase,
}: {
  readonly view: AudienceView | null;
  readonly state: VisitState;
  readonly onErase: () => void;
}) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const isErasing = state.waiting.some(({ wish }) => wish.type === 'questions.erase-author');
  return (
    <details class="privacy" open={isErasing || state.erased ? true : undefined}>
      <summary>{t('audience.privacy.title')}</summary>
      <p>{t('audience.privacy.kept')}</p>
      <p>{t('audience.privacy.who')}</p>
      {view && <p>{t('audience.privacy.how-long', { days: view.rules.retention })}</p>}
      {isAsking ? (
        <Asking
          question={t('audience.erase.ask')}
          yes={t('audience.erase.yes')}
          no={t('audience.erase.no')}
          onYes={() => {
            setAsking(false);
            onErase();
          }}
          onNo={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button" aria-disabled={isErasing} onClick={() => isErasing || setAsking(true)}>
          {t('audience.erase')}
        </button>
      )}
      <p role="status" class="after">
        {isErasing ? t('audience.erase.waiting') : state.erased ? `✓ ${t('audience.erase.done')}` : ''}
      </p>
    </details>
  );
}
