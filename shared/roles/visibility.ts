import { type Role, type StaffRole, staffRoles } from '../core/actor.ts';
import type { EventType, WebinarEvent } from '../webinar.ts';

/**
 * What a staff role receives of an event in its stream: all of it, or nothing (the place in the log stays, empty). What
 * has another circle of readers is an event of another type. Every other role receives a view and never an event.
 */
export type Visibility = 'all' | 'nothing';

export type VisibilityTable = Readonly<Record<EventType, Readonly<Record<StaffRole, Visibility>>>>;

const allStaff = { organiser: 'all', moderator: 'all', producer: 'all' } as const;
/** Between booths: nobody of the staff. */
const noStaff = { organiser: 'nothing', moderator: 'nothing', producer: 'nothing' } as const;
/** Between booths and producers. */
const producers = { organiser: 'all', moderator: 'nothing', producer: 'all' } as const;

export const visibility: VisibilityTable = {
  'session.created': allStaff,
  'session.edited': allStaff,
  'session.clock-moved': allStaff,
  'people.added': allStaff,
  'people.edited': allStaff,
  'people.removed': allStaff,
  'people.restored': allStaff,
  'people.erased': allStaff,
  'people.joined': allStaff,
  'run-sheet.changed': allStaff,
  'transport.started': allStaff,
  'transport.moved': allStaff,
  'transport.paused': allStaff,
  'transport.resumed': allStaff,
  'transport.time-added': allStaff,
  'transport.ended': allStaff,
  'transport.undone': allStaff,
  'transport.message-shown': allStaff,
  'transport.message-cleared': allStaff,
  'transport.blackout-set': allStaff,
  'transport.shifted': allStaff,
  'questions.received': allStaff,
  'questions.changed': allStaff,
  'questions.seen': allStaff,
  'questions.configured': allStaff,
  'questions.erased': allStaff,
  'questions.shifted': allStaff,
  'booths.changed': allStaff,
  'booths.configured': allStaff,
  'booths.seated': allStaff,
  'booths.stood': allStaff,
  'booths.mic-taken': allStaff,
  'booths.mic-left': allStaff,
  'booths.handover-asked': allStaff,
  'booths.handover-accepted': allStaff,
  'booths.handover-ended': allStaff,
  'booths.muted': allStaff,
  'booths.silence-noticed': allStaff,
  'booths.stood-by': allStaff,
  'booths.source-declared': allStaff,
  'booths.into-declared': allStaff,
  'booths.sound-checked': allStaff,
  'booths.floor-set': allStaff,
  'booths.ready-asked': allStaff,
  'booths.ready-answered': allStaff,
  'booths.presence-changed': allStaff,
  'booths.erased': allStaff,
  'booths.shifted': allStaff,
  'documents.changed': allStaff,
  'documents.opened': allStaff,
  'glossary.changed': allStaff,
  'chat.said-in-booth': noStaff,
  'chat.said-to-booths': noStaff,
  'chat.said-to-producer': producers,
  'chat.told-booths': producers,
  'chat.read': producers,
  'chat.erased': allStaff,
  'incidents.raised': allStaff,
  'incidents.joined': allStaff,
  'incidents.cleared': allStaff,
  'incidents.regraded': allStaff,
  'incidents.slowed-down': allStaff,
  'incidents.noted': allStaff,
  'incidents.withdrawn': allStaff,
  'incidents.marked': allStaff,
  'incidents.acknowledged': allStaff,
  'incidents.acted': allStaff,
  'incidents.fixed-asked': allStaff,
  'incidents.fixed-answered': allStaff,
  'incidents.escalated': allStaff,
  'incidents.moderator-told': allStaff,
  'incidents.closed': allStaff,
  'incidents.reopened': allStaff,
  'incidents.erased': allStaff,
  'incidents.shifted': allStaff,
};

/** The event as a staff role may see it; null where it may not. */
export function visibleTo(
  role: StaffRole,
  event: WebinarEvent,
  table: VisibilityTable = visibility,
): WebinarEvent | null {
  return table[event.type][role] === 'all' ? event : null;
}

/**
 * Staff roles grouped by equal columns of the table: each group shares one stream and one state, which is the
 * reduction of the events as that group sees them.
 */
export function streams(table: VisibilityTable = visibility): readonly (readonly StaffRole[])[] {
  const groups = Map.groupBy(staffRoles, (role) =>
    JSON.stringify(Object.values(table).map((columns) => columns[role])),
  );
  return [...groups.values()];
}

/** Views, by the name under which a connection asks for them. */
export const viewNames = ['stage', 'booth', 'speaker', 'audience'] as const;
export type ViewName = (typeof viewNames)[number];

/** Views that a role may open. */
export const mayOpen: Readonly<Record<Role, readonly ViewName[]>> = {
  organiser: ['stage', 'booth', 'speaker'],
  moderator: ['stage', 'booth', 'speaker'],
  producer: ['stage', 'booth', 'speaker'],
  interpreter: ['booth', 'stage'],
  speaker: ['speaker'],
  viewer: ['stage'],
  audience: ['audience'],
};
