import { type ReactNode, createContext, use, useMemo } from 'react';
import { type Schedule, type ScheduledItem, planOf, schedule } from '../../../shared/projections/schedule.ts';
import { useConsole, useNow } from '../../sync/react.tsx';

interface Scheduled {
  readonly schedule: Schedule;
  readonly byId: ReadonlyMap<string, ScheduledItem>;
}

const ScheduleContext = createContext<Scheduled | null>(null);

/** Computes the schedule once a second for everything below. Shows nothing of its own; needs a state. */
export function ScheduleProvider({ children }: { readonly children: ReactNode }) {
  const session = useConsole(({ state }) => state?.session ?? null);
  const runSheet = useConsole(({ state }) => state?.runSheet ?? null);
  const transport = useConsole(({ state }) => state?.transport ?? null);
  const teams = useConsole(({ state }) => state?.booths.byId ?? null);
  const now = useNow(1_000);
  const plan = useMemo(() => (session && runSheet ? planOf(session, runSheet) : null), [session, runSheet]);
  const scheduled = useMemo(() => {
    if (!session || !runSheet || !transport || !teams || !plan) return null;
    const made = schedule({ session, runSheet, transport, booths: { byId: teams } }, now, plan);
    return { schedule: made, byId: new Map(made.items.map((item) => [item.id, item])) };
  }, [session, runSheet, transport, teams, plan, now]);
  return <ScheduleContext value={scheduled}>{children}</ScheduleContext>;
}

/** Where the session stands, as of the current second; null before the first snapshot. */
export function useSchedule(): Schedule | null {
  return use(ScheduleContext)?.schedule ?? null;
}

/** The times of one item. */
export function useScheduledItem(id: string): ScheduledItem | undefined {
  return use(ScheduleContext)?.byId.get(id);
}
