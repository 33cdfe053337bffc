import { useMemo } from 'react';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { type Coverage, coverageNow } from '../../../shared/projections/coverage.ts';
import { isInterpreted } from '../../../shared/projections/floor.ts';
import { soundPaths } from '../../../shared/projections/sound.ts';
import type { WebinarState } from '../../../shared/webinar.ts';
import { useConsole, useNow } from '../../sync/react.tsx';
import { type Checks, type Line, boardLines } from './board.ts';

/** What the board follows from: the same object while nothing of it changes, which questions and votes do all the time. */
export type BoardState = Pick<WebinarState, 'session' | 'people' | 'runSheet' | 'transport' | 'booths' | 'incidents'>;

export function useBoardState(): BoardState | null {
  return useConsole(({ state }) => {
    if (!state) return null;
    const { session, people, runSheet, transport, booths, incidents } = state;
    return { session, people, runSheet, transport, booths, incidents };
  });
}

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
  const checks = useMemo(() => (state?.transport.status === 'ready' ? checksOf(state) : noChecks), [state]);
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

function checksOf(state: BoardState): ReadonlyMap<string, Checks> {
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
