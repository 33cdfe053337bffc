import { type IncomingHttpHeaders, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program that receives webhooks, on loopback. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly taken: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** How it answers from now on; 204 at first. */
  answer: (response: ServerResponse, nr: number) => void;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const taken: Receiver['taken'] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      taken.push({ path: request.url ?? '', headers: request.headers, body });
      receiver.answer(response, taken.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    taken,
    answer: (response) => response.writeHead(204).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

export function status(code: number, headers: Record<string, string> = {}): Receiver['answer'] {
  return (response) => response.writeHead(code, headers).end('x'.repeat(1_000));
}
