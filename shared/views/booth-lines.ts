import { boothsInOrder, deskAt, interpreterName, isStale } from '../booths/select.ts';
import type { Source } from '../booths/messages.ts';
import type { BoothState, BoothsState } from '../booths/state.ts';
import type { Instant } from '../core/envelope.ts';
import type { Language } from '../core/local-text.ts';
import { withoutNulls } from '../core/without-nulls.ts';
import type { Coverage } from '../projections/coverage.ts';
import { type BoothWork, boothWork, relayedBy } from './booth-work.ts';

/** What every booth knows of every other: as its people declare it, and whether their consoles are heard. */
export interface BoothLine {
  /** Empty: it is named by the languages that it serves. */
  readonly name: string;
  readonly serves: readonly Language[];
  /** Its team by interpreter id: whose console is heard, and names, which are empty once they were erased. */
  readonly team: Readonly<Record<string, { readonly name: string; readonly online: boolean }>>;
  /** Who is at the mic, and since when; absent: nobody. */
  readonly active?: { readonly interpreter: string; readonly name: string; readonly since: Instant };
  /** Since when; absent: it speaks. */
  readonly mutedAt?: Instant;
  readonly standbyAt?: Instant;
  /** What it says that it interprets from, and, working both ways, into; absent: it has not said so. */
  readonly source?: Source;
  readonly into?: Language;
  /** Somebody of its team is heard. Without anybody, nothing that it declares counts as working. */
  readonly online: boolean;
  /** The console of whoever is at the mic is not heard. */
  readonly stale: boolean;
  /** What that comes to now. */
  readonly work: BoothWork;
  /** Booths that relay from it now. */
  readonly relayedBy: readonly string[];
}

export interface BoothLines {
  readonly order: readonly string[];
  readonly byId: Readonly<Record<string, BoothLine>>;
}

export function boothLines(state: BoothsState, coverage: Coverage): BoothLines {
  const booths = boothsInOrder(state);
  return {
    order: booths.map(({ id }) => id),
    byId: Object.fromEntries(booths.map((booth) => [booth.id, line(state, booth, coverage)])),
  };
}

function line(state: BoothsState, { id, name, serves, interpreters }: BoothState, coverage: Coverage): BoothLine {
  const desk = deskAt(state, id);
  const { mic, mutedAt, standbyAt, source, into, presence } = desk;
  return {
    name,
    serves,
    team: Object.fromEntries(
      Object.entries(interpreters).map(([each, interpreter]) => [
        each,
        { name: interpreter.name, online: presence[each]?.online === true },
      ]),
    ),
    ...(mic && {
      active: {
        interpreter: mic.interpreter,
        name: interpreterName(state, id, mic.interpreter) ?? '',
        since: mic.since,
      },
    }),
    ...withoutNulls({ mutedAt, standbyAt, source, into }),
    online: Object.values(presence).some(({ online }) => online),
    stale: isStale(desk),
    work: boothWork(coverage, id),
    relayedBy: relayedBy(coverage, id),
  };
}
