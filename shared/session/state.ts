import type { Recorded } from '../core/envelope.ts';
import { type Versions, touch, withField } from '../core/fields.ts';
import type { Language, LocalText } from '../core/local-text.ts';
import type { Moment } from '../core/time.ts';
import { unreachable } from '../core/decider.ts';
import type { Series, SessionFact, Threshold } from './messages.ts';

export interface SessionState {
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
};

export function reduce(state: SessionState, event: Recorded<SessionFact>): SessionState {
  switch (event.type) {
    case 'session.created':
      return { ...initial, ...event.data, created: true };
    case 'session.edited': {
      const { changes } = event.data;
      const edited = changes.reduce((session, { field, to }) => withField(session, field, to), state);
      return {
        ...edited,
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
