import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimLasts } from '../../shared/protocol/socket.ts';
import { bench } from './testing/console-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('claims', () => {
  it('A7: the own one is made again before it ends, until it is given up', async () => {
    const { console, online, socket } = bench();
    await online();
    console.claim('q1');
    expect(socket.claims).toEqual(['q1']);
    for (let passed = 0; passed < 4; passed += 1) {
      const before = socket.claims.length;
      for (let seconds = 0; seconds < 10; seconds += 1) {
        vi.advanceTimersByTime(1_000);
        socket.beat();
      }
      expect(socket.claims.length).toBeGreaterThan(before);
    }
    console.claim('q2');
    console.claim(null);
    expect(socket.claims.slice(-2)).toEqual(['q2', null]);
    const made = socket.claims.length;
    vi.advanceTimersByTime(60_000);
    expect(socket.claims).toHaveLength(made);
  });

  it('A7: the own one, which ended with the connection, is made again over the next', async () => {
    const { console, online, socket } = bench();
    console.claim('q1');
    expect(socket.claims).toEqual([]);
    await online();
    expect(socket.claims).toEqual(['q1']);
    socket.drop();
    await online();
    expect(socket.claims).toEqual(['q1', 'q1']);
  });

  it('are given up by a console that closes', async () => {
    const { console, online, socket } = bench();
    await online();
    console.claim('q1');
    console.close();
    vi.advanceTimersByTime(60_000);
    expect(socket.claims).toEqual(['q1', null]);
  });

  it('of others are shown until they end, on the backend’s clock', async () => {
    const { online, socket, state } = bench();
    const ahead = 3_600_000;
    socket.clock = () => Date.now() + ahead;
    await socket.accept({ now: Date.now() + ahead });
    await online();
    const until = Date.now() + ahead + claimLasts;
    const ben = { question: 'q1', person: 'ben', name: 'Ben', until };
    const eva = { question: 'q2', person: 'eva', name: 'Eva', until: until - 5_000 };
    socket.say('claims', { claims: [ben, { question: 'q3', person: 'ana', name: 'Ana', until }, eva] });
    expect(state().claims).toEqual([ben, eva]);
    vi.advanceTimersByTime(claimLasts - 4_000);
    expect(state().claims).toEqual([ben]);
    socket.drop();
    expect(state().claims).toEqual([ben]);
    vi.advanceTimersByTime(5_000);
    expect(state().claims).toEqual([]);
  });
});
