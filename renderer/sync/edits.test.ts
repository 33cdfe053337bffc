import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bench } from './testing/console-fixture.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { ben, newItem, retitle } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Bench = ReturnType<typeof bench>;
const title = ({ state }: Bench, item = 'talk') => state().state?.runSheet.items[item]?.title.en;
const sent = ({ socket }: Bench) => socket.commands.map(({ command }) => command.id);
const outbox = ({ storage }: Bench) => [...storage.content.keys()].filter((key) => key.startsWith('outbox '));

describe('an edit', () => {
  it('is impossible while the state is unknown', () => {
    const { console } = bench();
    expect(() => console.edit(retitle('talk', 'Blind'))).toThrow('before the state is known');
  });

  it('cannot be a live command', async () => {
    const { console, online } = bench();
    await online();
    expect(() => console.edit({ type: 'transport.pause', data: { visit: null } })).toThrow('live command');
  });

  it('is shown at once, over what is confirmed', async () => {
    const b = bench();
    await b.online();
    b.console.edit(retitle('talk', 'Mine'));
    expect(title(b)).toBe('Mine');
    expect(b.state().confirmed?.runSheet.items.talk?.title.en).toBe('talk');
  });

  it('is stored before it is sent or called queued', async () => {
    const b = bench();
    await b.online();
    let open = () => {};
    b.storage.gate = new Promise((resolve) => (open = resolve));
    const id = b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    expect(sent(b)).toEqual([]);
    expect(b.state().pending).toMatchObject([{ command: { id }, kept: false }]);
    open();
    await b.settle();
    expect(b.state().pending).toMatchObject([{ command: { id }, kept: true }]);
    expect(sent(b)).toEqual([id]);
    expect(outbox(b)).toHaveLength(1);
  });

  it('K9: is confirmed when the console holds its result, and leaves the outbox', async () => {
    const b = bench();
    await b.online();
    const id = b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    const before = b.log.seq();
    b.socket.commands[0]?.answer(b.log.submit(b.socket.commands[0].command));
    expect(b.state().pending).toMatchObject([{ command: { id } }]);
    b.socket.say('frame', b.log.after(before));
    await b.settle();
    expect(b.state().pending).toEqual([]);
    expect(b.state().confirmed).toEqual(b.log.state());
    expect(title(b)).toBe('Mine');
    expect(outbox(b)).toEqual([]);
  });

  it('that the backend refuses is kept with its text and reason, also through a restart, until it is dismissed', async () => {
    const b = bench();
    await b.online();
    b.log.give('b1', retitle('talk', 'By Ben'), ben);
    const id = b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    b.carryOut();
    await b.settle();
    const expected = [{ command: { id, data: retitle('talk', 'Mine').data }, rejection: { code: 'conflict' } }];
    expect(b.state().pending).toEqual([]);
    expect(b.state().refused).toMatchObject(expected);
    b.console.close();

    const again = bench({ log: b.log, storage: memoryStorage(b.storage.content) });
    await again.online();
    expect(again.state().refused).toMatchObject(expected);
    expect(sent(again)).toEqual([]);
    again.console.dismissRefused(id);
    await again.settle();
    expect(again.state().refused).toEqual([]);
    expect(outbox(again)).toEqual([]);
  });

  it('that no longer applies is still pending, and says why it is not shown', async () => {
    const b = bench();
    await b.online();
    b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    const before = b.log.seq();
    b.log.give('b1', { type: 'run-sheet.remove', data: { items: ['talk'] } }, ben);
    b.socket.say('frame', b.log.after(before));
    expect(b.state().pending).toMatchObject([{ blocked: { code: 'item-removed' } }]);
  });
});

describe('the outbox', () => {
  it('sends one edit after another, in order', async () => {
    const b = bench();
    await b.online();
    const first = b.console.edit(retitle('talk', 'One'));
    const second = b.console.edit(retitle('talk', 'Two', first));
    await b.settle();
    expect(sent(b)).toEqual([first]);
    b.carryOut();
    expect(sent(b)).toEqual([first, second]);
    b.carryOut();
    expect(b.state().pending).toEqual([]);
    expect(title(b)).toBe('Two');
  });

  it('K2: sends again after each reconnection what was not answered, with the same ids and in order', async () => {
    const b = bench();
    await b.online();
    b.socket.drop();
    const first = b.console.edit(retitle('talk', 'One'));
    const second = b.console.edit(retitle('talk', 'Two', first));
    await b.settle();
    expect(title(b)).toBe('Two');
    await b.online();
    // Carried out, but the answer is lost with the connection.
    b.log.submit(b.socket.commands[0]!.command);
    b.socket.drop();
    await b.online();
    expect(sent(b)).toEqual([first, first]);
    b.carryOut();
    expect(sent(b)).toEqual([first, first, second]);
    b.carryOut();
    expect(b.state().pending).toEqual([]);
    expect(b.state().state).toEqual(b.log.state());
  });

  it('survives a restart of the console, in order, while there is no backend', async () => {
    const b = bench();
    await b.online();
    b.socket.drop();
    const ids = ['One', 'Two', 'Three'].reduce<string[]>(
      (made, text) => [...made, b.console.edit(retitle('talk', text, made.at(-1) ?? null))],
      [],
    );
    await b.settle();
    b.console.close();
    await b.settle();

    const again = bench({ log: b.log, storage: memoryStorage(b.storage.content) });
    await again.settle();
    expect(title(again)).toBe('Three');
    expect(again.state().pending.map(({ command, kept }) => [command.id, kept])).toEqual(ids.map((id) => [id, true]));
    await again.online();
    for (let n = 0; n < 3; n += 1) again.carryOut();
    await again.settle();
    expect(sent(again)).toEqual(ids);
    expect(again.state().state).toEqual(again.log.state());
    expect(outbox(again)).toEqual([]);
  });

  it('K6: sends again after a while what the backend could not take, before anything else', async () => {
    const b = bench();
    await b.online();
    const first = b.console.edit(retitle('talk', 'One'));
    const second = b.console.edit(retitle('opening', 'Two'));
    await b.settle();
    b.socket.commands[0]?.answer({ id: first, ok: false, rejection: { code: 'storage-failed', data: null } });
    await b.settle();
    expect(b.state().refused).toEqual([]);
    expect(sent(b)).toEqual([first]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent(b)).toEqual([first, first]);
    const rejection = { code: 'rate-limited', data: { retryAfter: 2_000 } } as const;
    b.socket.commands[1]?.answer({ id: first, ok: false, rejection });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sent(b)).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(200);
    b.carryOut();
    expect(sent(b)).toEqual([first, first, first, second]);
  });

  it('loses and doubles nothing of another tab of the same person', async () => {
    const one = bench();
    await one.online();
    await vi.advanceTimersByTimeAsync(5_000);
    one.socket.drop();
    const a = one.console.edit(retitle('talk', 'Tab one'));
    await one.settle();
    const two = bench({ log: one.log, storage: memoryStorage(one.storage.content) });
    await two.settle();
    const b = two.console.edit(retitle('opening', 'Tab two'));
    await two.settle();
    expect(outbox(one)).toHaveLength(2);
    await two.online();
    two.carryOut();
    two.carryOut();
    await one.online();
    one.carryOut();
    await one.settle();
    expect(sent(two)).toEqual([a, b]);
    expect(one.state().state).toEqual(one.log.state());
    expect(one.log.state().runSheet.items.talk?.title.en).toBe('Tab one');
    expect(one.log.state().runSheet.items.opening?.title.en).toBe('Tab two');
    expect(outbox(one)).toEqual([]);
  });

  it('says honestly when this machine stores nothing, and sends all the same', async () => {
    const storage = memoryStorage();
    storage.broken = true;
    const b = bench({ storage });
    await b.online();
    expect(b.state().keepsEdits).toBe(false);
    const id = b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    expect(b.state().pending).toMatchObject([{ kept: false }]);
    expect(sent(b)).toEqual([id]);
  });

  it('keeps an edit that this version cannot read, as refused', async () => {
    const b = bench();
    await b.online();
    b.socket.drop();
    b.console.edit({ type: 'run-sheet.add', data: { items: [newItem('extra')], after: null } });
    await b.settle();
    b.console.close();
    const [key] = outbox(b);
    const kept = b.storage.content.get(key!) as { command: object };
    b.storage.content.set(key!, { ...kept, command: { ...kept.command, data: { items: 'none' } } });
    const again = bench({ log: b.log, storage: memoryStorage(b.storage.content) });
    await again.online();
    expect(again.state().refused).toMatchObject([{ rejection: { code: 'invalid' } }]);
    expect(sent(again)).toEqual([]);
  });

  it('sends what waits also in another epoch', async () => {
    const b = bench();
    await b.online();
    b.socket.drop();
    const id = b.console.edit(retitle('talk', 'Mine'));
    await b.settle();
    b.log.epoch = 'second';
    await b.online();
    expect(sent(b)).toEqual([id]);
    b.carryOut();
    expect(b.state().state).toEqual(b.log.state());
  });
});
