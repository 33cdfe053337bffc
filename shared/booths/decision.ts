import { type CollectionRejection, type Rules, missing } from '../core/collection-changes.ts';
import { type Decision, type Rejection, reject } from '../core/decider.ts';
import type { Context, Instant, Json } from '../core/envelope.ts';
import { equalJson } from '../core/equal.ts';
import type { Language } from '../core/local-text.ts';
import { type Moment, sameWall } from '../core/time.ts';
import type { Desk, Handover } from './desk.ts';
import { type BoothsCommand, type BoothsFact, editable, keyed, maxBooths } from './messages.ts';
import type { BoothsState } from './state.ts';

/** What booths must know of the session and what is on. */
export interface BoothsContext extends Context {
  /** The session's IANA time zone. */
  readonly timeZone: string;
  /** Whether the session is running: nobody is removed from under their microphone then. */
  readonly live: boolean;
  /** The stay that is on, and its item; null before the start and after the end. */
  readonly visit: { readonly id: string; readonly item: string } | null;
}

export type BoothsRejection =
  | CollectionRejection
  | Rejection<'no-such-time', { readonly field: string; readonly wall: string }>
  /** The sender sits elsewhere (`seated`), or nowhere. */
  | Rejection<'not-in-booth', { readonly booth: string; readonly seated: string | null }>
  | Rejection<'interpreter-unknown', { readonly booth: string; readonly interpreter: string }>
  | Rejection<'interpreter-exists', { readonly booth: string; readonly interpreter: string }>
  | Rejection<'team-full', { readonly booth: string; readonly most: number }>
  /** Someone whose console is connected sits there. */
  | Rejection<'seat-taken', { readonly booth: string; readonly interpreter: string; readonly by: string }>
  /** Someone was faster: another turn than the one that the sender saw; `interpreter` null: nobody is at the mic. */
  | Rejection<'mic-moved', AtMic>
  /** Somebody is there who is not stale: a second, deliberate press takes it. */
  | Rejection<'mic-occupied', AtMic>
  | Rejection<'not-at-mic', AtMic>
  | Rejection<'no-boothmate', { readonly booth: string }>
  | Rejection<'handover-pending', AboutHandover>
  /** Someone was faster and takes over already. */
  | Rejection<'handover-taken', AboutHandover>
  | Rejection<'handover-of-others', AboutHandover>
  /** It is over: who is at the mic now. */
  | Rejection<'handover-gone', AtMic>
  /** `through`: the booths by which the one named as source would hear itself, nearest first. */
  | Rejection<'relay-circle', { readonly booth: string; readonly through: readonly string[] }>
  | Rejection<'language-not-served', { readonly booth: string; readonly language: Language }>
  /** Someone was faster: the floor language that they set. */
  | Rejection<
      'floor-moved',
      { readonly language: Language | null; readonly by: string | null; readonly at: Instant | null }
    >
  /** The session went on to another item. Null: none is on. */
  | Rejection<'visit-changed', { readonly item: string | null }>
  /** Asked anew by `by`, or never. */
  | Rejection<'ready-gone', { readonly by: string | null; readonly at: Instant | null }>
  | Rejection<'booth-in-use', AtMic>
  | Rejection<'interpreter-at-mic', AtMic>;

/** Who is at the mic of a booth, and since when; where nobody is, since when that. */
export interface AtMic {
  readonly booth: string;
  readonly interpreter: string | null;
  readonly at: Instant | null;
}

export interface AboutHandover extends Pick<Handover, 'asked' | 'from' | 'to' | 'changesAt'> {
  readonly booth: string;
}

export type Result = Decision<BoothsFact, BoothsRejection>;
export type Refusal = Extract<Result, { ok: false }>;

export type Data<T extends BoothsCommand['type']> = Extract<BoothsCommand, { type: T }>['data'];

export const rules: Rules = {
  kind: 'booth',
  most: maxBooths,
  editable,
  keyed,
  // A booked end is its wall time: its instant moves with the session's zone, which is nobody's edit of the booth.
  same: (field: string, a: Json, b: Json) =>
    field === 'bookedEnd' ? sameWall(a as Moment | null, b as Moment | null) : equalJson(a, b),
};

/** The desk of the booth, or why there is none. */
export function deskOf(state: BoothsState, booth: string): Desk | Refusal {
  return state.desks[booth] ?? missing(rules, state, booth);
}

/** The desk at which the sender sits, and as whom. */
export function ownDesk(
  state: BoothsState,
  booth: string,
  { actor }: Pick<BoothsContext, 'actor'>,
): { readonly desk: Desk; readonly me: string } | Refusal {
  const desk = deskOf(state, booth);
  if (isRefusal(desk)) return desk;
  const seat = state.seats[actor.person];
  if (seat?.booth !== booth) return reject('not-in-booth', { booth, seated: seat?.booth ?? null });
  return { desk, me: seat.interpreter };
}

export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'ok' in value;
}

export function atMic(booth: string, { mic, turns }: Desk): AtMic {
  return { booth, interpreter: mic?.interpreter ?? null, at: mic?.since ?? turns.at(-1)?.until ?? null };
}
