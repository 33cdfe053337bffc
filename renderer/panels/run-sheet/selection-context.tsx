import { type ReactNode, createContext, use, useCallback, useMemo, useState } from 'react';
import { useConsole } from '../../sync/react.tsx';
import { useSchedule } from '../../ui/session/schedule-context.tsx';

interface SelectionAccess {
  /** Ids in the order in which they were chosen; may name an item that somebody has removed meanwhile. */
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: Iterable<string>) => void;
  /**
   * The one item that the detail shows: the chosen one, or while none is chosen the one that is on, else the one
   * that comes. Null where several are chosen, or there is none.
   */
  readonly shown: string | null;
  readonly isFollowing: boolean;
  /** The item whose editor is asked to take the focus, until it has. */
  readonly focusRequest: string | null;
  readonly answerFocusRequest: () => void;
  readonly edit: (id: string) => void;
}

const SelectionContext = createContext<SelectionAccess | null>(null);

export function RunSheetSelection({ children }: { readonly children: ReactNode }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [focusRequest, setFocusRequest] = useState<string | null>(null);
  const scheduled = useSchedule((schedule) => schedule?.current ?? schedule?.next ?? null);
  const first = useConsole(({ state }) => state?.runSheet.order[0] ?? null);
  const followed = scheduled ?? first;
  // The list's own set knows where a selection with Shift began, so it is kept as it is.
  const select = useCallback(
    (ids: Iterable<string>) => setSelected(ids instanceof Set ? (ids as ReadonlySet<string>) : new Set(ids)),
    [],
  );
  const edit = useCallback((id: string) => {
    setSelected(new Set([id]));
    setFocusRequest(id);
  }, []);
  const answerFocusRequest = useCallback(() => setFocusRequest(null), []);
  const access = useMemo<SelectionAccess>(() => {
    const [only] = selected;
    const isFollowing = selected.size === 0;
    return {
      selected,
      select,
      shown: isFollowing ? followed : selected.size === 1 ? (only ?? null) : null,
      isFollowing,
      focusRequest,
      answerFocusRequest,
      edit,
    };
  }, [selected, select, followed, focusRequest, answerFocusRequest, edit]);
  return <SelectionContext value={access}>{children}</SelectionContext>;
}

export function useSelection(): SelectionAccess {
  const access = use(SelectionContext);
  if (!access) throw new Error('Not inside RunSheetSelection');
  return access;
}
