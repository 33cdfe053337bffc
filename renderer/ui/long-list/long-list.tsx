import { type ReactNode, type RefObject, use, useMemo } from 'react';
import { CollectionRendererContext } from 'react-aria-components/CollectionBuilder';
import { type ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate';
import { useListState } from 'react-stately/useListState';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsoleReader } from '../../sync/react.tsx';
import { Frame } from './frame.tsx';
import type { Reached } from './list-context.ts';
import { type Moving, MovableFrame } from './movable.tsx';
import { ListedRow, StillRow } from './row.tsx';
import { type RowNode, type Rows, createRows } from './rows.ts';
import './long-list.css';

export interface LongListProps {
  readonly label: string;
  readonly className: string;
  /** Of the rows, in order; the same array for as long as it says the same. */
  readonly ids: readonly string[];
  /** What a row is announced by. */
  readonly named: (state: ConsoleState, id: string) => string;
  readonly layout: ListLayout<null>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  /** How rows are moved by hand, with the pointer or the keyboard; null where they stay where they are. */
  readonly moving: Moving | null;
  readonly rowClassName: string;
  readonly empty: () => ReactNode;
  /** What a row shows. The same function for as long as it shows the same. */
  readonly children: (id: string, reached: Reached) => ReactNode;
}

/**
 * A list of thousands of rows, of which only those in sight are in the page: chosen, opened and moved as React Aria's
 * GridList has it, from whose hooks it is made. It is made anew for the price of its ids.
 */
export function LongList(props: LongListProps) {
  return (
    <Virtualizer layout={props.layout} shouldObserveItemSize>
      <List {...props} />
    </Virtualizer>
  );
}

function List({
  label,
  className,
  ids,
  named,
  list,
  selected,
  onSelect,
  onOpen,
  moving,
  rowClassName,
  empty,
  children: show,
}: LongListProps) {
  const { layoutDelegate, dropTargetDelegate } = use(CollectionRendererContext);
  const collection = useRows(ids, named);
  const state = useListState<unknown>({
    collection,
    selectionMode: 'multiple',
    selectionBehavior: 'replace',
    selectedKeys: selected,
    onSelectionChange: (keys) => onSelect(keys === 'all' ? new Set(ids) : (keys as ReadonlySet<string>)),
    ...(layoutDelegate && { layoutDelegate }),
  });
  const { disabledKeys, selectionManager } = state;
  const { disabledBehavior } = selectionManager;
  const keyboardDelegate = useMemo(
    () =>
      new ListKeyboardDelegate({
        collection,
        ref: list,
        disabledKeys,
        disabledBehavior,
        ...(layoutDelegate && { layoutDelegate }),
      }),
    [collection, list, disabledKeys, disabledBehavior, layoutDelegate],
  );
  const { focusedKey } = selectionManager;
  const persistedKeys = useMemo(() => new Set(focusedKey === null ? [] : [focusedKey]), [focusedKey]);
  const options = { 'aria-label': label, keyboardDelegate, onAction: (key: string | number) => onOpen(String(key)) };
  const access = useMemo(
    () => ({ state, rowClassName, named, show, RowAs: StillRow }),
    [state, rowClassName, named, show],
  );
  const frame = { access, options, className, list, empty, persistedKeys };
  if (moving && dropTargetDelegate)
    return <MovableFrame {...frame} {...moving} keyboard={keyboardDelegate} places={dropTargetDelegate} />;
  return <Frame {...frame} />;
}

function useRows(ids: readonly string[], named: LongListProps['named']): Rows {
  const read = useConsoleReader();
  const source = useMemo(
    () => ({
      nameOf: (id: string) => named(read(), id),
      render: (node: RowNode) => <ListedRow node={node} />,
    }),
    [named, read],
  );
  const rowsOf = useMemo(() => createRows(source), [source]);
  return useMemo(() => rowsOf(ids), [rowsOf, ids]);
}
