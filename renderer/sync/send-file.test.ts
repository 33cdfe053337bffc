// @vitest-environment jsdom
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { sendFile } from './send-file.ts';

let server: Server;
afterEach(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

const kept = { hash: 'a'.repeat(64), name: 'Deck.pdf', size: 5, type: 'application/pdf' };
const deck = new File(['slide'], 'Deck.pdf', { type: 'application/pdf' });
const never = new AbortController().signal;

interface Heard {
  readonly method: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** A backend that answers as told; null: it breaks off. */
async function backend(answer: readonly [number, unknown] | null | 'silent'): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.setHeader('access-control-allow-methods', 'PUT');
    if (request.method === 'OPTIONS') return void response.end();
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { authorization, 'content-type': type } = request.headers;
      heard.push({ method: request.method, authorization, type, body });
      if (answer === 'silent') return;
      if (answer === null) return void request.socket.destroy();
      response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`, heard };
}

it('sends the bytes with their type and the token, tells how far it is, and answers what was kept', async () => {
  const { url, heard } = await backend([201, kept]);
  const shares: number[] = [];
  const sent = await sendFile(url, 'rsm_x', deck, { onProgress: (share) => shares.push(share), signal: never });
  expect(sent).toEqual({ ok: true, value: kept });
  expect(heard).toEqual([{ method: 'PUT', authorization: 'Bearer rsm_x', type: 'application/pdf', body: 'slide' }]);
  expect(shares.at(-1)).toBe(1);
});

it.each([
  [[413, { error: 'invalid', detail: 'session-full' }], { error: 'invalid', detail: 'session-full' }],
  [[201, { hash: 'no' }], { error: 'unreadable', status: 201 }],
  [[502, 'Bad gateway'], { error: 'unreadable', status: 502 }],
  [null, { error: 'unreachable' }],
] as const)('answers why nothing was kept: %j', async (answer, error) => {
  const { url } = await backend(answer);
  expect(await sendFile(url, 'rsm_x', deck, { onProgress: () => {}, signal: never })).toEqual({ ok: false, error });
});

it('ends when it is cancelled, also before it has begun', async () => {
  const { url, heard } = await backend('silent');
  const controller = new AbortController();
  const sent = sendFile(url, 'rsm_x', deck, { onProgress: () => {}, signal: controller.signal });
  await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 10_000 });
  controller.abort();
  expect(await sent).toEqual({ ok: false, error: { error: 'unreachable' } });
  const again = await sendFile(url, 'rsm_x', deck, { onProgress: () => {}, signal: controller.signal });
  expect(again).toEqual({ ok: false, error: { error: 'unreachable' } });
  expect(heard).toHaveLength(1);
});
