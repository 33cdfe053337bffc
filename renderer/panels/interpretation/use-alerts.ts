import { useMemo, useState } from 'react';
import type { Role, StaffRole } from '../../../shared/core/actor.ts';
import type { IncidentState } from '../../../shared/incidents/incident.ts';
import { bySeverityAndAge, concerns, isOpen } from '../../../shared/incidents/select.ts';
import { useConsole } from '../../sync/react.tsx';
import { consequences } from '../../../shared/projections/causes.ts';
import { type BoardState, useBoardState, useIncidents } from './use-board.ts';

/** Open incidents as this person has them: those that are theirs first, each by severity and age. */
export interface Alerts {
  readonly shown: readonly IncidentState[];
  /** Those that nobody has acknowledged, in the order that is shown: the keys Alt+1, Alt+2, … */
  readonly waiting: readonly IncidentState[];
  /** What has the same cause as one that is shown, and is acknowledged with it. */
  readonly sameCause: (incident: IncidentState) => readonly IncidentState[];
  /** Newest first. */
  readonly closed: readonly IncidentState[];
  /** Whether it is this person's, and not only there for information. */
  readonly isMine: (incident: IncidentState) => boolean;
  /** While it is held, the list keeps its order, and what comes in stands at its end. */
  readonly hold: (on: boolean) => void;
}

export function useAlerts(): Alerts {
  const list = useIncidents();
  const state = useBoardState();
  const role = useConsole(({ me }) => me.role);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const together = useMemo(() => (state ? sharedBy(state, role) : nothing), [state, role]);
  const order = useMemo(() => {
    const others = new Set([...together.values()].flat());
    return inOrder(list, role).filter((incident) => !others.has(incident));
  }, [list, role, together]);
  const shown = useMemo(() => (held === null ? order : still(order, held)), [order, held]);
  return useMemo(
    () => ({
      shown,
      waiting: shown.filter(({ status, code }) => status === 'raised' && code !== 'too-fast'),
      sameCause: ({ id }) => together.get(id) ?? none,
      closed: list.filter((incident) => !isOpen(incident)).toReversed(),
      isMine: (incident) => isOf(incident, role),
      hold: (on) => setHeld((before) => (on ? (before ?? shown.map(({ id }) => id)) : null)),
    }),
    [shown, list, role, together],
  );
}

const none: readonly IncidentState[] = [];
const nothing: ReadonlyMap<string, readonly IncidentState[]> = new Map();

/** What is this person's never stands under what is not. */
function sharedBy(state: BoardState, role: Role): ReadonlyMap<string, readonly IncidentState[]> {
  const byId = new Map(state.incidents.list.map((incident) => [incident.id, incident]));
  return new Map(
    [...consequences(state)].map(([id, others]) => {
      const head = byId.get(id);
      return [id, head && isOf(head, role) ? others : others.filter((incident) => !isOf(incident, role))];
    }),
  );
}

export function inOrder(list: readonly IncidentState[], role: Role): readonly IncidentState[] {
  return list
    .filter(isOpen)
    .toSorted((a, b) => Number(isOf(b, role)) - Number(isOf(a, role)) || bySeverityAndAge(a, b));
}

function isOf(incident: IncidentState, role: Role): boolean {
  return isStaff(role) && concerns(incident, { role });
}

function isStaff(role: Role): role is StaffRole {
  return role === 'organiser' || role === 'moderator' || role === 'producer';
}

/** What was there keeps its place under the pointer. */
function still(order: readonly IncidentState[], held: readonly string[]): readonly IncidentState[] {
  const place = (id: string) => {
    const at = held.indexOf(id);
    return at === -1 ? held.length : at;
  };
  return order.toSorted((a, b) => place(a.id) - place(b.id));
}
