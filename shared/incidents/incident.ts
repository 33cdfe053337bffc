import type { Instant } from '../core/envelope.ts';
import type { Action, Ending, IncidentCode, Severity, Subject } from './messages.ts';

/** DOMAIN: raised → acknowledged → acting → fixed? → closed; what was delivered and seen stands beside it. */
export type IncidentStatus = 'raised' | 'acknowledged' | 'acting' | 'fixed-asked' | 'closed';

/** One fault, by however many booths. */
export interface IncidentState {
  readonly id: string;
  readonly code: IncidentCode;
  readonly severity: Severity;
  readonly about: Subject | null;
  readonly status: IncidentStatus;
  readonly raisedAt: Instant;
  /** When it came to its status. */
  readonly since: Instant;
  /** Booths that have flagged it, each with its own word on whether it is fixed. Empty for slow-downs. */
  readonly booths: Readonly<Record<string, Flagging>>;
  /** The system itself sees it at present: also after it was closed in spite of that. */
  readonly observed: boolean;
  /** When the system's own reason for it was last gone. */
  readonly clearedAt: Instant | null;
  /** Whoever acknowledged it; nobody again once it is reopened. */
  readonly owner: { readonly person: string; readonly at: Instant } | null;
  /** When it was first acknowledged. */
  readonly acknowledgedAt: Instant | null;
  readonly actions: readonly { readonly action: Action; readonly by: string; readonly at: Instant }[];
  /** How far it was escalated: 0 not, 1 pressing, 2 to the next role (S1: all producers and moderators), 3 “call now”. */
  readonly level: number;
  /** Since when nobody has acknowledged it: the start of what the escalation counts. */
  readonly waitingSince: Instant;
  /** Which wait it is: the position of the event with which it began. */
  readonly wait: number;
  /** The producer told the moderator. */
  readonly moderatorTold: boolean;
  /** How often “fixed?” was asked, and when last. */
  readonly asks: number;
  readonly askedAt: Instant | null;
  /** By person. */
  readonly delivered: Readonly<Record<string, Instant>>;
  readonly seen: Readonly<Record<string, Instant>>;
  /** Of slow-downs: when each came, oldest first. */
  readonly times: readonly Instant[];
  readonly ended: { readonly how: Ending; readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

export interface Flagging {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
  /** Who wrote the note; null where there is none. */
  readonly noteBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly confirmedAt: Instant | null;
  /** When it last said “not yet”. */
  readonly notYetAt: Instant | null;
}
