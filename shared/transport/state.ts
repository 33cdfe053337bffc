import { unreachable } from '../core/decider.ts';
import type { Instant, Recorded } from '../core/envelope.ts';
import type { StageText, TransportFact } from './messages.ts';

/** One stay on an item. An item that is come back to has several. */
export interface Visit {
  /** Id of the command that began it. */
  readonly id: string;
  readonly item: string;
  readonly startedAt: Instant;
  /** Milliseconds given by hand, negative when taken away. */
  readonly added: number;
  /** Milliseconds of pauses that are over. */
  readonly paused: number;
  /** Start of the open pause. */
  readonly pausedAt: Instant | null;
}

export interface PastVisit extends Visit {
  readonly endedAt: Instant;
}

export interface StageMessage {
  /** Id of the command that showed it. */
  readonly id: string;
  readonly message: StageText;
  readonly at: Instant;
  readonly by: string;
  readonly until: Instant | null;
}

/** What is on. Timers are derived from these instants and a clock, never stored. */
export interface Transport {
  readonly status: 'ready' | 'live' | 'ended';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly visit: Visit | null;
  readonly past: readonly PastVisit[];
}

export interface LastCommand {
  readonly command: string;
  readonly kind: Exclude<TransportFact['type'], 'transport.shifted'>;
  readonly by: string;
  readonly at: Instant;
}

export interface TransportState extends Transport {
  readonly blackout: boolean;
  readonly message: StageMessage | null;
  /** The newest transport command, and what was on before it; it may be taken back until the next one. */
  readonly last: (LastCommand & { readonly before: Transport | null }) | null;
}

export const initial: TransportState = {
  status: 'ready',
  startedAt: null,
  endedAt: null,
  visit: null,
  past: [],
  blackout: false,
  message: null,
  last: null,
};

export function reduce(state: TransportState, event: Recorded<TransportFact>): TransportState {
  switch (event.type) {
    case 'transport.message-shown':
      return {
        ...state,
        message: {
          id: event.command,
          message: event.data.message,
          at: event.at,
          by: event.by,
          until: event.data.until,
        },
      };
    case 'transport.message-cleared':
      return state.message?.id === event.data.message ? { ...state, message: null } : state;
    case 'transport.blackout-set':
      return { ...state, blackout: event.data.on };
    case 'transport.shifted':
      return shifted(state, event.data.ms);
    case 'transport.undone': {
      const { before } = state.last ?? {};
      if (!before) throw new Error(`Event ${event.seq} takes back a command that is not the newest`);
      return { ...state, ...before, last: { ...lastOf(event), before: null } };
    }
    case 'transport.started':
    case 'transport.moved':
    case 'transport.paused':
    case 'transport.resumed':
    case 'transport.time-added':
    case 'transport.ended':
      return { ...state, ...move(state, event), last: { ...lastOf(event), before: transportOf(state) } };
    default:
      return unreachable(event);
  }
}

function lastOf(event: Recorded<Extract<TransportFact, { type: LastCommand['kind'] }>>): LastCommand {
  return { command: event.command, kind: event.type, by: event.by, at: event.at };
}

/**
 * Everything that is compared with the present, moved by `ms`; what is over stays as it was recorded. The visit that an
 * undo would bring back runs on in the meantime, so it is moved too.
 */
function shifted(state: TransportState, ms: number): TransportState {
  const { message, last } = state;
  return {
    ...state,
    ...running(state, ms),
    message: message && { ...message, at: message.at + ms, until: message.until === null ? null : message.until + ms },
    last: last && { ...last, before: last.before && running(last.before, ms) },
  };
}

function running(transport: Transport, ms: number): Transport {
  const { status, startedAt, endedAt, visit, past } = transport;
  return {
    status,
    startedAt: status === 'live' && startedAt !== null ? startedAt + ms : startedAt,
    endedAt,
    visit: visit && {
      ...visit,
      startedAt: visit.startedAt + ms,
      pausedAt: visit.pausedAt === null ? null : visit.pausedAt + ms,
    },
    past,
  };
}

function transportOf({ status, startedAt, endedAt, visit, past }: Transport): Transport {
  return { status, startedAt, endedAt, visit, past };
}

type MoveFact = Extract<
  Recorded<TransportFact>,
  {
    type:
      | 'transport.started'
      | 'transport.moved'
      | 'transport.paused'
      | 'transport.resumed'
      | 'transport.time-added'
      | 'transport.ended';
  }
>;

function move(state: Transport, event: MoveFact): Transport {
  switch (event.type) {
    case 'transport.started':
      return { ...state, status: 'live', startedAt: event.at, endedAt: null, visit: begin(event, event.data.item) };
    case 'transport.moved':
      return {
        ...state,
        status: 'live',
        startedAt: state.startedAt ?? event.at,
        endedAt: null,
        past: closed(state, event.at),
        visit: begin(event, event.data.item),
      };
    case 'transport.ended':
      return { ...state, status: 'ended', endedAt: event.at, past: closed(state, event.at), visit: null };
    case 'transport.paused':
      return withVisit(state, (visit) => ({ ...visit, pausedAt: event.at }));
    case 'transport.resumed':
      return withVisit(state, (visit) => ({
        ...visit,
        paused: visit.paused + Math.max(0, event.at - (visit.pausedAt ?? event.at)),
        pausedAt: null,
      }));
    case 'transport.time-added':
      return withVisit(state, (visit) => ({ ...visit, added: visit.added + event.data.ms }));
    default:
      return unreachable(event);
  }
}

function begin(event: MoveFact, item: string): Visit {
  return { id: event.command, item, startedAt: event.at, added: 0, paused: 0, pausedAt: null };
}

function closed(state: Transport, endedAt: Instant): readonly PastVisit[] {
  const { visit } = state;
  if (!visit) return state.past;
  const open = visit.pausedAt === null ? 0 : Math.max(0, endedAt - visit.pausedAt);
  return [...state.past, { ...visit, paused: visit.paused + open, pausedAt: null, endedAt }];
}

function withVisit(state: Transport, change: (visit: Visit) => Visit): Transport {
  return state.visit ? { ...state, visit: change(state.visit) } : state;
}
