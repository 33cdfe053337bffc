import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { AddressInfo } from 'node:net';
import { encode } from './wire.ts';

describe('an encoded message', () => {
  it.each([0, 100, 125, 126, 127, 65_500, 65_535, 65_536, 70_000, 1_000_000])(
    'is one frame that any WebSocket client reads, with %i characters',
    async (length) => {
      const message = encode('notice', JSON.stringify('é'.repeat(length / 2)));
      const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
      try {
        server.on('connection', (_socket, { socket }) => {
          for (const part of message.options.wsPreEncodedFrame) socket.write(part);
        });
        await new Promise((resolve) => server.once('listening', resolve));
        const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
        const received = await new Promise((resolve, reject) => {
          client.once('message', (data: Buffer) => resolve(data.toString()));
          client.once('error', reject);
        });
        expect(received).toBe(`4${message.packet}`);
        client.terminate();
      } finally {
        server.close();
      }
    },
  );

  it('is a Socket.IO event', () => {
    expect(encode('frame', '{"from":1}').packet).toBe('2["frame",{"from":1}]');
  });
});
