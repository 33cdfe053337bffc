import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteOutcome } from '../../shared/protocol/socket.ts';
import { type World, envelope, makeSession, moderator, openWorld, turns, until } from '../sessions/testing/world.ts';
import type { LiveSession } from '../sessions/sessions.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { createVotes } from './create-votes.ts';
import type { Votes } from './votes.ts';

let store: Store;
let world: World;
let session: LiveSession;
let votes: Votes;
beforeEach(async () => {
  store = createMemoryStore();
  world = await openWorld({ store: store.events });
  session = await makeSession(world);
  votes = createVotes({ store: store.votes, sessions: world.sessions, log: world.log });
  await give({
    type: 'questions.receive',
    data: { source: 'staff', questions: ['a', 'b', 'c'].map((id) => asked(id)) },
  });
  await give({ type: 'questions.move', data: { questions: ['a', 'b'], to: 'approved', reason: '' } });
});
afterEach(() => votes.close());

const asked = (id: string) => ({
  id,
  text: `What about ${id}?`,
  language: 'en',
  name: '',
  place: '',
  askedAt: null,
  external: null,
  answered: false,
});
async function give(command: Parameters<typeof envelope>[0], until?: number): Promise<void> {
  const outcome = await session.submit(envelope(command, until === undefined ? {} : { until }), moderator);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
}
const cast = (question: string, voter: string, on = true): Promise<VoteOutcome> =>
  votes.cast(session, { question, on }, voter);
const counted = (expected: Record<string, number>) =>
  until(() => JSON.stringify(Object.fromEntries([...votes.counts(session)].sort())) === JSON.stringify(expected));

describe('votes', () => {
  it('A4 are durable when they are answered, and counted', async () => {
    expect(await cast('a', 'v')).toEqual({ ok: true });
    expect(await store.votes.votes('s1')).toEqual([{ question: 'a', voter: 'v' }]);
    expect(await Promise.all([cast('a', 'v'), cast('a', 'w'), cast('b', 'v')])).toEqual(Array(3).fill({ ok: true }));
    await counted({ a: 2, b: 1 });
    expect(await cast('a', 'w', false)).toEqual({ ok: true });
    expect(await cast('a', 'w', false)).toEqual({ ok: true });
    await counted({ a: 1, b: 1 });
    expect(votes.chosenBy(session, 'v').toSorted()).toEqual(['a', 'b']);
    expect(votes.chosenBy(session, 'w')).toEqual([]);
  });

  it('are for questions that are approved, next or on air, while voting is switched on', async () => {
    const refused = { ok: false, rejection: { code: 'not-votable', data: null } };
    expect(await cast('c', 'v')).toEqual(refused);
    expect(await cast('nothing', 'v')).toEqual(refused);
    await give({ type: 'questions.set-next', data: { question: 'a', saw: null } }, world.clock.now() + 5_000);
    expect(await cast('a', 'v')).toEqual({ ok: true });
    await give({ type: 'questions.air', data: { question: 'a', saw: null } }, world.clock.now() + 5_000);
    expect(await cast('a', 'w')).toEqual({ ok: true });
    expect(await cast('a', 'v', false)).toEqual({ ok: true });
    await give({ type: 'questions.leave-air', data: { question: 'a', to: 'answered' } }, world.clock.now() + 5_000);
    expect(await cast('a', 'v')).toEqual(refused);
    expect(await cast('a', 'w', false)).toEqual(refused);
    await give({ type: 'questions.configure', data: { changes: [{ field: 'voting', value: false, base: null }] } });
    expect(await cast('b', 'v')).toEqual(refused);
    await counted({ a: 1 });
  });

  it('A4 of merged questions are the union of their people, and part again with them', async () => {
    for (const [question, voter] of ['a1', 'a2', 'b2', 'b3'].map((vote) => vote.split('') as [string, string]))
      await cast(question, voter);
    await give({ type: 'questions.merge', data: { questions: ['b'], into: 'a' } });
    await counted({ a: 3, b: 2 });
    expect(await cast('b', '4')).toMatchObject({ ok: false });
    await give({ type: 'questions.unmerge', data: { questions: ['b'] } });
    await counted({ a: 2, b: 2 });
  });

  it('A4 are counted as they would be together, before anything is merged', async () => {
    for (const [question, voter] of ['a1', 'a2', 'b2', 'b3'].map((vote) => vote.split('') as [string, string]))
      await cast(question, voter);
    expect(await votes.together(session, ['a', 'b'])).toBe(3);
    expect(await votes.together(session, ['a', 'a', 'nothing'])).toBe(2);
    expect(await votes.together(session, ['c'])).toBe(0);
    await give({ type: 'questions.merge', data: { questions: ['b'], into: 'a' } });
    expect(await votes.together(session, ['a', 'c'])).toBe(3);
    // Also by one who has just started, and has to read them first.
    await votes.close();
    votes = createVotes({ store: store.votes, sessions: world.sessions, log: world.log });
    expect(await votes.together(session, ['a'])).toBe(3);
    await votes.close();
    const unreadable = { ...store.votes, votes: () => Promise.reject(new Error('disk gone')) };
    votes = createVotes({ store: unreadable, sessions: world.sessions, log: world.log });
    expect(await votes.together(session, ['a'])).toBeNull();
  });

  it('are counted again after a restart', async () => {
    await cast('a', 'v');
    await cast('b', 'v');
    await give({ type: 'questions.merge', data: { questions: ['b'], into: 'a' } });
    await votes.close();
    votes = createVotes({ store: store.votes, sessions: world.sessions, log: world.log });
    await counted({ a: 1, b: 1 });
    expect(votes.chosenBy(session, 'v').toSorted()).toEqual(['a', 'b']);
  });

  it('share one write where they come together, and are told apart', async () => {
    let writes = 0;
    const told: (string | null)[] = [];
    await votes.close();
    const counting = {
      ...store.votes,
      castVotes: (...given: Parameters<Store['votes']['castVotes']>) => {
        writes += 1;
        return store.votes.castVotes(...given);
      },
    };
    votes = createVotes({ store: counting, sessions: world.sessions, log: world.log });
    votes.onChosen((_session, voter) => told.push(voter));
    await Promise.all(Array.from({ length: 500 }, (_, index) => cast('a', `v${index}`)));
    expect(writes).toBe(1);
    await counted({ a: 500 });
    expect(told[0]).toBeNull();
    expect(new Set(told.slice(1)).size).toBe(500);
  });

  it('that could not be written are refused, are not counted, and may be cast again', async () => {
    await votes.close();
    let full = true;
    const failing = {
      ...store.votes,
      castVotes: (...given: Parameters<Store['votes']['castVotes']>) =>
        full ? Promise.reject(new Error('disk full')) : store.votes.castVotes(...given),
    };
    votes = createVotes({ store: failing, sessions: world.sessions, log: world.log });
    expect(await cast('a', 'v')).toEqual({ ok: false, rejection: { code: 'storage-failed', data: null } });
    expect(votes.chosenBy(session, 'v')).toEqual([]);
    full = false;
    expect(await cast('a', 'v')).toEqual({ ok: true });
    await counted({ a: 1 });
  });

  it('are written before it closes, and refused afterwards', async () => {
    const last = cast('a', 'v');
    await turns(0);
    await votes.close();
    expect(await last).toEqual({ ok: true });
    expect(await cast('a', 'w')).toMatchObject({ ok: false, rejection: { code: 'storage-failed' } });
  });
});
