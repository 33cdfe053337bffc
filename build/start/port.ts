import { once } from 'node:events';
import { createServer } from 'node:net';

/** Rostrum's own port, so that a link kept from yesterday still leads somewhere today. */
export const ownPort = 4317;

/** The wanted port, or 0 (any free one) when another program has it. */
export async function choosePort(wanted: number, free: (port: number) => Promise<boolean>): Promise<number> {
  return wanted === 0 || !(await free(wanted)) ? 0 : wanted;
}

/** Whether a server could listen there now. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen({ port, host, exclusive: true });
    await once(probe, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  } finally {
    probe.close();
  }
}

/** @throws when the text is not a port */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return ownPort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`ROSTRUM_PORT is not a port: ${text}`);
  return port;
}
