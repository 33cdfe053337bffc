import { WebSocket } from 'ws';
import { monotonicMs } from './figures.ts';
import { connect, frameBytes } from './wire.ts';

/** A process that holds many receivers, of the product's stage view or of the floor's relay, and says when all have a change. */

export type ToReceivers =
  | {
      readonly type: 'connect';
      readonly kind: 'product';
      readonly url: string;
      readonly tokens: readonly string[];
      readonly session: string;
      readonly count: number;
    }
  /** Consoles of staff, and views of booths: whoever must be told of a flag. */
  | {
      readonly type: 'connect';
      readonly kind: 'concerned';
      readonly url: string;
      readonly session: string;
      readonly people: readonly { readonly token: string; readonly view?: 'booth' }[];
    }
  | { readonly type: 'connect'; readonly kind: 'floor'; readonly url: string; readonly count: number }
  /** The next change is expected by all receivers. `mark`: what its messages hold, where others may come between. */
  | { readonly type: 'arm'; readonly mark?: string }
  | { readonly type: 'disconnect' };

export type FromReceivers =
  | { readonly type: 'connected' | 'armed' | 'disconnected' }
  /** When the last receiver had the change, on the machine's monotonic clock, and its bytes on the wire. */
  | { readonly type: 'arrived'; readonly at: number; readonly bytes: number };

const open: { close(): void }[] = [];
let armed = false;
let mark: string | undefined;
let arrived = 0;
let most = 0;

const tell = (message: FromReceivers): void => void process.send?.(message);

function received(bytes: number, message?: unknown): void {
  if (!armed || (mark !== undefined && !JSON.stringify(message).includes(mark))) return;
  arrived += 1;
  most = Math.max(most, bytes);
  if (arrived < open.length) return;
  armed = false;
  tell({ type: 'arrived', at: monotonicMs(), bytes: most });
}

async function connectOne(order: Extract<ToReceivers, { type: 'connect' }>, index: number): Promise<void> {
  if (order.kind === 'product') {
    const token = order.tokens[index % order.tokens.length] as string;
    const onEvent = (name: string, _message: unknown, bytes: number): void => {
      if (name === 'view') received(bytes);
    };
    open.push(await connect(order.url, { token, session: order.session, view: 'stage', onEvent, blind: true }));
    return;
  }
  if (order.kind === 'concerned') {
    const person = order.people[index] as (typeof order.people)[number];
    const onEvent = (name: string, message: unknown, bytes: number): void => {
      if (name === 'view' || name === 'frame') received(bytes, message);
    };
    open.push(await connect(order.url, { ...person, session: order.session, onEvent }));
    return;
  }
  const socket = new WebSocket(order.url, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => received(frameBytes(data.length)));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  open.push({ close: () => socket.terminate() });
}

async function connectAll(order: Extract<ToReceivers, { type: 'connect' }>): Promise<void> {
  const count = order.kind === 'concerned' ? order.people.length : order.count;
  for (let index = 0; index < count; index += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, count - index) }, (_, step) => connectOne(order, index + step)),
    );
}

process.on('message', (order: ToReceivers) => {
  void (async () => {
    switch (order.type) {
      case 'connect':
        await connectAll(order);
        return tell({ type: 'connected' });
      case 'arm':
        arrived = 0;
        most = 0;
        mark = order.mark;
        armed = true;
        return tell({ type: 'armed' });
      case 'disconnect':
        for (const receiver of open.splice(0)) receiver.close();
        return tell({ type: 'disconnected' });
    }
  })();
});
process.on('disconnect', () => process.exit(0));
