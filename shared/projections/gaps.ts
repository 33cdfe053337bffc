import { boothsInOrder } from '../booths/select.ts';
import { pairOf } from '../booths/languages.ts';
import type { SoundPath } from '../booths/messages.ts';
import type { BoothState, BoothsState } from '../booths/state.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { itemsInOrder } from '../run-sheet/select.ts';
import type { WebinarState } from '../webinar.ts';
import { type ChannelCoverage, type Coverage, type Why, plannedCoverageIf } from './coverage.ts';
import { isInterpreted, plannedFloors } from './floor.ts';
import { schedule } from './schedule.ts';
import { soundPaths } from './sound.ts';
import { turns } from './turns.ts';

/** What is missing before the session starts, and what would mend it. Nothing of it stops anybody from starting. */
export type Gap = (
  | { readonly kind: 'uncovered'; readonly channel: Language; readonly floor: Language; readonly why: Why }
  /** Two pivots or more between the floor and a channel. */
  | {
      readonly kind: 'double-relay';
      readonly channel: Language;
      readonly floor: Language;
      readonly path: readonly string[];
    }
  /** Without its pivot the booth would have nothing to work from, or has not said what. */
  | { readonly kind: 'no-backup'; readonly booth: string; readonly pivot: string; readonly floor: Language }
  /** Longer at the mic than the warning allows. */
  | {
      readonly kind: 'too-long';
      readonly booth: string;
      readonly interpreter: string;
      readonly ms: number;
      readonly alone: boolean;
    }
  /** A booth is booked until before the session is over. `ms`: by how much. */
  | { readonly kind: 'ends-early'; readonly booth: string; readonly at: Instant; readonly ms: number }
  /** Nobody says what these items will be spoken in. */
  | { readonly kind: 'no-floor' }
  /** A way of sound that is not confirmed; `failed`: it was checked, and was not good. */
  | { readonly kind: 'sound'; readonly booth: string; readonly path: SoundPath; readonly failed: boolean }
) & {
  /** Items that it concerns, in order; empty: the session as a whole. */
  readonly items: readonly string[];
  /** What would mend it, the easiest first. */
  readonly fixes: readonly Fix[];
};

export type Fix =
  /** Somebody of another team has the pair. */
  | {
      readonly fix: 'ask-interpreter';
      readonly booth: string;
      readonly interpreter: string;
      readonly from: Language;
      readonly into: Language;
    }
  /** Somebody could turn the floor into what the booth works from. */
  | {
      readonly fix: 'make-pivot';
      readonly booth: string;
      readonly interpreter: string;
      readonly from: Language;
      readonly into: Language;
      readonly for: string;
    }
  | { readonly fix: 'find-interpreter'; readonly from: Language; readonly into: Language }
  | { readonly fix: 'set-backup'; readonly booth: string; readonly pivot: string }
  | { readonly fix: 'hand-over-within'; readonly booth: string; readonly item: string }
  | { readonly fix: 'extend-booking'; readonly booth: string; readonly until: Instant }
  | { readonly fix: 'set-floor' }
  | { readonly fix: 'check-sound'; readonly booth: string; readonly path: SoundPath };

type State = Pick<WebinarState, 'session' | 'booths' | 'runSheet' | 'transport'>;

/** @param now of the backend's clock: turns and ends are counted from where the session stands. */
export function gaps(state: State, now: Instant): readonly Gap[] {
  return [...languageGaps(state), ...timeGaps(state, now), ...soundGaps(state)];
}

function languageGaps(state: State): readonly Gap[] {
  const silent: string[] = [];
  const byFloor = new Map<Language, string[]>();
  for (const item of itemsInOrder(state.runSheet)) {
    if (item.skipped || !isInterpreted(item)) continue;
    const floors = plannedFloors(item);
    if (floors.length === 0) silent.push(item.id);
    for (const floor of floors) byFloor.set(floor, [...(byFloor.get(floor) ?? []), item.id]);
  }
  const found: Gap[] = [...byFloor].flatMap(([floor, items]) => gapsOf(state, floor, items));
  return silent.length === 0 ? found : [...found, { kind: 'no-floor', items: silent, fixes: [{ fix: 'set-floor' }] }];
}

function gapsOf(state: State, floor: Language, items: readonly string[]): readonly Gap[] {
  const plan = plannedCoverageIf(state, floor);
  const channels = [...plan.channels].flatMap(([channel, coverage]) =>
    channelGaps(state, floor, items, channel, coverage),
  );
  const relaying = [...plan.booths.values()].flatMap(({ booth, from }) =>
    typeof from?.booth === 'string' ? backupGap(state, plan, booth, from.booth, floor, items) : [],
  );
  return [...channels, ...relaying];
}

function channelGaps(
  { booths }: State,
  floor: Language,
  items: readonly string[],
  channel: Language,
  coverage: ChannelCoverage,
): readonly Gap[] {
  if (coverage.how === 'uncovered') {
    const fixes: Fix[] = [
      ...withPair(booths, floor, channel).map((who): Fix => ({
        fix: 'ask-interpreter',
        ...who,
        from: floor,
        into: channel,
      })),
      ...pivotsTo(booths, floor, channel),
      { fix: 'find-interpreter', from: floor, into: channel },
    ];
    return [{ kind: 'uncovered', channel, floor, why: coverage.why, items, fixes }];
  }
  if (coverage.how !== 'double-relay') return [];
  const fixes: Fix[] = [...pivotsTo(booths, floor, channel), { fix: 'find-interpreter', from: floor, into: channel }];
  return [{ kind: 'double-relay', channel, floor, path: coverage.path, items, fixes }];
}

/** What happens to a booth without its pivot: it has a backup that works, could have one, or is left with nothing. */
function backupGap(
  state: State,
  plan: Coverage,
  booth: string,
  pivot: string,
  floor: Language,
  items: readonly string[],
): readonly Gap[] {
  const backup = state.booths.byId[booth]?.backupPivot ?? null;
  const without = plannedCoverageIf(state, floor, pivot);
  const team = state.booths.byId[booth]?.interpreters ?? {};
  const into = plan.booths.get(booth)?.into ?? null;
  const usable = [...without.booths.values()].filter(
    (other) =>
      other.booth !== booth &&
      other.into !== null &&
      !other.path.includes(booth) &&
      Object.values(team).some((interpreter) => into !== null && pairOf(interpreter, other.into as Language, into)),
  );
  if (usable.some((other) => other.booth === backup)) return [];
  const fixes: Fix[] = [
    ...usable.map((other): Fix => ({ fix: 'set-backup', booth, pivot: other.booth })),
    ...(into === null ? [] : [{ fix: 'find-interpreter', from: floor, into } as const]),
  ];
  return [{ kind: 'no-backup', booth, pivot, floor, items, fixes }];
}

interface Who {
  readonly booth: string;
  readonly interpreter: string;
}

/** Interpreters of any team who work from one language into another. */
function withPair(booths: BoothsState, from: Language, into: Language): readonly Who[] {
  return boothsInOrder(booths).flatMap(({ id, interpreters }) =>
    Object.entries(interpreters).flatMap(([interpreter, languages]) =>
      pairOf(languages, from, into) ? [{ booth: id, interpreter }] : [],
    ),
  );
}

/** Who could turn the floor into a language from which the booths of the channel work. */
function pivotsTo(booths: BoothsState, floor: Language, channel: Language): readonly Fix[] {
  const serving = boothsInOrder(booths).filter(({ serves }) => serves.includes(channel));
  return serving.flatMap((booth) =>
    workingFrom(booth, channel).flatMap((into) =>
      withPair(booths, floor, into)
        .filter((who) => who.booth !== booth.id)
        .map((who): Fix => ({ fix: 'make-pivot', ...who, from: floor, into, for: booth.id })),
    ),
  );
}

/** The languages from which somebody of a booth works into a channel. */
function workingFrom({ interpreters }: BoothState, channel: Language): readonly Language[] {
  const languages = Object.values(interpreters).flatMap((interpreter) =>
    [...interpreter.a, ...interpreter.b, ...interpreter.c].filter((from) => pairOf(interpreter, from, channel)),
  );
  return [...new Set(languages)];
}

function timeGaps(state: State, now: Instant): readonly Gap[] {
  const { projectedEnd, plannedEnd } = schedule(state, now);
  const until = Math.max(projectedEnd, plannedEnd);
  const early = boothsInOrder(state.booths).flatMap(({ id, bookedEnd }): Gap[] =>
    bookedEnd && bookedEnd.at < until
      ? [
          {
            kind: 'ends-early',
            booth: id,
            at: bookedEnd.at,
            ms: until - bookedEnd.at,
            items: [],
            fixes: [{ fix: 'extend-booking', booth: id, until }],
          },
        ]
      : [],
  );
  const long = [...turns(state, now)].flatMap(([booth, { tooLong, runs }]) =>
    tooLong.map(({ interpreter, start, end, items, alone }): Gap => {
      const into = state.booths.byId[booth]?.serves[0];
      const from = runs.find((run) => run.end > start)?.floor;
      const fixes: Fix[] = alone
        ? from !== undefined && into !== undefined
          ? [{ fix: 'find-interpreter', from, into }]
          : []
        : items.slice(-1).map((item) => ({ fix: 'hand-over-within', booth, item }));
      return { kind: 'too-long', booth, interpreter, ms: end - start, alone, items, fixes };
    }),
  );
  return [...early, ...long];
}

function soundGaps(state: State): readonly Gap[] {
  return [...soundPaths(state)].flatMap(([booth, paths]) =>
    paths
      .filter(({ confirmed }) => !confirmed)
      .map(({ path, check }): Gap => ({
        kind: 'sound',
        booth,
        path,
        failed: check !== null,
        items: [],
        fixes: [{ fix: 'check-sound', booth, path }],
      })),
  );
}
