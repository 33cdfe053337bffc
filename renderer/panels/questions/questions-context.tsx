import {
  type ReactNode,
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { type StoreApi, createStore } from 'zustand/vanilla';
import { find } from '../../../shared/questions/find.ts';
import type { QuestionState, QuestionsState } from '../../../shared/questions/state.ts';
import type { ConsoleState } from '../../sync/console.ts';
import { useConsole, useConsoleAtMostEvery, useConsoleReader } from '../../sync/react.tsx';
import {
  type Order,
  type QuestionFilter,
  type Tab,
  arranged,
  conditions,
  countsByTab,
  everything,
} from '../../../shared/questions/select.ts';
import { type Still, inOrderOf, layOut, rankedLastBy, seenNow, standingOf } from './still.ts';
import { isQueued, useFollowing } from './use-following.ts';

/** What the list lists, and how. */
export interface QuestionsListing {
  readonly tab: Tab;
  readonly order: Order;
  /** Ids of the questions, in order; the same array for as long as it says the same. */
  readonly rows: readonly string[];
  /** Numbers of rows that came in with the newest layout. */
  readonly fresh: ReadonlySet<number>;
  /** Some wait to be shown. */
  readonly isWaiting: boolean;
  readonly show: (tab: Tab) => void;
  readonly sortBy: (order: Order) => void;
  /** Lets in what waits, in the order of now. */
  readonly refresh: () => void;
}

/** What is looked for. */
export interface QuestionsSearch {
  readonly filter: QuestionFilter;
  readonly isFiltered: boolean;
  readonly search: (filter: QuestionFilter) => void;
}

/** What changes with every question that comes in: apart from the listing, so that only what tells it follows. */
export interface QuestionsArrivals {
  readonly counts: Readonly<Record<Tab, number>>;
  readonly total: number;
  /** How many wait to be shown. */
  readonly waiting: number;
  /** What is seen is not in the order that it would have now. */
  readonly isOvertaken: boolean;
  /** The number of the question that advancing makes the next one, whatever is listed. */
  readonly following: number | null;
}

export interface QuestionsSelection {
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: Iterable<string>) => void;
  /** The question that is open for reading and editing, and what of it is wanted first. */
  readonly opened: { readonly id: string; readonly part: QuestionPart } | null;
  readonly open: (id: string, part?: QuestionPart) => void;
  readonly close: () => void;
  /** Chooses what comes after these in the list: they are about to leave it. */
  readonly passOver: (ids: readonly string[]) => void;
}

export type QuestionPart = 'text' | 'tags' | 'speaker' | 'answer' | 'renderings';

const ListingContext = createContext<QuestionsListing | null>(null);
const ArrivalsContext = createContext<StoreApi<QuestionsArrivals> | null>(null);
const SearchContext = createContext<QuestionsSearch | null>(null);
const SelectionContext = createContext<QuestionsSelection | null>(null);
const ReaderContext = createContext<(() => Listed) | null>(null);

type Listed = Pick<QuestionsListing, 'tab' | 'rows'> & Pick<QuestionsArrivals, 'following'>;

/** How the list was laid out: for which tab, filter and order, and after which order by hand of this person's. */
interface Laid {
  readonly of: readonly unknown[];
  readonly ranked: string | null;
  readonly still: Still;
}

/** Ms between two looks at what others did; what this person does is never later than that. */
const pace = 100;

const usualOrder: Readonly<Record<Tab, Order>> = {
  pending: 'age',
  approved: 'votes',
  answered: 'age',
  rejected: 'age',
  deferred: 'age',
};
const noQuestions: readonly QuestionState[] = [];
const listOf = ({ state }: ConsoleState): readonly QuestionState[] => state?.questions.list ?? noQuestions;
const votesOf = ({ votes }: ConsoleState): ConsoleState['votes'] => votes;

export function QuestionsProvider({ children }: { readonly children: ReactNode }) {
  const { listing, arrivals, searching } = useListing();
  const { tab, rows } = listing;
  const { following } = arrivals;
  const newest = useRef({ tab, rows, following });
  useEffect(() => {
    newest.current = { tab, rows, following };
  });
  const read = useCallback(() => newest.current, []);
  // No context: a change of one is told to everything below, and there are as many items below as are listed.
  const [store] = useState(() => createStore(() => arrivals));
  useLayoutEffect(() => store.setState(arrivals, true), [store, arrivals]);
  return (
    <ReaderContext value={read}>
      <ListingContext value={listing}>
        <ArrivalsContext value={store}>
          <SearchContext value={searching}>
            <Selection rows={rows}>{children}</Selection>
          </SearchContext>
        </ArrivalsContext>
      </ListingContext>
    </ReaderContext>
  );
}

function useListing(): {
  readonly listing: QuestionsListing;
  readonly arrivals: QuestionsArrivals;
  readonly searching: QuestionsSearch;
} {
  const list = useConsoleAtMostEvery(listOf, pace);
  const votes = useConsoleAtMostEvery(votesOf, pace);
  const me = useConsole((state) => state.me.person);
  const [tab, show] = useState<Tab>('pending');
  const [filter, search] = useState(everything);
  const [chosenOrders, setOrders] = useState(usualOrder);
  const order = chosenOrders[tab];
  const all = useMemo(() => arranged(list, tab, filter, order, votes), [list, tab, filter, order, votes]);

  const [laid, setLaid] = useState<Laid | null>(null);
  const of = [tab, filter, order];
  const isStill = laid !== null && of.every((part, index) => laid.of[index] === part);
  // What this person puts in order by hand is in that order at once.
  const ranked = useMemo(() => (order === 'hand' ? rankedLastBy(me, all) : null), [order, me, all]);
  const isReordered = isStill && laid.ranked !== ranked;
  const before = isStill ? (isReordered ? inOrderOf(all, laid.still) : laid.still) : null;
  if (isReordered && before) setLaid({ of, ranked, still: before });
  const seenBefore = useMemo(() => before && seenNow(before, all, list, { tab, me }), [before, all, list, tab, me]);
  // Into an empty list they come at once: nothing in it could move.
  const isLaidAnew = seenBefore === null || (seenBefore.length === 0 && all.length > 0);
  if (isLaidAnew) setLaid({ of, ranked, still: layOut(all) });
  const seen = isLaidAnew ? all : seenBefore;

  const [keep] = useState(createIds);
  const rows = useMemo(() => keep(seen), [keep, seen]);
  const counts = useMemo(() => countsByTab(list), [list]);
  const newest = useRef({ of, ranked, all, seen });
  useEffect(() => {
    newest.current = { of, ranked, all, seen };
  });
  const refresh = useCallback(() => {
    const now = newest.current;
    const before = now.seen.map(({ number }) => number);
    setLaid({ of: now.of, ranked: now.ranked, still: layOut(now.all, before) });
  }, []);
  const sortBy = useCallback((next: Order) => setOrders((orders) => ({ ...orders, [tab]: next })), [tab]);
  const { waiting, isOvertaken } = useMemo(() => standingOf(all, seen), [all, seen]);
  const fresh = laid?.still.fresh;
  const isFiltered = conditions(filter) > 0 || filter.words.trim() !== '';
  const following = useFollowing(list, {
    shown: tab === 'approved' && !isFiltered ? seen : null,
    isEmpty: counts.approved === 0,
    order: chosenOrders.approved,
    votes,
  });
  const isWaiting = waiting > 0;
  const listing = useMemo(
    () => ({
      tab,
      order,
      rows,
      fresh: fresh ?? new Set<number>(),
      isWaiting,
      show,
      sortBy,
      refresh,
    }),
    [tab, order, rows, fresh, isWaiting, sortBy, refresh],
  );
  const total = list.length;
  const arrivals = useMemo(
    () => ({ counts, total, waiting, isOvertaken, following }),
    [counts, total, waiting, isOvertaken, following],
  );
  const searching = useMemo(() => ({ filter, isFiltered, search }), [filter, isFiltered]);
  return { listing, arrivals, searching };
}

/** The ids of questions: the same array as before where it says the same. */
function createIds(): (questions: readonly QuestionState[]) => readonly string[] {
  let before: readonly string[] = [];
  return (questions) => {
    const isSame = questions.length === before.length && questions.every(({ id }, index) => id === before[index]);
    return isSame ? before : (before = questions.map(({ id }) => id));
  };
}

function Selection({ rows, children }: { readonly rows: readonly string[]; readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<QuestionsSelection['opened']>(null);
  const listed = useMemo(() => new Set(rows), [rows]);
  // What has left the list is chosen no longer: nobody acts on what they do not see.
  const selected = useMemo(
    () => ([...chosen].every((id) => listed.has(id)) ? chosen : new Set([...chosen].filter((id) => listed.has(id)))),
    [chosen, listed],
  );
  const select = useCallback(
    (ids: Iterable<string>) => setChosen(ids instanceof Set ? (ids as ReadonlySet<string>) : new Set(ids)),
    [],
  );
  const opener = useRef<Element | null>(null);
  const open = useCallback((id: string, part: QuestionPart = 'text') => {
    opener.current = document.activeElement;
    setOpened({ id, part });
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    // Once the list can take the focus again.
    requestAnimationFrame(() => opener.current instanceof HTMLElement && opener.current.focus());
  }, []);
  const passOver = useCallback(
    (ids: readonly string[]) => {
      const leaving = new Set(ids);
      const last = rows.findLastIndex((id) => leaving.has(id));
      if (last < 0) return;
      const follower =
        rows.slice(last + 1).find((id) => !leaving.has(id)) ?? rows.slice(0, last).findLast((id) => !leaving.has(id));
      setChosen(new Set(follower === undefined ? [] : [follower]));
    },
    [rows],
  );
  const access = useMemo(
    () => ({ selected, select, opened, open, close, passOver }),
    [selected, select, opened, open, close, passOver],
  );
  return <SelectionContext value={access}>{children}</SelectionContext>;
}

export function useQuestionsListing(): QuestionsListing {
  return within(use(ListingContext));
}

export function useQuestionsSearch(): QuestionsSearch {
  return within(use(SearchContext));
}

/** A part of what changes with every question that comes in. */
export function useQuestionsArrivals<T>(selector: (arrivals: QuestionsArrivals) => T): T {
  return useStore(within(use(ArrivalsContext)), selector);
}

export function useQuestionsSelection(): QuestionsSelection {
  return within(use(SelectionContext));
}

/** Reads what is listed when something is done, without a rendering for each change of it. */
export function useListedReader(): () => Listed {
  return within(use(ReaderContext));
}

/** Reads the newest questions when something is done, without a rendering for each change of them. */
export function useQuestionsReader(): () => QuestionsState | null {
  const read = useConsoleReader();
  return useCallback(() => read().state?.questions ?? null, [read]);
}

function within<T>(access: T | null): T {
  if (access === null) throw new Error('Not inside QuestionsProvider');
  return access;
}

/** The question of a number, as it is now. */
export function useQuestion(number: number): QuestionState | undefined {
  return useConsole(({ state }) => state?.questions.list[number - 1]);
}

/** The question of an id, as it is now. */
export function useQuestionById(id: string | null): QuestionState | undefined {
  return useConsole(({ state }) => (state ? find(state.questions.list, id) : undefined));
}

/** The question that advancing makes the next one, as it is now; none where it has just left the queue. */
export function useFollowingQuestion(): QuestionState | null {
  const following = useQuestionsArrivals((arrivals) => arrivals.following);
  return useConsole(({ state }) => {
    const question = following === null ? undefined : state?.questions.list[following - 1];
    return isQueued(question) ? question : null;
  });
}
