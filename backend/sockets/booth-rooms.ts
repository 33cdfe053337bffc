import { boothView } from '../../shared/views/booth.ts';
import { asJson } from '../../shared/views/stage.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Connection, Feed } from './connection.ts';
import { ViewRoom, viewPace } from './views.ts';

/** The booth in which somebody sits; null: in none, as staff never do. */
type Place = string | null;

interface Reader {
  place: Place;
  feed: Feed;
}

/**
 * The booths' views of one session. Everyone in a booth looks at the same, derived and encoded once; whoever sits down
 * elsewhere, or stands up, gets the whole of what is shown there, and nothing more of where they were (rule V6).
 */
export class BoothRooms {
  readonly #rooms = new Map<Place, ViewRoom>();
  readonly #readers = new Map<Connection, Reader>();
  readonly #session: LiveSession;
  readonly #allowance: number;
  #seats: object;

  /** @param allowance bytes that may wait for one reader. */
  constructor(session: LiveSession, allowance: number) {
    this.#session = session;
    this.#allowance = allowance;
    this.#seats = session.state.booths.seats;
  }

  join(connection: Connection): Feed {
    const place = this.#placeOf(connection);
    const reader: Reader = { place, feed: this.#room(place).join(connection) };
    this.#readers.set(connection, reader);
    return {
      sync: (have) => reader.feed.sync(have),
      resume: () => reader.feed.resume(),
      leave: () => {
        this.#readers.delete(connection);
        this.#leave(reader);
      },
    };
  }

  /** The session's state has changed. */
  touch(): void {
    const { seats } = this.#session.state.booths;
    if (seats !== this.#seats) {
      this.#seats = seats;
      for (const [connection, reader] of this.#readers) this.#follow(connection, reader);
    }
    for (const room of this.#rooms.values()) room.touch();
  }

  #follow(connection: Connection, reader: Reader): void {
    const place = this.#placeOf(connection);
    if (place === reader.place) return;
    this.#leave(reader);
    reader.place = place;
    reader.feed = this.#room(place).join(connection);
  }

  #leave({ place, feed }: Reader): void {
    feed.leave();
    const room = this.#rooms.get(place);
    if (room?.size !== 0) return;
    room.close();
    this.#rooms.delete(place);
  }

  #room(place: Place): ViewRoom {
    const standing = this.#rooms.get(place);
    if (standing) return standing;
    const seat = place === null ? null : { booth: place };
    const derive = (state: LiveSession['state']) => asJson(boothView(state, seat));
    const room = new ViewRoom(this.#session, { derive, every: viewPace }, this.#allowance);
    this.#rooms.set(place, room);
    return room;
  }

  #placeOf({ actor }: Connection): Place {
    return actor.role === 'interpreter' ? (this.#session.state.booths.seats[actor.person]?.booth ?? null) : null;
  }
}
