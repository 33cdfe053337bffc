import { type ReactNode, createContext, use, useLayoutEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type StoreApi, createStore } from 'zustand/vanilla';
import { type Schedule, type ScheduledItem, planOf, schedule } from '../../../shared/projections/schedule.ts';
import { useConsole, useNow } from '../../sync/react.tsx';

interface Scheduled {
  readonly schedule: Schedule | null;
  readonly byId: ReadonlyMap<string, ScheduledItem>;
}

const nothing: Scheduled = { schedule: null, byId: new Map() };

/** A store, so that of a thousand rows only those are shown anew whose times have changed. */
const ScheduleContext = createContext<StoreApi<Scheduled>>(createStore(() => nothing));

/** Computes the schedule once a second for everything below. Shows nothing of its own; needs a state. */
export function ScheduleProvider({ children }: { readonly children: ReactNode }) {
  const session = useConsole(({ state }) => state?.session ?? null);
  const runSheet = useConsole(({ state }) => state?.runSheet ?? null);
  const transport = useConsole(({ state }) => state?.transport ?? null);
  const teams = useConsole(({ state }) => state?.booths.byId ?? null);
  const now = useNow(1_000);
  const plan = useMemo(() => (session && runSheet ? planOf(session, runSheet) : null), [session, runSheet]);
  const scheduled = useMemo(() => {
    if (!session || !runSheet || !transport || !teams || !plan) return nothing;
    const made = schedule({ session, runSheet, transport, booths: { byId: teams } }, now, plan);
    return { schedule: made, byId: new Map(made.items.map((item) => [item.id, item])) };
  }, [session, runSheet, transport, teams, plan, now]);
  const [store] = useState(() => createStore(() => scheduled));
  useLayoutEffect(() => store.setState(scheduled, true), [store, scheduled]);
  return <ScheduleContext value={store}>{children}</ScheduleContext>;
}

/**
 * A part of where the session stands, as of the current second, compared one level deep. The schedule is null before
 * the first snapshot.
 */
export function useSchedule<T>(selector: (schedule: Schedule | null) => T): T {
  return useStore(
    use(ScheduleContext),
    useShallow((scheduled) => selector(scheduled.schedule)),
  );
}

/** The times of one item. */
export function useScheduledItem(id: string): ScheduledItem | undefined {
  return useStore(
    use(ScheduleContext),
    useShallow(({ byId }) => byId.get(id)),
  );
}
