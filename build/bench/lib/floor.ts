import { WebSocket } from 'ws';
import { child, nextMessage } from './children.ts';

/** The commander's side of the raw relay (`relay.ts`). */
export interface Floor {
  readonly url: string;
  /** Publishes a change; resolves when it is acknowledged as synced. */
  publish(event: string, view: string): Promise<void>;
  close(): void;
}

export async function startFloor(): Promise<Floor> {
  const relay = child('./relay.ts');
  const { url } = (await nextMessage(relay, 'the relay')) as { url: string };
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<string, () => void>();
  let sent = 0;
  socket.on('message', (data: Buffer) => {
    const id = data.toString();
    waiting.get(id)?.();
    waiting.delete(id);
  });
  return {
    url,
    publish: (event, view) =>
      new Promise((resolve) => {
        const id = sent++;
        waiting.set(String(id), resolve);
        socket.send(JSON.stringify({ id, event, view }));
      }),
    close() {
      socket.terminate();
      relay.disconnect();
    },
  };
}
