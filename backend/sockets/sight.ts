import type { StaffRole } from '../../shared/core/actor.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import { stateSeenBy } from '../../shared/roles/seen-state.ts';
import { visibility } from '../../shared/roles/visibility.ts';
import type { WebinarState } from '../../shared/webinar.ts';
import { headOf } from '../sessions/encoding.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { EncodedEvent } from '../store/event-store.ts';

/** A session as one group of staff roles sees it. */
export class Sight {
  readonly #session: LiveSession;
  readonly #role: StaffRole;

  /** @param role any of the group. */
  constructor(session: LiveSession, role: StaffRole) {
    this.#session = session;
    this.#role = role;
  }

  get position(): Position {
    return this.#session.position;
  }

  /** What the events lead to that the group may see (rule S8). */
  get state(): WebinarState {
    return stateSeenBy(this.#role, this.#session.state);
  }

  /** The stored text of an event as it is, or `null` (as JSON) where the group may not see it (rule S5). */
  textOf(event: EncodedEvent): string {
    return visibility[headOf(this.#session.id, event).type][this.#role] === 'all' ? event.text : 'null';
  }
}
