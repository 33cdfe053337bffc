import type { Logger } from 'pino';
import { CommandEnvelope } from '../../shared/core/envelope.ts';
import type { Outcome } from '../../shared/protocol/outcome.ts';
import { Position } from '../../shared/protocol/socket.ts';
import type { Clock } from '../clock.ts';
import type { Connection, LiveSocket } from './connection.ts';
import type { Rates } from './limits.ts';

const known: ReadonlySet<unknown> = new Set(['command', 'clock', 'sync']);
/** What a `sync` counts for: its answer may be the whole state. */
const syncWeight = 100;

/**
 * Answers what a client sends. What no client sends ends the connection (rule K8): anything but the three messages,
 * in another shape, or more of them than anyone needs.
 */
export function answerMessages(
  socket: LiveSocket,
  connection: Connection,
  { rates, clock, log }: { readonly rates: Rates; readonly clock: Clock; readonly log: Logger },
): void {
  const violation = (): void => {
    if (!connection.open) return;
    log.warn({ session: connection.session.id, connection: connection.id }, 'a client broke the protocol');
    connection.end('protocol-error');
  };
  const count = async (weight: number): Promise<boolean> => {
    const within = await rates.message(connection.id, weight);
    if (!within) violation();
    return within && connection.open;
  };
  const failed = (error: unknown): void => {
    log.error({ err: error, session: connection.session.id }, 'a message could not be answered');
    connection.cut();
  };

  const command = async (envelope: CommandEnvelope): Promise<Outcome | null> => {
    const retryAfter = await rates.command(connection.id, connection.actor.person);
    if (retryAfter === Infinity) violation();
    if (!connection.open) return null;
    if (retryAfter > 0)
      return { id: envelope.id, ok: false, rejection: { code: 'rate-limited', data: { retryAfter } } };
    return connection.session.submit(envelope, connection.actor);
  };

  // Arguments are whatever a client sent: the types of the messages are what an honest one sends.
  const on = socket.on.bind(socket) as (event: string, listener: (...received: unknown[]) => void) => void;

  on('command', (received, answer, ...more) => {
    const envelope = CommandEnvelope.safeParse(received);
    // A view gives no commands (rule V5).
    if (!envelope.success || typeof answer !== 'function' || more.length > 0 || connection.view !== undefined)
      return violation();
    command(envelope.data).then((outcome) => {
      if (outcome) (answer as (outcome: Outcome) => void)(outcome);
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

  socket.onAny((event: unknown) => {
    if (!known.has(event)) violation();
  });
}
