import type { CloseReason } from '../../shared/protocol/close-reasons.ts';
import type { ClientToServer, Handshake, ServerToClient } from '../../shared/protocol/socket.ts';

/** What the backend tells consoles and views; `own` is for visitors of the audience page, which has a client of its own. */
export type Told = Omit<ServerToClient, 'own'>;

/** What the connection needs of a socket; `socket-io.ts` is the real one. Votes are cast by the audience alone. */
export interface LiveSocket extends Omit<ClientToServer, 'vote'> {
  /** Drops what there is, which may be half-open or a pause between attempts, and connects at once. */
  readonly renew: () => void;
  /** Ends it without further attempts. Nothing is told afterwards, unless it is renewed. */
  readonly close: () => void;
}

export interface SocketHandlers extends Told {
  /** The connection stands; `welcome` follows. */
  readonly opened: () => void;
  /** It ended, or an attempt failed. Another attempt follows by itself. */
  readonly lost: () => void;
  /** The handshake was refused: no attempt follows by itself. */
  readonly refused: (reason: CloseReason) => void;
  /** Anything at all arrived, the engine's heartbeat included. */
  readonly heard: () => void;
}

/**
 * Opens a socket that keeps trying until it is refused or closed. What is sent while there is no connection is
 * dropped, and an answer comes over the connection of its question or never.
 * @param origin of the backend.
 * @param handshake asked for at each attempt.
 */
export type ConnectSocket = (
  origin: string,
  handshake: () => Promise<Handshake>,
  handlers: SocketHandlers,
) => LiveSocket;
