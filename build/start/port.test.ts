import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { choosePort, isPortFree, ownPort, portFrom } from './port.ts';

describe('choosePort', () => {
  it('keeps the wanted port when it is free, else asks for any', async () => {
    expect(await choosePort(4317, async () => true)).toBe(4317);
    expect(await choosePort(4317, async () => false)).toBe(0);
  });
  it('has nothing to ask about port 0', async () => {
    expect(await choosePort(0, () => Promise.reject(new Error('asked')))).toBe(0);
  });
});

describe('isPortFree', () => {
  it('sees a port taken and given back', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await isPortFree(port, '127.0.0.1')).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port, '127.0.0.1')).toBe(true);
  });
  it('does not call a host that is not ours taken', async () => {
    await expect(isPortFree(0, '203.0.113.1')).rejects.toThrow('EADDRNOTAVAIL');
  });
});

describe('portFrom', () => {
  it('reads the environment', () => {
    expect(portFrom(undefined)).toBe(ownPort);
    expect(portFrom('')).toBe(ownPort);
    expect(portFrom('0')).toBe(0);
    expect(portFrom('8080')).toBe(8080);
  });
  it.each(['http', '-1', '65536', '80.5'])('refuses %s', (text) => {
    expect(() => portFrom(text)).toThrow('not a port');
  });
});
