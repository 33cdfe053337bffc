import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../shared/core/actor.ts';
import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import {
  type ClientToServer,
  type Notice,
  type Position,
  type ServerToClient,
  heartbeat,
} from '../../shared/protocol/socket.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import type { Admitted } from './handshake.ts';
import { backlogOf, isBusy } from './pressure.ts';
import type { Encoded } from './wire.ts';

type NoEvents = Record<string, never>;
export type LiveServer = Server<ClientToServer, ServerToClient, NoEvents, { admitted?: Admitted }>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NoEvents, { admitted?: Admitted }>;

/** What a connection receives: the staff stream or a view. */
export interface Feed {
  /** The client asked for what it misses. */
  sync(have: Position | null): void;
  /** The reader has caught up after it had stalled: what was dropped is made good. */
  resume(): void;
  leave(): void;
}

/** How long and how much a connection waits for its reader. */
export interface Reading {
  readonly allowance: number;
  readonly patience: number;
  readonly onStalled: (connection: Connection) => void;
}

/** One open connection, after its handshake. */
export class Connection {
  readonly id: string;
  readonly session: LiveSession;
  readonly actor: Actor & { readonly role: Admitted['role'] };
  readonly view: Admitted['view'];
  readonly invite: string;
  readonly hash: string;
  readonly address: string;
  readonly expiresAt: number | null;
  feed: Feed | null = null;
  /** Ms of the monotonic clock at which anything was last heard. */
  heardAt = performance.now();
  stale = false;
  /** Since when the reader does not keep up; ms of the monotonic clock. */
  stalledSince: number | null = null;
  /** Bytes that may wait for the reader. */
  allowance: number;
  readonly #socket: LiveSocket;
  /** Ms for which a reader may take nothing of what waits for it. */
  readonly patience: number;
  readonly #onStalled: (connection: Connection) => void;

  constructor(
    socket: LiveSocket,
    admitted: Admitted,
    session: LiveSession,
    { allowance, patience, onStalled }: Reading,
  ) {
    this.#socket = socket;
    this.id = socket.id;
    this.session = session;
    this.actor = { person: admitted.person, role: admitted.role };
    this.view = admitted.view;
    this.invite = admitted.invite;
    this.hash = admitted.hash;
    this.address = admitted.address;
    this.expiresAt = admitted.expiresAt;
    this.allowance = allowance;
    this.patience = patience;
    this.#onStalled = onStalled;
    socket.conn.on('packet', () => {
      this.heardAt = performance.now();
    });
  }

  send({ packet, options }: Encoded): void {
    this.#socket.conn.write(packet, options);
  }

  notify(notice: Notice): void {
    if (this.keepsUp()) this.#socket.emit('notice', notice);
  }

  /** Bytes that wait for the reader, in this process. */
  get backlog(): number {
    return backlogOf(this.#socket.conn);
  }

  get open(): boolean {
    return this.#socket.connected;
  }

  /** Whether the reader keeps up. Where it does not, it is sent nothing until it does (rule S6). */
  keepsUp(): boolean {
    if (this.stalledSince !== null) return false;
    if (!isBusy(this.#socket.conn) || this.backlog <= this.allowance) return true;
    this.stalledSince = performance.now();
    this.#onStalled(this);
    return false;
  }

  /** Looks whether anything was heard lately; true where that has changed (rule C8). */
  listen(now: number): boolean {
    const stale = now - this.heardAt > heartbeat.staleAfter;
    if (stale === this.stale) return false;
    this.stale = stale;
    return true;
  }

  /** Ends the connection for good, saying why. */
  end(reason: CloseReason): void {
    this.#socket.emit('closed', reason);
    this.#socket.disconnect(true);
  }

  /** Ends a connection whose reader takes nothing any more: what waits for it is dropped. */
  cut(): void {
    this.#socket.conn.close(true);
  }
}
