import type { Interpreter } from '../booths/messages.ts';
import { boothsInOrder, deskAt, interpreterOf, isStale } from '../booths/select.ts';
import type { BoothState, BoothsState } from '../booths/state.ts';
import { equalJson } from '../core/equal.ts';
import type { Language } from '../core/local-text.ts';
import type { Item } from '../run-sheet/messages.ts';
import type { WebinarState } from '../webinar.ts';
import { type Spoken, floorNow, plannedFloors } from './floor.ts';
import { type ChannelCoverage, type Coverage, type Why, type Worker, relays } from './relays.ts';

export type { BoothCoverage, ChannelCoverage, Coverage, Why } from './relays.ts';

type SetUp = Pick<WebinarState, 'session' | 'booths'>;

/** What every channel carries now, from what the booths declare and who is at their mics. */
export function coverageNow(state: SetUp & Spoken): Coverage {
  return coverageIf(state, floorNow(state));
}

/** What every channel would carry now, were this the floor language: shown beside the tap that sets it. */
export function coverageIf({ session, booths }: SetUp, floor: Language | null): Coverage {
  const workers = boothsInOrder(booths).map((booth) => present(booths, booth));
  return relays(session.languages, floor, workers);
}

/**
 * The same of a plan, with whoever of each team works best: nobody has said yet who will be at the mic, nor from where.
 * @param lost a booth without which it must go
 */
export function plannedCoverageIf(
  { session, booths }: SetUp,
  floor: Language | null,
  lost: string | null = null,
): Coverage {
  const workers = boothsInOrder(booths).map(({ id, serves, interpreters }): Worker => ({
    booth: id,
    serves,
    team: interpreters,
    source: null,
    into: null,
    out: id === lost || Object.keys(interpreters).length === 0 ? { code: 'nobody-at-mic', booth: id } : null,
  }));
  return relays(session.languages, floor, workers);
}

/** For each floor language that is planned for an item, the first one first. Empty where none is. */
export function plannedCoverage(state: SetUp, item: Pick<Item, 'floor' | 'media'>): readonly Coverage[] {
  return plannedFloors(item).map((floor) => plannedCoverageIf(state, floor));
}

/** Channels that another floor language leaves otherwise. */
export interface CoverageChange {
  readonly channel: Language;
  readonly before: ChannelCoverage;
  readonly after: ChannelCoverage;
}

export function coverageChanges(before: Coverage, after: Coverage): readonly CoverageChange[] {
  return [...after.channels].flatMap(([channel, now]): CoverageChange[] => {
    const was = before.channels.get(channel) ?? { how: 'uncovered', why: { code: 'no-floor' } };
    return equalJson(was, now) ? [] : [{ channel, before: was, after: now }];
  });
}

/** Channels that nobody covers. */
export function uncoveredChannels({
  channels,
}: Coverage): readonly { readonly channel: Language; readonly why: Why }[] {
  return [...channels].flatMap(([channel, coverage]) =>
    coverage.how === 'uncovered' ? [{ channel, why: coverage.why }] : [],
  );
}

function present(booths: BoothsState, booth: BoothState): Worker {
  const { id, serves } = booth;
  const { mic, source, into } = deskAt(booths, id);
  const active: Interpreter | null = mic && interpreterOf(booths, id, mic.interpreter);
  const team = mic && active ? { [mic.interpreter]: active } : {};
  return { booth: id, serves, team, source, into, out: silence(booths, id) };
}

/** Why nothing comes from a booth, as far as it says; null where somebody speaks. */
export function silence(booths: BoothsState, booth: string): Why | null {
  const desk = deskAt(booths, booth);
  if (!desk.mic) return { code: 'nobody-at-mic', booth };
  if (isStale(desk)) return { code: 'offline', booth, interpreter: desk.mic.interpreter };
  if (desk.mutedAt !== null) return { code: 'muted', booth };
  return desk.standbyAt === null ? null : { code: 'standby', booth };
}
