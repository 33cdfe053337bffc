import { type Desk, type Handover, type Turn, emptyDesk } from '../booths/desk.ts';
import type { Interpreter } from '../booths/messages.ts';
import { isAlone, limits } from '../booths/select.ts';
import type { BoothState, BoothsState } from '../booths/state.ts';
import type { Instant } from '../core/envelope.ts';
import { type WithoutNulls, withoutNulls } from '../core/without-nulls.ts';
import type { WebinarState } from '../webinar.ts';
import { type BoothSound, boothSound } from './booth-sound.ts';

/** What only the people of a booth have of it, beside its public line. */
export interface BoothDesk {
  readonly booth: string;
  readonly bookedEnd?: Instant;
  readonly backupPivot?: string;
  /** By interpreter id. */
  readonly team: Readonly<Record<string, Teammate>>;
  /** By person: the interpreter as whom they sit here. */
  readonly seats: Readonly<Record<string, string>>;
  /** The turn that is on; its id is what commands name as seen. */
  readonly mic?: Turn;
  readonly handover?: WithoutNulls<Handover>;
  /** The ways of sound that it has to check; absent once the session has begun. */
  readonly sound?: readonly BoothSound[];
  readonly clock: TurnClock;
  /** “Are you ready?”: the newest that was asked, and what each booth has answered. */
  readonly ready?: {
    readonly id: string;
    readonly at: Instant;
    readonly answers: Readonly<Record<string, { readonly ready: boolean; readonly at: Instant }>>;
  };
}

export interface Teammate extends Interpreter {
  /** Whether their console is heard, and since when; absent where it never was. */
  readonly presence?: { readonly online: boolean; readonly at: Instant };
  /** Turns that are over: how many, ms in all, and when the last one ended. */
  readonly turns: number;
  readonly spoken: number;
  readonly restingSince?: Instant;
}

/** Ms at the mic until it is time to think of the handover, and until it is too long; and how long a change takes. */
export interface TurnClock {
  /** Nobody is there to take over, and the shorter times count. */
  readonly alone: boolean;
  readonly advice: number;
  readonly warning: number;
  readonly countdown: number;
}

export function boothDesk(webinar: WebinarState, booth: BoothState): BoothDesk {
  const state = webinar.booths;
  const desk = state.desks[booth.id] ?? emptyDesk;
  const { mic, handover } = desk;
  const alone = isAlone(booth, desk);
  const { advice, warning } = limits(state.settings, alone);
  const { bookedEnd, backupPivot } = booth;
  return {
    booth: booth.id,
    ...(bookedEnd && { bookedEnd: bookedEnd.at }),
    ...withoutNulls({ backupPivot }),
    team: Object.fromEntries(
      Object.entries(booth.interpreters).map(([id, interpreter]) => [id, teammate(desk, id, interpreter)]),
    ),
    seats: Object.fromEntries(
      Object.entries(state.seats).flatMap(([person, seat]) =>
        seat.booth === booth.id ? [[person, seat.interpreter]] : [],
      ),
    ),
    ...(mic && { mic }),
    ...(handover && { handover: withoutNulls(handover) }),
    ...withoutNulls({ sound: boothSound(webinar, booth.id) }),
    clock: { alone, advice, warning, countdown: state.settings.countdown },
    ...(state.ready && { ready: asked(state.ready) }),
  };
}

function teammate({ turns, mic, presence }: Desk, id: string, interpreter: Interpreter): Teammate {
  const own = turns.filter((turn) => turn.interpreter === id);
  const last = own.at(-1);
  return {
    ...interpreter,
    ...(presence[id] && { presence: presence[id] }),
    turns: own.length,
    spoken: own.reduce((sum, { since, until }) => sum + until - since, 0),
    ...(last && mic?.interpreter !== id && { restingSince: last.until }),
  };
}

function asked({ id, at, answers }: NonNullable<BoothsState['ready']>): NonNullable<BoothDesk['ready']> {
  return {
    id,
    at,
    answers: Object.fromEntries(
      Object.entries(answers).map(([booth, answer]) => [booth, { ready: answer.ready, at: answer.at }]),
    ),
  };
}
