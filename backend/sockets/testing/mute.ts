import type { Client } from './live.ts';

/** Keeps a client from answering, with its connection open, as a suspended laptop does. Returns what lets it again. */
export function mute(client: Client): () => void {
  const { engine } = client.socket.io;
  const transport = engine.transport as unknown as { send: (packets: readonly unknown[]) => void };
  const send = transport.send.bind(transport);
  const kept: unknown[] = [];
  transport.send = (packets) => kept.push(...packets);
  return () => {
    transport.send = send;
    send(kept);
  };
}
