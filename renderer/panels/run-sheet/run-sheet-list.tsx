import { Crosshair } from 'lucide-react';
import { type RefObject, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ListLayout } from 'react-aria-components/Virtualizer';
import { useFormats } from '../../i18n/formats.ts';
import { useText } from '../../i18n/text.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsole, useConsoleReader } from '../../sync/react.tsx';
import { Button } from '../../ui/button.tsx';
import { LongList } from '../../ui/long-list/long-list.tsx';
import { EmptyRunSheet } from './empty-run-sheet.tsx';
import { RunSheetRow } from './run-sheet-row.tsx';
import { useSelection } from './selection-context.tsx';
import { useRunSheetEdits } from './use-run-sheet-edits.ts';

/** All items: only what is in sight is in the page. Follows what is on until someone scrolls away. */
export const RunSheetList = memo(function RunSheetList({ onImport }: { readonly onImport: () => void }) {
  const t = useText();
  const formats = useFormats();
  const ids = useConsole(({ state }) => state?.runSheet.order ?? none);
  const { selected, select, edit: open } = useSelection();
  const edits = useRunSheetEdits();
  const [layout] = useState(() => new ListLayout<null>({ estimatedRowSize: 58 }));
  const list = useRef<HTMLDivElement>(null);
  const { isAway, follow, onUserScroll } = useFollowing(list, layout);

  const read = useConsoleReader();
  const named = useCallback(
    ({ state }: ConsoleState, id: string) =>
      formats.local(state?.runSheet.items[id]?.title ?? {}, state?.session.languages ?? []).text ||
      t('run-sheet.untitled'),
    [formats, t],
  );
  const moving = useMemo(
    () => ({ textOf: (id: string) => named(read(), id), onMove: edits.move }),
    [named, read, edits],
  );

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
      <LongList
        label={t('run-sheet.title')}
        className="run-sheet-list"
        rowClassName="run-sheet-item"
        ids={ids}
        named={named}
        layout={layout}
        list={list}
        selected={selected}
        onSelect={select}
        onOpen={open}
        moving={moving}
        empty={() => <EmptyRunSheet onAdd={() => edits.add('opening', null)} onImport={onImport} />}
      >
        {showRow}
      </LongList>
      {isAway && (
        <Button className="follow-button" size="small" icon={Crosshair} onPress={follow}>
          {t('run-sheet.follow')}
        </Button>
      )}
    </div>
  );
});

const none: readonly string[] = [];
const showRow = (id: string) => <RunSheetRow id={id} />;

/** Keeps what is on in sight. A person who scrolls is left alone until they ask to come back. */
function useFollowing(
  list: RefObject<HTMLDivElement | null>,
  layout: ListLayout<null>,
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
