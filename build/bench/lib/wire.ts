import { WebSocket } from 'ws';
import { audiencePath } from '../../../shared/protocol/audience-path.ts';
import { limit } from './product.ts';

/**
 * A light Socket.IO client on a raw WebSocket, just enough of docs/protocol.md: many of them fit in one process,
 * where the full client library would measure itself.
 */
export interface Wire {
  /** Sends an event and waits for its answer. */
  ask(event: string, ...args: readonly unknown[]): Promise<unknown>;
  send(event: string, ...args: readonly unknown[]): void;
  close(): void;
  readonly closed: Promise<void>;
}

export interface WireOptions {
  readonly token: string;
  readonly session: string;
  /** `audience` connects on the audience's own path. */
  readonly view?: 'stage' | 'audience' | 'booth';
  readonly have?: { readonly epoch: string; readonly seq: number };
  /** Every event, with the bytes of its WebSocket frame. */
  readonly onEvent: (name: string, message: unknown, bytes: number) => void;
  /** Parse nothing: only the name and the bytes are given. For crowds. */
  readonly blind?: boolean;
}

export async function connect(url: string, options: WireOptions): Promise<Wire> {
  const path = options.view === 'audience' ? audiencePath : '/live';
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
    // Its receiver would check what a blind one does not even read.
    skipUTF8Validation: true,
  });
  const answers = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Closed before it was open')));
    socket.on('message', (data: Buffer) => {
      const text = options.blind && data.length > 64 && data[0] === 0x34 && data[1] === 0x32 ? null : data.toString();
      if (text === null) return options.onEvent(nameIn(data), null, frameBytes(data.length));
      if (text === '2') return socket.send('3');
      if (text.startsWith('0')) {
        const { token, session, view, have } = options;
        return socket.send(`40${JSON.stringify({ protocol: 1, token, session, view, have })}`);
      }
      if (text.startsWith('40')) return resolve();
      if (text.startsWith('44')) return reject(new Error(text.slice(2)));
      if (text.startsWith('42')) {
        const [name, message] = JSON.parse(text.slice(2)) as [string, unknown];
        return options.onEvent(name, message, frameBytes(data.length));
      }
      if (text.startsWith('43')) {
        const bracket = text.indexOf('[');
        const id = Number(text.slice(2, bracket));
        answers.get(id)?.((JSON.parse(text.slice(bracket)) as unknown[])[0]);
        answers.delete(id);
      }
    });
  });
  opened.catch(() => socket.terminate());
  await Promise.race([opened, limit(20_000, 'a connection')]);
  return {
    closed,
    ask: (event, ...args) =>
      new Promise((resolve) => {
        const id = asked++;
        answers.set(id, resolve);
        socket.send(`42${id}${JSON.stringify([event, ...args])}`);
      }),
    send: (event, ...args) => socket.send(`42${JSON.stringify([event, ...args])}`),
    close: () => socket.terminate(),
  };
}

/** The name of the event in `42["name",…`. */
function nameIn(data: Buffer): string {
  return data.toString('latin1', 4, data.indexOf(0x22, 4));
}

/** Bytes on the wire of an unmasked WebSocket frame (RFC 6455, section 5.2). */
export function frameBytes(payload: number): number {
  return payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);
}
