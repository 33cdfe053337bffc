import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import type { VoteChange, VoteRow } from '../vote-store.ts';
import { append, session } from './samples.ts';
import { freshStore, kinds } from './stores.ts';

describe.each(kinds)('votes in $name', (kind) => {
  let store: Store;
  beforeEach(async () => {
    const fresh = await freshStore(kind);
    store = fresh.store;
    await store.events.create(session('s1'));
    await store.events.create(session('s2'));
    return fresh.remove;
  });

  const vote = (question: string, voter: string, on = true, of = 's1'): VoteChange => ({
    session: of,
    question,
    voter,
    on,
  });
  const sorted = (rows: readonly VoteRow[]): string[] =>
    rows.map(({ question, voter }) => `${question} ${voter}`).sort();
  const votes = async (of = 's1') => sorted(await store.votes.votes(of));

  it('are none at first, and none of a session that is unknown', async () => {
    expect(await store.votes.votes('s1')).toEqual([]);
    expect(await store.votes.votes('s9')).toEqual([]);
  });

  it('stand once for a person and a question, session by session', async () => {
    await store.votes.castVotes([vote('q1', 'v1'), vote('q1', 'v2'), vote('q1', 'v1'), vote('q1', 'v1', true, 's2')]);
    await store.votes.castVotes([vote('q1', 'v1'), vote('q2', 'v1')]);
    expect(await votes()).toEqual(['q1 v1', 'q1 v2', 'q2 v1']);
    expect(await votes('s2')).toEqual(['q1 v1']);
  });

  it('are made in their order: what is cast and taken back in one breath is gone', async () => {
    await store.votes.castVotes([vote('q1', 'v1'), vote('q1', 'v1', false), vote('q2', 'v1', false), vote('q2', 'v1')]);
    expect(await votes()).toEqual(['q2 v1']);
    await store.votes.castVotes([vote('q2', 'v1', false), vote('q9', 'v9', false)]);
    expect(await votes()).toEqual([]);
  });

  it('are all made or none', async () => {
    await expect(store.votes.castVotes([vote('q1', 'v1'), vote('q1', 'v1', true, 's9')])).rejects.toThrow(/s9/);
    expect(await votes()).toEqual([]);
    await store.votes.castVotes([]);
  });

  it('are nobody’s once another id stands in their place, and as many as before', async () => {
    await store.votes.castVotes([vote('q1', 'v1'), vote('q2', 'v1'), vote('q1', 'v2'), vote('q1', 'v1', true, 's2')]);
    await store.votes.replaceVoter('s1', 'v1', 'x');
    expect(await votes()).toEqual(['q1 v2', 'q1 x', 'q2 x']);
    expect(await votes('s2')).toEqual(['q1 v1']);
    await store.votes.replaceVoter('s1', 'v1', 'y');
    await store.votes.replaceVoter('s9', 'v1', 'y');
    expect(await votes()).toEqual(['q1 v2', 'q1 x', 'q2 x']);
  });

  it('of two people never become one person’s', async () => {
    await store.votes.castVotes([vote('q1', 'v1'), vote('q2', 'v2')]);
    await expect(store.votes.replaceVoter('s1', 'v1', 'v2')).rejects.toThrow();
    expect(await votes()).toEqual(['q1 v1', 'q2 v2']);
  });

  it('stay when the log of their session is erased', async () => {
    await store.events.append([append('s1', 0, 1)]);
    await store.votes.castVotes([vote('q1', 'v1')]);
    await store.events.erase('s1', 'e2', { event: () => 'blank', outcome: () => null });
    expect(await votes()).toEqual(['q1 v1']);
  });

  it('reject once the store is closed', async () => {
    await store.close();
    await expect(store.votes.castVotes([vote('q1', 'v1')])).rejects.toThrow();
    await expect(store.votes.votes('s1')).rejects.toThrow();
  });
});
