import type { Socket as EngineSocket } from 'engine.io';
import type { Connection } from './connection.ts';

/** What the engine holds back for a slow reader; its types keep it private, and it says nothing else about it. */
interface Buffers {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** Whether packets wait in this process: only while the transport is still busy with those before them. */
export function isBusy(connection: EngineSocket): boolean {
  return (connection as unknown as Buffers).writeBuffer.length > 0;
}

/** Bytes that wait in this process for the reader of a connection. */
export function backlogOf(connection: EngineSocket): number {
  const { writeBuffer, transport } = connection as unknown as Buffers;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes;
}

const lookEvery = 50;

/**
 * Readers that do not keep up: they are sent nothing while they read what waits for them, and what they missed as a
 * whole once they have. One that takes nothing for as long as a silent connection may live is ended.
 */
export class Pressure {
  readonly #stalled = new Set<Connection>();
  #timer: NodeJS.Timeout | null = null;

  readonly add = (connection: Connection): void => {
    this.#stalled.add(connection);
    this.#timer ??= setInterval(() => this.#look(), lookEvery).unref();
  };

  remove(connection: Connection): void {
    this.#stalled.delete(connection);
    if (this.#stalled.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const now = performance.now();
    for (const connection of this.#stalled) {
      if (connection.backlog === 0) {
        connection.stalledSince = null;
        this.remove(connection);
        connection.feed?.resume();
      } else if (now - (connection.stalledSince ?? now) > connection.patience) {
        this.remove(connection);
        connection.cut();
      }
    }
  }
}
