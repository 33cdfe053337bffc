import { describe, expect, it } from 'vitest';
import { type Trail, type TrailEntry, mapTrail, newestOf, remember } from './trail.ts';

const none: Trail<TrailEntry> = { undo: {}, redo: {} };
const entry = (command: string, seq: number): TrailEntry => ({ command, seq, at: seq * 1000 });

describe('a trail', () => {
  it('takes back the newest first, each person their own', () => {
    let trail = remember(none, 'ana', entry('a1', 1), { cause: 'made' });
    trail = remember(trail, 'bo', entry('b1', 2), { cause: 'made' });
    trail = remember(trail, 'ana', entry('a2', 3), { cause: 'made' });
    expect(newestOf(trail, 'ana').undo?.command).toBe('a2');
    expect(newestOf(trail, 'bo').undo?.command).toBe('b1');
    expect(newestOf(trail, 'cy')).toEqual({ undo: null, redo: null });
  });

  it('moves an entry to what can be redone, and back', () => {
    const made = remember(none, 'ana', entry('a1', 1), { cause: 'made' });
    const undone = remember(made, 'ana', entry('u1', 2), { cause: 'undo', of: 'a1' });
    expect(newestOf(undone, 'ana')).toMatchObject({ undo: null, redo: { command: 'u1', made: 1 } });
    const redone = remember(undone, 'ana', entry('r1', 3), { cause: 'redo', of: 'u1' });
    expect(newestOf(redone, 'ana')).toMatchObject({ undo: { command: 'r1', made: 1 }, redo: null });
  });

  it('forgets what could be redone once something else is made', () => {
    const made = remember(none, 'ana', entry('a1', 1), { cause: 'made' });
    const undone = remember(made, 'ana', entry('u1', 2), { cause: 'undo', of: 'a1' });
    const other = remember(undone, 'ana', entry('a2', 3), { cause: 'made' });
    expect(newestOf(other, 'ana')).toMatchObject({ undo: { command: 'a2' }, redo: null });
  });

  it('is gone through whole, what can be redone too', () => {
    let trail = remember(none, 'ana', entry('a1', 1), { cause: 'made' });
    trail = remember(trail, 'bo', entry('b1', 2), { cause: 'made' });
    trail = remember(trail, 'ana', entry('u1', 3), { cause: 'undo', of: 'a1' });
    const seen: string[] = [];
    const mapped = mapTrail(trail, (each) => {
      seen.push(each.command);
      return each.command === 'u1' ? null : { ...each, at: 0 };
    });
    expect(seen).toEqual(['b1', 'u1']);
    expect(mapped).toEqual({ undo: { ana: [], bo: [{ ...entry('b1', 2), at: 0 }] }, redo: { ana: [], bo: [] } });
  });

  it('keeps the newest fifty', () => {
    let trail = none;
    for (let seq = 1; seq <= 60; seq += 1) trail = remember(trail, 'ana', entry(`a${seq}`, seq), { cause: 'made' });
    expect(trail.undo.ana).toHaveLength(50);
    expect(trail.undo.ana?.[0]?.command).toBe('a11');
  });
});
