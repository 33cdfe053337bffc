import type { CommandEnvelope } from '../../shared/core/envelope.ts';
import { Allowance, takeAll } from './allowances.ts';
import { networkOf } from './address.ts';
import type { Connection } from './connection.ts';
import type { SocketLimits } from './limits.ts';

/** What a visitor may do in a minute, and what all of one network may; a venue may be behind one address. */
export class VisitorAllowances {
  readonly #questions: readonly [visitor: Allowance, network: Allowance];
  readonly #votes: readonly [visitor: Allowance, network: Allowance];
  readonly #commands: Allowance;
  readonly #erasures: Allowance;
  readonly #messages: Allowance;

  constructor(limits: SocketLimits) {
    const half = (perMinute: number): number => Math.ceil(perMinute / 2);
    const network = (perMinute: number): Allowance => new Allowance(perMinute, half(perMinute));
    this.#questions = [
      new Allowance(limits.questionsPerVisitor, Math.min(limits.questionsAtOnce, limits.questionsPerVisitor)),
      network(limits.questionsPerNetwork),
    ];
    this.#votes = [network(limits.votesPerVisitor), network(limits.votesPerNetwork)];
    this.#commands = network(limits.commandsPerVisitor);
    this.#erasures = new Allowance(limits.erasuresPerSession, 1);
    this.#messages = new Allowance(60 * limits.messagesPerVisitor, 2 * limits.messagesPerVisitor);
  }

  /** Whether the connection stays below what any honest page sends. `weight`: what the message costs to answer. */
  message({ id }: Connection, weight = 1): boolean {
    for (let count = 0; count < weight; count += 1) if (takeAll([[this.#messages, id]]) > 0) return false;
    return true;
  }

  /** Ms after which a command may be given again; 0 where it may be given now. */
  command({ actor: { person }, address, session }: Connection, { type, data }: CommandEnvelope): number {
    const commands = [this.#commands, person] as const;
    switch (type) {
      case 'questions.submit':
        return takeAll([commands, [this.#questions[0], person], [this.#questions[1], networkOf(address)]]);
      case 'questions.erase-author':
        // Rewrites the whole log, and everyone waits for it. Someone else's is refused and costs nothing.
        return isAbout(person, data) ? takeAll([commands, [this.#erasures, session.id]]) : takeAll([commands]);
      default:
        return takeAll([commands]);
    }
  }

  /** Ms after which a vote may be cast again; 0 where it may be cast now. */
  vote({ actor: { person }, address }: Connection): number {
    return takeAll([
      [this.#votes[0], person],
      [this.#votes[1], networkOf(address)],
    ]);
  }
}

function isAbout(person: string, data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'author' in data && data.author === person;
}
