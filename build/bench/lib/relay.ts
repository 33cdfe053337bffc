import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The floor: the least that could do the job. A message `{event, view}` from the commander is written and synced
 * (its event's bytes), acknowledged, and its view's bytes are sent to every other connection.
 */
const file = join(tmpdir(), `rostrum-floor-${process.pid}.log`);
const log = openSync(file, 'w');
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

server.on('connection', (socket: WebSocket) => {
  socket.on('message', (data: Buffer) => {
    const { id, event, view } = JSON.parse(data.toString()) as { id: number; event: string; view: string };
    writeSync(log, event);
    fdatasyncSync(log);
    socket.send(String(id));
    for (const client of server.clients) if (client !== socket) client.send(view);
  });
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.({ url: `ws://127.0.0.1:${address.port}` });
});
process.on('disconnect', () => {
  closeSync(log);
  unlinkSync(file);
  process.exit(0);
});
