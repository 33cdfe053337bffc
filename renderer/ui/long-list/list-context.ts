import { type ComponentType, type ReactNode, createContext, use } from 'react';
import type { ListState } from 'react-aria-components/GridList';
import type { ConsoleState } from '../../sync/console.ts';
import type { RowNode } from './rows.ts';

/** What a row is shown with. */
export interface Reached {
  /** The pointer or the focus is on it. */
  readonly isReached: boolean;
}

/** What the rows of a list share. */
export interface ListAccess {
  readonly state: ListState<unknown>;
  readonly rowClassName: string;
  /** What a row is announced by: each row looks at its own, so that one that is called otherwise is alone in it. */
  readonly named: (state: ConsoleState, id: string) => string;
  readonly show: (id: string, reached: Reached) => ReactNode;
  readonly RowAs: ComponentType<{ readonly node: RowNode }>;
}

export const ListContext = createContext<ListAccess | null>(null);

export function useList(): ListAccess {
  const list = use(ListContext);
  if (list === null) throw new Error('Not inside LongList');
  return list;
}
