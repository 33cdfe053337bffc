/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { AudienceView } from '../../../shared/views/audience.ts';
import type { Visit } from '../visit/visit.ts';
import type { OwnItem } from './own-items.ts';
import { OwnQuestionCard } from './own-question.tsx';
import { useWords } from './words.tsx';

/** More would push what is on air out of sight. */
const atFirst = 2;

/** The visitor's own questions, the newest first. */
export function OwnList({
  items,
  view,
  visit,
  onAgain,
}: {
  readonly items: readonly OwnItem[];
  readonly view: AudienceView | null;
  readonly visit: Visit;
  readonly onAgain: (item: OwnItem) => void;
}) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="own">
      <div class="section-head">
        <h2 id="own">{t('audience.own.title')}</h2>
      </div>
      <ul class="cards">
        {(all ? items : items.slice(0, atFirst)).map((item) => (
          <OwnQuestionCard key={item.id} item={item} view={view} visit={visit} onAgain={onAgain} />
        ))}
      </ul>
      {!all && items.length > atFirst && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('audience.own.all', { count: items.length })}
        </button>
      )}
    </section>
  );
}
