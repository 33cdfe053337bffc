import type { Logger } from 'pino';
import { isStaff } from '../../shared/core/actor.ts';
import { CommandEnvelope, Id } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { type ClientToServer, Position } from '../../shared/protocol/socket.ts';
import type { Clock } from '../clock.ts';
import type { Connection, LiveSocket } from './connection.ts';
import type { Rates } from './limits.ts';
import type { Room } from './room.ts';

/** What a `sync` counts for: its answer may be the whole state. */
const syncWeight = 100;

export interface MessageDependencies {
  readonly rates: Rates;
  readonly clock: Clock;
  readonly log: Logger;
  readonly room: Room;
}

/** Receives messages as they come: whatever a client sent, not what an honest one would. */
type On = (event: keyof ClientToServer, listener: (...received: unknown[]) => void) => void;

/** What answering messages has in common: any but the known ones break the protocol, which ends the connection. */
export function guardMessages(
  socket: LiveSocket,
  connection: Connection,
  log: Logger,
  known: readonly (keyof ClientToServer)[],
): { readonly on: On; readonly violation: () => void; readonly failed: (error: unknown) => void } {
  const violation = (): void => {
    if (!connection.open) return;
    log.warn({ session: connection.session.id, connection: connection.id }, 'a client broke the protocol');
    connection.end('protocol-error');
  };
  socket.onAny((event: unknown) => {
    if (!(known as readonly unknown[]).includes(event)) violation();
  });
  return {
    on: socket.on.bind(socket) as On,
    violation,
    failed: (error) => {
      log.error({ err: error, session: connection.session.id }, 'a message could not be answered');
      connection.cut();
    },
  };
}

/** Whether a connection may give commands: staff in their stream, and interpreters in their view (rule V5). */
function givesCommands({ view, actor }: Connection): boolean {
  return view === undefined ? isStaff(actor.role) : actor.role === 'interpreter';
}

/**
 * Answers what consoles and views send. What no client sends ends the connection (rule K8): anything but the known
 * messages, in another shape, or more of them than anyone needs.
 */
export function answerMessages(
  socket: LiveSocket,
  connection: Connection,
  { rates, clock, log, room }: MessageDependencies,
): void {
  const { on, violation, failed } = guardMessages(socket, connection, log, ['command', 'claim', 'clock', 'sync']);
  const count = async (weight: number): Promise<boolean> => {
    const within = await rates.message(connection.id, weight);
    if (!within) violation();
    return within && connection.open;
  };

  const command = async (envelope: CommandEnvelope): Promise<Outcome | null> => {
    const retryAfter = await rates.command(connection.id, connection.actor.person);
    if (retryAfter === Infinity) violation();
    if (!connection.open) return null;
    if (retryAfter > 0)
      return { id: envelope.id, ok: false, rejection: { code: 'rate-limited', data: { retryAfter } } };
    return connection.session.submit(envelope, connection.actor);
  };

  on('command', (received, answer, ...more) => {
    const envelope = CommandEnvelope.safeParse(received);
    if (!envelope.success || typeof answer !== 'function' || more.length > 0 || !givesCommands(connection))
      return violation();
    command(envelope.data).then((outcome) => {
      if (outcome) (answer as (outcome: Outcome) => void)(outcome);
    }, failed);
  });

  on('claim', (received, ...more) => {
    const question = Id.nullable().safeParse(received);
    if (!question.success || more.length > 0 || !givesCommands(connection)) return violation();
    count(1).then((within) => {
      if (within) room.claims.claim(connection, question.data);
    }, failed);
  });

  on('clock', (answer, ...more) => {
    if (typeof answer !== 'function' || more.length > 0) return violation();
    // At once: what waits in between would look like a way that is longer than it is.
    (answer as (now: number) => void)(clock.now());
    count(1).catch(failed);
  });

  on('sync', (received, ...more) => {
    const have = Position.nullable().safeParse(received);
    if (!have.success || more.length > 0) return violation();
    count(syncWeight).then((within) => {
      if (within) connection.feed?.sync(have.data);
    }, failed);
  });
}
