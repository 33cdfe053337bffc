import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bench } from './testing/console-fixture.ts';
import { memoryStorage } from './testing/memory-storage.ts';
import { ben, retitle } from './testing/session-log.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the staff stream', () => {
  it('S1: shows nothing before the snapshot, then the snapshot', async () => {
    const { state, online, log } = bench();
    expect(state()).toMatchObject({ status: { kind: 'connecting' }, state: null, position: null });
    await online();
    expect(state()).toMatchObject({ status: { kind: 'live' }, position: { epoch: 'first', seq: log.seq() } });
    expect(state().state).toEqual(log.state());
  });

  it('keeps the token out of what panels can read', async () => {
    const { state, online } = bench();
    await online();
    expect(JSON.stringify(state())).not.toContain('token');
  });

  it('S2: names what it holds when it connects again, and takes the tail', async () => {
    const { state, online, log, socket } = bench();
    await online();
    const held = log.seq();
    socket.drop();
    log.give('b1', retitle('talk', 'By Ben'), ben);
    const { have } = await socket.accept();
    expect(have).toEqual({ epoch: 'first', seq: held });
    socket.say('frame', log.after(held));
    expect(state().state).toEqual(log.state());
  });

  it('applies a frame of many events in one update of the store', async () => {
    const { console, online, log, socket } = bench();
    await online();
    const held = log.seq();
    for (let n = 0; n < 20; n += 1) log.give(`b${n}`, retitle('talk', `Take ${n}`, n === 0 ? null : `b${n - 1}`), ben);
    const updates = vi.fn();
    console.store.subscribe(updates);
    socket.say('frame', log.after(held));
    expect(log.seq() - held).toBe(20);
    expect(updates).toHaveBeenCalledTimes(1);
  });

  it('S4: asks once for what is missing, and shows nothing of what comes after the gap', async () => {
    const { state, online, log, socket } = bench();
    await online();
    const held = log.seq();
    log.give('b1', retitle('talk', 'First'), ben);
    log.give('b2', retitle('talk', 'Second', 'b1'), ben);
    log.give('b3', retitle('talk', 'Third', 'b2'), ben);
    socket.say('frame', log.after(held + 1));
    socket.say('frame', log.after(held + 2));
    expect(socket.syncs).toEqual([{ epoch: 'first', seq: held }]);
    expect(state().position?.seq).toBe(held);
    socket.say('frame', log.after(held));
    expect(state().state).toEqual(log.state());
  });

  it('S4: asks again when the question for what is missing was not answered', async () => {
    const { online, log, socket } = bench();
    await online();
    const held = log.seq();
    log.give('b1', retitle('talk', 'First'), ben);
    log.give('b2', retitle('talk', 'Second', 'b1'), ben);
    socket.say('frame', log.after(held + 1));
    vi.advanceTimersByTime(2_500);
    socket.say('frame', log.after(held + 1));
    expect(socket.syncs).toHaveLength(2);
  });

  it('S5: a hidden event takes its place', async () => {
    const { state, online, log, socket } = bench();
    await online();
    const seq = log.seq() + 1;
    socket.say('frame', { epoch: 'first', from: seq, events: [null] });
    expect(state().position?.seq).toBe(seq);
    expect(socket.syncs).toEqual([]);
  });

  it('S3: takes a snapshot that is behind what it holds: the log has lost its end', async () => {
    const { state, online, log, socket } = bench();
    const shorter = log.snapshot();
    log.give('b1', retitle('talk', 'Lost'), ben);
    await online();
    socket.drop();
    await socket.accept();
    socket.say('snapshot', shorter);
    expect(state().position?.seq).toBe(shorter.seq);
    expect(state().state).toEqual(shorter.state);
  });

  it('E1: a snapshot of another epoch replaces everything', async () => {
    const { state, online, log, socket } = bench();
    await online();
    log.epoch = 'second';
    socket.say('snapshot', log.snapshot());
    expect(state().position).toEqual({ epoch: 'second', seq: log.seq() });
  });

  it('ends when the backend writes events that this program cannot read', async () => {
    const { state, online, log, socket } = bench();
    await online();
    const held = log.seq();
    log.give('b1', retitle('talk', 'New'), ben);
    const { events, ...frame } = log.after(held);
    socket.say('frame', { ...frame, events: events.map((event) => event && { ...event, v: 99 }) });
    expect(state().status).toEqual({ kind: 'closed', reason: 'version-unsupported' });
  });
});

describe('the last known state', () => {
  it('is shown by a restarted console, not as live, and only the tail is asked for', async () => {
    const first = bench();
    await first.online();
    first.console.close();
    await first.settle();
    first.log.give('b1', retitle('talk', 'Meanwhile'), ben);

    const second = bench({ log: first.log, storage: memoryStorage(first.storage.content) });
    await second.settle();
    expect(second.state().status.kind).toBe('connecting');
    expect(second.state().state?.runSheet.items.talk?.title).toEqual({ en: 'talk' });
    const { have } = await second.socket.accept();
    expect(have).toEqual(first.state().position);
    second.socket.say('frame', second.log.after(have?.seq ?? 0));
    expect(second.state().state).toEqual(second.log.state());
  });

  it('is written now and then while the state changes, and when the page is hidden', async () => {
    const { online, storage, log, socket, settle, page } = bench();
    await online();
    await vi.advanceTimersByTimeAsync(5_000);
    const key = [...storage.content.keys()].find((name) => name.startsWith('state '));
    expect(storage.content.get(key ?? '')).toMatchObject({ seq: log.seq() });
    log.give('b1', retitle('talk', 'New'), ben);
    socket.say('frame', log.after(log.seq() - 1));
    page.hidden = true;
    page.tell('visibility');
    await settle();
    expect(storage.content.get(key ?? '')).toMatchObject({ seq: log.seq() });
  });

  it('is written when the connection is lost, since the page may be reloaded without it', async () => {
    const { online, storage, log, socket, settle } = bench();
    await online();
    await vi.advanceTimersByTimeAsync(5_000);
    log.give('b1', retitle('talk', 'New'), ben);
    socket.say('frame', log.after(log.seq() - 1));
    socket.drop();
    await settle();
    expect([...storage.content.values()]).toEqual([expect.objectContaining({ seq: log.seq() })]);
  });

  it('E2: is replaced at once when the epoch changes', async () => {
    const { online, storage, log, socket, settle } = bench();
    await online();
    await vi.advanceTimersByTimeAsync(5_000);
    log.epoch = 'second';
    socket.say('snapshot', log.snapshot());
    await settle();
    expect([...storage.content.values()]).toEqual([expect.objectContaining({ epoch: 'second' })]);
  });

  it('is dropped when the token is no longer good', async () => {
    const { online, storage, socket, settle } = bench();
    await online();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(storage.content.size).toBe(1);
    socket.say('closed', 'token-revoked');
    await settle();
    expect(storage.content.size).toBe(0);
  });

  it('is not used when other reducers made it', async () => {
    const first = bench();
    await first.online();
    first.console.close();
    await first.settle();
    for (const [key, value] of first.storage.content)
      first.storage.content.set(key, { ...(value as object), reducer: -1 });
    const second = bench({ storage: memoryStorage(first.storage.content) });
    await second.settle();
    expect(second.state().state).toBeNull();
  });
});

describe('what the backend says of itself', () => {
  it('keeps the newest notice of each kind until it is dismissed or answered', async () => {
    const { console, online, socket, state } = bench();
    await online();
    socket.say('notice', { kind: 'clock-stepped', ms: 900, at: 1 });
    socket.say('notice', { kind: 'clock-stepped', ms: 1_800, at: 2 });
    socket.say('notice', { kind: 'storage-failing' });
    expect(state().notices).toEqual([{ kind: 'clock-stepped', ms: 1_800, at: 2 }, { kind: 'storage-failing' }]);
    socket.say('notice', { kind: 'storage-recovered' });
    expect(state().notices.map(({ kind }) => kind)).toEqual(['clock-stepped', 'storage-recovered']);
    console.dismissNotice('storage-recovered');
    console.dismissNotice('clock-stepped');
    expect(state().notices).toEqual([]);
  });

  it('forgets that the backend is stopping when it is back', async () => {
    const { online, socket, state } = bench();
    await online();
    socket.say('notice', { kind: 'stopping' });
    socket.drop();
    expect(state().notices).toEqual([{ kind: 'stopping' }]);
    await socket.accept();
    expect(state().notices).toEqual([]);
  });

  it('shows who is there', async () => {
    const { online, socket, state } = bench();
    await online();
    const people = [{ person: 'ben', role: 'producer', live: 1, stale: 0 }] as const;
    socket.say('presence', { people });
    expect(state().presence).toEqual(people);
  });

  it('A6: counts votes: all of them at first, then what changed, and keeps them while it is offline', async () => {
    const { online, socket, state } = bench();
    await online();
    expect(state().votes).toEqual({});
    socket.say('votes', { whole: true, counts: { q1: 3, q2: 1 } });
    socket.say('votes', { whole: false, counts: { q2: 2, q3: 1 } });
    socket.drop();
    expect(state().votes).toEqual({ q1: 3, q2: 2, q3: 1 });
    await socket.accept();
    socket.say('votes', { whole: true, counts: { q1: 4 } });
    expect(state().votes).toEqual({ q1: 4 });
  });

  it('T1: runs on the backend clock, through a step of this machine’s wall clock', async () => {
    let step = 0;
    const { console, socket, settle } = bench({ wall: () => Date.now() + step });
    socket.clock = () => Date.now() + 60_000;
    await socket.accept({ now: Date.now() + 60_000 });
    await settle();
    expect(console.now()).toBe(Date.now() + 60_000);
    step = 3_600_000;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(console.now()).toBe(Date.now() + 60_000);
    expect(console.localNow()).toBe(Date.now());
  });
});

it('tells nothing after it was closed', async () => {
  const { console, online, socket, log } = bench();
  await online();
  const updates = vi.fn();
  console.store.subscribe(updates);
  console.close();
  socket.say('snapshot', log.snapshot());
  vi.advanceTimersByTime(60_000);
  expect(updates).not.toHaveBeenCalled();
});
