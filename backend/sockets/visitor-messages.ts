import type { Outcome } from '../../shared/protocol/outcome.ts';
import { CommandEnvelope } from '../../shared/core/envelope.ts';
import { Vote, type VoteOutcome } from '../../shared/protocol/socket.ts';
import type { Votes } from '../votes/votes.ts';
import type { Connection, LiveSocket } from './connection.ts';
import { type MessageDependencies, guardMessages } from './messages.ts';
import type { VisitorAllowances } from './visitor-allowances.ts';

/** What a `sync` counts for: its answer is the whole view. */
const syncWeight = 20;

/**
 * Answers what a visitor of the audience page sends. Questions and votes go through the room's brake (rule A5); what no
 * page sends ends the connection (rule K8).
 */
export function answerVisitor(
  socket: LiveSocket,
  connection: Connection,
  {
    clock,
    log,
    room,
    allowances,
    votes,
  }: MessageDependencies & { readonly allowances: VisitorAllowances; readonly votes: Votes },
): void {
  const { on, violation, failed } = guardMessages(socket, connection, log, ['command', 'vote', 'clock', 'sync']);
  const count = (weight = 1): boolean => {
    const within = allowances.message(connection, weight);
    if (!within) violation();
    return within && connection.open;
  };
  const tooFast = (retryAfter: number) =>
    ({ ok: false, rejection: { code: 'rate-limited', data: { retryAfter } } }) as const;

  on('command', (received, answer, ...more) => {
    const envelope = CommandEnvelope.safeParse(received);
    if (!envelope.success || typeof answer !== 'function' || more.length > 0) return violation();
    if (!count()) return;
    const reply = answer as (outcome: Outcome) => void;
    const { id } = envelope.data;
    const { session, actor } = connection;
    const wait =
      allowances.command(connection, envelope.data) ||
      room.brake.enter('questions', () => void session.submit(envelope.data, actor).then(reply).catch(failed));
    if (wait > 0) reply({ id, ...tooFast(wait) });
  });

  on('vote', (received, answer, ...more) => {
    const vote = Vote.safeParse(received);
    if (!vote.success || typeof answer !== 'function' || more.length > 0) return violation();
    if (!count()) return;
    const reply = answer as (outcome: VoteOutcome) => void;
    const { session, actor } = connection;
    const wait =
      allowances.vote(connection) ||
      room.brake.enter('votes', () => void votes.cast(session, vote.data, actor.person).then(reply).catch(failed));
    if (wait > 0) reply(tooFast(wait));
  });

  on('clock', (answer, ...more) => {
    if (typeof answer !== 'function' || more.length > 0) return violation();
    (answer as (now: number) => void)(clock.now());
    count();
  });

  // A visitor holds no position in the log: whatever they miss is the whole view.
  on('sync', (received, ...more) => {
    if (received !== null || more.length > 0) return violation();
    if (count(syncWeight)) connection.feed?.sync(null);
  });
}
