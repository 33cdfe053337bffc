import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { textMessages } from './frames.ts';

/** One message of the live protocol as it passed: an Engine.IO packet, to or from the backend. */
export interface WireMessage {
  /** The connection that it belongs to, over whatever transports it travels. */
  readonly connection: string;
  readonly to: 'backend' | 'client';
  readonly text: string;
}

/** Stands before a backend and writes down every live message, in the order in which the backend sees them. */
export interface WireTap {
  readonly port: number;
  readonly messages: readonly WireMessage[];
  /** Ms that everything takes longer from now on, each way. */
  latency: number;
  close(): Promise<void>;
}

/** Engine.IO puts several packets into one body of a polling request with this between them. */
const separator = '\u001e';

export async function tapWire(backendPort: number): Promise<WireTap> {
  const messages: WireMessage[] = [];
  const sockets = new Set<Socket>();
  let numbered = 0;

  const tap = { latency: 0 };
  const record = (connection: string, to: WireMessage['to'], text: string): void => {
    messages.push({ connection, to, text });
  };

  /** Passes things on in their order, each after the latency of its moment. */
  function lane(): (pass: () => void) => void {
    const waiting: { readonly due: number; readonly pass: () => void }[] = [];
    function drain(): void {
      for (let [next] = waiting; next; [next] = waiting) {
        const left = next.due - performance.now();
        if (left > 0) return void setTimeout(drain, left);
        waiting.shift();
        next.pass();
      }
    }
    return (pass) => {
      if (tap.latency === 0 && waiting.length === 0) return pass();
      waiting.push({ due: performance.now() + tap.latency, pass });
      if (waiting.length === 1) drain();
    };
  }

  const server = createServer((asked, answer) => void poll(asked, answer).catch(() => answer.destroy()));

  /** A request of the polling transport. */
  async function poll(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const sent = Buffer.concat(await asked.toArray());
    await new Promise((resolve) => setTimeout(resolve, tap.latency));
    const known = sidOf(asked);
    if (known) for (const packet of packetsOf(sent)) record(known, 'backend', packet);
    const forwarded = request({
      port: backendPort,
      host: '127.0.0.1',
      method: asked.method,
      path: asked.url,
      headers: { ...asked.headers, 'accept-encoding': 'identity' },
      agent: false,
    });
    asked.socket.once('close', () => forwarded.destroy());
    forwarded.end(sent);
    const [got] = (await once(forwarded, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await got.toArray());
    const packets = asked.method === 'GET' ? packetsOf(body) : [];
    const connection = known ?? /^0.*"sid":"([^"]+)"/.exec(packets[0] ?? '')?.[1];
    if (connection) for (const packet of packets) record(connection, 'client', packet);
    answer.writeHead(got.statusCode ?? 502, got.headers).end(body);
  }

  server.on('upgrade', (asked, client: Socket, head: Buffer) => {
    const backend = connect(backendPort, '127.0.0.1');
    // A connection that began with polling keeps its name.
    const connection = sidOf(asked) ?? `socket-${(numbered += 1)}`;
    for (const [one, other] of [
      [client, backend],
      [backend, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    const up = lane();
    const down = lane();
    const readUp = textMessages((text) => record(connection, 'backend', text));
    const readDown = textMessages((text) => record(connection, 'client', text));
    const pass = (bytes: Buffer): void => {
      if (backend.destroyed) return;
      readUp(bytes);
      backend.write(bytes);
    };
    backend.write(headOf(asked));
    if (head.length > 0) up(() => pass(head));
    client.on('data', (bytes: Buffer) => up(() => pass(bytes)));

    let isOpen = false;
    let opening = Buffer.alloc(0);
    backend.on('data', (bytes: Buffer) => {
      if (isOpen) readDown(bytes);
      else {
        opening = Buffer.concat([opening, bytes]);
        const end = opening.indexOf('\r\n\r\n');
        if (end >= 0) {
          isOpen = true;
          if (opening.toString('latin1', 0, 12) === 'HTTP/1.1 101') readDown(opening.subarray(end + 4));
        }
      }
      down(() => !client.destroyed && client.write(bytes));
    });
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(tap, {
    port: (server.address() as AddressInfo).port,
    messages,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}

const packetsOf = (body: Buffer): readonly string[] => (body.length === 0 ? [] : body.toString().split(separator));

const sidOf = ({ url = '/' }: IncomingMessage): string | undefined =>
  new URL(url, 'http://backend').searchParams.get('sid') ?? undefined;

/** The request as it came. */
function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`));
  return `${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
