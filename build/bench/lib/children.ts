import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { limit } from './product.ts';
import type { FromReceivers, ToReceivers } from './receivers.ts';

/** A process of this folder that talks over IPC and ends with its parent. */
export function child(file: string): ChildProcess {
  return fork(new URL(file, import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'json',
  });
}

export async function nextMessage(process: ChildProcess, what: string): Promise<unknown> {
  const [message] = (await Promise.race([once(process, 'message'), limit(60_000, what)])) as [unknown];
  return message;
}

/** The receivers' process, by its orders and answers. */
export interface Receivers {
  connect(order: Extract<ToReceivers, { type: 'connect' }>): Promise<void>;
  disconnect(): Promise<void>;
  /** Makes a change and waits until every receiver has it: when the last had it, and its bytes. */
  measure(change: () => void): Promise<{ readonly at: number; readonly bytes: number }>;
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
    async measure(change) {
      await order({ type: 'arm' });
      const arrival = nextMessage(process, 'the last receiver');
      change();
      const answer = (await arrival) as FromReceivers;
      if (answer.type !== 'arrived') throw new Error(`Unexpected answer ${answer.type}`);
      return answer;
    },
    close: () => process.disconnect(),
  };
}
