import { inOrder } from '../core/collection.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { type Desk, emptyDesk } from './desk.ts';
import type { Interpreter, Settings } from './messages.ts';
import type { BoothState, BoothsState } from './state.ts';

/** All booths in order. */
export function boothsInOrder(state: BoothsState): readonly BoothState[] {
  return inOrder(state);
}

export function deskAt({ desks }: BoothsState, booth: string): Desk {
  return desks[booth] ?? emptyDesk;
}

/** What a booth is called: its name, or the languages that it serves, both ways where it is two (`en ⇄ es`). */
export function boothName({ name, serves }: Pick<BoothState, 'name' | 'serves'>): string {
  return name === '' ? serves.join(' ⇄ ') : name;
}

/** The name of an interpreter; null where they are not in the team, or have no name. */
export function interpreterName(
  { byId }: Pick<BoothsState, 'byId'>,
  booth: string,
  interpreter: string,
): string | null {
  return interpreterOf({ byId }, booth, interpreter)?.name || null;
}

export function interpreterOf(
  { byId }: Pick<BoothsState, 'byId'>,
  booth: string,
  interpreter: string,
): Interpreter | null {
  const team = byId[booth]?.interpreters ?? {};
  return Object.hasOwn(team, interpreter) ? (team[interpreter] ?? null) : null;
}

/** Booths that serve a channel. */
export function boothsOf(state: BoothsState, channel: Language): readonly BoothState[] {
  return boothsInOrder(state).filter(({ serves }) => serves.includes(channel));
}

/** The people who sit in a booth, by interpreter. */
export function sittersOf({ seats }: BoothsState, booth: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(seats).flatMap(([person, seat]) => (seat.booth === booth ? [[seat.interpreter, person]] : [])),
  );
}

/** Whether the console of whoever is at the mic is not heard of: what stands there may not be so any more. */
export function isStale({ mic, presence }: Desk): boolean {
  return mic !== null && presence[mic.interpreter]?.online !== true;
}

/** Milliseconds of silence that are no fault yet: a cough, a glass of water, a change of seats. */
export const longestPause = 5_000;

/** Since when nobody of a booth speaks where somebody did: muted, or the mic was left; null where somebody speaks. */
export function silentSince({ mic, mutedAt, turns }: Desk): Instant | null {
  return mic ? mutedAt : (turns.at(-1)?.until ?? null);
}

/** Nobody else of the team is known to be there. */
export function isAlone(booth: BoothState, { mic, presence }: Desk): boolean {
  return Object.keys(booth.interpreters).every((id) => id === mic?.interpreter || presence[id]?.online !== true);
}

export interface TurnAge {
  /** Milliseconds at the mic. */
  readonly ms: number;
  /** Nobody is there to take over, and the shorter times count. */
  readonly alone: boolean;
  readonly level: 'fine' | 'advice' | 'warning';
  /** When the advice and the warning come, or came. */
  readonly adviceAt: Instant;
  readonly warningAt: Instant;
}

/** How long the turn at the mic has lasted, and whether it is time to think of the handover; null where nobody is. */
export function turnAge(state: BoothsState, id: string, now: Instant): TurnAge | null {
  const booth = state.byId[id];
  const desk = deskAt(state, id);
  if (!booth || !desk.mic) return null;
  const alone = isAlone(booth, desk);
  const { advice, warning } = limits(state.settings, alone);
  const { since } = desk.mic;
  const ms = Math.max(0, now - since);
  const level = ms >= warning ? 'warning' : ms >= advice ? 'advice' : 'fine';
  return { ms, alone, level, adviceAt: since + advice, warningAt: since + warning };
}

/** How long a turn lasts until advice and warning, ms. */
export function limits(settings: Settings, alone: boolean): Pick<Settings, 'advice' | 'warning'> {
  return alone ? { advice: settings.aloneAdvice, warning: settings.aloneWarning } : settings;
}

/** Milliseconds since an interpreter was last at the mic; null where they are there, or never were. */
export function restOf(desk: Desk, interpreter: string, now: Instant): number | null {
  if (desk.mic?.interpreter === interpreter) return null;
  const last = desk.turns.findLast((turn) => turn.interpreter === interpreter);
  return last ? Math.max(0, now - last.until) : null;
}

/** How the mic of a booth can be had by one of its team: it is theirs, at once, by a second press, or by asking. */
export function micFor(desk: Desk, interpreter: string): 'mine' | 'free' | 'stale' | 'occupied' {
  if (!desk.mic) return 'free';
  if (desk.mic.interpreter === interpreter) return 'mine';
  return isStale(desk) ? 'stale' : 'occupied';
}

/** Milliseconds until a handover expires, or changes the mic where it was accepted. */
export function handoverLeft({ handover }: Desk, now: Instant): number | null {
  return handover && Math.max(0, (handover.changesAt ?? handover.expiresAt) - now);
}

/** Every session begins with a booth for each channel: where nobody is in any of them, interpretation is not meant. */
export function isStaffed({ byId }: Pick<BoothsState, 'byId'>): boolean {
  return Object.values(byId).some(({ interpreters }) => Object.keys(interpreters).length > 0);
}
