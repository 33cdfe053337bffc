import { pairOf, sameSpeech } from '../booths/languages.ts';
import type { Interpreter, Source } from '../booths/messages.ts';
import type { Language } from '../core/local-text.ts';

/** Who hears whom: from the floor language and what each booth can do, what every channel carries. */

/** A booth as the computation knows it. */
export interface Worker {
  readonly booth: string;
  readonly serves: readonly Language[];
  /** Who may be at the mic: the active interpreter, or of a plan the whole team. */
  readonly team: Readonly<Record<string, Interpreter>>;
  /** What it says that it works from and into; null: the shortest way, and whatever follows from the floor. */
  readonly source: Source | null;
  readonly into: Language | null;
  /** Why it cannot speak at all. */
  readonly out: Why | null;
}

/** Why a channel is not covered, or a booth does not work. `booth`: which one it is about. */
export type Why =
  | { readonly code: 'no-floor' }
  | { readonly code: 'no-booth' }
  | { readonly code: 'nobody-at-mic'; readonly booth: string }
  | { readonly code: 'offline'; readonly booth: string; readonly interpreter: string }
  | { readonly code: 'muted'; readonly booth: string }
  | { readonly code: 'standby'; readonly booth: string }
  /** It works both ways, and speaks the other language now. */
  | { readonly code: 'other-way'; readonly booth: string; readonly into: Language | null }
  /** The booth that it relays from, or could relay from, does not work. */
  | { readonly code: 'pivot-lost'; readonly booth: string; readonly pivot: string }
  /** Nobody there works from any of the languages that can be heard. */
  | { readonly code: 'no-pair'; readonly booth: string; readonly from: readonly Language[] };

export interface BoothCoverage {
  readonly booth: string;
  /** `rests`: what it serves carries the floor. */
  readonly status: 'works' | 'rests' | 'cannot';
  readonly into: Language | null;
  /** What it hears, and from which booth; `booth` null: from the floor. Null where it does not work. */
  readonly from: { readonly language: Language; readonly booth: string | null } | null;
  /** Booths between the floor and this one, nearest first. Empty: it works from the floor. */
  readonly path: readonly string[];
  /** Interpreters who have that pair. */
  readonly by: readonly string[];
  /** All of them work into a B language. */
  readonly retour: boolean;
  readonly why: Why | null;
}

export type ChannelCoverage =
  | { readonly how: 'floor' }
  | { readonly how: 'direct'; readonly booth: string }
  | { readonly how: 'relay'; readonly booth: string; readonly through: string }
  /** `path`: the pivots, nearest first; two, or more where more are declared. */
  | { readonly how: 'double-relay'; readonly booth: string; readonly path: readonly string[] }
  | { readonly how: 'uncovered'; readonly why: Why };

export interface Coverage {
  readonly floor: Language | null;
  /** By the session's channels, in their order. */
  readonly channels: ReadonlyMap<Language, ChannelCoverage>;
  /** By booth. */
  readonly booths: ReadonlyMap<string, BoothCoverage>;
}

/**
 * What every channel carries. Booths are given their way in order of its length, so that each has the shortest one and
 * nobody hears themselves: a booth may relay only from one that works already.
 */
export function relays(channels: readonly Language[], floor: Language | null, workers: readonly Worker[]): Coverage {
  const working = floor === null ? new Map<string, BoothCoverage>() : ways(floor, workers);
  const booths = new Map(
    workers.map((worker) => [worker.booth, working.get(worker.booth) ?? idle(worker, floor, workers, working)]),
  );
  return { floor, channels: new Map(channels.map((channel) => [channel, carried(channel)])), booths };

  function carried(channel: Language): ChannelCoverage {
    if (floor !== null && sameSpeech(channel, floor)) return { how: 'floor' };
    const [best] = [...working.values()]
      .filter(({ into }) => into !== null && sameSpeech(into, channel))
      .sort((a, b) => a.path.length - b.path.length);
    if (!best) return { how: 'uncovered', why: uncovered(channel) };
    const { booth, path } = best;
    const [through] = path;
    if (through === undefined) return { how: 'direct', booth };
    return path.length === 1 ? { how: 'relay', booth, through } : { how: 'double-relay', booth, path };
  }

  function uncovered(channel: Language): Why {
    if (floor === null) return { code: 'no-floor' };
    const serving = workers.find(({ serves }) => serves.some((language) => sameSpeech(language, channel)));
    const booth = serving && booths.get(serving.booth);
    if (!booth) return { code: 'no-booth' };
    return booth.why ?? { code: 'other-way', booth: booth.booth, into: booth.into };
  }
}

/** One thing that a booth could do. */
interface Option {
  readonly into: Language;
  readonly from: { readonly language: Language; readonly booth: string | null };
  readonly path: readonly string[];
  readonly by: readonly string[];
  readonly retour: boolean;
}

function ways(floor: Language, workers: readonly Worker[]): ReadonlyMap<string, BoothCoverage> {
  const working = new Map<string, BoothCoverage>();
  let heard: readonly Pick<Option, 'from' | 'path'>[] = [{ from: { language: floor, booth: null }, path: [] }];
  const waiting = new Set(workers.filter((worker) => worker.out === null && intos(worker, floor).length > 0));
  // Those who have a choice come last, and take what nobody covers by then.
  const inTurn = [...waiting].sort((a, b) => intos(a, floor).length - intos(b, floor).length);
  while (heard.length > 0) {
    const found: BoothCoverage[] = [];
    for (const worker of inTurn) {
      if (!waiting.has(worker)) continue;
      const isCovered = (into: Language): boolean =>
        [...working.values(), ...found].some((other) => other.into !== null && sameSpeech(other.into, into));
      const [best] = options(worker, floor, heard).sort(
        (a, b) => Number(isCovered(a.into)) - Number(isCovered(b.into)) || Number(a.retour) - Number(b.retour),
      );
      if (!best) continue;
      waiting.delete(worker);
      found.push({ booth: worker.booth, status: 'works', why: null, ...best });
    }
    for (const booth of found) working.set(booth.booth, booth);
    heard = found.map(({ booth, into, path }) => ({
      from: { language: into as Language, booth },
      path: [booth, ...path],
    }));
  }
  return working;
}

/** The languages that it may speak: never the floor's, which its channel carries. */
function intos({ serves, into }: Worker, floor: Language): readonly Language[] {
  const declared = into !== null && serves.length > 1 ? [into] : serves;
  return declared.filter((language) => !sameSpeech(language, floor));
}

/** What it could do with what is heard, in the order of what it serves and then of what is heard. */
function options(worker: Worker, floor: Language, heard: readonly Pick<Option, 'from' | 'path'>[]): Option[] {
  const { source, team } = worker;
  const audible = heard.filter(({ from }) =>
    source === null ? true : source === 'floor' ? from.booth === null : from.booth === source.relay,
  );
  return intos(worker, floor).flatMap((into) =>
    audible.flatMap(({ from, path }): Option[] => {
      const pairs = Object.entries(team).flatMap(([id, interpreter]) => {
        const pair = pairOf(interpreter, from.language, into);
        return pair ? [{ id, pair }] : [];
      });
      if (pairs.length === 0) return [];
      return [
        { into, from, path, by: pairs.map(({ id }) => id), retour: pairs.every(({ pair }) => pair === 'retour') },
      ];
    }),
  );
}

function idle(
  worker: Worker,
  floor: Language | null,
  workers: readonly Worker[],
  working: ReadonlyMap<string, BoothCoverage>,
): BoothCoverage {
  const { booth, serves, out } = worker;
  const none = { booth, into: null, from: null, path: [], by: [], retour: false };
  if (floor === null) return { ...none, status: 'cannot', why: { code: 'no-floor' } };
  if (serves.every((language) => sameSpeech(language, floor))) return { ...none, status: 'rests', why: null };
  const into = intos(worker, floor);
  // It says that it speaks what the floor speaks: the other way is not covered, and nothing is wrong with the booth.
  if (into.length === 0) return { ...none, into: worker.into, status: 'rests', why: null };
  return { ...none, status: 'cannot', why: out ?? unheard(worker, floor, workers, working, into) };
}

function unheard(
  { booth, source, team }: Worker,
  floor: Language,
  workers: readonly Worker[],
  working: ReadonlyMap<string, BoothCoverage>,
  into: readonly Language[],
): Why {
  const outputs = [...working.values()].flatMap((other) => other.into ?? []);
  if (source === 'floor') return { code: 'no-pair', booth, from: [floor] };
  if (source !== null) {
    const pivot = working.get(source.relay);
    return pivot?.into
      ? { code: 'no-pair', booth, from: [pivot.into] }
      : { code: 'pivot-lost', booth, pivot: source.relay };
  }
  const silent = workers.find(
    (other) =>
      other.booth !== booth &&
      other.out !== null &&
      intos(other, floor).some((from) =>
        Object.values(team).some((interpreter) => into.some((language) => pairOf(interpreter, from, language))),
      ),
  );
  if (silent) return { code: 'pivot-lost', booth, pivot: silent.booth };
  return { code: 'no-pair', booth, from: [floor, ...new Set(outputs)] };
}
