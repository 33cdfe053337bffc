import type { CloseReason } from '../../../shared/protocol/close-reasons.ts';
import type { CommandEnvelope, Instant } from '../../../shared/core/envelope.ts';
import type { Outcome } from '../../../shared/protocol/outcome.ts';
import type { Handshake, Position, Welcome } from '../../../shared/protocol/socket.ts';
import type { ConnectSocket, SocketHandlers, Told } from '../live-socket.ts';

export interface SentCommand {
  readonly command: CommandEnvelope;
  readonly answer: (outcome: Outcome) => void;
}

/** A socket whose other end is the test: nothing is answered, heard or lost unless the test says so. */
export interface ScriptedSocket {
  readonly connect: ConnectSocket;
  /** Commands that went out over a standing connection, in order. */
  readonly commands: SentCommand[];
  readonly syncs: (Position | null)[];
  readonly claims: (string | null)[];
  readonly renewals: () => number;
  readonly closed: () => boolean;
  /** Lets the waiting attempt succeed and welcomes it; returns what the client said of itself. */
  readonly accept: (welcome?: Partial<Welcome>) => Promise<Handshake>;
  readonly say: <K extends keyof Told>(name: K, ...message: Parameters<Told[K]>) => void;
  /** A heartbeat. */
  readonly beat: () => void;
  readonly drop: () => void;
  readonly refuse: (reason: CloseReason) => void;
  /** Answers the clock question with an instant; without one they are never answered. */
  clock: (() => Instant) | null;
}

export function scriptedSocket(): ScriptedSocket {
  let handlers: SocketHandlers | undefined;
  let shake: (() => Promise<Handshake>) | undefined;
  let standing = false;
  let closed = false;
  let renewals = 0;

  function drop(): void {
    standing = false;
    if (!closed) handlers?.lost();
  }

  const script: ScriptedSocket = {
    commands: [],
    syncs: [],
    claims: [],
    clock: null,
    renewals: () => renewals,
    closed: () => closed,
    connect(_origin, handshake, given) {
      handlers = given;
      shake = handshake;
      return {
        command: (command, answer) => {
          if (standing) script.commands.push({ command, answer });
        },
        claim: (question) => {
          if (standing) script.claims.push(question);
        },
        clock: (answer) => {
          if (standing && script.clock) answer(script.clock());
        },
        sync: (have) => {
          if (standing) script.syncs.push(have);
        },
        renew() {
          renewals += 1;
          if (standing) drop();
          closed = false;
        },
        close() {
          standing = false;
          closed = true;
        },
      };
    },
    async accept(welcome) {
      if (!shake) throw new Error('Nobody has connected');
      const handshake = await shake();
      standing = true;
      handlers?.heard();
      handlers?.opened();
      const { protocol, session } = handshake;
      const whole = { protocol, session, person: 'ana', role: 'moderator', language: 'fr', now: Date.now() } as const;
      handlers?.welcome({ ...whole, ...welcome });
      return handshake;
    },
    say(name, ...message) {
      handlers?.heard();
      (handlers?.[name] as (...given: unknown[]) => void)(...message);
    },
    beat: () => handlers?.heard(),
    drop,
    refuse: (reason) => handlers?.refused(reason),
  };
  return script;
}
