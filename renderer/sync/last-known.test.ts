import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { given, opened } from '../../shared/testing/scenario.ts';
import { createLastKnown } from './last-known.ts';
import { memoryStorage } from './testing/memory-storage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const scope = ['https://backend.example', 's1', 'mona', 'moderator'];
const many = given(opened).when({
  type: 'questions.receive',
  data: {
    questions: Array.from({ length: 900 }, (_, index) => ({
      ...{ id: `q${index}`, text: `What about “${index}”?`, language: null, name: '', place: '' },
      ...{ askedAt: null, external: null, answered: false },
    })),
    source: 'chat',
  },
});
const snapshot = (seq: number, { state } = many) => ({ epoch: 'e1', seq, state });

describe('the last known state of thousands of questions', () => {
  it('is put into words a few questions at a time, and comes back as it was', async () => {
    const storage = memoryStorage();
    const lastKnown = createLastKnown(storage, scope);
    lastKnown.keep(snapshot(1), 'in time');
    vi.advanceTimersByTime(5_000);
    expect(storage.content.size).toBe(0);
    const edited = many.when({ type: 'questions.move', data: { questions: ['q7'], to: 'approved', reason: '' } });
    lastKnown.keep(snapshot(2, edited), 'in time');
    await vi.advanceTimersByTimeAsync(100);
    expect(storage.content.size).toBe(1);
    const known = await createLastKnown(storage, scope).load();
    expect(known).toEqual(snapshot(2, edited));
    expect(known?.state.questions.list[7]).toMatchObject({ status: 'approved', text: 'What about “7”?' });
  });

  it('is written whole at once where it must be', async () => {
    const storage = memoryStorage();
    const lastKnown = createLastKnown(storage, scope);
    lastKnown.keep(snapshot(1), 'at once');
    await Promise.resolve();
    expect(storage.content.size).toBe(1);
    expect(await createLastKnown(storage, scope).load()).toEqual(snapshot(1));
  });

  it('is none where it was damaged', async () => {
    const storage = memoryStorage();
    createLastKnown(storage, scope).keep(snapshot(1), 'at once');
    await Promise.resolve();
    expect(storage.content.size).toBe(1);
    for (const [key, value] of storage.content)
      storage.content.set(key, { ...(value as object), questions: '[{"id":"q0"' });
    expect(await createLastKnown(storage, scope).load()).toBeNull();
  });
});
