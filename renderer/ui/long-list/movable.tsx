import { type ComponentProps, createContext, use, useCallback, useMemo, useRef } from 'react';
import { ButtonContext } from 'react-aria-components/Button';
import type { ItemDropTarget } from 'react-aria-components/GridList';
import { DEFAULT_SLOT } from 'react-aria-components/slots';
import type { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate';
import { useVisuallyHidden } from 'react-aria/VisuallyHidden';
import { useDraggableCollection, useDraggableItem } from 'react-aria/useDraggableCollection';
import { type DropTargetDelegate, useDropIndicator, useDroppableCollection } from 'react-aria/useDroppableCollection';
import { type DraggableCollectionState, useDraggableCollectionState } from 'react-stately/useDraggableCollectionState';
import { type DroppableCollectionState, useDroppableCollectionState } from 'react-stately/useDroppableCollectionState';
import { Frame } from './frame.tsx';
import { RowFrame } from './row.tsx';
import type { RowNode } from './rows.ts';

/** How rows are moved by hand. */
export interface Moving {
  /** What is carried where a row is dropped outside of the list. */
  readonly textOf: (id: string) => string;
  /** @param after the row behind which these come to stand; null at the beginning */
  readonly onMove: (ids: readonly string[], after: string | null) => void;
}

const DragContext = createContext<DraggableCollectionState | null>(null);

/** A list whose rows can be moved: dragged by their handle, or carried with the keyboard from it. */
export function MovableFrame({
  textOf,
  onMove,
  keyboard,
  places,
  access,
  persistedKeys,
  ...frame
}: Omit<ComponentProps<typeof Frame>, 'moving' | 'renderDropIndicator' | 'persistedKeys'> &
  Moving & {
    readonly keyboard: ListKeyboardDelegate<unknown>;
    readonly places: DropTargetDelegate;
    readonly persistedKeys: ReadonlySet<string | number>;
  }) {
  const { state } = access;
  const { collection, selectionManager } = state;
  const drag = useDraggableCollectionState({
    collection,
    selectionManager,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': textOf(String(key)) })),
  });
  useDraggableCollection({}, drag, frame.list);
  const onReorder = ({ keys, target }: { readonly keys: ReadonlySet<unknown>; readonly target: ItemDropTarget }) => {
    const after = target.dropPosition === 'before' ? collection.getKeyBefore(target.key) : target.key;
    onMove([...keys].map(String), after === null ? null : String(after));
  };
  const drop = useDroppableCollectionState({ collection, selectionManager, onReorder });
  const { collectionProps } = useDroppableCollection(
    { keyboardDelegate: keyboard, dropTargetDelegate: places, onReorder },
    drop,
    frame.list,
  );

  const isDragged = drag.draggedKey !== null;
  const target = isDragged && drop.target?.type === 'item' ? drop.target : null;
  const showTarget = useCallback(
    (target: ItemDropTarget) => isDragged && <DropIndicator target={target} drop={drop} />,
    [isDragged, drop],
  );
  // What the keyboard carries it to has to be in the page, however far the list is scrolled.
  const reached =
    target && ((target.dropPosition === 'after' ? collection.getKeyAfter(target.key) : null) ?? target.key);
  const kept = useMemo(
    () => (reached === null ? persistedKeys : new Set([...persistedKeys, reached])),
    [persistedKeys, reached],
  );
  const movable = useMemo(() => ({ ...access, RowAs: MovableRow }), [access]);
  return (
    <DragContext value={drag}>
      <Frame
        {...frame}
        access={movable}
        moving={collectionProps}
        persistedKeys={kept as Set<string | number>}
        renderDropIndicator={showTarget}
      />
    </DragContext>
  );
}

function MovableRow({ node }: { readonly node: RowNode }) {
  const drag = use(DragContext);
  if (drag === null) throw new Error('Not inside MovableFrame');
  const handle = useRef<HTMLButtonElement>(null);
  const { dragProps, dragButtonProps } = useDraggableItem({ key: node.key, hasDragButton: true }, drag);
  return (
    <RowFrame
      node={node}
      moving={{ props: dragProps, isDragged: drag.isDragging(node.key) }}
      within={(content) => (
        <ButtonContext
          value={{
            slots: {
              [DEFAULT_SLOT]: {},
              // The pointer drags the whole row: the handle is where it takes hold, and what the keyboard presses.
              drag: { ...dragButtonProps, ref: handle, style: { pointerEvents: 'none' } },
            },
          }}
        >
          {content}
        </ButtonContext>
      )}
    />
  );
}

/** Where what is dragged would come to stand. */
function DropIndicator({ target, drop }: { readonly target: ItemDropTarget; readonly drop: DroppableCollectionState }) {
  const button = useRef<HTMLDivElement>(null);
  const { dropIndicatorProps, isDropTarget, isHidden } = useDropIndicator({ target }, drop, button);
  const { visuallyHiddenProps } = useVisuallyHidden();
  if (isHidden) return null;
  return (
    <div role="row" className="drop-indicator" data-drop-target={isDropTarget || undefined}>
      <div role="gridcell">
        <div role="button" {...visuallyHiddenProps} {...dropIndicatorProps} ref={button} />
      </div>
    </div>
  );
}
