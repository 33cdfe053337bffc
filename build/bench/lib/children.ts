import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { limit } from './product.ts';
import type { FromReceivers, ToReceivers } from './receivers.ts';
import type { Crowd, FromVisitors, ToVisitors } from './visitors.ts';

/** A process of this folder that talks over IPC and ends with its parent. */
export function child(file: string): ChildProcess {
  return fork(new URL(file, import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'json',
  });
}

export async function nextMessage(process: ChildProcess, what: string, ms = 60_000): Promise<unknown> {
  const [message] = (await Promise.race([once(process, 'message'), limit(ms, what)])) as [unknown];
  return message;
}

/** The receivers' process, by its orders and answers. */
export interface Receivers {
  connect(order: Extract<ToReceivers, { type: 'connect' }>): Promise<void>;
  disconnect(): Promise<void>;
  /** Makes a change and waits until every receiver has it: when the last had it, and the bytes of the largest message. */
  measure(change: () => void, mark?: string): Promise<{ readonly at: number; readonly bytes: number }>;
  close(): void;
}

export function startReceivers(): Receivers {
  const process = child('./receivers.ts');
  const order = async (message: ToReceivers): Promise<FromReceivers> => {
    const answer = nextMessage(process, `the receivers to ${message.type}`);
    process.send(message);
    return (await answer) as FromReceivers;
  };
  return {
    connect: async (message) => void (await order(message)),
    disconnect: async () => void (await order({ type: 'disconnect' })),
    async measure(change, mark) {
      await order({ type: 'arm', ...(mark !== undefined && { mark }) });
      const arrival = nextMessage(process, 'the last receiver');
      change();
      const answer = (await arrival) as FromReceivers;
      if (answer.type !== 'arrived') throw new Error(`Unexpected answer ${answer.type}`);
      return answer;
    },
    close: () => process.disconnect(),
  };
}

/** A process of visitors, by its orders and answers. */
export interface Visitors {
  join(order: Extract<ToVisitors, { type: 'join' }>): Promise<void>;
  /** Resolves when the load has been given and answered. */
  load(order: Extract<ToVisitors, { type: 'load' }>): Promise<Crowd>;
  /** How many of some visitors are told, when they come back, anything but what they were acknowledged. */
  comeBack(count: number): Promise<number>;
  close(): void;
}

export function startVisitors(): Visitors {
  const process = child('./visitors.ts');
  async function order<T extends FromVisitors['type']>(
    message: ToVisitors,
    expected: T,
  ): Promise<Extract<FromVisitors, { type: T }>> {
    const answer = nextMessage(process, `the visitors to ${message.type}`, 90_000);
    process.send(message);
    const given = (await answer) as FromVisitors;
    if (given.type !== expected) throw new Error(`Unexpected answer ${given.type}`);
    return given as Extract<FromVisitors, { type: T }>;
  }
  return {
    join: async (message) => void (await order(message, 'joined')),
    load: async (message) => (await order(message, 'loaded')).crowd,
    comeBack: async (count) => (await order({ type: 'come-back', count }, 'came-back')).wrong,
    close: () => process.disconnect(),
  };
}
