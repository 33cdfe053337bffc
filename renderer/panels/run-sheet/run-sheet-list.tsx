import { Crosshair } from 'lucide-react';
import { type RefObject, memo, useCallback, useEffect, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsole, useConsoleAtMostEvery } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyRunSheet } from './empty-run-sheet.tsx';
import { type RowKey, createRowKeys } from './row-keys.ts';
import { RunSheetRow } from './run-sheet-row.tsx';
import { useSelection } from './selection-context.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** All items: only what is in sight is in the page. Follows what is on until someone scrolls away. */
export const RunSheetList = memo(function RunSheetList({ onImport }: { readonly onImport: () => void }) {
  const t = useText();
  const formats = useFormats();
  const rows = useRows();
  const languages = useConsole(({ state }) => state?.session.languages ?? null);
  const { selected, select, edit: open } = useSelection();
  const edits = useRunSheetEdits();
  const [layout] = useState(() => new ListLayout<RowKey>({ estimatedRowSize: 58 }));
  const list = useRef<HTMLDivElement>(null);
  const { isAway, follow, onUserScroll } = useFollowing(list, layout);

  const { dragAndDropHooks } = useDragAndDrop<RowKey>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(rows.find(({ id }) => id === key)) })),
    onReorder({ keys, target }) {
      const order = rows.map(({ id }) => id);
      const place = order.indexOf(String(target.key));
      const after = target.dropPosition === 'before' ? (order[place - 1] ?? null) : String(target.key);
      edits.move([...keys].map(String), after);
    },
  });

  const titleOf = (row: RowKey | undefined): string =>
    (row && formats.local(row.title, languages ?? []).text) || t('run-sheet.untitled');

  return (
    <div
      className="run-sheet-list-frame"
      onWheel={onUserScroll}
      onTouchMove={onUserScroll}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && selected.size > 0) edits.remove([...selected]);
      }}
      onKeyDownCapture={(event) => {
        if (!event.altKey || selected.size === 0 || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        event.stopPropagation();
        edits.nudge([...selected], event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <Virtualizer layout={layout} shouldObserveItemSize>
        <GridList
          ref={list}
          className="run-sheet-list"
          aria-label={t('run-sheet.title')}
          items={rows}
          selectionMode="multiple"
          selectionBehavior="replace"
          disallowTypeAhead
          selectedKeys={selected}
          onSelectionChange={(keys) => select(keys === 'all' ? rows.map(({ id }) => id) : (keys as Set<string>))}
          onAction={(key) => open(String(key))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <EmptyRunSheet onAdd={() => edits.add('opening', null)} onImport={onImport} />}
        >
          {(row) => (
            <GridListItem id={row.id} textValue={titleOf(row)} className="run-sheet-item">
              <RunSheetRow id={row.id} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
      {isAway && (
        <Button className="follow-button" size="small" icon={Crosshair} onPress={follow}>
          {t('run-sheet.follow')}
        </Button>
      )}
    </div>
  );
});

/** Ms after which a row is announced by the title that it shows. */
const renaming = 1_000;

/**
 * The rows: at once where one comes, goes or moves. A title that is written shows in its row at once too, but a row that
 * is called otherwise is another list, made anew with all of its items.
 */
function useRows(): readonly RowKey[] {
  const [select] = useState(() => {
    const keep = createRowKeys();
    return ({ state }: ConsoleState) => keep(state?.runSheet ?? null);
  });
  const named = useConsoleAtMostEvery(select, renaming, 'later');
  const [keep] = useState(createRowKeys);
  return useConsole(({ state }) => keep(state?.runSheet ?? null, named));
}

/** Keeps what is on in sight. A person who scrolls is left alone until they ask to come back. */
function useFollowing(
  list: RefObject<HTMLDivElement | null>,
  layout: ListLayout<RowKey>,
): { readonly isAway: boolean; readonly follow: () => void; readonly onUserScroll: () => void } {
  const followed = useConsole(({ state }) => state?.transport.visit?.item ?? null);
  const [isFree, setFree] = useState(false);

  const scroll = useCallback(() => {
    const frame = list.current;
    const place = followed === null ? null : layout.getLayoutInfo(followed);
    if (!frame || !place) return;
    const { y, height } = place.rect;
    const isInSight = y >= frame.scrollTop && y + height * 2 <= frame.scrollTop + frame.clientHeight;
    if (!isInSight) frame.scrollTo({ top: Math.max(0, y - frame.clientHeight * 0.28), behavior: 'smooth' });
  }, [list, layout, followed]);

  useEffect(() => {
    if (isFree) return;
    // Once the rows of the newest list are laid out.
    const frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [isFree, scroll]);

  return {
    isAway: isFree && followed !== null,
    follow() {
      setFree(false);
      scroll();
    },
    onUserScroll: () => setFree(true),
  };
}
