import type { Recorded } from '../core/envelope.ts';
import { type FieldSet, type Versions, inverted, touch, withField } from '../core/fields.ts';
import type { Language, LocalText } from '../core/local-text.ts';
import type { Moment } from '../core/time.ts';
import { type Trail, type TrailEntry, remember } from '../core/trail.ts';
import { unreachable } from '../core/decider.ts';
import type { Series, SessionFact, Threshold } from './messages.ts';

/** An edit that its author may take back (or, in `redo`, make again). */
export interface SessionUndo extends TrailEntry {
  /** What applying the entry does. */
  readonly changes: readonly FieldSet[];
}

export interface SessionState extends Trail<SessionUndo> {
  readonly created: boolean;
  readonly title: LocalText;
  readonly series: Series | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly start: Moment;
  readonly end: Moment;
  /** When the session must be over, whatever happens: set by hand. */
  readonly hardEnd: Moment | null;
  readonly languages: readonly Language[];
  readonly warning: Threshold;
  readonly danger: Threshold;
  readonly versions: Versions;
}

const unset: Moment = { wall: '1970-01-01T00:00', at: 0 };

export const initial: SessionState = {
  created: false,
  title: {},
  series: null,
  timeZone: 'UTC',
  start: unset,
  end: unset,
  hardEnd: null,
  languages: [],
  warning: { percent: 30 },
  danger: { percent: 10 },
  versions: {},
  undo: {},
  redo: {},
};

export function reduce(state: SessionState, event: Recorded<SessionFact>): SessionState {
  switch (event.type) {
    case 'session.created':
      return { ...initial, ...event.data, created: true };
    case 'session.edited': {
      const { changes, cause, of } = event.data;
      const { command, seq, at } = event;
      const entry: SessionUndo = { command, seq, at, changes: inverted(changes) };
      const edited = changes.reduce((session, { field, to }) => withField(session, field, to), state);
      return {
        ...edited,
        ...remember(state, event.by, entry, cause === 'made' ? { cause } : { cause, of }),
        versions: touch(
          state.versions,
          changes.map(({ field }) => field),
          event,
        ),
      };
    }
    // What it moves is what is on: `policies.ts` lets the transport follow.
    case 'session.clock-moved':
      return state;
    default:
      return unreachable(event);
  }
}
