import type { Deadline } from '../core/deadlines.ts';
import type { Instant } from '../core/envelope.ts';
import { askAgainAfter, escalation, fadesAfter, mostAsks } from './codes.ts';
import type { IncidentState } from './incident.ts';
import type { IncidentsCommand } from './messages.ts';
import { isOpen, outstanding } from './select.ts';
import type { IncidentsState } from './state.ts';

type Due = Deadline<IncidentsCommand>;

/**
 * What happens when nobody does anything. All of it follows from the state, and so survives a restart.
 * @param endedAt when the session ended: nobody is called after that. Null before.
 * @param retainedUntil when notes and reasons go.
 */
export function deadlines(
  { list, written }: IncidentsState,
  { endedAt, retainedUntil }: { readonly endedAt: Instant | null; readonly retainedUntil: Instant },
): readonly Due[] {
  const due = list
    .filter(isOpen)
    .flatMap((incident): readonly (Due | null)[] => [
      ...(endedAt === null ? [escalates(incident), asksAgain(incident)] : []),
      fades(incident),
    ]);
  return [...due.filter((each) => each !== null), ...retention(written, retainedUntil)];
}

/** When the next level is reached; null where somebody has it, or there is none. */
export function nextLevel({
  status,
  severity,
  level,
  waitingSince,
}: IncidentState): { readonly level: number; readonly at: Instant } | null {
  const after = status === 'raised' ? escalation[severity][level] : undefined;
  return after === undefined ? null : { level: level + 1, at: waitingSince + after };
}

/** When the booths are asked “fixed?” again; null where they are not. */
export function nextAsk(incident: IncidentState): { readonly ask: number; readonly at: Instant } | null {
  const { status, severity, asks, askedAt } = incident;
  const after = askAgainAfter[severity];
  if (status !== 'fixed-asked' || askedAt === null || after === null || asks >= mostAsks) return null;
  return outstanding(incident).length === 0 ? null : { ask: asks + 1, at: askedAt + after };
}

/** When slow-downs fade; null for everything else. */
export function fadesAt({ code, times }: Pick<IncidentState, 'code' | 'times'>): Instant | null {
  const last = times.at(-1);
  return code === 'too-fast' && last !== undefined ? last + fadesAfter : null;
}

function escalates(incident: IncidentState): Due | null {
  const next = nextLevel(incident);
  if (!next) return null;
  const { id, wait } = incident;
  return {
    key: `incidents.escalate:${id}:${wait}:${next.level}`,
    at: next.at,
    command: { type: 'incidents.escalate', data: { incident: id, level: next.level } },
  };
}

function asksAgain(incident: IncidentState): Due | null {
  const next = nextAsk(incident);
  if (!next) return null;
  const { id } = incident;
  const command = { type: 'incidents.ask-again', data: { incident: id, ask: next.ask } } as const;
  return { key: `incidents.ask:${id}:${next.ask}`, at: next.at, command };
}

function fades(incident: IncidentState): Due | null {
  const at = fadesAt(incident);
  if (at === null) return null;
  const { id, times } = incident;
  return {
    key: `incidents.fade:${id}:${times.length}`,
    at,
    command: { type: 'incidents.fade', data: { incident: id } },
  };
}

/** What is written after that goes too: it is another deadline, as each is met once. */
function retention(written: IncidentsState['written'], at: Instant): readonly Due[] {
  const places = Object.values(written);
  if (places.length === 0) return [];
  const key = `incidents.retention:${at}:${Math.min(...places)}`;
  return [{ key, at, command: { type: 'incidents.erase-all', data: {} } }];
}
