import type { Desk } from '../booths/desk.ts';
import { deskAt, isStaffed, isStale } from '../booths/select.ts';
import { sameSpeech } from '../booths/languages.ts';
import { codes } from '../incidents/codes.ts';
import type { IncidentCode, Subject } from '../incidents/messages.ts';
import type { Fault } from '../incidents/noticing.ts';
import type { WebinarState } from '../webinar.ts';
import { type Coverage, coverageNow, uncoveredChannels } from './coverage.ts';
import { isInterpreted, plannedFloors } from './floor.ts';

type Seen = Pick<WebinarState, 'session' | 'booths' | 'transport' | 'runSheet'>;

/** Codes that `faults` gives: of these, what it does not give is not there. */
export const derivedCodes: ReadonlySet<IncidentCode> = new Set([
  'uncovered-language',
  'relay-lost',
  'boothmate-gone',
  'unplanned-language',
]);

/**
 * What is wrong with the interpretation now, as far as the product knows: while the session is on, for items that are
 * interpreted, in sessions that have interpreters. Measurements and what only people hear are not in it.
 */
export function faults(now: Seen): readonly Fault[] {
  const { transport, runSheet } = now;
  const item = transport.visit && runSheet.items[transport.visit.item];
  if (transport.status !== 'live' || !isStaffed(now.booths) || !item || !isInterpreted(item)) return [];
  const state = { ...now, booths: withoutPauses(now.booths) };
  const coverage = coverageNow(state);
  return [...lostRelays(coverage), ...uncovered(coverage), ...gone(state, coverage), ...unplanned(state)];
}

/**
 * The booth that a booth relays from now: as it says, else as the coverage has it, also where that pivot is lost; null
 * where it works from the floor, or nothing is known.
 */
export function pivotOf(state: Seen, booth: string): string | null {
  const { source } = deskAt(state.booths, booth);
  if (source !== null) return source === 'floor' ? null : source.relay;
  const worked = coverageNow(state).booths.get(booth);
  return worked?.why?.code === 'pivot-lost' ? worked.why.pivot : (worked?.from?.booth ?? null);
}

/** Whether somebody is active in a booth, whose console is heard of. */
export function isManned({ booths }: Pick<WebinarState, 'booths'>, booth: string): boolean {
  const desk = deskAt(booths, booth);
  return desk.mic !== null && !isStale(desk);
}

/** As if whoever has just muted, or left the mic, still spoke: a cough is no fault, nor is a change of seats. */
function withoutPauses(booths: WebinarState['booths']): WebinarState['booths'] {
  const desks = Object.entries(booths.desks).map(([id, desk]) => [id, withoutPause(desk)] as const);
  return { ...booths, desks: Object.fromEntries(desks) };
}

function withoutPause(desk: Desk): Desk {
  if (desk.silenceNoticed) return desk;
  return { ...desk, mutedAt: null, mic: desk.mic ?? desk.turns.at(-1) ?? null };
}

/** One for each pivot that somebody works from, or would. */
function lostRelays({ booths }: Coverage): readonly Fault[] {
  const pivots = [...booths.values()].flatMap(({ why }) => (why?.code === 'pivot-lost' ? [why.pivot] : []));
  return [...new Set(pivots)].map((booth) => fault('relay-lost', { booth }));
}

/** Also a channel that is silent for want of its relay: what listeners miss is the language, whatever the cause. */
function uncovered(coverage: Coverage): readonly Fault[] {
  return uncoveredChannels(coverage).flatMap(({ channel, why }) =>
    why.code === 'no-floor' ? [] : [fault('uncovered-language', { channel })],
  );
}

/** Booths where the console of somebody who sits there is not heard of. */
function gone(state: Seen, { booths: working }: Coverage): readonly Fault[] {
  return state.booths.order.flatMap((booth): readonly Fault[] => {
    const { presence, standbyAt } = deskAt(state.booths, booth);
    if (Object.values(presence).every(({ online }) => online)) return [];
    // Nobody has to be active where the booth rests.
    const rests = standbyAt !== null || working.get(booth)?.status === 'rests';
    return [fault('boothmate-gone', { booth }, rests || isManned(state, booth))];
  });
}

/** The language that was set is none of those that were planned for the item. */
function unplanned({ booths: { floor }, transport: { visit }, runSheet }: Seen): readonly Fault[] {
  const item = visit && runSheet.items[visit.item];
  if (!item || floor?.visit !== visit.id) return [];
  const planned = plannedFloors(item);
  const isPlanned = planned.length === 0 || planned.some((language) => sameSpeech(language, floor.language));
  return isPlanned ? [] : [fault('unplanned-language', null)];
}

function fault(code: IncidentCode, about: Subject | null, manned = true): Fault {
  const { severity, unmanned } = codes[code];
  return { code, about, severity: manned ? severity : (unmanned ?? severity) };
}
