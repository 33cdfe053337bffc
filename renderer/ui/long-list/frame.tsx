import { type ComponentProps, type ReactNode, type RefObject, use } from 'react';
import { type CollectionRenderer, CollectionRendererContext } from 'react-aria-components/CollectionBuilder';
import { FocusScope } from 'react-aria/FocusScope';
import { useFocusRing } from 'react-aria/useFocusRing';
import { type AriaGridListOptions, useGridList } from 'react-aria/useGridList';
import { mergeProps } from 'react-aria/mergeProps';
import { type ListAccess, ListContext } from './list-context.ts';

type Root = ComponentProps<CollectionRenderer['CollectionRoot']>;

/** The list that scrolls, with the rows that are in sight. */
export function Frame({
  access,
  options,
  className,
  list,
  empty,
  moving,
  persistedKeys,
  renderDropIndicator,
}: {
  readonly access: ListAccess;
  readonly options: AriaGridListOptions<unknown>;
  readonly className: string;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly empty: () => ReactNode;
  /** What a list whose rows can be moved listens for. */
  readonly moving?: object;
} & Pick<Root, 'persistedKeys' | 'renderDropIndicator'>) {
  const { CollectionRoot } = use(CollectionRendererContext);
  const { state } = access;
  const { gridProps } = useGridList({ ...options, isVirtualized: true, disallowTypeAhead: true }, state, list);
  const { focusProps, isFocusVisible } = useFocusRing();
  const isEmpty = state.collection.size === 0;
  return (
    <FocusScope>
      <div
        {...mergeProps(gridProps, focusProps, moving ?? {})}
        ref={list}
        className={className}
        data-empty={isEmpty || undefined}
        data-focus-visible={isFocusVisible || undefined}
      >
        <ListContext value={access}>
          <CollectionRoot
            collection={state.collection}
            scrollRef={list}
            persistedKeys={persistedKeys ?? null}
            {...(renderDropIndicator && { renderDropIndicator })}
          />
        </ListContext>
        {isEmpty && (
          <div role="row" aria-rowindex={1} style={{ display: 'contents' }}>
            <div role="gridcell" style={{ display: 'contents' }}>
              {empty()}
            </div>
          </div>
        )}
      </div>
    </FocusScope>
  );
}
