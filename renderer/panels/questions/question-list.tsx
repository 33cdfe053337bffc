import { Inbox, ListFilter, Plus, RefreshCw } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { everything } from '../../../shared/questions/select.ts';
import { useText } from '../../i18n/text.ts';
import { keysOf } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePreferences } from '../../ui/preferences.tsx';
import { useMayModerate } from './may-moderate.ts';
import { airKey } from './question-keys.ts';
import { QuestionRow } from './question-row.tsx';
import {
  type QuestionKey,
  useQuestionsArrivals,
  useQuestionsListing,
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
  const [layout] = useState(() => new ListLayout<QuestionKey>({ estimatedRowSize: 92 }));
  const list = useRef<HTMLDivElement>(null);
  const isByHand = order === 'hand' && mayModerate;

  const { dragAndDropHooks } = useDragAndDrop<QuestionKey>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': rows.find(({ id }) => id === key)?.text ?? '' })),
    onReorder({ keys, target }) {
      const ids = rows.map(({ id }) => id);
      const place = ids.indexOf(String(target.key));
      const after = target.dropPosition === 'before' ? (ids[place - 1] ?? null) : String(target.key);
      moves.reorder([...keys].map(String), after);
    },
  });

  useEffect(() => {
    if (fresh.size === 0) return;
    const first = rows.find(({ number }) => fresh.has(number));
    // Once the new rows are laid out, the first of them is brought into sight.
    const frame = requestAnimationFrame(() => {
      const place = first && layout.getLayoutInfo(first.id);
      const scroller = list.current;
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
      <Virtualizer layout={layout} shouldObserveItemSize>
        {/* With or without dragging it is another list: its hooks cannot come and go. */}
        <GridList
          key={`${tab} ${isByHand ? 'by hand' : ''}`}
          ref={list}
          className="question-list"
          aria-label={t(`questions.tab.${tab}`)}
          items={rows}
          dependencies={[fresh, isByHand, moves]}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowTypeAhead
          selectedKeys={selected}
          onSelectionChange={(keys) => select(keys === 'all' ? rows.map(({ id }) => id) : (keys as Set<string>))}
          onAction={(key) => open(String(key))}
          {...(isByHand && { dragAndDropHooks })}
          renderEmptyState={() => <EmptyList onTypeIn={onTypeIn} />}
        >
          {({ id, number, text }) => (
            <GridListItem
              id={id}
              textValue={`${number} ${text}`}
              className={fresh.has(number) ? 'question-item fresh' : 'question-item'}
            >
              {({ isHovered, isFocused }) => (
                <QuestionRow
                  number={number}
                  tab={tab}
                  isFresh={fresh.has(number)}
                  isByHand={isByHand}
                  isReached={isHovered || isFocused}
                  moves={moves}
                />
              )}
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
});

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
