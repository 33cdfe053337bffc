import { boothsInOrder } from '../../shared/booths/select.ts';
import type { Instant } from '../../shared/core/envelope.ts';
import type { FieldChange, Versions } from '../../shared/core/fields.ts';
import { itemsInOrder } from '../../shared/run-sheet/select.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { carryOut } from './carry-out.ts';
import { movedWall } from './sample-run-sheet.ts';

/** Ms by which the demonstration may be late before its plan is moved. */
const patience = 600_000;
const day = 86_400_000;

/**
 * Moves a demonstration that was made days ago and never run to now: years of delay would show nothing. The others of
 * the series move by whole days. Whatever somebody has started, or given another time by hand, stays.
 */
export async function replan(
  sessions: readonly LiveSession[],
  current: LiveSession,
  now: Instant,
  soon: Instant,
): Promise<void> {
  const late = soon - current.state.session.start.at;
  if (now - current.state.session.start.at < patience || !sessions.every(isUntouched)) return;
  for (const session of sessions) {
    const by = session === current ? late : Math.floor(late / day) * day;
    if (by !== 0) await move(session, by, soon);
  }
}

function isUntouched({ state: { session, transport } }: LiveSession): boolean {
  return transport.status === 'ready' && !['start', 'end', 'timeZone'].some((field) => byHand(session.versions, field));
}

function byHand(versions: Versions, field: string): boolean {
  return versions[field] !== undefined && versions[field].by !== 'system';
}

async function move(session: LiveSession, by: number, soon: Instant): Promise<void> {
  const { session: plan, runSheet, booths } = session.state;
  const later = (versions: Versions, field: string, wall: string): FieldChange => ({
    field,
    value: movedWall(wall, by, plan.timeZone),
    base: versions[field]?.command ?? null,
  });
  const edits = itemsInOrder(runSheet).flatMap(({ id, start, versions }) =>
    start === null || byHand(versions, 'start') ? [] : [{ item: id, changes: [later(versions, 'start', start.wall)] }],
  );
  await carryOut(session, `demonstration-plan-${soon}`, {
    type: 'session.edit',
    data: { changes: [later(plan.versions, 'start', plan.start.wall), later(plan.versions, 'end', plan.end.wall)] },
  });
  if (edits.length > 0)
    await carryOut(session, `demonstration-times-${soon}`, { type: 'run-sheet.edit', data: { edits, cause: 'edit' } });
  for (const { id, bookedEnd, fieldVersions } of boothsInOrder(booths))
    if (bookedEnd !== null && !byHand(fieldVersions, 'bookedEnd'))
      await carryOut(session, `demonstration-booked-${id}-${soon}`, {
        type: 'booths.edit',
        data: { booth: id, changes: [later(fieldVersions, 'bookedEnd', bookedEnd.wall)] },
      });
}
