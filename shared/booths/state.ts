import { type Collection, type CollectionUndo, type Kept, applied, empty, erased } from '../core/collection.ts';
import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import { type Versions, fieldOf, touch, withField } from '../core/fields.ts';
import type { Language } from '../core/local-text.ts';
import { type Desk, emptyDesk } from './desk.ts';
import { atDesk } from './at-desk.ts';
import type { Booth, BoothsFact, Cause, Settings } from './messages.ts';
import { shifted } from './shift.ts';

export type BoothState = Kept<Booth>;

/** What was done at first: taking back and making again keep it. */
export type SetUpCause = Exclude<Cause, 'undo' | 'redo'>;
export type BoothsUndo = CollectionUndo<Booth, SetUpCause>;

/** Where someone sits, and as whom. */
export interface Seat {
  readonly booth: string;
  readonly interpreter: string;
}

/** The floor language that somebody has set. */
export interface Floor {
  /** Id of the command that set it. */
  readonly id: string;
  readonly language: Language;
  /** The stay on an item for which it counts; null: before the start. */
  readonly visit: string | null;
  readonly at: Instant;
  readonly by: string;
}

/** “Are you ready?”, and what each booth has answered. */
export interface Ready {
  /** Id of the command that asked. */
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly answers: Readonly<Record<string, { readonly ready: boolean; readonly at: Instant; readonly by: string }>>;
}

export interface BoothsState extends Collection<Booth, SetUpCause> {
  /** One for every booth. */
  readonly desks: Readonly<Record<string, Desk>>;
  /** By person. */
  readonly seats: Readonly<Record<string, Seat>>;
  /** The same, also of those who have stood up or left the team since: whose name goes when the person is erased. */
  readonly lastSeats: Readonly<Record<string, Seat>>;
  readonly floor: Floor | null;
  readonly ready: Ready | null;
  readonly settings: Settings;
  /** Of the settings. */
  readonly versions: Versions;
}

const minute = 60_000;

export const initialSettings: Settings = {
  advice: 25 * minute,
  warning: 30 * minute,
  aloneAdvice: 15 * minute,
  aloneWarning: 20 * minute,
  countdown: 30_000,
};

export const initial: BoothsState = {
  ...empty,
  desks: {},
  seats: {},
  lastSeats: {},
  floor: null,
  ready: null,
  settings: initialSettings,
  versions: {},
};

export function reduce(state: BoothsState, event: Recorded<BoothsFact>): BoothsState {
  switch (event.type) {
    case 'booths.changed':
      return settled(changed(state, event), event.at);
    case 'booths.configured': {
      const { changes } = event.data;
      const fields = changes.map(({ field }) => field);
      return {
        ...state,
        settings: changes.reduce((record, { field, to }) => withField(record, field, to), state.settings),
        versions: touch(state.versions, fields, event),
      };
    }
    case 'booths.seated': {
      const { person, booth, interpreter } = event.data;
      const seat: Seat = { booth, interpreter };
      const seats = { ...state.seats, [person]: seat };
      return withDesk(
        { ...state, seats, lastSeats: { ...state.lastSeats, [person]: seat } },
        booth,
        present(interpreter, true, event.at),
      );
    }
    case 'booths.stood': {
      const { [event.data.person]: left, ...seats } = state.seats;
      if (!left) return state;
      const others = Object.values(seats).some(({ interpreter }) => interpreter === left.interpreter);
      return others
        ? { ...state, seats }
        : withDesk({ ...state, seats }, left.booth, present(left.interpreter, null, event.at));
    }
    case 'booths.presence-changed': {
      const { booth, interpreter, online } = event.data;
      return withDesk(state, booth, present(interpreter, online, event.at));
    }
    case 'booths.mic-taken':
    case 'booths.mic-left':
    case 'booths.handover-asked':
    case 'booths.handover-accepted':
    case 'booths.handover-ended':
    case 'booths.muted':
    case 'booths.silence-noticed':
    case 'booths.stood-by':
    case 'booths.source-declared':
    case 'booths.into-declared':
    case 'booths.sound-checked':
      return withDesk(state, event.data.booth, (desk) => atDesk(desk, event));
    case 'booths.floor-set': {
      const { at, by, command } = event;
      return { ...state, floor: { id: command, ...event.data, at, by } };
    }
    case 'booths.ready-asked':
      return { ...state, ready: { id: event.command, at: event.at, by: event.by, answers: {} } };
    case 'booths.ready-answered': {
      const { booth, ready } = event.data;
      if (!state.ready) throw new Error(`Event ${event.seq} answers what nobody asked`);
      const answers = { ...state.ready.answers, [booth]: { ready, at: event.at, by: event.by } };
      return { ...state, ready: { ...state.ready, answers } };
    }
    case 'booths.erased': {
      const { booth, interpreter } = event.data;
      const field = `interpreters.${interpreter}`;
      const kept = state.byId[booth]?.interpreters[interpreter];
      // An interpreter who has left the team stays away; what would bring the name back goes all the same.
      return { ...state, ...erased(state, booth, field, kept ? { ...kept, name: '' } : null) };
    }
    case 'booths.shifted':
      return shifted(state, event.data.ms);
    default:
      return unreachable(event);
  }
}

function changed(
  state: BoothsState,
  event: Extract<Recorded<BoothsFact>, { readonly type: 'booths.changed' }>,
): BoothsState {
  const after = { ...state, ...applied<Booth, SetUpCause>(state, event) };
  const { cause } = event.data;
  // What belongs to the session is taken back with it: as an edit of its zone, or not at all.
  return cause === 'zone' || cause === 'session' ? { ...after, undo: state.undo, redo: state.redo } : after;
}

/** Desks, seats and what is said of other booths, for the booths and interpreters that there are. */
function settled(state: BoothsState, at: Instant): BoothsState {
  const has = ({ booth, interpreter }: Seat): boolean =>
    Object.hasOwn(state.byId[booth]?.interpreters ?? {}, interpreter);
  const seats = Object.fromEntries(Object.entries(state.seats).filter(([, seat]) => has(seat)));
  const desks = state.order.map((id) => [id, ofTeam(state, id, state.desks[id] ?? emptyDesk, at)] as const);
  const ready = state.ready && {
    ...state.ready,
    answers: Object.fromEntries(Object.entries(state.ready.answers).filter(([id]) => state.byId[id])),
  };
  return {
    ...state,
    desks: Object.fromEntries(desks),
    seats,
    ready,
  };
}

function ofTeam({ byId }: BoothsState, id: string, desk: Desk, at: Instant): Desk {
  const booth = byId[id] as BoothState;
  const has = (interpreter: string): boolean => fieldOf(booth, `interpreters.${interpreter}`) !== null;
  const { mic, handover, source, into, presence } = desk;
  const gone = mic && !has(mic.interpreter);
  const stays = handover && !gone && has(handover.from) && (handover.to === null || has(handover.to));
  return {
    ...desk,
    ...(gone && {
      mic: null,
      mutedAt: null,
      standbyAt: null,
      turns: [...desk.turns, { ...mic, until: at, handedOver: false }],
    }),
    handover: stays ? handover : null,
    source: source === null || source === 'floor' || byId[source.relay] ? source : null,
    into: into !== null && booth.serves.length > 1 && booth.serves.includes(into) ? into : null,
    presence: Object.fromEntries(Object.entries(presence).filter(([interpreter]) => has(interpreter))),
    checks: desk.checks.filter(({ path }) => typeof path === 'string' || byId[path.relay]),
  };
}

/** @param online null: nobody sits there any more. */
function present(interpreter: string, online: boolean | null, at: Instant): (desk: Desk) => Desk {
  return (desk) => {
    const { [interpreter]: _former, ...others } = desk.presence;
    return { ...desk, presence: online === null ? others : { ...others, [interpreter]: { online, at } } };
  };
}

function withDesk(state: BoothsState, booth: string, change: (desk: Desk) => Desk): BoothsState {
  const desk = state.desks[booth];
  return desk ? { ...state, desks: { ...state.desks, [booth]: change(desk) } } : state;
}
