import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openConnection } from './connection.ts';
import { scriptedPage } from './testing/console-fixture.ts';
import { scriptedSocket } from './testing/scripted-socket.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const socket = scriptedSocket();
  const page = scriptedPage();
  const ends: string[] = [];
  const connection = openConnection({
    origin: 'http://backend',
    handshake: () => Promise.resolve({ protocol: 1, token: 't', session: 's1' }),
    connect: socket.connect,
    local: { now: () => Date.now() },
    page,
    handlers: {
      statusChanged: () => {},
      lost: () => ends.push('lost'),
      closed: (reason) => ends.push(reason),
      welcome: () => {},
      snapshot: () => {},
      frame: () => {},
      view: () => {},
      votes: () => {},
      telemetry: () => {},
      claims: () => {},
      presence: () => {},
      notice: () => {},
    },
  });
  return { socket, page, connection, ends, kind: () => connection.status().kind };
}

/** Heartbeats as the backend sends them, for some time. */
function beats(socket: ReturnType<typeof scriptedSocket>, ms: number): void {
  for (let passed = 0; passed < ms; passed += 1_200) {
    socket.beat();
    vi.advanceTimersByTime(1_200);
  }
}

describe('the status of a connection', () => {
  it('C5: is live from the welcome on, and stays so while heartbeats come', async () => {
    const { socket, kind } = opened();
    expect(kind()).toBe('connecting');
    await socket.accept();
    expect(kind()).toBe('live');
    beats(socket, 60_000);
    expect(kind()).toBe('live');
  });

  it('C8: is stale after 3 s of silence, since the last sign of life, and live again at the next', async () => {
    const { socket, kind, connection } = opened();
    await socket.accept();
    const heard = Date.now();
    vi.advanceTimersByTime(2_999);
    expect(kind()).toBe('live');
    vi.advanceTimersByTime(1);
    expect(connection.status()).toEqual({ kind: 'stale', since: heard });
    socket.beat();
    expect(kind()).toBe('live');
    vi.advanceTimersByTime(3_000);
    expect(kind()).toBe('stale');
  });

  it('is given up and made anew after 8 s of silence', async () => {
    const { socket, connection, ends } = opened();
    await socket.accept();
    const heard = Date.now();
    vi.advanceTimersByTime(7_999);
    expect(socket.renewals()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(socket.renewals()).toBe(1);
    expect(connection.status()).toEqual({ kind: 'offline', since: heard });
    expect(ends).toEqual(['lost']);
  });

  it('is offline since the loss, through failing attempts, until the next welcome', async () => {
    const { socket, connection, kind } = opened();
    await socket.accept();
    vi.advanceTimersByTime(500);
    socket.drop();
    const since = Date.now();
    vi.advanceTimersByTime(10_000);
    socket.drop();
    expect(connection.status()).toEqual({ kind: 'offline', since });
    await socket.accept();
    expect(kind()).toBe('live');
  });

  it('is offline when the first attempt fails', () => {
    const { socket, kind } = opened();
    socket.drop();
    expect(kind()).toBe('offline');
  });

  it('C2: a refused handshake is final, but may be tried again by hand', async () => {
    const { socket, page, connection, ends, kind } = opened();
    socket.refuse('token-expired');
    expect(connection.status()).toEqual({ kind: 'closed', reason: 'token-expired' });
    expect(ends).toEqual(['token-expired']);
    page.tell('online');
    vi.advanceTimersByTime(60_000);
    expect(socket.renewals()).toBe(0);
    connection.reconnect();
    expect(socket.renewals()).toBe(1);
    await socket.accept();
    expect(kind()).toBe('live');
  });

  it('C4: a connection that the backend closes stays closed', async () => {
    const { socket, connection } = opened();
    await socket.accept();
    socket.say('closed', 'token-revoked');
    expect(connection.status()).toEqual({ kind: 'closed', reason: 'token-revoked' });
    expect(socket.closed()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(socket.renewals()).toBe(0);
  });

  it('tries at once when the network is back or the page is looked at again', async () => {
    const { socket, page } = opened();
    await socket.accept();
    page.tell('online');
    expect(socket.renewals()).toBe(0);
    socket.drop();
    page.tell('online');
    expect(socket.renewals()).toBe(1);
    page.hidden = true;
    page.tell('visibility');
    expect(socket.renewals()).toBe(1);
    page.hidden = false;
    page.tell('visibility');
    expect(socket.renewals()).toBe(2);
  });

  it('measures the silence anew when a page comes back whose timers were held up', async () => {
    const { socket, page, kind } = opened();
    await socket.accept();
    vi.setSystemTime(Date.now() + 4_000);
    expect(kind()).toBe('live');
    page.tell('visibility');
    expect(kind()).toBe('stale');
  });

  it('says nothing after it was closed here', async () => {
    const { socket, connection, ends } = opened();
    await socket.accept();
    connection.close();
    vi.advanceTimersByTime(60_000);
    connection.reconnect();
    expect(ends).toEqual([]);
    expect(socket.renewals()).toBe(0);
    expect(socket.closed()).toBe(true);
  });
});
