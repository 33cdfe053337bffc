import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CreatedWebhook, WebhookList } from '../../../shared/protocol/integrations.ts';
import type { GivenSettings } from '../../settings.ts';
import { type Receiver, openReceiver } from '../../webhooks/testing/receiver.ts';
import { type HttpUnderTest, openHttp } from '../testing/open-http.ts';

let http: HttpUnderTest;
let receiver: Receiver;
let token: string;
async function open(given: Partial<GivenSettings> = {}): Promise<void> {
  http = await openHttp(given);
  ({ token } = await http.join());
}
beforeEach(async () => {
  receiver = await openReceiver();
  await open({ webhooks: ['http', 'private'] });
});
afterEach(async () => {
  await http.close();
  await receiver.close();
});

function ask(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, bearer = token) {
  return http.app.inject({
    method,
    url: `/api/sessions/${path}`,
    headers: { authorization: `Bearer ${bearer}` },
    ...(payload && { payload }),
  });
}
const wanted = () => ({ url: receiver.url, label: 'Captions', events: ['received'], withNames: false });
const receive = () =>
  http.sessions.get('session-1')!.submit(
    {
      id: 'c1',
      type: 'questions.receive',
      data: {
        questions: [
          {
            ...{ id: 'q1', text: 'Who?', language: 'en', name: 'Amina', place: '', askedAt: null },
            ...{ external: null, answered: false },
          },
        ],
        source: 'staff',
      },
    },
    { person: 'ana', role: 'moderator' },
  );

describe('webhooks of a session', () => {
  it('are told of a change, signed with the secret that was told once', async () => {
    const made = await ask('POST', 'session-1/webhooks', wanted());
    expect(made.statusCode).toBe(201);
    const { id, secret } = made.json<CreatedWebhook>();
    await receive();
    await expect.poll(() => receiver.taken.length, { timeout: 20_000 }).toBe(1);

    // As a receiver checks it (docs/api.md).
    const { headers, body } = receiver.taken[0]!;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(60);
    expect(JSON.parse(body)).toMatchObject({ type: 'question.received', data: { question: { text: 'Who?' } } });
    expect(body).not.toContain('Amina');

    await expect
      .poll(async () => (await ask('GET', 'session-1/webhooks')).json<WebhookList>().webhooks[0]?.waiting)
      .toBe(0);
    const listed = await ask('GET', 'session-1/webhooks');
    expect(listed.json<WebhookList>().webhooks).toMatchObject([
      { ...wanted(), id, lost: 0, fault: null, disabledAt: null },
    ]);
    for (const text of [listed.body, http.logged()]) expect(text).not.toContain(secret);
    expect(http.logged()).not.toMatch(/Who\?|Amina|127\.0\.0\.1/);
  });

  it('are removed in their own session', async () => {
    const { id } = (await ask('POST', 'session-1/webhooks', wanted())).json<CreatedWebhook>();
    expect((await ask('DELETE', `session-2/webhooks/${id}`)).statusCode).toBe(404);
    expect((await ask('DELETE', `session-1/webhooks/${id}`)).statusCode).toBe(204);
    expect((await ask('DELETE', `session-1/webhooks/${id}`)).statusCode).toBe(404);
    expect((await ask('GET', 'session-1/webhooks')).json()).toEqual({ webhooks: [] });
  });

  it.each(['producer', 'viewer'] as const)('are none of the %s’s business', async (role) => {
    const other = await http.join({ role });
    expect((await ask('GET', 'session-1/webhooks', undefined, other.token)).statusCode).toBe(403);
    expect((await ask('POST', 'session-1/webhooks', wanted(), other.token)).statusCode).toBe(403);
    expect((await ask('DELETE', 'session-1/webhooks/w', undefined, other.token)).statusCode).toBe(403);
  });

  it('go to public addresses with TLS unless the settings say otherwise', async () => {
    await http.close();
    await open();
    for (const url of [receiver.url, 'https://127.0.0.1/', 'https://[::1]/', 'http://hooks.example.org/']) {
      const refused = await ask('POST', 'session-1/webhooks', { ...wanted(), url });
      expect(refused.statusCode).toBe(400);
      expect(refused.json()).toMatchObject({ error: 'invalid', detail: expect.stringContaining('url: ') as string });
    }
    expect((await ask('POST', 'session-1/webhooks', { ...wanted(), url: 'https://8.8.8.8/' })).statusCode).toBe(201);
  });
});
