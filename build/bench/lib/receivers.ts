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
  | { readonly type: 'connect'; readonly kind: 'floor'; readonly url: string; readonly count: number }
  /** The next change is expected by this many receivers. */
  | { readonly type: 'arm' }
  | { readonly type: 'disconnect' };

export type FromReceivers =
  | { readonly type: 'connected' | 'armed' | 'disconnected' }
  /** When the last receiver had the change, on the machine's monotonic clock, and its bytes on the wire. */
  | { readonly type: 'arrived'; readonly at: number; readonly bytes: number };

const open: { close(): void }[] = [];
let armed = false;
let arrived = 0;

const tell = (message: FromReceivers): void => void process.send?.(message);

function received(bytes: number): void {
  if (!armed) return;
  arrived += 1;
  if (arrived < open.length) return;
  armed = false;
  tell({ type: 'arrived', at: monotonicMs(), bytes });
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
  const socket = new WebSocket(order.url, { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => received(frameBytes(data.length)));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  open.push({ close: () => socket.terminate() });
}

process.on('message', (order: ToReceivers) => {
  void (async () => {
    switch (order.type) {
      case 'connect':
        for (let index = 0; index < order.count; index += 50)
          await Promise.all(
            Array.from({ length: Math.min(50, order.count - index) }, (_, step) => connectOne(order, index + step)),
          );
        return tell({ type: 'connected' });
      case 'arm':
        arrived = 0;
        armed = true;
        return tell({ type: 'armed' });
      case 'disconnect':
        for (const receiver of open.splice(0)) receiver.close();
        return tell({ type: 'disconnected' });
    }
  })();
});
process.on('disconnect', () => process.exit(0));
