import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bench } from './testing/console-fixture.ts';
import { ben } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = { type: 'transport.start', data: { item: 'opening' } } as const;
const next = (visit: string | null, item: string | null) =>
  ({ type: 'transport.next', data: { visit, next: item } }) as const;

async function live() {
  const b = bench();
  b.log.give('start', start);
  await b.online();
  /** Heartbeats, so that the connection is not given up. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      b.socket.beat();
      await vi.advanceTimersByTimeAsync(Math.min(1_000, ms - passed));
    }
  };
  return { ...b, pass, entries: () => b.state().live };
}

describe('a live command', () => {
  it('is impossible while the state is unknown, and cannot be an edit', async () => {
    const { console, online } = bench();
    expect(() => console.live(start)).toThrow('before the state is known');
    await online();
    expect(() => console.live({ type: 'run-sheet.undo', data: { of: 'x' } })).toThrow('is an edit');
  });

  it('K4: carries its end of life on the backend’s clock, and is never shown before it is done', async () => {
    const { console, socket, state, entries } = await live();
    const id = console.live(next('start', 'talk'));
    expect(socket.commands.map(({ command }) => command)).toEqual([
      { id, ...next('start', 'talk'), until: console.now() + 5_000 },
    ]);
    expect(entries()).toMatchObject([{ id, status: 'sent', rejection: null }]);
    expect(state().state?.transport.visit?.item).toBe('opening');
  });

  it('K9: is over when the console holds its result', async () => {
    const { console, socket, log, entries, state, pass } = await live();
    console.live(next('start', 'talk'));
    const before = log.seq();
    socket.commands[0]!.answer(log.submit(socket.commands[0]!.command));
    await pass(6_000);
    expect(entries()).toMatchObject([{ status: 'sent' }]);
    socket.say('frame', log.after(before));
    expect(entries()).toEqual([]);
    expect(state().state?.transport.visit?.item).toBe('talk');
  });

  it('S3: is over when the log has lost the end in which its result stood', async () => {
    const { console, socket, log, entries } = await live();
    const shorter = { ...log.snapshot(), seq: log.seq() - 1 };
    console.live(next('start', 'talk'));
    socket.commands[0]!.answer(log.submit(socket.commands[0]!.command));
    socket.drop();
    await socket.accept();
    socket.say('snapshot', shorter);
    expect(entries()).toEqual([]);
  });

  it('that the backend refuses says why until it is let go', async () => {
    const { console, log, carryOut, entries } = await live();
    log.give('b1', next('start', 'talk'), ben);
    const id = console.live(next('start', 'talk'));
    carryOut();
    expect(entries()).toMatchObject([
      { status: 'refused', rejection: { code: 'transport-moved', data: { by: 'ben', item: 'talk' } } },
    ]);
    console.discardLive(id);
    expect(entries()).toEqual([]);
  });

  it('expires after 5 s without an answer, with its fate unknown', async () => {
    const { console, entries, pass } = await live();
    console.live(next('start', 'talk'));
    await pass(4_999);
    expect(entries()).toMatchObject([{ status: 'sent' }]);
    await pass(1);
    expect(entries()).toMatchObject([{ status: 'expired', rejection: null }]);
  });

  it('whose answer comes late was done late', async () => {
    const { console, entries, pass, carryOut, state } = await live();
    console.live(next('start', 'talk'));
    await pass(6_000);
    carryOut();
    expect(entries()).toMatchObject([{ status: 'done-late' }]);
    expect(state().state?.transport.visit?.item).toBe('talk');
  });

  it('K2: that had been carried out when the connection broke is done-late after the next one', async () => {
    const { console, socket, log, entries, online } = await live();
    const id = console.live(next('start', 'talk'));
    log.submit(socket.commands[0]!.command);
    socket.drop();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(entries()).toMatchObject([{ status: 'expired', rejection: null }]);
    await online();
    const asked = socket.commands[1]!;
    expect(asked.command).toEqual({ id, ...next('start', 'talk'), until: 0 });
    asked.answer(log.submit(asked.command));
    expect(entries()).toMatchObject([{ id, status: 'done-late' }]);
  });

  it('K4: asked for after its time, it can never be carried out, and then is known not to have been', async () => {
    const { console, socket, entries, online } = await live();
    const id = console.live(next('start', 'talk'));
    socket.drop();
    await vi.advanceTimersByTimeAsync(600_000);
    await online();
    expect(socket.commands.at(-1)?.command.until).toBe(0);
    const rejection = { code: 'expired', data: { until: 0, now: console.now() } } as const;
    socket.commands.at(-1)?.answer({ id, ok: false, rejection });
    expect(entries()).toMatchObject([{ status: 'expired', rejection }]);
    socket.drop();
    await online();
    expect(socket.commands).toHaveLength(2);
  });

  it('asks again when the backend could not tell what became of it', async () => {
    const { console, socket, log, entries, online, pass } = await live();
    const id = console.live(next('start', 'talk'));
    log.submit(socket.commands[0]!.command);
    socket.drop();
    await vi.advanceTimersByTimeAsync(6_000);
    await online();
    socket.commands[1]?.answer({ id, ok: false, rejection: { code: 'storage-failed', data: null } });
    expect(entries()).toMatchObject([{ status: 'expired', rejection: null }]);
    await pass(2_000);
    const asked = socket.commands[2]!;
    asked.answer(log.submit(asked.command));
    expect(entries()).toMatchObject([{ status: 'done-late' }]);
  });

  it('is sent again with the same end of life when the connection is back in time', async () => {
    const { console, socket, entries, online, carryOut, state } = await live();
    console.live(next('start', 'talk'));
    const { command } = socket.commands[0]!;
    socket.drop();
    await vi.advanceTimersByTimeAsync(400);
    await online();
    expect(socket.commands.map((sent) => sent.command)).toEqual([command, command]);
    carryOut();
    expect(entries()).toEqual([]);
    expect(state().state?.transport.visit?.item).toBe('talk');
  });

  it('given offline is never queued: it expires, known not to have been carried out, and is not sent later', async () => {
    const { console, socket, entries, online } = await live();
    socket.drop();
    console.live(next('start', 'talk'));
    expect(entries()).toMatchObject([{ status: 'sent' }]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(entries()).toMatchObject([{ status: 'expired', rejection: { code: 'expired' } }]);
    await online();
    expect(socket.commands).toEqual([]);
  });

  it('given again has a new id and names what is on now', async () => {
    const { console, socket, log, entries, online } = await live();
    const id = console.live(next('start', 'talk'));
    socket.drop();
    await vi.advanceTimersByTimeAsync(5_000);
    log.give('b1', next('start', 'talk'), ben);
    await online();
    console.redoLive(id);
    const { command } = socket.commands.at(-1)!;
    expect(command).toMatchObject(next('b1', 'closing'));
    expect(command.id).not.toBe(id);
    expect(command.until).toBe(console.now() + 5_000);
    expect(entries()).toMatchObject([{ id: command.id, status: 'sent' }]);
  });
});
