import { afterEach, describe, expect, it } from 'vitest';
import { type VisibilityTable, visibility } from '../../shared/roles/visibility.ts';
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

    for (let round = 0; round < 300; round += 1) void give(message('Some text that is shown for a moment'));
    await give(message('Last'));
    const far = await live.staff('producer', { epoch, seq: 1 });
    await until(() => far.of('snapshot').length > 0);
    expect(far.received.filter(({ event }) => event === 'frame' || event === 'snapshot')[0]?.event).toBe('snapshot');
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

  const guarded: VisibilityTable = {
    ...visibility,
    'transport.message-shown': { organiser: 'all', moderator: 'nothing', producer: 'nothing' },
    'people.added': { organiser: 'all', moderator: { without: ['people'] }, producer: 'all' },
  };

  it('S5 leaves the place of an event that the role may not see, live and on return', async () => {
    await open({ visibility: guarded });
    const { epoch, seq } = live.session.position;
    const [producer, chief] = [await live.staff('producer'), await live.staff('organiser')];
    await until(() => live.session.position.seq === seq + 2);
    await settled(producer);
    await settled(chief);
    await give(message('Between us'), addItems('a'));
    await settled(producer);
    await settled(chief);
    expect(producer.of('frame').at(-1)?.events).toEqual([null, expect.objectContaining({ type: 'run-sheet.changed' })]);
    expect(chief.of('frame').at(-1)?.events[0]).toMatchObject({ type: 'transport.message-shown' });
    const back = await live.connect(await live.invite('producer'), { have: { epoch, seq: seq + 1 } });
    await until(() => back.seq() >= seq + 4);
    expect(JSON.stringify(back.received)).not.toContain('Between us');
    expect(JSON.stringify(producer.received)).not.toContain('Between us');
  });

  it('S5 leaves fields out that the role may not see', async () => {
    await open({
      visibility: { ...visibility, 'people.joined': { ...guarded['people.joined'], producer: { without: ['name'] } } },
    });
    const { epoch, seq } = live.session.position;
    await live.connect(await live.invite('moderator', { name: 'Secret Name' }));
    await until(() => live.session.position.seq > seq);
    const producer = await live.connect(await live.invite('producer', { name: 'Visible' }), { have: { epoch, seq } });
    await until(() => producer.of('frame').length > 0);
    expect(producer.of('frame')[0]?.events[0]).toMatchObject({ type: 'people.joined', data: { role: 'moderator' } });
    expect(JSON.stringify(producer.received)).not.toContain('Secret Name');
  });

  it('S8 gives each group of roles the state that its own events lead to', async () => {
    await open({ visibility: guarded });
    await give(addItems('a'), message('Between us'));
    const [producer, chief] = [await live.staff('producer'), await live.staff('organiser')];
    await until(() => producer.of('snapshot').length > 0 && chief.of('snapshot').length > 0);
    expect(producer.of('snapshot')[0]?.state.transport.message).toBeNull();
    expect(producer.of('snapshot')[0]?.state.runSheet.order).toEqual(['a']);
    expect(chief.of('snapshot')[0]?.state.transport.message).not.toBeNull();
    await give(message('Also between us'), addItems('b'));
    await settled(producer);
    producer.socket.emit('sync', null);
    await until(() => producer.of('snapshot').length === 2);
    expect(producer.of('snapshot')[1]?.state.runSheet.order.toSorted()).toEqual(['a', 'b']);
    expect(JSON.stringify(producer.received)).not.toContain('etween us');
    expect(held(producer)).toEqual({ state: producer.of('snapshot')[1]?.state, seq: live.session.position.seq });
  });

  it('S7 sends an event only after it is durable', async () => {
    let store: ReturnType<typeof stubborn> | null = null;
    await open({
      events: (events) => {
        store = stubborn(events);
        return store;
      },
    });
    const console = await live.staff();
    await until(() => live.session.position.seq === 2);
    await settled(console);
    if (store === null) throw new Error('no store');
    (store as ReturnType<typeof stubborn>).before.append = () => {
      throw new Error('disk full');
    };
    expect(await console.command(envelope(addItems('a')))).toMatchObject({ rejection: { code: 'storage-failed' } });
    await until(() => console.of('notice').length === 1);
    expect(console.seq()).toBe(2);
  });

  it('K1 acknowledges a command before its frame is sent', async () => {
    await open();
    const console = await live.staff();
    await until(() => live.session.position.seq === 2);
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
