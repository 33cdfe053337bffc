import { type ReactNode, type RefObject, useRef } from 'react';
import { useFocusRing } from 'react-aria/useFocusRing';
import { useGridListItem } from 'react-aria/useGridList';
import { useHover } from 'react-aria/useHover';
import { mergeProps } from 'react-aria/mergeProps';
import { useConsole } from '../../sync/react.tsx';
import { useList } from './list-context.ts';
import type { RowNode } from './rows.ts';

/** Draws a row as its list does: to be moved or not. */
export function ListedRow({ node }: { readonly node: RowNode }) {
  const { RowAs } = useList();
  return <RowAs node={node} />;
}

/** A row that stays where it is. */
export function StillRow({ node }: { readonly node: RowNode }) {
  return <RowFrame node={node} />;
}

/** The row itself, with what it is told by a list whose rows can be moved. */
export function RowFrame({
  node,
  moving,
  within = (content) => content,
}: {
  readonly node: RowNode;
  readonly moving?: { readonly props: object; readonly isDragged: boolean };
  readonly within?: (content: ReactNode) => ReactNode;
}) {
  const { state, rowClassName, named, show } = useList();
  const id = String(node.key);
  const name = useConsole((state) => named(state, id));
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps, isSelected, isFocused, isPressed } = useGridListItem(
    { node, shouldSelectOnPressUp: moving !== undefined },
    state,
    ref as RefObject<HTMLDivElement>,
  );
  const { hoverProps, isHovered } = useHover({});
  const { isFocusVisible, focusProps } = useFocusRing();
  const { isFocusVisible: isFocusVisibleWithin, focusProps: withinProps } = useFocusRing({ within: true });
  return (
    <div
      {...mergeProps(rowProps, focusProps, withinProps, hoverProps, moving?.props ?? {})}
      ref={ref}
      className={rowClassName}
      aria-label={name}
      // The hook would go through all rows to tell it, for each of them.
      aria-rowindex={node.index + 1}
      data-selected={isSelected || undefined}
      data-hovered={isHovered || undefined}
      data-focused={isFocused || undefined}
      data-focus-visible={isFocusVisible || undefined}
      data-focus-visible-within={isFocusVisibleWithin || undefined}
      data-pressed={isPressed || undefined}
      data-dragging={moving?.isDragged || undefined}
    >
      <div {...gridCellProps} style={{ display: 'contents' }}>
        {within(show(id, { isReached: isHovered || isFocused }))}
      </div>
    </div>
  );
}
