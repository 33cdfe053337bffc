import { useMemo } from 'react';
import { remembering } from '../../../shared/core/remembering.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { type Coverage, coverageNow } from '../../../shared/projections/coverage.ts';
import { isInterpreted } from '../../../shared/projections/floor.ts';
import { soundPaths } from '../../../shared/projections/sound.ts';
import type { ItemState } from '../../../shared/run-sheet/state.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { type Checks, type Line, boardLines } from './board.ts';

/**
 * What the board follows from: the same object while nothing of it changes. Of the run-sheet it holds the item that is
 * on: the others are edited all the time, and questions and votes come in.
 */
export type BoardState = Pick<WebinarState, 'session' | 'people' | 'transport' | 'booths' | 'incidents'> & {
  readonly runSheet: Pick<WebinarState['runSheet'], 'items'>;
};

export function useBoardState(): BoardState | null {
  return useConsole(({ state }) => {
    if (!state) return null;
    const { session, people, runSheet, transport, booths, incidents } = state;
    const item = transport.visit && runSheet.items[transport.visit.item];
    return { session, people, runSheet: item ? alone(item) : nothingOn, transport, booths, incidents };
  });
}

const nothingOn: BoardState['runSheet'] = { items: {} };
const alone = remembering((item: ItemState): BoardState['runSheet'] => ({ items: { [item.id]: item } }));

/** This console hears the backend: only then is anything that it shows of now. */
export function useIsHeard(): boolean {
  return useConsole(({ status }) => status.kind === 'live');
}

export interface Board {
  readonly lines: readonly Line[];
  readonly coverage: Coverage;
  /** The session is live, and what is on has to be interpreted. */
  readonly isOn: boolean;
}

/** Null before the first snapshot. */
export function useBoard(): Board | null {
  const state = useBoardState();
  const measured = useConsole(({ telemetry }) => telemetry);
  const isHeard = useIsHeard();
  const plan = useConsole((all) => (all.state?.transport.status === 'ready' ? all.state.runSheet : null));
  const checks = useMemo(() => (state && plan ? checksOf({ ...state, runSheet: plan }) : noChecks), [state, plan]);
  const now = useNow(1_000);
  const coverage = useMemo(() => state && coverageNow(state), [state]);
  return useMemo(() => {
    if (!state || !coverage) return null;
    const isOn = isOnAir(state);
    const { booths, incidents, session } = state;
    const lines = boardLines({
      channels: session.languages,
      booths,
      coverage,
      incidents: incidents.list,
      measured,
      checks,
      isOn,
      isHeard,
      now,
    });
    return { lines, coverage, isOn };
  }, [state, coverage, measured, checks, isHeard, now]);
}

const noChecks: ReadonlyMap<string, Checks> = new Map();

function checksOf(state: Pick<WebinarState, 'session' | 'booths' | 'runSheet'>): ReadonlyMap<string, Checks> {
  return new Map(
    [...soundPaths(state)].map(([booth, paths]) => [
      booth,
      { confirmed: paths.filter(({ confirmed }) => confirmed).length, all: paths.length },
    ]),
  );
}

function isOnAir({ transport, runSheet }: BoardState): boolean {
  const item = transport.visit && runSheet.items[transport.visit.item];
  return transport.status === 'live' && (!item || isInterpreted(item));
}

const none: readonly IncidentState[] = [];

export function useIncidents(): readonly IncidentState[] {
  return useConsole(({ state }) => state?.incidents.list ?? none);
}
