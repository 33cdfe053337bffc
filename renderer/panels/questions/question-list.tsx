import { Inbox, ListFilter, Plus, RefreshCw } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ListLayout } from 'react-aria-components/Virtualizer';
import { find } from '../../../shared/questions/find.ts';
import { everything } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { keysOf } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Reached } from '../../ui/long-list/list-context.ts';
import { LongList } from '../../ui/long-list/long-list.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useMayModerate } from './may-moderate.ts';
import { airKey } from './question-keys.ts';
import { QuestionRow } from './question-row.tsx';
import {
  useQuestionsArrivals,
  useQuestionsListing,
  useQuestionsReader,
  useQuestionsSearch,
  useQuestionsSelection,
} from './questions-context.tsx';
import { useAirChosen } from './use-air-chosen.ts';
import { useQuestionMoves } from './use-question-moves.ts';

/** The questions of a tab: only what is in sight is in the page. What others do waits until it is let in. */
export const QuestionList = memo(function QuestionList({ onTypeIn }: { readonly onTypeIn: () => void }) {
  const t = useText();
  const { tab, order, rows, fresh } = useQuestionsListing();
  const { selected, select, open } = useQuestionsSelection();
  const { preferences } = usePreferences();
  const moves = useQuestionMoves();
  const mayModerate = useMayModerate();
  const airChosen = useAirChosen();
  const [layout] = useState(() => new ListLayout<null>({ estimatedRowSize: 92 }));
  const scrolled = useRef<HTMLDivElement>(null);
  const isByHand = order === 'hand' && mayModerate;

  const read = useQuestionsReader();

  const show = useCallback(
    (id: string, { isReached }: Reached) => (
      <QuestionRow id={id} tab={tab} fresh={fresh} isByHand={isByHand} isReached={isReached} moves={moves} />
    ),
    [tab, fresh, isByHand, moves],
  );

  const moving = useMemo(
    () => ({ textOf: (id: string) => find(read()?.list ?? [], id)?.text ?? '', onMove: moves.reorder }),
    [read, moves],
  );

  useEffect(() => {
    if (fresh.size === 0) return;
    const { list = [] } = read() ?? {};
    const first = rows.find((id) => fresh.has(find(list, id)?.number ?? 0));
    // Once the new rows are laid out, the first of them is brought into sight.
    const frame = requestAnimationFrame(() => {
      const place = first === undefined ? null : layout.getLayoutInfo(first);
      const scroller = scrolled.current;
      if (!place || !scroller) return;
      const { y, height } = place.rect;
      const isInSight = y >= scroller.scrollTop && y + height <= scroller.scrollTop + scroller.clientHeight;
      if (!isInSight) scroller.scrollTop = y;
    });
    return () => cancelAnimationFrame(frame);
    // What is listed changes for other reasons too, and then nothing may scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fresh]);

  return (
    <div
      className="question-list-frame"
      onKeyDownCapture={(event) => {
        if (event.altKey && isByHand && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault();
          event.stopPropagation();
          moves.nudge([...selected], event.key === 'ArrowUp' ? -1 : 1);
        }
        // In a list Enter means its row; the key of the actions leaves rows alone.
        const isRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
        if (event.key !== 'Enter' || !isRow || event.repeat || !mayModerate) return;
        if (keysOf(airKey, preferences.keys) !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        airChosen.run();
      }}
    >
      <NewQuestions />
      {/* Another tab is another list, which begins at its top. */}
      <LongList
        key={tab}
        label={t(`questions.tab.${tab}`)}
        className="question-list"
        rowClassName="question-item"
        ids={rows}
        named={named}
        layout={layout}
        list={scrolled}
        selected={selected}
        onSelect={select}
        onOpen={open}
        moving={isByHand ? moving : null}
        empty={() => <EmptyList onTypeIn={onTypeIn} />}
      >
        {show}
      </LongList>
    </div>
  );
});

/** What a row is announced by. */
function named({ state }: ConsoleState, id: string): string {
  const question = state && find(state.questions.list, id);
  return question ? `${question.number} ${question.text}` : '';
}

function NewQuestions() {
  const t = useText();
  const { refresh } = useQuestionsListing();
  const waiting = useQuestionsArrivals((arrivals) => arrivals.waiting);
  if (waiting === 0) return null;
  return (
    <div className="new-questions" role="status">
      <Button size="small" variant="primary" icon={RefreshCw} onPress={refresh}>
        <span aria-hidden>{t('questions.new', { count: waiting })}</span>
        <span className="visually-hidden">{t('questions.new.hint', { count: waiting })}</span>
      </Button>
    </div>
  );
}

function EmptyList({ onTypeIn }: { readonly onTypeIn: () => void }) {
  const t = useText();
  const { tab } = useQuestionsListing();
  const { isFiltered, search } = useQuestionsSearch();
  if (isFiltered)
    return (
      <EmptyState
        icon={ListFilter}
        title={t('questions.empty.filtered.title')}
        actions={<Button onPress={() => search(everything)}>{t('questions.filter.clear')}</Button>}
      >
        {t('questions.empty.filtered.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Inbox}
      title={t(`questions.empty.${tab}.title`)}
      {...(tab === 'pending' && {
        actions: (
          <Button icon={Plus} onPress={onTypeIn}>
            {t('questions.action.type-in')}
          </Button>
        ),
      })}
    >
      {t(`questions.empty.${tab}.text`)}
    </EmptyState>
  );
}
