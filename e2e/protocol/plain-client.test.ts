import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackendProcess, startBackend } from '../fixtures/backend-process.ts';

/**
 * A client written from docs/protocol.md alone, on a bare WebSocket: no Socket.IO library, none of our code. What the
 * page promises to clients in other languages is carried out here, in its order.
 */

interface Message {
  readonly name: string;
  readonly body: Record<string, unknown>;
}

class PlainClient {
  readonly heard: Message[] = [];
  refusal: string | null = null;
  private readonly socket: WebSocket;
  private readonly answers = new Map<number, (answer: unknown) => void>();
  private asked = 0;
  private wake: () => void = () => undefined;

  constructor(url: string, hello: object) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`);
    this.socket.onmessage = ({ data }) => {
      const text = String(data);
      if (text.startsWith('0')) this.socket.send(`40${JSON.stringify(hello)}`);
      else if (text === '2') this.socket.send('3');
      else if (text.startsWith('44')) this.refusal = (JSON.parse(text.slice(2)) as { message: string }).message;
      else if (text.startsWith('42')) {
        const [name, body] = JSON.parse(text.slice(2)) as [string, Record<string, unknown>];
        this.heard.push({ name, body });
      } else if (text.startsWith('43')) {
        const [, number, body] = /^43(\d+)(.*)$/s.exec(text) ?? [];
        this.answers.get(Number(number))?.((JSON.parse(body as string) as unknown[])[0]);
      }
      this.wake();
    };
    this.socket.onclose = () => this.wake();
  }

  /** The first message of a name that was not taken yet. */
  async next(name: string): Promise<Record<string, unknown>> {
    await this.until(() => this.heard.some((message) => message.name === name));
    const [message] = this.heard.splice(
      this.heard.findIndex((each) => each.name === name),
      1,
    );
    return (message as Message).body;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  ask(name: string, ...body: readonly unknown[]): Promise<unknown> {
    const number = ++this.asked;
    this.socket.send(`42${number}${JSON.stringify([name, ...body])}`);
    return new Promise((resolve) => this.answers.set(number, resolve));
  }

  send(name: string, ...body: readonly unknown[]): void {
    this.socket.send(`42${JSON.stringify([name, ...body])}`);
  }

  close(): void {
    this.socket.close();
  }
}

let backend: BackendProcess;
let session: string;
const tokens: Record<string, string> = {};
const clients: PlainClient[] = [];

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${backend.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

function open(hello: object): PlainClient {
  const client = new PlainClient(backend.url, { protocol: 1, session, ...hello });
  clients.push(client);
  return client;
}

beforeAll(async () => {
  backend = await startBackend();
  for (const role of ['producer', 'viewer'] as const) {
    const joined = await post('/api/join', { invite: backend.invites[role], name: 'Nadia', language: 'fr' });
    expect(joined).toMatchObject({ role, language: 'fr' });
    tokens[role] = String(joined['token']);
  }
  const list = await fetch(`${backend.url}/api/sessions`, {
    headers: { authorization: `Bearer ${tokens['producer']}` },
  });
  const { sessions } = (await list.json()) as { sessions: { id: string; items: number }[] };
  session = sessions.reduce((most, each) => (each.items > most.items ? each : most)).id;
}, 60_000);

afterAll(async () => {
  for (const client of clients) client.close();
  await backend.remove();
});

describe('a client written from docs/protocol.md', () => {
  it('joins, commands, stays in sync and follows the stage', async () => {
    const client = open({ token: tokens['producer'] });
    expect(await client.next('welcome')).toMatchObject({ role: 'producer', language: 'fr' });
    const snapshot = await client.next('snapshot');
    const { epoch, seq } = snapshot as { epoch: string; seq: number };
    const order = (snapshot['state'] as { runSheet: { order: string[] } }).runSheet.order;

    const stage = open({ token: tokens['viewer'], view: 'stage' });
    expect(await stage.next('welcome')).toMatchObject({ role: 'viewer' });
    const whole = await stage.next('view');
    expect(whole).not.toHaveProperty('base');
    expect(whole['view']).toMatchObject({ status: 'ready' });

    const sent = Date.now();
    const answer = Number(await client.ask('clock'));
    const offset = answer + (Date.now() - sent) / 2 - Date.now();
    const until = (): number => Math.round(Date.now() + offset) + 5_000;

    const start = { id: 'plain-1', type: 'transport.start', data: { item: order[0] }, until: until() };
    const outcome = (await client.ask('command', start)) as { ok: boolean; seq: number };
    expect(outcome).toEqual({ id: 'plain-1', ok: true, seq: expect.any(Number) as number });
    expect(outcome.seq).toBeGreaterThan(seq);
    expect(await client.ask('command', start)).toEqual(outcome);

    const events: { seq: number; type: string; command: string }[] = [];
    while (events.at(-1)?.command !== 'plain-1') {
      const frame = await client.next('frame');
      expect(frame['epoch']).toBe(epoch);
      expect(frame['from']).toBe(seq + events.length + 1);
      events.push(...(frame['events'] as typeof events));
    }
    // What follows from it (nobody is at the mics yet) stands behind it, up to the position that was answered.
    expect(events.find(({ command }) => command === 'plain-1')).toMatchObject({ type: 'transport.started' });
    expect(events.at(-1)).toMatchObject({ seq: outcome.seq });

    const change = await stage.next('view');
    expect(change['base']).toBe(whole['version']);
    expect(change['view']).toMatchObject({ status: 'live', timer: { added: 0 } });
    stage.send('sync', null);
    expect(await stage.next('view')).not.toHaveProperty('base');

    const next = (id: string, visit: string): Promise<unknown> =>
      client.ask('command', { id, type: 'transport.next', data: { visit, next: order[1] }, until: until() });
    expect(await next('plain-2', 'plain-1')).toMatchObject({ ok: true });
    expect(await next('plain-3', 'plain-1')).toMatchObject({ ok: false, rejection: { code: 'transport-moved' } });

    const edit = {
      id: 'plain-4',
      type: 'run-sheet.edit',
      data: {
        cause: 'edit',
        edits: [{ item: order[2], changes: [{ field: 'duration', value: 600_000, base: null }] }],
      },
    };
    expect(await client.ask('command', edit)).toMatchObject({ ok: true });
    expect(
      await client.ask('command', {
        ...edit,
        id: 'plain-5',
        data: { ...edit.data, edits: [{ item: order[2], changes: [{ field: 'duration', value: 1, base: null }] }] },
      }),
    ).toMatchObject({ ok: false, rejection: { code: 'conflict' } });
    expect(
      await client.ask('command', {
        id: 'plain-6',
        type: 'transport.pause',
        data: { visit: 'plain-2' },
        until: until() - 60_000,
      }),
    ).toMatchObject({ ok: false, rejection: { code: 'expired' } });
  });

  it('gets only the tail when it comes back with what it holds', async () => {
    const first = open({ token: tokens['producer'] });
    const { epoch, seq } = (await first.next('snapshot')) as { epoch: string; seq: number };
    first.close();
    const back = open({ token: tokens['producer'], have: { epoch, seq: seq - 1 } });
    const frame = await back.next('frame');
    expect(frame).toMatchObject({ epoch, from: seq });
    expect(back.heard.some(({ name }) => name === 'snapshot')).toBe(false);
    const stranger = open({ token: tokens['producer'], have: { epoch: 'another', seq: 1 } });
    expect(await stranger.next('snapshot')).toMatchObject({ epoch, seq });
  });

  it.each([
    ['a token that nobody has', { token: 'x' }, 'token-unknown'],
    ['a role that may not see the stream', { token: 'viewer' }, 'not-allowed'],
    ['a version of tomorrow', { token: 'producer', protocol: 99 }, 'version-unsupported'],
    ['a session that is not there', { token: 'producer', session: 'none' }, 'session-unknown'],
  ])('is told at once why it is refused: %s', async (_what, hello, reason) => {
    const client = open({ ...hello, token: tokens[hello.token] ?? hello.token });
    await client.until(() => client.refusal !== null);
    expect(client.refusal).toBe(reason);
  });
});
