import type { CommandEnvelope } from '../../../shared/core/envelope.ts';
import type { CloseReason } from '../../../shared/protocol/close-reasons.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Handshake, ViewMessage, Vote, VoteOutcome } from '../../../shared/protocol/socket.ts';
import type { OwnView } from '../../../shared/views/audience.ts';

/** The live connection as the page needs it. The real one is loaded after the form is there. */
export interface Line {
  /** Null where no answer came in time, or the connection was lost meanwhile: the same may be sent again. */
  command(command: CommandEnvelope): Promise<Outcome | null>;
  vote(vote: Vote): Promise<VoteOutcome | null>;
  /** Asks for the whole view. */
  sync(): void;
  /** Tries at once, instead of waiting for the next try. */
  renew(): void;
  close(): void;
}

export interface LineHandlers {
  readonly welcomed: () => void;
  readonly lost: () => void;
  readonly view: (message: ViewMessage) => void;
  readonly own: (message: OwnView) => void;
  /** For good: the line does not try again by itself. */
  readonly closed: (reason: CloseReason) => void;
}

export type ConnectLine = (handshake: Handshake, handlers: LineHandlers) => Line;
