import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitBodies } from './body-time.ts';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify();
  limitBodies(app);
  app.post('/soon', { config: { bodyWithin: 50 } }, () => 'read');
  app.post('/later', { config: { bodyWithin: 60_000 } }, () => 'read');
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

function send(path: string) {
  const { port } = app.server.address() as AddressInfo;
  return request({
    ...{ port, path, method: 'POST' },
    headers: { 'content-type': 'application/json', 'content-length': '2' },
  });
}

describe('a body', () => {
  it('that does not come in its time ends the connection', async () => {
    const sent = send('/soon');
    sent.write('{');
    const [error] = (await once(sent, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('has the time that its route gives it', async () => {
    const [quick, slow] = [send('/soon'), send('/later')];
    slow.write('{');
    const lost = once(quick, 'error');
    quick.write('{');
    await lost;
    slow.end('}');
    const [response] = (await once(slow, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(200);
  });

  it('that has come leaves its answer all the time it needs', async () => {
    let answer = (): void => undefined;
    const other = fastify();
    limitBodies(other);
    other.post('/slow', { config: { bodyWithin: 20 } }, async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return 'answered';
    });
    await other.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { port } = other.server.address() as AddressInfo;
      const whole = fetch(`http://127.0.0.1:${port}/slow`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      });
      // As long as another needs to be ended by the same limit, and more.
      const unfinished = send('/soon');
      unfinished.write('{');
      await once(unfinished, 'error');
      answer();
      expect(await (await whole).text()).toBe('answered');
    } finally {
      await other.close();
    }
  });
});
