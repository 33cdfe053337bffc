import type { Instant } from '../../../shared/core/envelope.ts';
import type { BoothDesk, BoothLine } from '../../../shared/views/booth.ts';

/** The mic of a booth as one of its team has it. */

/** How it can be had: it is theirs, at once, by asking, by a second press where they have asked, or not at present. */
export type Taking = 'mine' | 'free' | 'stale' | 'ask' | 'force' | 'changing';

/** What part somebody has in the handover that is under way. */
export type Part = 'offered' | 'wanted' | 'asking' | 'others' | 'to-me' | 'from-me';

/** Those who are shown as cards, this person first, then whoever is at the mic; and those who are not here. */
export function placesOf({ team, mic, seats }: BoothDesk, me: string) {
  const seated = new Set(Object.values(seats));
  const isShown = (id: string): boolean =>
    id === me || id === mic?.interpreter || (seated.has(id) && team[id]?.presence !== undefined);
  const rank = (id: string): number => (id === me ? 0 : id === mic?.interpreter ? 1 : 2);
  const ids = Object.keys(team);
  return {
    shown: ids.filter(isShown).toSorted((a, b) => rank(a) - rank(b)),
    absent: ids.filter((id) => !isShown(id)),
  };
}

export function takingOf({ mic, handover }: BoothDesk, { stale }: Pick<BoothLine, 'stale'>, me: string): Taking {
  if (!mic) return 'free';
  if (mic.interpreter === me) return 'mine';
  if (stale) return 'stale';
  if (!handover) return 'ask';
  if (handover.changesAt !== undefined) return 'changing';
  // An offer to this person is met by asking for the mic, as it is by accepting.
  return handover.asked === 'by-boothmate' && handover.to === me ? 'force' : 'ask';
}

export function partIn({ handover }: BoothDesk, me: string): Part | null {
  if (!handover) return null;
  const { asked, from, to, changesAt } = handover;
  if (changesAt !== undefined) return to === me ? 'to-me' : from === me ? 'from-me' : 'others';
  if (asked === 'by-active') return from === me ? 'asking' : to === undefined || to === me ? 'offered' : 'others';
  return from === me ? 'wanted' : to === me ? 'asking' : 'others';
}

/** Whether it can be declined: not an offer to whoever accepts first, where another still may. */
export function mayDecline({ handover, team }: BoothDesk, part: Part): boolean {
  if (part === 'wanted') return true;
  return part === 'offered' && (handover?.to !== undefined || Object.keys(team).length <= 2);
}

export interface TurnNow {
  /** At the mic, ms. */
  readonly ms: number;
  readonly level: 'fine' | 'advice' | 'warning';
  /** Ms of the limit that is spoken of: the one that was passed, or the next. */
  readonly limit: number;
  readonly adviceAt: Instant;
}

/** How long the turn has lasted, and what that calls for; null where nobody is at the mic. */
export function turnNow({ mic, clock: { advice, warning } }: BoothDesk, now: Instant): TurnNow | null {
  if (!mic) return null;
  const ms = Math.max(0, now - mic.since);
  const level = ms >= warning ? 'warning' : ms >= advice ? 'advice' : 'fine';
  return { ms, level, limit: level === 'warning' ? warning : advice, adviceAt: mic.since + advice };
}

type Handover = NonNullable<BoothDesk['handover']>;

/** How a handover ended, told from what was there before and what is there now. */
export function endingOf(before: Handover, { mic }: Pick<BoothDesk, 'mic'>, now: Instant): 'done' | 'expired' | 'over' {
  if (before.changesAt !== undefined && mic?.interpreter === before.to) return 'done';
  // The backend's deadline comes with the instant; what is declined comes before it.
  return before.changesAt === undefined && now >= before.expiresAt - 500 ? 'expired' : 'over';
}
