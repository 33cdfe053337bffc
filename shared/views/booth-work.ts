import type { Language } from '../core/local-text.ts';
import { remembering } from '../core/remembering.ts';
import { withoutNulls } from '../core/without-nulls.ts';
import {
  type BoothCoverage,
  type ChannelCoverage,
  type Coverage,
  coverageNow,
  plannedCoverage,
  type Why,
} from '../projections/coverage.ts';
import { plannedFloors } from '../projections/floor.ts';
import type { ItemState } from '../run-sheet/state.ts';
import type { WebinarState } from '../webinar.ts';

/** What a booth does: from what, into what, through whom; or why it does not. As `BoothCoverage`, without nulls. */
export interface BoothWork {
  /** `rests`: what it serves carries the floor. */
  readonly status: BoothCoverage['status'];
  readonly into?: Language;
  /** What it hears; `booth` absent: from the floor. */
  readonly from?: { readonly language: Language; readonly booth?: string };
  /** Booths between the floor and this one, nearest first. */
  readonly path: readonly string[];
  /** Interpreters who have that pair. */
  readonly by: readonly string[];
  /** All of them work into a B language. */
  readonly retour: boolean;
  readonly why?: ShownWhy;
}

/** As `Why`; where it is about another way, `into` is absent and not null. */
export type ShownWhy = Exclude<Why, { code: 'other-way' }> | ShownOtherWay;
interface ShownOtherWay {
  readonly code: 'other-way';
  readonly booth: string;
  readonly into?: Language;
}

/** What a channel carries. */
export type ChannelWork =
  Exclude<ChannelCoverage, { how: 'uncovered' }> | { readonly how: 'uncovered'; readonly why: ShownWhy };

/** What one booth does while an item is spoken in one of its languages. */
export interface PlannedWork {
  readonly floor: Language;
  readonly work: BoothWork;
}

export const workNow = remembering(
  (
    booths: WebinarState['booths'],
    session: WebinarState['session'],
    transport: WebinarState['transport'],
    runSheet: WebinarState['runSheet'],
  ): Coverage => coverageNow({ booths, session, transport, runSheet }),
);

/** Of every channel of the session, by its language. */
export function channelWork({ channels }: Coverage): Readonly<Record<Language, ChannelWork>> {
  return Object.fromEntries(
    [...channels].map(([channel, coverage]): [string, ChannelWork] => [
      channel,
      coverage.how === 'uncovered' ? { how: 'uncovered', why: shownWhy(coverage.why) } : coverage,
    ]),
  );
}

export function boothWork({ booths }: Coverage, id: string): BoothWork {
  const coverage = booths.get(id);
  if (!coverage) throw new Error(`No booth ${id} in the coverage`);
  const { status, path, by, retour, into, from, why } = coverage;
  return {
    ...{ status, path, by, retour },
    ...withoutNulls({ into }),
    ...(from && { from: { language: from.language, ...withoutNulls({ booth: from.booth }) } }),
    ...(why && { why: shownWhy(why) }),
  };
}

/** Booths that hear their language from this one now. */
export function relayedBy({ booths }: Coverage, id: string): readonly string[] {
  return [...booths.values()].filter(({ from }) => from?.booth === id).map(({ booth }) => booth);
}

/** For each planned floor language of an item, the first one first; with the pair that the booth works best. */
export function plannedWork({ booths, session }: WebinarState, item: ItemState, id: string): readonly PlannedWork[] {
  const coverages = planned(item, booths, session);
  return plannedFloors(item).flatMap((floor, index) => {
    const coverage = coverages[index];
    return coverage ? [{ floor, work: boothWork(coverage, id) }] : [];
  });
}

const planned = remembering(
  (item: ItemState, booths: WebinarState['booths'], session: WebinarState['session']): readonly Coverage[] =>
    plannedCoverage({ booths, session }, item),
);

function shownWhy(why: Why): ShownWhy {
  return why.code === 'other-way' ? withoutNulls(why) : why;
}
