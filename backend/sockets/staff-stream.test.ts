import { afterEach, describe, expect, it, vi } from 'vitest';
import { reduce } from '../../shared/webinar.ts';
import {
  addItems,
  addPerson,
  envelope,
  message,
  moderator,
  organiser,
  stubborn,
  until,
} from '../sessions/testing/world.ts';
import { type Client, type Live, type LiveOptions, openLive } from './testing/live.ts';

let live: Live;
afterEach(() => live.close());
const open = async (options: LiveOptions = {}): Promise<Live> => {
  live = await openLive(options);
  return live;
};

const give = (...commands: Parameters<typeof envelope>[0][]) =>
  Promise.all(commands.map((command) => live.session.submit(envelope(command), moderator)));

/** What a console that follows the protocol holds: the newest snapshot, and the frames after it. */
function held({ received }: Client) {
  let state: unknown = null;
  let seq = -1;
  for (const { event, message: told } of received) {
    if (event === 'snapshot') ({ state, seq } = told as { state: unknown; seq: number });
    if (event !== 'frame') continue;
    const { from, events } = told as { from: number; events: readonly unknown[] };
    if (from > seq + 1) throw new Error(`A gap: ${from} after ${seq}`);
    events.slice(seq + 1 - from).forEach((each) => {
      if (each) state = reduce(state as never, each as never);
      seq += 1;
    });
  }
  return { state, seq };
}

const settled = (console: Client) => until(() => console.seq() === live.session.position.seq);

describe('the staff stream', () => {
  it('S1 gives a console that holds nothing a snapshot, then frames', async () => {
    await open();
    await give(addItems('a'));
    const console = await live.staff();
    await give(addItems('b'));
    await settled(console);
    // Beside the stream: who is there, and counts of votes.
    const beside = ['presence', 'votes'];
    expect(console.received.map(({ event }) => event).filter((event) => !beside.includes(event))).toEqual([
      'welcome',
      'snapshot',
      ...console.of('frame').map(() => 'frame'),
    ]);
    expect(held(console)).toEqual({ state: live.session.state, seq: live.session.position.seq });
  });

  it('S2 gives a console what it misses: events, also none, or a snapshot when that is smaller', async () => {
    await open();
    await give(addItems(...Array.from({ length: 60 }, (_, index) => `i${index}`)));
    const first = await live.staff();
    await settled(first);
    await until(() => live.session.state.people.byId !== undefined && first.seq() >= 3);
    const { epoch } = live.session.position;
    const { seq } = live.session.position;
    await give(message('One'), message('Two'));
    const behind = await live.staff('producer', { epoch, seq });
    await until(() => behind.of('frame').length > 0);
    expect(behind.of('snapshot')).toEqual([]);
    expect(behind.of('frame')[0]).toMatchObject({ epoch, from: seq + 1, events: [{ seq: seq + 1 }, { seq: seq + 2 }] });

    await settled(behind);
    const now = live.session.position;
    const invited = await live.invite('producer', { name: 'The producer' });
    const fresh = await live.connect(invited, { have: now });
    await until(() => fresh.of('frame').length > 0);
    expect(fresh.of('frame')[0]).toEqual({ epoch, from: now.seq + 1, events: [] });

    for (let round = 0; round < 400; round += 1) void give(message('Some text that is shown for a moment'));
    await give(message('Last'));
    const far = await live.staff('producer', { epoch, seq: 1 });
    await until(() => far.of('snapshot').length > 0);
    expect(far.received.filter(({ event }) => event === 'frame' || event === 'snapshot')[0]?.event).toBe('snapshot');
  });

  it('S2 does not encode the state for consoles that miss little, however many come back at once', async () => {
    await open();
    await give(addItems(...Array.from({ length: 60 }, (_, index) => `i${index}`)));
    const have = { ...live.session.position };
    await give(message('One'), message('Two'));
    const stringify = vi.spyOn(JSON, 'stringify');
    const states = () =>
      stringify.mock.calls.filter(([value]) => typeof value === 'object' && value !== null && 'runSheet' in value);
    const back = await Promise.all(Array.from({ length: 5 }, () => live.staff('producer', have)));
    await Promise.all(back.map((console) => until(() => console.of('frame').length > 0)));
    expect(states()).toHaveLength(0);
    const fresh = await live.staff();
    await settled(fresh);
    expect(states()).toHaveLength(1);
    stringify.mockRestore();
  });

  it('S2 misses nothing while events are appended during the reading', async () => {
    const gates: PromiseWithResolvers<void>[] = [];
    let slow = false;
    await open({
      events: (events) => ({
        ...events,
        read: async (...asked) => {
          const page = await events.read(...asked);
          const gate = Promise.withResolvers<void>();
          gates.push(gate);
          if (slow) await gate.promise;
          return page;
        },
      }),
    });
    await give(addItems(...Array.from({ length: 60 }, (_, index) => `i${index}`)));
    const { epoch, seq } = live.session.position;
    await give(message('One'));
    slow = true;
    gates.length = 0;
    const console = await live.staff('producer', { epoch, seq });
    for (let round = 0; round < 3; round += 1) {
      await until(() => gates.length > round);
      await give(message(`During ${round}`));
      gates[round]?.resolve();
    }
    await until(() => gates.length > 3);
    gates[3]?.resolve();
    await settled(console);
    expect(console.of('snapshot')).toEqual([]);
    const positions = console.of('frame').flatMap(({ from, events }) => events.map((_, index) => from + index));
    expect(positions).toEqual(Array.from({ length: positions.length }, (_, index) => seq + 1 + index));
  });

  it('S3 gives a snapshot to a console of another epoch, or one that is ahead of the log', async () => {
    await open();
    const { epoch, seq } = live.session.position;
    for (const have of [
      { epoch: 'elsewhere', seq },
      { epoch, seq: seq + 1_000 },
    ]) {
      const console = await live.staff('moderator', have);
      await until(() => console.of('snapshot').length > 0);
      expect(console.received.findIndex(({ event }) => event === 'frame')).not.toBe(1);
    }
  });

  it('S4 gives frames in order, each continuing at the one before it, and what is missing on request', async () => {
    await open();
    const console = await live.staff();
    await settled(console);
    for (let round = 0; round < 50; round += 1) await give(message(`A ${round}`), message(`B ${round}`));
    await settled(console);
    expect(held(console).seq).toBe(live.session.position.seq);
    const frames = console.of('frame').length;
    const { epoch, seq } = live.session.position;
    console.socket.emit('sync', { epoch, seq: seq - 2 });
    await until(() => console.of('frame').length > frames);
    expect(console.of('frame').at(-1)).toMatchObject({ from: seq - 1, events: [{ seq: seq - 1 }, { seq }] });
    console.socket.emit('sync', null);
    await until(() => console.of('snapshot').length === 2);
  });

  /** Chloé sits in the French booth: what she says in it is for nobody of the staff, what to the producer not for moderators. */
  async function withBooth(): Promise<void> {
    const { booths } = live.session.state;
    const booth = { id: 'fr', name: '', serves: ['fr'], backupPivot: null, bookedEnd: null, interpreters: {} };
    if (!booths.byId['fr']) await give({ type: 'booths.add', data: { booths: [booth] } });
    const interpreter = { name: 'Chloé', a: ['fr'], b: [], c: ['en'] };
    const enrol = envelope({ type: 'booths.enrol', data: { booth: 'fr', id: 'chloe', interpreter } });
    expect(await live.session.submit(enrol, chloe)).toMatchObject({ ok: true });
  }
  const chloe = { person: 'chloe', role: 'interpreter' } as const;
  const say = (to: 'in-booth' | 'to-producer', text: string) =>
    live.session.submit(envelope({ type: `chat.say-${to}`, data: { booth: 'fr', body: { text } } }), chloe);
  const saysOf = (client: Client): readonly string[] => [
    ...new Set(JSON.stringify(client.received).match(/(Among|To the) [a-z]+ \d/g)),
  ];

  it('S5 leaves the place of an event that the role may not see, live and on return', async () => {
    await open();
    await withBooth();
    const { epoch, seq } = live.session.position;
    const clients = {
      moderator: await live.staff('moderator'),
      producer: await live.staff('producer'),
      organiser: await live.staff('organiser'),
    };
    await until(() => live.session.position.seq === seq + 3);
    for (const client of Object.values(clients)) await settled(client);
    await Promise.all([say('in-booth', 'Among us 1'), say('to-producer', 'To the producer 1'), give(addItems('a'))]);
    for (const client of Object.values(clients)) await settled(client);
    const newest = (client: Client) =>
      client.of('frame').flatMap(({ events }) => events.map((event) => event?.type ?? null));
    expect(newest(clients.moderator).slice(-3)).toEqual([null, null, 'run-sheet.changed']);
    expect(newest(clients.producer).slice(-3)).toEqual([null, 'chat.said-to-producer', 'run-sheet.changed']);
    expect(newest(clients.organiser).slice(-3)).toEqual([null, 'chat.said-to-producer', 'run-sheet.changed']);

    const seen = {
      moderator: newest(clients.moderator),
      producer: newest(clients.producer),
      organiser: newest(clients.organiser),
    };
    for (const role of ['moderator', 'producer', 'organiser'] as const) {
      const back = await live.connect(await live.invite(role), { have: { epoch, seq } });
      await until(() => back.seq() >= seq + 6);
      expect(back.of('snapshot')).toEqual([]);
      expect(
        back
          .of('frame')[0]
          ?.events.slice(3, 6)
          .map((event) => event?.type ?? null),
      ).toEqual(seen[role].slice(-3));
      expect(saysOf(back)).toEqual(role === 'moderator' ? [] : ['To the producer 1']);
    }
    expect(saysOf(clients.moderator)).toEqual([]);
  });

  it('S8 gives each group of roles the state that its own events lead to', async () => {
    await open();
    await withBooth();
    await say('in-booth', 'Among us 1');
    await say('to-producer', 'To the producer 1');
    const clients = [
      await live.staff('moderator'),
      await live.staff('producer'),
      await live.staff('organiser'),
    ] as const;
    for (const client of clients) await until(() => client.of('snapshot').length > 0);
    const chatOf = (client: Client) => client.of('snapshot').at(-1)?.state.chat;
    expect(chatOf(clients[0])).toEqual({
      ...{ byBooth: {}, common: [], producer: {}, told: [] },
      written: { booth: {}, booths: {}, producer: {}, told: {} },
    });
    for (const client of clients.slice(1)) expect(chatOf(client)?.producer['fr']?.messages).toHaveLength(1);

    await say('to-producer', 'To the producer 2');
    await say('in-booth', 'Among us 2');
    await give(addItems('b'));
    for (const client of clients) {
      await settled(client);
      const before = client.of('snapshot').length;
      const { state, seq } = held(client);
      client.socket.emit('sync', null);
      await until(() => client.of('snapshot').length > before);
      expect({ state, seq }).toEqual({ state: client.of('snapshot').at(-1)?.state, seq: live.session.position.seq });
    }
    expect(clients.map(saysOf)).toEqual([
      [],
      ['To the producer 1', 'To the producer 2'],
      ['To the producer 1', 'To the producer 2'],
    ]);
  });

  it('tells both streams of staff who is there', async () => {
    await open();
    const clients = [await live.staff('moderator'), await live.staff('producer'), await live.staff('organiser')];
    for (const client of clients) await until(() => client.of('presence').at(-1)?.people.length === 3);
    expect(new Set(clients.map((client) => JSON.stringify(client.of('presence').at(-1)))).size).toBe(1);
  });

  it('E2 gives both streams a snapshot without what was erased', async () => {
    await open();
    await withBooth();
    await say('to-producer', 'To the producer 1');
    const clients = [await live.staff('moderator'), await live.staff('producer')];
    for (const client of clients) await settled(client);
    await live.session.submit(
      envelope({ type: 'people.join', data: { person: 'chloe', name: 'Chloé', role: 'interpreter' } }),
      { person: 'system', role: 'system' },
    );
    const outcome = await live.session.submit(envelope({ type: 'people.erase', data: { person: 'chloe' } }), organiser);
    expect(outcome).toMatchObject({ ok: true });
    for (const client of clients) await until(() => client.of('snapshot').length === 2);
    for (const client of clients) {
      const snapshot = client.of('snapshot').at(-1)!;
      expect(JSON.stringify(snapshot)).not.toMatch(/To the producer|Chloé/);
      expect(snapshot.epoch).toBe(live.session.position.epoch);
    }
    const messages = clients[1]!.of('snapshot').at(-1)?.state.chat.producer['fr']?.messages;
    expect(messages).toMatchObject([{ by: 'chloe', body: { text: '' } }]);
  });

  it('S7 sends an event only after it is durable', async () => {
    let store: ReturnType<typeof stubborn> | null = null;
    await open({
      events: (events) => {
        store = stubborn(events);
        return store;
      },
    });
    const { seq } = live.session.position;
    const console = await live.staff();
    await until(() => live.session.position.seq === seq + 1);
    await settled(console);
    if (store === null) throw new Error('no store');
    (store as ReturnType<typeof stubborn>).before.append = () => {
      throw new Error('disk full');
    };
    expect(await console.command(envelope(addItems('a')))).toMatchObject({ rejection: { code: 'storage-failed' } });
    await until(() => console.of('notice').length === 1);
    expect(console.seq()).toBe(seq + 1);
  });

  it('K1 acknowledges a command before its frame is sent', async () => {
    await open();
    const { seq } = live.session.position;
    const console = await live.staff();
    await until(() => live.session.position.seq === seq + 1);
    await settled(console);
    const order: string[] = [];
    console.socket.on('frame', () => order.push('frame'));
    console.socket.emit('command', envelope(addItems('a')), () => order.push('acknowledged'));
    await until(() => order.length === 2);
    expect(order).toEqual(['acknowledged', 'frame']);
  });

  it('E2 gives every console a snapshot of the new epoch after an erasure', async () => {
    await open();
    const [console, chief] = [await live.staff(), await live.staff('organiser')];
    await give(addPerson('p1', 'Ines Quispe'));
    await settled(console);
    const before = live.session.position;
    const outcome = await live.session.submit(envelope({ type: 'people.erase', data: { person: 'p1' } }), organiser);
    expect(outcome).toMatchObject({ ok: true });
    await until(() => console.of('snapshot').length === 2 && chief.of('snapshot').length === 2);
    const snapshot = console.of('snapshot').at(-1);
    expect(snapshot?.epoch).not.toBe(before.epoch);
    expect(JSON.stringify(snapshot)).not.toContain('Ines');
    const returned = await live.staff('producer', before);
    await until(() => returned.of('snapshot').length === 1);
    expect(JSON.stringify(returned.received)).not.toContain('Ines');
  });

  it('passes stored text through, in characters of every width', async () => {
    await open();
    const console = await live.staff();
    const text = 'é 中 𝄞 \u2028 "quoted" \\ \u0000';
    await give(message(text));
    await settled(console);
    expect(JSON.stringify(console.of('frame').at(-1))).toContain(JSON.stringify(text));
  });
});
