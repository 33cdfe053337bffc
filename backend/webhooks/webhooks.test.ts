import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Actor, system } from '../../shared/core/actor.ts';
import { type NewWebhook, WebhookEvent, WebhookMessage } from '../../shared/protocol/integrations.ts';
import type { WebinarCommand } from '../../shared/webinar.ts';
import type { Schedule } from '../sessions/alarms.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { type HandClock, type World, handClock, makeSession, openWorld } from '../sessions/testing/world.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { giveUpAfter } from './backoff.ts';
import type { Send, Sent } from './send.ts';
import { signedHeaders } from './sign.ts';
import { type Webhooks, createWebhooks } from './webhooks.ts';

const moderator: Actor = { person: 'ana', role: 'moderator' };
const hour = 3_600_000;

interface Attempt {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: WebhookMessage;
}

let clock: HandClock;
let store: Store;
let world: World;
let session: LiveSession;
let webhooks: Webhooks;
let attempts: Attempt[];
let answer: (attempt: Attempt) => Sent | Promise<Sent>;
let due: { at: number; task: () => void }[];
let commands = 0;

const schedule: Schedule = (ms, task) => {
  const entry = { at: clock.now() + ms, task };
  due.push(entry);
  return () => void (due = due.filter((each) => each !== entry));
};
const send: Send = async (url, headers, body) => {
  const attempt = { url, headers, message: WebhookMessage.parse(JSON.parse(body)) };
  attempts.push(attempt);
  return answer(attempt);
};
const start = () => {
  const rules = { http: false, private: false };
  return createWebhooks({
    ...{ store: store.webhooks, sessions: world.sessions, clock, log: world.log },
    ...{ rules, send, schedule, wall: () => clock.now() + clock.drift(), chance: () => 0.5 },
  });
};

beforeEach(async () => {
  [attempts, due] = [[], []];
  answer = () => ({ ok: true });
  clock = handClock();
  store = createMemoryStore();
  world = await openWorld({ store: store.events, clock });
  session = await makeSession(world);
  webhooks = await start();
});
afterEach(async () => {
  await webhooks.close();
  await world.sessions.close();
  await store.close();
});

const wanted: NewWebhook = {
  ...{ url: 'https://hooks.example.org/in', label: 'Captions', events: WebhookEvent.options, withNames: false },
};
async function create(more: Partial<NewWebhook> = {}): Promise<{ id: string; secret: string }> {
  const made = await webhooks.create(session, { ...wanted, ...more }, 'ana');
  if ('fault' in made) throw new Error(made.fault);
  return made;
}
async function give(command: WebinarCommand, actor = moderator): Promise<void> {
  const until = clock.now() + 1_000;
  const outcome = await session.submit({ id: `c${(commands += 1)}`, ...command, until }, actor);
  expect(outcome).toMatchObject({ ok: true });
}
const ask = (id: string, more: object = {}) =>
  give({
    type: 'questions.receive',
    data: {
      questions: [
        {
          ...{ id, text: `Text of ${id}?`, language: 'en', name: 'Amina', place: 'Lagos' },
          ...{ askedAt: null, external: null, answered: false, ...more },
        },
      ],
      source: 'import',
    },
  });
const move = (question: string, to: 'approved' | 'rejected') =>
  give({ type: 'questions.move', data: { questions: [question], to, reason: '' } });

/** Lets what was begun come to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
async function pass(ms: number): Promise<void> {
  await settle();
  const end = clock.now() + ms;
  for (;;) {
    const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    due = due.filter((each) => each !== next);
    clock.pass(Math.max(0, next.at - clock.now()));
    next.task();
    await settle();
  }
  clock.pass(Math.max(0, end - clock.now()));
}
const types = () => attempts.map(({ message }) => message.type);
const listed = () => webhooks.ofSession('s1');

describe('X4: changes of questions’ states', () => {
  it('are told, each once, signed', async () => {
    const { secret } = await create();
    await ask('q1');
    await move('q1', 'approved');
    await give({ type: 'questions.air', data: { question: 'q1', saw: null } });
    await give({ type: 'questions.leave-air', data: { question: 'q1', to: 'answered' } });
    await ask('q2');
    await move('q2', 'rejected');
    await ask('q3');
    await give({ type: 'questions.merge', data: { questions: ['q3'], into: 'q1' } });
    await pass(1_000);
    expect(types()).toEqual([
      ...['question.received', 'question.approved', 'question.on-air', 'question.answered'],
      ...['question.received', 'question.rejected', 'question.received', 'question.merged'],
    ]);
    expect(attempts.at(-1)?.message.data).toEqual({
      session: 's1',
      position: session.position.seq,
      question: {
        ...{ id: 'q3', number: 3, source: 'import', external: null, language: 'en' },
        ...{ text: 'Text of q3?', mergedInto: 1 },
      },
    });
    for (const { url, headers, message } of attempts) {
      expect(url).toBe(wanted.url);
      const id = headers['webhook-id']!;
      expect(signedHeaders(secret, id, clock.now() - 1_000, JSON.stringify(message))['webhook-id']).toBe(id);
      const at = Number(headers['webhook-timestamp']) * 1_000;
      expect(headers).toEqual(signedHeaders(secret, id, at, JSON.stringify(message)));
    }
    expect(new Set(attempts.map(({ headers }) => headers['webhook-id'])).size).toBe(8);
    expect(listed()).toMatchObject([{ waiting: 0, lost: 0, fault: null, deliveredAt: expect.any(Number) as number }]);
  });

  it('withdrawals too', async () => {
    await create({ events: ['withdrawn'] });
    const visitor: Actor = { person: 'visitor', role: 'audience' };
    const question = { id: 'q1', text: 'Mine?', language: null, name: '', place: '' };
    await give({ type: 'questions.submit', data: question }, visitor);
    await give({ type: 'questions.withdraw', data: { question: 'q1' } }, visitor);
    await pass(1_000);
    expect(types()).toEqual(['question.withdrawn']);
  });

  it('are those that the webhook is for, from when it was made, of its session', async () => {
    await ask('q1');
    await create({ events: ['approved'] });
    const other = await makeSession(world, 's2');
    await move('q1', 'approved');
    const questions = [
      { id: 'x', text: 'X?', language: null, name: '', place: '', askedAt: null, external: null, answered: false },
    ];
    await other.submit({ id: 'x1', type: 'questions.receive', data: { questions, source: 'staff' } }, moderator);
    await pass(1_000);
    expect(types()).toEqual(['question.approved']);
  });

  it('come with names where that is wanted', async () => {
    await create({ withNames: true, events: ['received'] });
    await create({ withNames: false, events: ['received'] });
    await ask('q1', { external: 'zoom-amina@example.org' });
    await pass(1_000);
    const [named, plain] = attempts.map(({ message }) => message);
    expect(named?.data.question).toMatchObject({ name: 'Amina', place: 'Lagos' });
    expect(JSON.stringify(plain)).not.toMatch(/amina|lagos/i);
  });

  it('X5: never tell a text that was erased since', async () => {
    answer = () => ({ ok: false, fault: 'unreachable', retryAfter: null });
    await create();
    await ask('q1');
    await pass(1_000);
    await give({ type: 'questions.erase', data: { questions: ['q1'] } });
    answer = () => ({ ok: true });
    await pass(hour);
    expect(attempts.at(-1)?.message.data.question).toMatchObject({ text: null, mergedInto: null });
    expect(listed()).toMatchObject([{ waiting: 0, failingSince: null }]);
  });
});

it('messages are signed with the system’s time, where the backend’s clock stands apart', async () => {
  await create();
  clock.step(6 * hour);
  await ask('q1');
  await pass(1_000);
  const timestamp = Number(attempts[0]?.headers['webhook-timestamp']) * 1_000;
  expect(timestamp).toBeGreaterThan(clock.now() + 5 * hour);
});

describe('a receiver that fails', () => {
  const failing: Sent = { ok: false, fault: 'receiver-failing', retryAfter: null };

  it('is tried again with the same id, later and later, until it takes the message', async () => {
    await create({ events: ['received'] });
    const times: number[] = [];
    answer = () => {
      times.push(clock.now());
      return times.length < 4 ? failing : { ok: true };
    };
    await ask('q1');
    await pass(hour);
    expect(times.map((at, nr) => (nr === 0 ? 0 : at - times[nr - 1]!))).toEqual([0, 5_000, 10_000, 20_000]);
    expect(new Set(attempts.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(attempts.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4);
    expect(listed()).toMatchObject([{ waiting: 0, lost: 0, failingSince: null, fault: null }]);
  });

  it('is left alone for as long as it asks', async () => {
    await create({ events: ['received'] });
    answer = () => (attempts.length === 1 ? { ...failing, retryAfter: 600_000 } : { ok: true });
    await ask('q1');
    await pass(599_000);
    expect(attempts).toHaveLength(1);
    await pass(2_000);
    expect(attempts).toHaveLength(2);
  });

  it('keeps nothing else waiting', async () => {
    await create({ events: ['received'] });
    answer = ({ message }) => (message.data.question.id === 'q1' ? failing : { ok: true });
    for (const id of ['q1', 'q2', 'q3']) await ask(id);
    await pass(30_000);
    expect(listed()).toMatchObject([{ waiting: 1 }]);
  });

  it('says so, and after a day without any success gets nothing more', async () => {
    await create({ events: ['received'] });
    answer = () => failing;
    const began = clock.now();
    for (const id of ['q1', 'q2']) await ask(id);
    await pass(hour);
    expect(listed()).toMatchObject([{ waiting: 2, fault: 'receiver-failing', disabledAt: null }]);
    expect(listed()[0]?.failingSince).toBeLessThan(began + 1_000);
    await pass(giveUpAfter + 3 * hour);
    expect(listed()).toMatchObject([{ waiting: 0, lost: 2, fault: 'receiver-failing' }]);
    expect(listed()[0]?.disabledAt).toBeGreaterThanOrEqual(began + giveUpAfter);
    const before = attempts.length;
    await ask('q3');
    await pass(hour);
    expect(attempts).toHaveLength(before);
    expect(world.logged.filter((line) => line.includes('a webhook was disabled'))).toHaveLength(1);
  });

  it('of one message only loses that message', async () => {
    await create({ events: ['received'] });
    answer = ({ message }) => (message.data.question.id === 'q1' ? failing : { ok: true });
    await ask('q1');
    for (let passed = 0; passed < 27; passed += 1) {
      await pass(hour);
      await ask(`later-${passed}`);
    }
    await pass(hour);
    expect(listed()).toMatchObject([{ waiting: 0, lost: 1, disabledAt: null, failingSince: null }]);
  });

  it('that is gone is asked once', async () => {
    await create();
    answer = () => ({ ok: false, fault: 'gone', retryAfter: null });
    await ask('q1');
    await pass(hour);
    expect(attempts).toHaveLength(1);
    expect(listed()).toMatchObject([{ fault: 'gone', disabledAt: expect.any(Number) as number, lost: 1 }]);
  });

  it('is named in the log by its id: no address, no text, no secret', async () => {
    const { id, secret } = await create({ withNames: true });
    answer = () => failing;
    await ask('q1');
    await pass(giveUpAfter + 3 * hour);
    const log = world.logged.join('');
    expect(log).toContain(id);
    for (const hidden of ['hooks.example.org', 'Text of', 'Amina', secret]) expect(log).not.toContain(hidden);
  });
});

describe('a webhook', () => {
  it('goes nowhere that it may not', async () => {
    for (const url of ['http://hooks.example.org/', 'https://10.0.0.1/', 'https://localhost/'])
      expect(await webhooks.create(session, { ...wanted, url }, 'ana')).toMatchObject({
        fault: expect.stringMatching(/^url: /) as string,
      });
  });

  it('is one of at most twenty', async () => {
    for (let nr = 0; nr < 20; nr += 1) await create();
    expect(await webhooks.create(session, wanted, 'ana')).toHaveProperty('fault');
  });

  it('that is removed is sent nothing more', async () => {
    const { id } = await create();
    answer = () => ({ ok: false, fault: 'timeout', retryAfter: null });
    await ask('q1');
    await pass(1_000);
    expect(await webhooks.remove('s2', id)).toBe(false);
    expect(await webhooks.remove('s1', id)).toBe(true);
    expect(await webhooks.remove('s1', id)).toBe(false);
    const before = attempts.length;
    await ask('q2');
    await pass(hour);
    expect(attempts).toHaveLength(before);
    expect(await store.webhooks.all()).toEqual([]);
  });

  it('is not given up when the store cannot be written for a while', async () => {
    await create({ events: ['received'] });
    const record = vi.spyOn(store.webhooks, 'record').mockRejectedValue(new Error('disk full'));
    await ask('q1');
    await pass(1_000);
    record.mockRestore();
    await pass(60_000);
    expect(types()).toEqual(['question.received']);
    expect((await store.webhooks.all())[0]).toMatchObject({ cursor: session.position.seq, lost: 0 });
    expect(await store.webhooks.deliveries(listed()[0]!.id)).toEqual([]);
  });
});

describe('X4: after a restart', () => {
  it('what was owed is sent with the same id, and what happened meanwhile too', async () => {
    await create({ events: ['received', 'approved'] });
    answer = () => ({ ok: false, fault: 'unreachable', retryAfter: null });
    await ask('q1');
    await pass(1_000);
    await webhooks.close();
    await move('q1', 'approved');
    const [first] = attempts;
    attempts = [];
    answer = () => ({ ok: true });
    webhooks = await start();
    await pass(hour);
    expect(types().sort()).toEqual(['question.approved', 'question.received']);
    const again = attempts.find(({ message }) => message.type === 'question.received');
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(listed()).toMatchObject([{ waiting: 0, failingSince: null }]);
  });

  it('what was under way when it ended is sent again', async () => {
    await create({ events: ['received'] });
    let called = false;
    answer = () => new Promise(() => (called = true));
    await ask('q1');
    await pass(1_000);
    expect(called).toBe(true);
    // Killed: nothing is closed.
    answer = () => ({ ok: true });
    webhooks = await start();
    await pass(1_000);
    expect(types()).toEqual(['question.received', 'question.received']);
  });

  it('a log that ends earlier is followed from there', async () => {
    const { id } = await create({ events: ['received'] });
    await ask('q1');
    await pass(1_000);
    await webhooks.close();
    const { seq } = session.position;
    const standing = { ...(await store.webhooks.all())[0]!, cursor: seq + 5 };
    await store.webhooks.record(id, standing, [{ seq: seq + 3, nr: 0, since: 1, attempts: 0, nextAt: 1 }], []);
    attempts = [];
    webhooks = await start();
    await ask('q2');
    await pass(1_000);
    expect(attempts.map(({ message }) => message.data.question.id)).toEqual(['q2']);
  });
});

it('X5: no text of a question is in the files of what is owed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-webhooks-'));
  const sqlite = await openSqliteStore(join(folder, 'rostrum.sqlite'));
  answer = () => ({ ok: false, fault: 'unreachable', retryAfter: null });
  // The log itself is kept elsewhere: in these files is only what webhooks keep.
  const kept = store;
  store = { ...kept, webhooks: sqlite.webhooks };
  const own = await start();
  const made = await own.create(session, { ...wanted, withNames: true }, system.person);
  await ask('q1');
  await pass(1_000);
  expect(await sqlite.webhooks.deliveries((made as { id: string }).id)).toHaveLength(1);
  await own.close();
  await sqlite.close();
  const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
  expect(bytes.includes('hooks.example.org')).toBe(true);
  for (const personal of ['Text of', 'Amina', 'Lagos']) expect(bytes.includes(personal)).toBe(false);
  rmSync(folder, { recursive: true });
  store = kept;
});
