import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A way to the backend that can be broken in the ways in which networks break. */
export interface Network {
  /** Origin through which the backend is reached. */
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Everything stays open, but nothing more gets through in this direction, or in both. */
  halt(direction: 'to the backend' | 'from the backend' | 'both'): void;
  /** What comes from now on gets through; what was halted is lost with its connection. */
  mend(): void;
  close(): Promise<void>;
}

export async function network(backendPort: number): Promise<Network> {
  const pairs = new Set<{ readonly client: Socket; readonly backend: Socket; broken: boolean }>();
  const halted = { up: false, down: false };
  let refusing = false;

  const server = createServer({ allowHalfOpen: false }, (client) => {
    if (refusing) return void client.destroy();
    const pair = { client, backend: connect(backendPort, '127.0.0.1'), broken: false };
    pairs.add(pair);
    const { backend } = pair;
    for (const socket of [client, backend]) {
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (bytes) => {
      if (halted.up || pair.broken) pair.broken = true;
      else backend.write(bytes);
    });
    backend.on('data', (bytes) => {
      if (halted.down || pair.broken) pair.broken = true;
      else client.write(bytes);
    });
    // While packets are lost, neither side learns of the other's end.
    const closed = (other: Socket) => () => {
      pairs.delete(pair);
      if (!pair.broken) other.destroy();
    };
    client.on('close', closed(backend));
    backend.on('close', closed(client));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function endAll(): void {
    for (const { client, backend } of pairs) {
      client.destroy();
      backend.destroy();
    }
    pairs.clear();
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      refusing = true;
      endAll();
    },
    halt(direction) {
      halted.up = direction !== 'from the backend';
      halted.down = direction !== 'to the backend';
    },
    mend() {
      refusing = false;
      halted.up = false;
      halted.down = false;
    },
    async close() {
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
}
