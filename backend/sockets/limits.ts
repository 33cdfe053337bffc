import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What one client may take. All of them can be set by whoever runs the backend. */
export interface SocketLimits {
  /** Open connections of one member token. */
  readonly connectionsPerToken: number;
  /** Open connections of one address: a whole venue may be behind one. */
  readonly connectionsPerAddress: number;
  /** Commands in a second of one connection, and of all connections of one person. */
  readonly commandsPerConnection: number;
  readonly commandsPerPerson: number;
  /** Messages of any kind in a second, after which a connection is ended. */
  readonly messagesPerConnection: number;
  /** Bytes that may wait for one reader before its messages are dropped (rule S6). */
  readonly bufferedBytes: number;
  /** The same for one visitor of the audience page: there are thousands. */
  readonly audienceBufferedBytes: number;
  /** Open connections of one visitor. */
  readonly connectionsPerVisitor: number;
  /** Messages of any kind in a second of one visitor's connection, after which it is ended. */
  readonly messagesPerVisitor: number;
  /** Of one visitor in a minute: questions (so many at once), votes, and commands of any kind. */
  readonly questionsPerVisitor: number;
  readonly questionsAtOnce: number;
  readonly votesPerVisitor: number;
  readonly commandsPerVisitor: number;
  /** Of all visitors of one network in a minute. */
  readonly questionsPerNetwork: number;
  readonly votesPerNetwork: number;
  /** Of all visitors of one session in a second; beyond, they wait in their order, at most so many (rule A5). */
  readonly questionsPerSession: number;
  readonly votesPerSession: number;
  readonly questionsWaiting: number;
  readonly votesWaiting: number;
  /** Erasures that visitors of one session may ask for in a minute. */
  readonly erasuresPerSession: number;
}

export const defaultLimits: SocketLimits = {
  connectionsPerToken: 50,
  connectionsPerAddress: 10_000,
  commandsPerConnection: 1_000,
  commandsPerPerson: 2_000,
  messagesPerConnection: 5_000,
  bufferedBytes: 1_000_000,
  audienceBufferedBytes: 200_000,
  connectionsPerVisitor: 10,
  messagesPerVisitor: 50,
  questionsPerVisitor: 5,
  questionsAtOnce: 3,
  votesPerVisitor: 60,
  commandsPerVisitor: 30,
  questionsPerNetwork: 1_200,
  votesPerNetwork: 30_000,
  questionsPerSession: 300,
  votesPerSession: 1_500,
  questionsWaiting: 3_000,
  votesWaiting: 15_000,
  erasuresPerSession: 6,
};

/** Counts messages and commands by the second. */
export class Rates {
  readonly #messages: RateLimiterMemory;
  readonly #ofConnection: RateLimiterMemory;
  readonly #ofPerson: RateLimiterMemory;
  readonly #flood: number;

  constructor({ messagesPerConnection, commandsPerConnection, commandsPerPerson }: SocketLimits) {
    this.#flood = messagesPerConnection;
    this.#messages = new RateLimiterMemory({ points: messagesPerConnection, duration: 1 });
    this.#ofConnection = new RateLimiterMemory({ points: commandsPerConnection, duration: 1 });
    this.#ofPerson = new RateLimiterMemory({ points: commandsPerPerson, duration: 1 });
  }

  /** Of messages that are no commands: whether the connection stays below what any honest client sends. `weight`: what the message costs to answer. */
  async message(connection: string, weight = 1): Promise<boolean> {
    return (await wait(this.#messages, connection, weight)) === 0;
  }

  /** Ms after which a command may be given again; 0 where it may be given now, Infinity for a flood. */
  async command(connection: string, person: string): Promise<number> {
    return (await wait(this.#ofConnection, connection, 1, this.#flood)) || (await wait(this.#ofPerson, person, 1));
  }
}

async function wait(limiter: RateLimiterMemory, key: string, points: number, flood = Infinity): Promise<number> {
  try {
    await limiter.consume(key, points);
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal.consumedPoints > flood ? Infinity : Math.max(1, refusal.msBeforeNext);
  }
}

/** Counts what is open by key. */
export class Tally {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  add(key: string): void {
    this.#counts.set(key, this.of(key) + 1);
  }

  remove(key: string): void {
    const left = this.of(key) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }
}
