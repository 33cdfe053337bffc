import { boothsInOrder, deskAt } from '../booths/select.ts';
import type { Settings } from '../booths/messages.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import type { WebinarState } from '../webinar.ts';
import { type Coverage, plannedCoverageIf } from './coverage.ts';
import { isInterpreted, plannedFloors } from './floor.ts';
import { type Schedule, schedule } from './schedule.ts';

/** An item during which a booth works. */
export interface Stretch {
  readonly item: string;
  readonly start: Instant;
  readonly end: Instant;
  /** The first planned floor language in which the booth has to work. */
  readonly floor: Language;
  /** Interpreters who can. */
  readonly by: readonly string[];
}

/** A turn at the mic, as it is proposed. */
export interface ProposedTurn {
  readonly interpreter: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly items: readonly string[];
  /** Where it begins: with the work, between two items, or within one that is longer than a turn. */
  readonly begins: 'start' | 'boundary' | 'within';
  /** Nobody else of the team has the languages for it. */
  readonly alone: boolean;
}

/** Items in a row of one floor language that a booth works from. */
export interface LanguageRun {
  readonly floor: Language;
  readonly start: Instant;
  readonly end: Instant;
  readonly items: readonly string[];
}

export interface BoothPlan {
  readonly turns: readonly ProposedTurn[];
  /** Milliseconds of work. */
  readonly load: number;
  /** The same by interpreter. */
  readonly loads: Readonly<Record<string, number>>;
  readonly runs: readonly LanguageRun[];
  /** Turns that last longer than the warning allows, most of them because nobody is there to take over. */
  readonly tooLong: readonly ProposedTurn[];
}

/** A pause shorter than this is no rest: the turn goes on over it. */
const restFrom = 5 * 60_000;

type State = Pick<WebinarState, 'session' | 'booths' | 'runSheet' | 'transport'>;

/**
 * Who should be at the mic of every booth when, from the times that the run-sheet is projected to have: turns end
 * between two items where that is near enough, and go to whoever has worked least. Of a booth where somebody is at the
 * mic, the first turn is theirs.
 */
export function turns(state: State, now: Instant): ReadonlyMap<string, BoothPlan> {
  const work = stretches(state, schedule(state, now));
  return new Map(
    boothsInOrder(state.booths).map(({ id }) => {
      const { mic } = deskAt(state.booths, id);
      const own = work.get(id) ?? [];
      const proposed = runsOf(own).reduce<readonly ProposedTurn[]>(
        (before, run, index) => [
          ...before,
          ...divided(run, state.booths.settings, before, now, index === 0 ? mic : null),
        ],
        [],
      );
      return [id, planOf(own, proposed, state.booths.settings)];
    }),
  );
}

/** When the mic of a booth should change next, and whether that is between two items; null where nobody follows. */
export function nextHandover({ turns: [now, next] }: Pick<BoothPlan, 'turns'>): {
  readonly at: Instant;
  readonly to: string;
  readonly begins: ProposedTurn['begins'];
} | null {
  if (!now || !next || next.begins === 'start') return null;
  return { at: next.start, to: next.interpreter, begins: next.begins };
}

function planOf(own: readonly Stretch[], proposed: readonly ProposedTurn[], settings: Settings): BoothPlan {
  const loads: Record<string, number> = {};
  for (const { interpreter, start, end } of proposed) loads[interpreter] = (loads[interpreter] ?? 0) + end - start;
  return {
    turns: proposed,
    load: own.reduce((sum, { start, end }) => sum + end - start, 0),
    loads,
    runs: languageRuns(own),
    tooLong: proposed.filter(({ start, end }) => end - start > settings.warning),
  };
}

/** By booth: the items still to come, or on, during which it works. */
function stretches(state: State, { items }: Schedule): ReadonlyMap<string, readonly Stretch[]> {
  const plans = new Map<Language, Coverage>();
  const plan = (floor: Language): Coverage => {
    const known = plans.get(floor) ?? plannedCoverageIf(state, floor);
    plans.set(floor, known);
    return known;
  };
  const found = new Map<string, Stretch[]>();
  for (const { id, projectedStart: start, projectedEnd: end } of items) {
    const item = state.runSheet.items[id];
    if (!item || start === null || end === null || end <= start || !isInterpreted(item)) continue;
    const floors = plannedFloors(item);
    for (const booth of state.booths.order) {
      const works = floors.flatMap((floor) => {
        const by = plan(floor).booths.get(booth)?.by ?? [];
        return by.length === 0 ? [] : [{ floor, by }];
      });
      const [first] = works;
      if (!first) continue;
      const all = first.by.filter((interpreter) => works.every(({ by }) => by.includes(interpreter)));
      const by = all.length > 0 ? all : [...new Set(works.flatMap((each) => each.by))];
      found.set(booth, [...(found.get(booth) ?? []), { item: id, start, end, floor: first.floor, by }]);
    }
  }
  return found;
}

function runsOf(own: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const runs: Stretch[][] = [];
  for (const stretch of own) {
    const last = runs.at(-1);
    if (last && stretch.start - (last.at(-1)?.end ?? 0) < restFrom) last.push(stretch);
    else runs.push([stretch]);
  }
  return runs;
}

/** One run of work, divided into turns. */
function divided(
  run: readonly Stretch[],
  { advice, warning }: Settings,
  before: readonly ProposedTurn[],
  now: Instant,
  mic: { readonly interpreter: string; readonly since: Instant } | null,
): readonly ProposedTurn[] {
  const made: ProposedTurn[] = [];
  const end = run.at(-1)?.end ?? 0;
  const first = run[0]?.start ?? 0;
  let at = mic ? Math.min(mic.since, first) : first;
  let begins: ProposedTurn['begins'] = 'start';
  while (at < end) {
    const coming = run.filter((stretch) => stretch.end > at);
    const interpreter: string = made.length === 0 && mic ? mic.interpreter : choose(coming, [...before, ...made]);
    const barred = coming.find(({ by }, index) => index > 0 && !by.includes(interpreter));
    const last = barred?.start ?? end;
    const until = turnEnd(coming, { at, last, now, interpreter }, { advice, warning });
    const during = coming.filter(({ start }) => start < until);
    made.push({
      interpreter,
      start: at,
      end: until,
      items: during.map(({ item }) => item),
      begins,
      alone: during.every(({ by }) => by.every((other) => other === interpreter)),
    });
    begins = run.some(({ start }) => start === until) ? 'boundary' : 'within';
    at = until;
  }
  return made;
}

/**
 * When a turn that began at `at`, and cannot go beyond `last`, should end: between two items where that is near
 * enough to the advice (as much before it as the warning comes after it), and never in the past.
 */
function turnEnd(
  coming: readonly Stretch[],
  { at, last, now, interpreter }: { at: Instant; last: Instant; now: Instant; interpreter: string },
  { advice, warning }: Pick<Settings, 'advice' | 'warning'>,
): Instant {
  if (last - at <= warning) return last;
  const others = ({ by }: Stretch): boolean => by.some((other) => other !== interpreter);
  const earliest = Math.max(now, at + 2 * advice - warning);
  const due = Math.max(now, at + advice);
  const boundaries = coming.filter(
    (next) => next.start > at && next.start >= earliest && next.start < last && others(next),
  );
  const near = boundaries.filter(({ start }) => start <= due + warning - advice);
  const [best] = near.toSorted((a, b) => Math.abs(a.start - due) - Math.abs(b.start - due));
  if (best) return best.start;
  // What is left is halved where it would not fill two turns.
  const within = last - at <= 2 * advice ? Math.max(now, at + Math.round((last - at) / 2)) : due;
  const during = coming.find(({ start, end }) => start <= within && within < end);
  if (within > at && during && others(during)) return within;
  // Nobody can take over so soon: as early as somebody can.
  return boundaries[0]?.start ?? last;
}

/** Whoever can and has worked least; not the one who was there just now, where another can. */
function choose([now]: readonly Stretch[], before: readonly ProposedTurn[]): string {
  const able = now?.by ?? [];
  const previous = before.at(-1)?.interpreter;
  const rested = able.filter((interpreter) => interpreter !== previous);
  const worked = (interpreter: string): number =>
    before.reduce((sum, turn) => sum + (turn.interpreter === interpreter ? turn.end - turn.start : 0), 0);
  const [chosen] = (rested.length > 0 ? rested : able).toSorted((a, b) => worked(a) - worked(b));
  if (chosen === undefined) throw new Error('A booth works though nobody in it can');
  return chosen;
}

function languageRuns(own: readonly Stretch[]): readonly LanguageRun[] {
  const runs: LanguageRun[] = [];
  for (const { item, start, end, floor } of own) {
    const last = runs.at(-1);
    if (last && last.floor === floor && start - last.end < restFrom)
      runs[runs.length - 1] = { ...last, end, items: [...last.items, item] };
    else runs.push({ floor, start, end, items: [item] });
  }
  return runs;
}
