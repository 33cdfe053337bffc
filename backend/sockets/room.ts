import type { Logger } from 'pino';
import { isStaff } from '../../shared/core/actor.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import type { Clock } from '../clock.ts';
import type { LiveSession, Published } from '../sessions/sessions.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Votes } from '../votes/votes.ts';
import { AudienceRoom } from './audience-room.ts';
import { BoothRooms } from './booth-rooms.ts';
import { Brake } from './brake.ts';
import { Claims } from './claims.ts';
import type { Connection, Feed } from './connection.ts';
import type { SocketLimits } from './limits.ts';
import { Presence } from './presence.ts';
import { StaffStream } from './staff-stream.ts';
import { TelemetryFeed } from './telemetry-feed.ts';
import { type SharedView, ViewRoom, views } from './views.ts';
import { VoteCounts } from './vote-counts.ts';

export interface RoomDependencies {
  readonly limits: SocketLimits;
  readonly votes: Votes;
  readonly telemetry: Pick<Telemetry, 'of'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
}

/** All connections of one session, and what they are sent. */
export class Room {
  readonly claims: Claims;
  /** What the audience asks for waits here (rule A5). */
  readonly brake: Brake<'questions' | 'votes'>;
  /** Of everyone but the audience, who are anonymous and many. */
  readonly #connections = new Set<Connection>();
  readonly #presence = new Presence(this.#connections);
  readonly #staff: StaffStream;
  readonly #counts: VoteCounts;
  readonly #telemetry: TelemetryFeed;
  readonly #views = new Map<SharedView, ViewRoom>();
  readonly #booths: BoothRooms;
  readonly #audience: AudienceRoom;
  readonly #session: LiveSession;
  readonly #allowance: number;

  constructor(session: LiveSession, { limits, votes, telemetry, clock, log }: RoomDependencies) {
    this.#session = session;
    this.#allowance = limits.bufferedBytes;
    this.#staff = new StaffStream(session, limits.bufferedBytes, log);
    this.#counts = new VoteCounts(session, votes, this.#connections);
    this.#telemetry = new TelemetryFeed(session, telemetry, this.#connections);
    this.#booths = new BoothRooms(session, limits.bufferedBytes);
    this.#audience = new AudienceRoom(session, votes, limits.audienceBufferedBytes);
    this.claims = new Claims(session, this.#connections, clock);
    this.brake = new Brake({
      questions: { perSecond: limits.questionsPerSession, waiting: limits.questionsWaiting },
      votes: { perSecond: limits.votesPerSession, waiting: limits.votesWaiting },
    });
  }

  get size(): number {
    return this.#connections.size + this.#audience.size;
  }

  join(connection: Connection, have: Position | null): void {
    const { view, actor } = connection;
    if (view === 'audience') {
      connection.feed = this.#audience.join(connection);
      return;
    }
    this.#connections.add(connection);
    if (view === 'booth') connection.feed = this.#withTold(connection, this.#booths.join(connection));
    else if (view !== undefined) connection.feed = this.#viewRoom(view).join(connection);
    else if (isStaff(actor.role)) {
      connection.feed = this.#withTold(connection, this.#staff.join(connection, actor.role, have));
      this.#presence.welcome(connection);
      this.#counts.welcome(connection);
    }
    this.#telemetry.welcome(connection);
    this.claims.welcome(connection);
    this.#presence.changed();
  }

  leave(connection: Connection): void {
    connection.feed?.leave();
    const { view } = connection;
    if (view === 'audience') {
      if (this.#audience.size === 0) this.#audience.close();
      return;
    }
    this.#connections.delete(connection);
    if (view !== undefined && view !== 'booth' && this.#views.get(view)?.size === 0) {
      this.#views.get(view)?.close();
      this.#views.delete(view);
    }
    this.claims.leave(connection);
    this.#presence.changed();
    if (this.#connections.size > 0) return;
    this.#presence.close();
    this.#telemetry.close();
  }

  /** Consoles first, crowds in a later turn of the event loop. */
  publish(published: Published): void {
    this.#staff.publish(published);
    for (const room of this.#views.values()) room.touch();
    this.#booths.touch();
    if (this.#audience.size > 0) this.#audience.publish(published);
    this.claims.moved();
  }

  reset(): void {
    this.#staff.reset();
    for (const room of this.#views.values()) room.touch();
    this.#booths.touch();
    this.#audience.reset();
    this.claims.moved();
  }

  /** These counts have changed; null: any may have. */
  counted(questions: ReadonlySet<string> | null): void {
    this.#counts.counted(questions);
    this.#audience.counted();
  }

  /** Somebody's votes have changed; null: everybody's may have. */
  chosen(voter: string | null): void {
    this.#audience.chosen(voter);
  }

  /** Something was measured of a channel, or the clock by which it is told has moved. */
  measured(): void {
    this.#telemetry.changed();
  }

  /** Looks who has fallen silent or is heard again. */
  listen(now: number): void {
    let changed = false;
    for (const connection of this.#connections) changed = connection.listen(now) || changed;
    if (changed) this.#presence.changed();
  }

  /** A reader that had stalled has missed what is told beside the stream or the view too. */
  #withTold(connection: Connection, feed: Feed): Feed {
    const resume = (): void => {
      feed.resume();
      if (connection.view === undefined) this.#counts.welcome(connection);
      this.#telemetry.welcome(connection);
      this.claims.welcome(connection);
    };
    return { ...feed, resume };
  }

  #viewRoom(view: SharedView): ViewRoom {
    let room = this.#views.get(view);
    if (!room) {
      room = new ViewRoom(this.#session, views[view], this.#allowance);
      this.#views.set(view, room);
    }
    return room;
  }
}
