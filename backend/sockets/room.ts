import type { Logger } from 'pino';
import { isStaff } from '../../shared/core/actor.ts';
import type { Position } from '../../shared/protocol/socket.ts';
import type { VisibilityTable } from '../../shared/roles/visibility.ts';
import type { LiveSession, Published } from '../sessions/sessions.ts';
import type { Connection } from './connection.ts';
import { Presence } from './presence.ts';
import { StaffStream } from './staff-stream.ts';
import { ViewRoom, views } from './views.ts';

/** All connections of one session, and what they are sent. */
export class Room {
  readonly #connections = new Set<Connection>();
  readonly #presence = new Presence(this.#connections);
  readonly #staff: StaffStream;
  readonly #views = new Map<keyof typeof views, ViewRoom>();
  readonly #session: LiveSession;
  readonly #allowance: number;

  constructor(session: LiveSession, table: VisibilityTable, allowance: number, log: Logger) {
    this.#session = session;
    this.#allowance = allowance;
    this.#staff = new StaffStream(session, table, allowance, log);
  }

  get size(): number {
    return this.#connections.size;
  }

  join(connection: Connection, have: Position | null): void {
    this.#connections.add(connection);
    const { view, actor } = connection;
    if (view !== undefined) connection.feed = this.#viewRoom(view).join(connection);
    else if (isStaff(actor.role)) {
      connection.feed = this.#staff.join(connection, actor.role, have);
      this.#presence.welcome(connection);
    }
    this.#presence.changed();
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    connection.feed?.leave();
    const { view } = connection;
    if (view !== undefined && this.#views.get(view)?.size === 0) {
      this.#views.get(view)?.close();
      this.#views.delete(view);
    }
    this.#presence.changed();
    if (this.#connections.size === 0) this.#presence.close();
  }

  /** Consoles first, crowds in a later turn of the event loop. */
  publish(published: Published): void {
    this.#staff.publish(published);
    for (const room of this.#views.values()) room.touch();
  }

  reset(): void {
    this.#staff.reset();
    for (const room of this.#views.values()) room.touch();
  }

  /** Looks who has fallen silent or is heard again. */
  listen(now: number): void {
    let changed = false;
    for (const connection of this.#connections) changed = connection.listen(now) || changed;
    if (changed) this.#presence.changed();
  }

  #viewRoom(view: keyof typeof views): ViewRoom {
    let room = this.#views.get(view);
    if (!room) {
      room = new ViewRoom(this.#session, views[view], this.#allowance);
      this.#views.set(view, room);
    }
    return room;
  }
}
